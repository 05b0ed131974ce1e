/**
 * Words with a wrong character, and behind > what they should be; in brackets the characters with which a word is something else,
 * before it and behind it. Only what is wrong in any office text; variants that a dictionary allows are not here.
 */
const table = [
  // 账: money and books; 帐 is a curtain (1995 on, 现代汉语词典).
  `
    台帐[篷幕]>台账 帐户>账户 帐目>账目 帐号>账号 帐单>账单 帐簿>账簿 记帐[篷幕]>记账 报帐[篷幕]>报账
    查帐[篷幕]>查账 对帐[篷幕]>对账 转帐[篷幕]>转账 建帐[篷幕]>建账 销帐[篷幕]>销账 欠帐[篷幕]>欠账
    呆帐[篷幕]>呆账
  `,
  // Sound-alikes of office language.
  `
    签定>签订 [当看叫所]做为[民人官了]>作为 同此增长>同比增长 同此下降>同比下降 [颁发公]布署>部署 按排>安排
    按装>安装 既使>即使 即然>既然 防犯>防范 竟争>竞争 竞然>竟然 毕竞>毕竟 必竟>毕竟 巳经>已经 [自]己经>已经
    部份>部分 充份[额]>充分 身分证>身份证 辐员>幅员 幅射>辐射 篷勃>蓬勃 蜂涌>蜂拥 松驰>松弛 寒喧>寒暄 震憾>震撼
    振憾>震撼 针贬>针砭 追朔>追溯 坐阵>坐镇 座阵>坐镇 [在就讲客]座落>坐落 脉博>脉搏 亲睐>青睐
    [反重往修恢]复盖>覆盖 拔款>拨款 贯输>灌输 开劈>开辟 发崛>发掘 挖崛>挖掘 [天]赋于>赋予 [教传讲函]授于>授予
    [供补配交送发自还献]给于>给予 落到实外>落到实处 迫不急待>迫不及待 再接再励>再接再厉 一如继往>一如既往
    既往开来>继往开来 走头无路>走投无路 一愁莫展>一筹莫展 默守成规>墨守成规 穿流不息>川流不息 出奇不意>出其不意
    不径而走>不胫而走 世外桃园>世外桃源 滥芋充数>滥竽充数 持之以衡>持之以恒 因地治宜>因地制宜 因地致宜>因地制宜
    脱颍而出>脱颖而出 刻不容援>刻不容缓 以身做则>以身作则 相辅相承>相辅相成 一脉相成>一脉相承 循序渐近>循序渐进 统畴>统筹
    统酬>统筹 贯彻落买>贯彻落实 贯砌>贯彻
  `,
]

const rows = table.flatMap((words) => words.trim().split(/\s+/)).map((one) => one.split('>') as [string, string])

/** What the words should be. */
export const rightWords: ReadonlyMap<string, string> = new Map(
  rows.map(([wrong, right]) => [wrong.replace(/\[.*?\]/g, ''), right]),
)

/** Finds the words, where they are nothing else. */
export const wrongWords = new RegExp(
  rows
    .map(([wrong]) =>
      wrong.replace(
        /^(\[.*?\])?(.*?)(\[.*\])?$/,
        (_, before, word, behind) => `${before ? `(?<!${before})` : ''}${word}${behind ? `(?!${behind})` : ''}`,
      ),
    )
    .join('|'),
  'g',
)

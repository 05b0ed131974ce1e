/** Characters that an input method offers for each other, or that look alike: what a slip of the fingers leaves. */
const groups = `
习席息袭媳 近进尽劲晋禁仅 平评凭萍苹坪瓶 总综纵宗 书叔输疏舒 记纪计际既级己继寄 主住注助驻珠 同统通铜童 志制质至治致智置制
思司丝斯私 想响向象享 时实十适是事市视示 代带待贷戴 中忠钟终种重众 国果过 特 色涩 社设射涉摄 会汇惠绘 义意议艺易异益役已以
新心欣芯 学雪 全权 面 从丛 严言研延沿 党挡档当觉 风封丰锋峰 廉联连莲帘 政正证郑征整症 建健见件间检简剑 设涉社
核合何和河 价加架佳家 值植直职执 观关官管冠馆 高搞稿 质制置志 量亮两良 发法罚 展站占战 规归轨龟 定订顶
乡香相箱想 村存 振镇阵震 兴性行型形姓 战站占 略掠 人仁认任 民名明 为维委唯围惟违未位 确却雀 立力利历丽例 护户互沪 维唯惟围为
意益义易 识实试适式 自字 信心新兴 制治志智 度渡 布部步 局居具剧 体休本 位为未 四是 个各 初出 忘望旺 牢劳老 使史始驶 命名
铸筑注住 族足组 共供公功工攻 同通统 富付福 裕育玉 绿录律 水 青清轻情 山上 金今斤 银 就旧 供公共 给 侧测策厕 结节接洁 构够购沟
改该 革格阁隔各 放方防 管官馆 服复副富务 粤越月跃 港岗 澳奥 湾弯 区曲取 长常 江将奖 经径京精金 济际计纪 协斜谐 调条
生升声胜 态太 文闻 明民名 化划画话华 共其 和合 复付富福覆 伟纬委 大达 梦 类累 运远 体替 央秧 项向 八 精经 神审身深
放访 创闯 驱区 动东 教交 科课 强抢 康 协 双霜 循寻 环还坏 理里力利 能 现线显限 想像 领岭 导道到 论伦 毛冒 泽择 邓登 列烈
宁 马 克 基积机 础楚 斗抖 争正 腐府俯 败拜 反返 反 脱拖 贫频品 攻功 坚间艰 巩供 固故顾 拓托脱 有又 效 衔街 接节
污物 染 防访 治制 攻公 蓝兰 天 保报宝 卫为 达打 峰风锋 碳炭 湖胡 草早 沙砂 林 田 安按 传 承成城程 因阴 红洪宏
章张 委为伟 员园原元圆 常长 务物雾 察查 监检鉴间 纪记 律率 检建 银行 解 军君 警井 武舞 装妆 产 青 团 妇 女 联连 工功
活或获货 争挣睁 设没 议仪 东冬栋 神申伸 论轮 念年 段断锻 系细戏 观灌 展站 导倒 明鸣 局句 代待带 环坏 贫贪 监兼 攻功 卫伟 群裙 众终
`

/** The groups that a character is in. */
const groupsOf = new Map<string, Set<number>>()
for (const [index, group] of groups.trim().split(/\s+/).entries()) {
  for (const character of group) groupsOf.set(character, (groupsOf.get(character) ?? new Set()).add(index))
}

/** Whether one of the two is easily written for the other. */
export function confusable(one: string, other: string): boolean {
  const first = groupsOf.get(one)
  const second = groupsOf.get(other)
  return !!first && !!second && [...first].some((group) => second.has(group))
}

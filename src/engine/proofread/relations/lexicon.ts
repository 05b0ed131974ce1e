/** What a rate is made of. */
interface RateRow {
  rate: RegExp
  part: RegExp
  whole: RegExp
  /** It is what of the whole is no part. */
  lost?: true
  /** Part and whole are counted in units of their own. */
  apart?: true
}

/**
 * The words that the arithmetic reader knows, and nothing else: to teach it a word, write it here. Parted by spaces.
 *
 * Sources: the wording of 统计公报 and 政府工作报告 (directions, adverbs, goals, totals); 国家统计局《统计用语解释》 for what
 * rates are made of and which growth is reckoned at constant prices; 《现代汉语量词用法词典》 for what classifiers count
 * alike; published 工作总结 of agencies for the rest.
 */
export const lexicon = {
  /** Which way a change goes, verbs and the nouns made of them. */
  directions: {
    up:
      '偏多 偏高 多减免 多减 多增 多收 多支 多发 多办 多征 多投 同比增长 增长 增加 增产 增多 增收 增支 增值 增幅 增速 递增 增 净增 提高 提升 提速 上升 上涨 升幅 涨幅 ' +
      '回升 攀升 走高 扩大 拓宽 延长 加快 跃升 上调 前移 升 涨 扩 多 高出 高于 快于 多于 高',
    down:
      '少发 少办 少征 少支 少投 下降 降低 减少 减产 减收 减支 少收 精简 核减 调减 削减 减幅 降幅 跌幅 回落 下滑 滑落 下调 下跌 走低 萎缩 收缩 缩小 缩减 ' +
      '缩短 压缩 压减 压降 收窄 递减 放缓 减缓 退后 后退 节约 节省 节约资金 节约财政资金 节约经费 节省资金 偏少 偏低 减 降 跌 缩 少 低于 慢于 少于 低',
  },
  /** The opposite word for a result that goes the other way. */
  opposites:
    '增长 下降|增加 减少|提高 降低|上升 下降|上涨 下跌|扩大 缩小|延长 缩短|回升 回落|多 少|高 低|升 降|增 减|递增 递减|高于 低于',
  /** What may stand before a change without being its subject. */
  adverbs:
    '同比 环比 年均 年平均 每年 平均 年 分别 依次 均 都 各 各自 也 又 再 还 共 共计 累计 合计 总体 整体 实际 名义 预计 约 将 已 仅 仅仅 只 大幅 相应 ' +
    '期间 总量 总数 数量 总额 额 其 是 并 且 实现 率 幅 幅度 可比 按可比价格计算 按可比价计算 按可比价格 按可比价 按可比口径 同口径 按同口径 ' +
    '按不变价格计算 按不变价计算 不变价 三年 四年 五年 六年 十年 五年间 五年来 净 共同 同步 首次 就 比重 占比 增速 增幅',
  /** What a name does not begin with. */
  openings:
    '一年来 五年来 年末 年底 年内 全年 今年 今年以来 明年 来年 本年 当年 上半年 下半年 前三季度 一季度 去年 上年 上年度 去年同期 上年同期 同期 期间 ' +
    '初步统计 初步测算 据统计 预计 到 至 截至 截止 底 末 其中 在 共 累计 共计 总共 合计 实现 完成 力争 争取 确保 预期 使 与此同时 同时 并 是 的 实际 和 与 及 以及 ' +
    '虽然 尽管 但 而 现有 共有',
  /** What a name does not end with. */
  closings:
    '仍 仍然 分别 预计 高达 多达 达 到 完成 实现 突破 超过 超 为 共 共计 累计 合计 总计 总量 总额 总数 总人数 总户数 额 迈上 稳定在 有 约 近 的 是 由 从 已 将 均 各 金额 数 数量 ' +
    '增 增加 增长 提高 扩大 至 控制在 同比 年均 仅 仅仅 仅有 只 只有',
  /** Of whom it is told. */
  scopes:
    '全社会 全部 全省 全市 全区 全县 全州 全国 全镇 全乡 全旗 全院 全局 全系统 我省 我市 我区 我县 区本级 市本级 县本级 本级 区级 市级 县级 居民 常住 辖区内 辖区 人民币',
  /** What is asked for. */
  goals: '任务 目标 计划 预算 指标 进度',
  /** A total before its parts, or after them. */
  totals: '共 合计 总计 共计 总共 一共 累计 合计为',
  /** Parts that leave nothing over, one word of each, group by group. A part is named by any of the words between slashes. */
  complements:
    '男 女|城镇/城市/城区 农村/乡村/牧区/农牧区|税收 非税|本科 专科|第一产业/一产 第二产业/二产 第三产业/三产|中央 地方|' +
    '中央 省 市|中央 省 市 县/区|中央 省/市 县/区|国税 地税|国内/内资/境内 国外/外资/境外/国际/入境|公办 民办|公立 民营|' +
    '国有 民营|昼 夜|出口 进口|上半年 下半年|一季度 二季度 三季度 四季度|前三季度 四季度|主办 协办|直办 转办|大春 小春|夏粮 秋粮|' +
    '门诊 住院|建议 提案|人大 政协|一般债券 专项债券|利润 税金/税收|线上/网上 线下|内部 外部|市内 市外|省内 省外|合格 不合格|' +
    '红色 橙色 黄色 蓝色|新建/新开工 续建|基本支出 项目支出|' +
    '正式党员 预备党员|专职/全职 兼职|在编 编外|在职 离退休/退休|初信初访/初次 重复/重信重访|集体访 个体访/个人访|来信 来访|' +
    '^已/其中已/办结/整改 ^正在/^未/^尚/^待/办理中/正在办',
  /** What may follow the word for a part. */
  partNouns: '性 生 职工 人员 居民 人口 学生 教师 党员 干部 员工 户籍 企业 收入',
  /** Where money comes from: of one purse is not of another. */
  funds: '中央 省级 省财政 市级 市财政 县级 县财政 区级 区财政 镇级 自筹 贷款 社会资本 债券 捐赠',
  /** What is left of a total. */
  others: '其他 其它 其余 剩余',
  /** Sorts of which a person is one: parts of one such sort leave each other alone, parts of several overlap. */
  sorts: [
    '党员 团员 群众 民主党派',
    '男 女 妇女',
    '少数民族 汉族 回族',
    '岁 周岁 青年 中青年 老年 儿童 未成年',
    '本科 研究生 硕士 博士 大专 专科 学历 学位',
    '高级 中级 初级 职称 高工 正高 副高 持证',
  ],
  /** What one may be besides something else. */
  attributes:
    '低保 特困 五保 残疾 残障 因残 重病 因病 因灾 因学 孤儿 留守 空巢 脱贫 监测户 军属 烈属 退役 军人 高新技术 规上 规模以上 专精特新 上市 民营 外资 龙头 小巨人 科技型 ' +
    '在编 在职 在岗 兼职 志愿者 重点 示范 亿元以上 以上学历',
  /** What comes to a stock and what goes from it, what is left, what was there before, what is carried on. */
  flows: {
    came: /收入|缴存总额|新增|收押|购入|购进|调入|新开|新设|新登记|新收|新立|立案|收到|受理|吸纳|流入|入库|出生|迁入|增加$/,
    went: /支出|提取总额|释放|售出|销售|调出|注销|吊销|退出|核销|流出|办结|办理|审结|结案|执结|审执结|答复|处理|化解|出库|死亡|迁出|转出|减少$/,
    left: /增值收益|缴存余额|净增加?|净减少?|结余|盈余|收支差额|结存|自然增长|净流[入出]/,
    brought: /^(?:年初|期初)[\u4e00-\u9fff]{1,6}$|(?:上年|上一年|去年|上期|年初|旧存)(?:度)?(?:结(?:转|存|余)|存)|旧存/,
    carried:
      /^(?:年末|年底|期末)[\u4e00-\u9fff]{1,6}$|结转(?:至|到)?(?:下|次|本)(?:一)?(?:年|期)|未(?:办|审|执)?结|(?:年末|期末|滚存)结[存余]/,
  },
  /** What a number is by its very name: one of these less another; by what each is called, whole. */
  differences: [
    { left: /^(?:贸易|外贸)?顺差$/, came: /^出口(?:总?[额值])?$/, went: /^进口(?:总?[额值])?$/ },
    { left: /^(?:贸易|外贸)?逆差$/, came: /^进口(?:总?[额值])?$/, went: /^出口(?:总?[额值])?$/ },
    {
      left: /^(?:所有者权益|净资产)(?:合计)?$/,
      came: /^(?:总资产|资产(?:总计)?)$/,
      went: /^(?:总负债|负债(?:总计)?)$/,
    },
    { left: /^(?:缺|空)编$/, came: /编制$/, went: /^(?:实有|在编|在岗|实际)(?:在编)?(?:人员|干部)?$/ },
  ],
  /** Units that count the same sort of things. */
  alike: [
    '人 名 位 例 人次',
    '家 个 户 所',
    '件 起 宗 例 件次',
    '批 批次',
    '场 场次',
    '期 期次',
    '台 台套',
    '吨 公斤 千克',
  ],
  /** Rates whose names do not tell what is divided by what. */
  rates: [
    { rate: /资产负债率/, part: /负债/, whole: /资产(?!负债)/ },
    { rate: /城镇化率/, part: /城镇(?:常住)?人口/, whole: /常住人口|总人口/ },
    { rate: /存贷比/, part: /贷款/, whole: /存款/ },
    { rate: /毛利率/, part: /毛利/, whole: /收入|销售额/ },
    { rate: /利润率/, part: /利润/, whole: /收入|销售额/ },
    { rate: /到会率|出勤率|参会率|到课率|出席率/, part: /实到|实有|出席|出勤/, whole: /应到|应有|应出勤/ },
    { rate: /入学率|入园率|升学率/, part: /(?<!应)(?:入学|入园|升学)|已入/, whole: /应入|适龄|毕业/ },
    { rate: /支出进度|执行率|执行进度|预算执行/, part: /支出|执行|完成/, whole: /预算|拨款|安排|下达/ },
    { rate: /优良率|达标率|优良天数比例/, part: /优良|达标/, whole: /监测|有效|断面/ },
    { rate: /上线率/, part: /上线/, whole: /参考|考生|报考/ },
    { rate: /签约率/, part: /已签约|(?<!应)签约/, whole: /应签约|常住人口|重点人群/ },
    { rate: /[审核]减率/, part: /[审核]减/, whole: /送审|报审|申报|预算|概算/ },
    { rate: /节约率|节支率|节资率/, part: /节约|节支|节省/, whole: /预算/ },
    { rate: /化解率/, part: /化解/, whole: /排查|受理|纠纷|隐患|矛盾/ },
    { rate: /个贷率|个人住房贷款率/, part: /贷款余额/, whole: /缴存余额/ },
    { rate: /逾期率/, part: /逾期/, whole: /(?<!逾期)贷款/ },
    { rate: /入住率/, part: /入住/, whole: /床位|房间|房源|公寓|客房/, apart: true },
    { rate: /产销差率?|线损率/, part: /售[水电气]量/, whole: /(?<!均|高日)供[水电气]总?量/, lost: true },
    { rate: /结案率|审结率/, part: /结案|审结/, whole: /(?<!不予)受理|收案|立案/ },
  ] as RateRow[],
  /** Growth of these is printed at constant prices, the amounts at current ones: they need not agree. */
  constantPrice:
    /生产总值|GDP|增加值|农业总产值|农林牧渔业?总产值|服务业|经济总量|可比|不变价|同口径|扣除|剔除|[一二三]产(?!品)|第[一二三]产业/i,
  /** The growth beside these words is reckoned otherwise than by the numbers beside it. */
  comparablePrice: /可比|不变价|同口径|扣除|剔除/,
  /** What has no sum: means, medians, ranks, prices, rates. */
  notAdded:
    /人均|平均|户均|亩均|均价|每[个人户名家村所]|日均|月均|年均|次均|中位数|指数|排名|最[高低大小]|率(?!先)|(?<!评)价(?!值)|(?<![按评])比(?![赛武选])/,
  /** What may be less than a part of it. */
  nets: /[净增减差盈利]/,
  /** What goes on every day of the year. */
  everyDay: /接警|处警|出警|报警|供水|供气|供电|用水|用电|发电|污水|垃圾|急诊/,
  /** What there is altogether, beside what came this year: 累计开展310场, 总数达到148个. */
  stocks: /累计|总[数量]|总规模|存量|保有量|余额|库存|在册|现有/,
} as const

/** Words parted by spaces, the longest first, so that it is the one that a pattern finds. */
export const words = (list: string): string[] => list.split(/\s+/).sort((a, b) => b.length - a.length)

/** The same as alternatives of a pattern. */
export const anyOf = (list: string): string => words(list).join('|')

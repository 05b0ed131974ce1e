import { stripStart, wordList } from './strip.ts'

/** Words of growth and decline, and the nouns made of them. Longest first: a pattern takes the first that fits. */
export const upWords =
  '多减免|多减|多增|多收|多支|多发|多办|多征|多投|同比增长|增长|增加|增产|增多|增收|增支|多增|增值|增幅|增速|增|净增|提高|提升|上升|上涨|升幅|涨幅|回升|攀升|扩大|拓宽|跃升|上调|升|涨|扩|多|高出|高'
export const downWords =
  '少发|少办|少征|少支|少投|下降|降低|减少|减产|减收|减支|少收|精简|核减|调减|削减|减幅|降幅|跌幅|回落|下滑|下调|下跌|缩小|缩减|缩短|压缩|压减|压降|收窄|减|降|跌|缩|少|低'

/** The end of a phrase that introduces a change: 增长, 增加了, 增幅为, 下降约. */
export const changeEnd = new RegExp(
  `(?:(${upWords})|(${downWords}))(?:率|幅度?|速度?)?(?:了|达到?|为|约|近|超过?|超|逾)?(?:将近|接近|大约)?$`,
)

/** 增加到, 提高至, 扩大为: what follows is the value after the change. */
export const arrivalEnd = new RegExp(
  `(?:(${upWords})|(${downWords})|发展|调整|变|优化|演进|转变|延长)?(?:到|至|为|(?<![完建达形组促养落])成)(?:了|约|近|超过?|超)?(?:\\d{4}年(?:底|末)?|现在|目前|今年|如今)?的?(?:约|近|超)?$`,
)

/** Words that may stand before a change without being its subject. */
const adverbs = wordList(
  '同比 环比 年均 年平均 每年 平均 年 分别 依次 均 都 各 各自 也 又 再 还 共 共计 累计 合计 总体 整体 实际 名义 预计 约 将 已 大幅 相应 ' +
    '期间 总量 总数 数量 总额 额 其 是 并 且 实现 率 幅 幅度 可比 按可比价格计算 按可比价计算 按可比价格 按可比价 按可比口径 同口径 按同口径 ' +
    '按不变价格计算 按不变价计算 不变价 三年 四年 五年 六年 十年 五年间 五年来 净 共同 同步 首次 就 比重 占比',
)
const compared = /^(?:比(?!例|重|率|较)|较(?![好快大高强为])|相较|与|同(?!步|时|心)|和|跟|相比|扣除|剔除)/

/** A change right at the beginning: what stands before it is what it is compared with. */
export const changeStart = new RegExp(`^(?:净|又|再|约|大幅)?(?:${upWords}|${downWords})`)

/**
 * True for the words before a change that name no subject of their own (同比, 比上年同期, 年均, 分别), so that it speaks of
 * what was named before.
 */
export function namesNoSubject(words: string): boolean {
  if (words.length > 40) return false
  const rest = stripStart(words, adverbs)
  return rest === '' || (rest.length <= 24 && compared.test(rest))
}

/** 年均, 平均每年: growth per year over several. */
export const yearly = /年均|年平均|平均每年|每年平均|复合/

/** Growth of these is printed at constant prices, the amounts at current ones: they need not agree. */
export const constantPrice =
  /生产总值|GDP|增加值|农业总产值|农林牧渔业?总产值|服务业|经济总量|可比|不变价|同口径|扣除|剔除|[一二三]产(?!品)|第[一二三]产业/i

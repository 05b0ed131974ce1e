/**
 * Words of growth and decline that people write before a comparison which says its direction itself, and the words that
 * may stand between. Verbs longest first, so that 增长率 is no 增长.
 */

/** Say what went up or down: 增长{{x.同比}}. */
export const directionVerbs = (
  '增长 提高 上升 下降 减少 增加 降低 回落 扩大 缩小 收窄 提升 上涨 下跌 下滑 攀升 回升 增多 递增 递减 增强 缩减 压减 ' +
  '增大 增高 走高 走低 上浮 下浮 下调 上调 增产 减产 缩短 压缩 延长 拉长 节约 节省 增收 减收 放缓 收缩 升高 抬升 跃升 ' +
  '激增 猛增 骤增 骤降 锐减 大增 大降'
).split(' ')

/** Name the rate: 增速为{{x.同比}}. */
export const rateNouns = (
  '增长速度 增长幅度 下降幅度 提高幅度 减少幅度 增加幅度 降低幅度 上升幅度 增长比例 下降比例 增长率 下降率 降低率 减少率 ' +
  '变化率 变动率 增速 增幅 降幅 涨幅 跌幅 升幅 减幅'
).split(' ')

/** Words for a loss, which say the sign of the number behind them: 亏损5万元. */
export const lossWords = '(?:净?亏损|净亏)(?:总?额|数|金额)?'

/** Say of a loss that it went up or down: 减亏{{x.增减}} would print 减亏增加3万元. */
export const lossVerbs = ['减亏', '增亏', '扭亏', '控亏']

/** What a verb may have behind it. */
export const verbLinks = '(?:了|约|近|超过?|达到?了?|大约|将近|为|是|共|计)*'

/** What a noun of a rate may have behind it. */
export const nounLinks = '(?:分别|约|大约|近|超过?|为|是|在|达到?了?|到|有|保持|：|:)*'

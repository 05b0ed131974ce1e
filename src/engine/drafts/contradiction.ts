import { isOneSlip } from '../figures/digit-slips.ts'
import { isThisYears, isTwiceAsMuch, isWholeName, maySayAllYears, speaksOfOthers } from '../figures/same-words.ts'
import { isOfTold, tellsBefore, tellsHowMuch } from '../figures/told-before.ts'
import { type Interval, overlap } from '../numbers/decimal.ts'
import { agrees, digitsOf, isDistinctive, isOfTime, isWithinBound, mirrored } from './agreement.ts'
import type { Fact } from './facts.ts'
import type { DraftAmount } from './read-draft.ts'
import type { DraftContext, DraftNumber, Judged, Slip, Subject } from './types.ts'

/** What is known of a number that is not what the ledger says. */
export interface Suspect {
  named: Subject | undefined
  fitting: readonly Fact[]
  meant: Interval
  last: Judged | undefined
  context: DraftContext
}

type Wrong = Pick<DraftNumber, 'tie' | 'figure' | 'form' | 'stated' | 'slip' | 'equation'>

/** What is wrong with a number whose words name a figure of the ledger, for certain enough to be said. */
export function contradiction(
  amount: DraftAmount,
  { named, fitting, meant, last, context }: Suspect,
): Wrong | undefined {
  if (!named || amount.planned) return undefined
  const own = fitting.filter((fact) => fact.figure === named.figure)
  const sure = named.carried ? last?.fact !== undefined || last?.found.tie === 'contradicts' : named.naming >= 2
  if (!sure) return undefined
  const other = (fact: Fact, slip: Slip): Wrong => ({
    tie: 'contradicts',
    figure: named.figure,
    form: fact.form,
    stated: fact.shown,
    slip,
    ...(fact.equation !== undefined && { equation: fact.equation }),
  })
  const turned = own.find(
    (fact) => amount.sign !== 0 && overlap(meant, mirrored(fact.interval)) && !overlap(meant, fact.interval),
  )
  if (turned && amount.role !== 'value') return other(turned, 'direction')
  // A bound has room for the numbers of other years by chance.
  const elsewhen = own.find(
    (fact) => !amount.bound && agrees(amount, meant, fact) && !isOfTime(amount, fact) && isNoChance(amount, named),
  )
  if (elsewhen) return other(elsewhen, 'year')
  const expected = own.find(
    (fact) => isOfTime(amount, fact) && fact.time === (amount.role === 'value' ? amount.time : fact.time),
  )
  const sameDigits = (context.facts.get(named.figure) ?? []).find(
    (fact) => fact.role === amount.role && fact.equation === undefined && isSameDigits(amount, fact),
  )
  if (sameDigits && !expected) return other(sameDigits, 'unit')
  if (!expected || expected.time === 'goal' || isWithinBound(amount, meant, expected)) return undefined
  // Not what the ledger prints, and not excluded by the digits that it is written with.
  if (expected.possible && overlap(meant, expected.possible)) return { ...other(expected, 'digits'), tie: 'untied' }
  if (amount.role === 'value' && !isWholeOf(amount, named, expected, meant, context)) return undefined
  const before = named.carried ? undefined : context.names.before(named.figure, amount.lead)
  if (amount.role !== 'value' && before !== undefined && !isWholeName(before)) return undefined
  if (amount.role !== 'value' && !isComparedAsLedger(amount, expected, context)) return undefined
  return other(expected, sameDigits ? 'unit' : 'digits')
}

/** Whether it is this very number, in words of another year. */
const isNoChance = (amount: DraftAmount, { naming }: Subject): boolean =>
  isDistinctive(amount) || (naming > 2 && digitsOf(amount) > 1)

const isSameDigits = ({ number }: DraftAmount, { shown }: Fact): boolean =>
  shown.startsWith(number.digits) && !/^[\d.]/.test(shown.slice(number.digits.length))

/** Whether a value is said of the whole of the figure: not of a part, several years, another place, and not by chance. */
function isWholeOf(
  amount: DraftAmount,
  named: Subject,
  fact: Fact,
  meant: Interval,
  { telling, names, judged }: DraftContext,
): boolean {
  if (perOne.test(amount.lead) && !perOne.test(named.figure)) return false
  const { part, others } = speaksOfOthers(amount.sentence, telling)
  if (others && !amount.timed) return false
  if (others && amount.time === 'now') return false
  const digits = [amount.number.digits, /[\d.]+/.exec(fact.shown)?.[0] ?? ''] as const
  if (isOfTimes(amount.number.unit.name) !== isOfTimes(fact.shown)) return false
  const isSlip = isOneSlip(...digits)
  if (toldOthers(amount, judged) && (!isSlip || amount.number.unit.dimension === 'percent')) return false
  if (isSlip) return !(part && named.naming < 3)
  if (maySayAllYears(amount.sentence) && isTwiceAsMuch(meant, fact.interval)) return false
  if (isGrandTotal(amount.lead, named.figure)) return false
  // Another number altogether: only right behind the very name.
  if (named.carried || named.naming < 4 || (part && meant.high.lt(fact.interval.low))) return false
  const before = names.before(named.figure, amount.lead)
  const context = before === undefined ? undefined : amount.sentence.slice(0, -amount.lead.length || undefined) + before
  if (context === undefined || !isThisYears(context, telling)) return false
  return !((amount.before || tellsBefore(context)) && isOfTold(meant, fact.interval, digits))
}

/** 缴存总额 beside the ledger's 缴存额: what there is by now, and what came in a year. 税收总额 is 税收. */
const isGrandTotal = (lead: string, figure: string): boolean =>
  /[额量数]$/.test(figure) && !figure.includes('总') && /总[额量数][^，,、]{0,6}$/.test(lead)

/** «抽检食品2860批次，合格率98.3%»: its sentence told other things alone, of which it may be; a rate is of the last one. */
export function toldOthers({ before, number }: DraftAmount, judged: DraftContext['judged'], ofLast = false): boolean {
  const isOfLast = ofLast || number.unit.dimension === 'percent'
  let others = false
  for (let one = before; one; one = one.before) {
    if (one.role !== 'value' || one.number.unit.dimension === 'percent') continue
    const known = judged.get(one)
    if (known?.fact || known?.found.tie === 'contradicts') return others && isOfLast
    others ||= tellsHowMuch(one.number, one.tail)
  }
  return others
}

/** 培训党员2186人次 is no number of 党员. */
const isOfTimes = (unit: string): boolean => unit.endsWith('次')

/** 每千人、人均: not the number of all. */
const perOne = /每|人均|户均|平均|日均|次均/

/** 由2020年的5126人次降至3126人次，减少39.0%: since that year. */
const sinceYear = /[由从比较](\d{4})年[^；;]{0,16}\d/
const againstOther = /[高低快慢多少优好]于(?!上年|去年|同期)|控制线|警戒线|上限|下限|平均/

/** Whether a change is one against last year, a completion of the ledger's own goal, or a share of a whole that is named. */
function isComparedAsLedger(amount: DraftAmount, fact: Fact, { telling, judged }: DraftContext): boolean {
  const { lead, role, sentence } = amount
  const since = sinceYear.exec(sentence)
  if (speaksOfOthers(sentence, telling).others || (since && Number(since[1]) !== telling.year - 1)) return false
  // 低于28%的控制线3.4个百分点: against what stands before it.
  if (againstOther.test(/[^，,、；;：:]*$/.exec(sentence)![0])) return false
  // The words name the whole: the equation begins with the names of both.
  if (role === 'share') return fact.equation?.startsWith(fact.figure) ?? false
  if (role === 'times') return /上年|去年/.test(lead)
  if (role === 'completion') return !/预算|进度|上半年|季度/.test(lead)
  if (role === 'rate' || role === 'difference' || role === 'points') {
    if (/年均|平均|累计|高于|低于|快于|占比|环比|年初|拉动|贡献|以来|(?<!同|环)[比较](?!上年|去年)/.test(lead))
      return fact.form.startsWith('环比') && /环比/.test(lead)
    return /同比|[比较](?:上年|去年)/.test(sentence) || (fact.time === 'now' && !toldOthers(amount, judged, true))
  }
  return false
}

import { isThisYears, speaksOfOthers } from '../figures/same-words.ts'
import { type Interval, overlap, plus } from '../numbers/interval.ts'
import { intervalOf } from '../numbers/written-number.ts'
import type { DraftContext } from './context.ts'
import { type Fact, shareOf } from './facts.ts'
import type { DraftAmount } from './read-draft.ts'
import type { DraftNumber, Slip } from './types.ts'

/** What was found of a number, and the figure that the words behind it go on speaking of. */
export interface Judged {
  found: DraftNumber
  subject?: string
  /** What it is, when the ledger says so. */
  fact?: Fact
}

/** Holds a number of a draft against the ledger. `last`: what the number before it in its sentence was. */
export function judgeAmount(amount: DraftAmount, last: Judged | undefined, context: DraftContext): Judged {
  const named = subjectOf(amount, last, context)
  const fitting = factsFor(amount, named?.figure, last, context)
  const meant = signedInterval(amount)
  const equal = fitting.filter((fact) => agrees(amount, meant, fact))
  const right = best(
    equal.filter((fact) => isOfTime(amount, fact)),
    { amount, named, fitting },
    context,
  )
  if (right) return tied(amount, right)
  const summed = sumBefore(amount, last, context)
  if (summed) return { found: { ...base(amount), ...summed }, ...(named && { subject: named.figure }) }
  const wrong = contradiction(amount, { named, fitting, meant, last, context })
  if (wrong) return { found: { ...base(amount), ...wrong }, ...(named && { subject: named.figure }) }
  return { found: { ...base(amount), tie: 'untied' }, ...(named && { subject: named.figure }) }
}

const base = ({ paragraph, number: { start, end } }: DraftAmount): Omit<DraftNumber, 'tie'> => ({
  paragraph,
  start,
  end,
  text: paragraph.text.slice(start, end),
})

/** The figure that a number is said of, and how surely: `carried` from the number before it. */
interface Subject {
  figure: string
  naming: number
  carried: boolean
}

function subjectOf(
  { lead, role, paragraph, before }: DraftAmount,
  last: Judged | undefined,
  { names }: DraftContext,
): Subject | undefined {
  // 占审结案件的: the whole, and not what is a part of it.
  const words = paragraph.cell?.row ?? (role === 'share' ? lead.replace(/占.*$/, '') : lead)
  const clause = /[^，,:(]*$/.exec(words)![0]
  const found = names.best(clause) ?? names.best(words)
  if (found && found.naming > 1) return { figure: found.figure, naming: found.naming, carried: false }
  if (before && last?.subject !== undefined && !hasOwnSubject(clause))
    return { figure: last.subject, naming: 0, carried: true }
  return found && { figure: found.figure, naming: found.naming, carried: false }
}

/** What only says how the thing before it stands: 同比增长, 完成计划的, 占全市总量的. */
const noSubject =
  /^[\s、(]*(?:并|且|其中)?(?:(?:\d{4}年|今年|去年|上年)?[为是]|比|较|同比|环比|与|占|完成|达到?|为|超|高于|低于|是|由|从|增|减|提|下|上|降|升|目标|任务|计划|全年|年度|每|约)/

const hasOwnSubject = (clause: string): boolean => clause.trim() !== '' && !noSubject.test(clause)

/** What the ledger says that a number in such a place might be. */
function factsFor(
  amount: DraftAmount,
  subject: string | undefined,
  last: Judged | undefined,
  { facts, names, all }: DraftContext,
): Fact[] {
  const isFit = (fact: Fact): boolean => fact.role === amount.role && isOfKind(amount, fact)
  const own = subject === undefined ? [] : (facts.get(subject) ?? []).filter(isFit)
  const others = all.filter((fact) => fact.figure !== subject && isFit(fact))
  if (amount.role !== 'share') return [...own, ...others]
  const whole = names.best(/占([^占]*)$/.exec(amount.lead)?.[1] ?? '')
  const part = last?.fact?.role === 'value' ? last.fact : valueFact(facts, subject)
  const other = whole && whole.naming > 1 ? valueFact(facts, whole.figure) : undefined
  const shared = part && other && part.figure !== other.figure ? shareOf(part, other) : undefined
  return shared ? [shared, ...own, ...others] : [...own, ...others]
}

const valueFact = (facts: DraftContext['facts'], figure: string | undefined): Fact | undefined =>
  figure === undefined ? undefined : facts.get(figure)?.find((one) => one.form === '本年')

/** A number without a unit may be of any: it stands in a table, or its unit before it. */
const isOfKind = ({ kind, role, number }: DraftAmount, fact: Fact): boolean =>
  kind === fact.kind || (role === 'points' && fact.kind === 'percent') || (kind === '' && number.scale === 0)

function signedInterval({ number, sign, role }: DraftAmount): Interval {
  const { low, high } = intervalOf(number)
  return sign < 0 && role !== 'value' && low.gte(0) ? { low: high.neg(), high: low.neg() } : { low, high }
}

/** Whether a number may be what a fact says; without a word for the direction, either way. */
function agrees(amount: DraftAmount, meant: Interval, fact: Fact): boolean {
  const interval = inUnitOf(amount, fact)
  if (overlap(meant, interval)) return true
  return amount.sign === 0 && amount.role !== 'value' && overlap(meant, mirrored(interval))
}

const mirrored = ({ low, high }: Interval): Interval => ({ low: high.neg(), high: low.neg() })

/** Bare digits are compared with the digits of the ledger, whatever its unit is. */
function inUnitOf({ kind }: DraftAmount, fact: Fact): Interval {
  if (kind !== '' || fact.kind === '' || fact.scale === undefined) return fact.interval
  return { low: fact.interval.low.div(fact.scale), high: fact.interval.high.div(fact.scale) }
}

/** Whether words and fact speak of one time. Where the words name none, it may be any. */
function isOfTime({ time, timed, role, ownBase }: DraftAmount, fact: Fact): boolean {
  if (role !== 'value') return !ownBase && (!timed || time === 'now' || time === 'goal' || time === fact.time)
  if (fact.time === time || !timed) return true
  // 目标 and 任务 are said of what was done, too.
  return time === 'goal' && fact.time === 'now'
}

interface Asked {
  amount: DraftAmount
  named: Subject | undefined
  fitting: readonly Fact[]
}

/** Of the facts that agree the one that the words speak of; none, when no word does and it may be chance. */
function best(found: readonly Fact[], { amount, named, fitting }: Asked, context: DraftContext): Fact | undefined {
  const { names } = context
  const facts = found.filter((fact) => !isTaken(fact, amount, named, context))
  const own = facts.filter((one) => one.figure === named?.figure)
  const first = own.find((one) => one.time === amount.time) ?? own[0]
  if (first) return first
  // The words name a figure that has such a number, and it is another: the number of some other figure is alike by chance.
  const isSaidOf = named && (named.carried || named.naming > 1) && fitting.some((one) => one.figure === named.figure)
  const words = isSaidOf ? amount.lead : amount.sentence + amount.tail + (amount.paragraph.cell?.row ?? '')
  const least = isSaidOf ? Math.max(20, 10 * Math.floor(names.score(named.figure, words) / 10)) : 1
  const rated = facts
    .map((fact) => ({ fact, score: names.score(fact.figure, words) }))
    .filter(({ score }) => score >= least)
  rated.sort((a, b) => b.score - a.score || Number(b.fact.time === amount.time) - Number(a.fact.time === amount.time))
  const top = rated[0]
  if (top && (top.score >= 20 || isDistinctive(amount) || (amount.role === 'value' && rated.length === 1)))
    return top.fact
  const figures = new Set(facts.map(({ figure }) => figure))
  return !isSaidOf && figures.size === 1 && amount.role === 'value' && digitsOf(amount) >= 4 ? facts[0] : undefined
}

/** What a number before it in the sentence is already; only where its name is said again it is meant once more. */
function isTaken(
  fact: Fact,
  amount: DraftAmount,
  named: Subject | undefined,
  { judged, names }: DraftContext,
): boolean {
  if (named && !named.carried && named.figure === fact.figure) return false
  for (let one = amount.before; one; one = one.before) {
    if (judged.get(one)?.fact === fact) return names.of(fact.figure, amount.lead) < 2
  }
  return false
}

/** Whether it is this very number, in words of another year. */
const isNoChance = (amount: DraftAmount, { naming }: Subject): boolean =>
  isDistinctive(amount) || (naming > 2 && digitsOf(amount) > 1)

const digitsOf = ({ number }: DraftAmount): number => number.digits.replace(/^-?[0.]*/, '').replace('.', '').length
const isDistinctive = (amount: DraftAmount): boolean => digitsOf(amount) >= 3

function tied(amount: DraftAmount, fact: Fact): Judged {
  const { figure, form, equation } = fact
  const tie = equation === undefined ? 'ledger' : 'follows'
  return {
    found: { ...base(amount), tie, figure, form, ...(equation !== undefined && { equation }) },
    subject: figure,
    fact,
  }
}

/** «三项合计312万元»: the sum of what stood before it in the sentence. */
function sumBefore(
  amount: DraftAmount,
  last: Judged | undefined,
  { judged }: DraftContext,
): Pick<DraftNumber, 'tie' | 'equation' | 'form'> | undefined {
  if (amount.role !== 'value' || !/合计|共计|总计|一共|共|总共/.test(amount.lead) || !last?.fact) return undefined
  const parts: Fact[] = []
  for (let one = amount.before; one; one = one.before) {
    const fact = judged.get(one)?.fact
    if (fact?.role === 'value' && fact.kind === amount.kind && fact.time === 'now') parts.unshift(fact)
  }
  if (parts.length < 2) return undefined
  const total = parts.map(({ interval }) => interval).reduce(plus)
  if (!overlap(total, intervalOf(amount.number))) return undefined
  const equation = `${parts.map(({ figure, shown }) => figure + shown).join(' + ')} = ${base(amount).text}`
  return { tie: 'follows', form: '合计', equation }
}

interface Suspect {
  named: Subject | undefined
  fitting: readonly Fact[]
  meant: Interval
  last: Judged | undefined
  context: DraftContext
}

type Wrong = Pick<DraftNumber, 'tie' | 'figure' | 'form' | 'stated' | 'slip' | 'equation'>

/** What is wrong with a number whose words name a figure of the ledger, for certain enough to be said. */
function contradiction(amount: DraftAmount, { named, fitting, meant, last, context }: Suspect): Wrong | undefined {
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
  const elsewhen = own.find(
    (fact) => agrees(amount, meant, fact) && !isOfTime(amount, fact) && isNoChance(amount, named),
  )
  if (elsewhen) return other(elsewhen, 'year')
  const expected = own.find(
    (fact) => isOfTime(amount, fact) && fact.time === (amount.role === 'value' ? amount.time : fact.time),
  )
  const sameDigits = (context.facts.get(named.figure) ?? []).find(
    (fact) => fact.role === amount.role && fact.equation === undefined && isSameDigits(amount, fact),
  )
  if (sameDigits && !expected) return other(sameDigits, 'unit')
  if (!expected || expected.time === 'goal') return undefined
  // Not what the ledger prints, and not excluded by the digits that it is written with.
  if (expected.possible && overlap(meant, expected.possible)) return { ...other(expected, 'digits'), tie: 'untied' }
  if (amount.role === 'value' && !isWholeOf(amount, named, expected, meant, context)) return undefined
  if (amount.role !== 'value' && !isComparedAsLedger(amount, expected)) return undefined
  return other(expected, sameDigits ? 'unit' : 'digits')
}

const isSameDigits = ({ number }: DraftAmount, { shown }: Fact): boolean =>
  shown.startsWith(number.digits) && !/^[\d.]/.test(shown.slice(number.digits.length))

/** Whether a value is said of the whole of the figure: not of a part, several years, another place, and not by chance. */
function isWholeOf(
  amount: DraftAmount,
  named: Subject,
  fact: Fact,
  meant: Interval,
  { telling, names }: DraftContext,
): boolean {
  if (perOne.test(amount.lead) && !perOne.test(named.figure)) return false
  const { part, others } = speaksOfOthers(amount.sentence, telling)
  if (others && !amount.timed) return false
  if (others && amount.time === 'now') return false
  if (isNear(amount, fact)) return !(part && named.naming < 3)
  // Another number altogether: only right behind the very name.
  if (named.carried || named.naming < 4 || (part && meant.high.lt(fact.interval.low))) return false
  const before = names.before(named.figure, amount.lead)
  const context = before === undefined ? undefined : amount.sentence.slice(0, -amount.lead.length || undefined) + before
  return context !== undefined && isThisYears(context, telling)
}

/** 每千人、人均: not the number of all. */
const perOne = /每|人均|户均|平均|日均|次均/

/** One slip of a finger away from what the ledger says: a digit, two that are swapped, a point, a unit. */
function isNear(amount: DraftAmount, { shown }: Fact): boolean {
  const digits = /[\d.]+/.exec(shown)?.[0] ?? ''
  const written = amount.number.digits.replace('-', '')
  if (digits === written) return true
  if (digits.replace('.', '') === written.replace('.', '') && digits.length > 2) return true
  if (digits.length !== written.length || digits.length < 2) return false
  const apart = [...digits].flatMap((one, index) => (one === written[index] ? [] : [index]))
  if (apart.length === 1) return digits.length > 2
  const [first, second] = apart
  return apart.length === 2 && digits[first!] === written[second!] && digits[second!] === written[first!]
}

/** Whether a change is one against last year, or a completion of the ledger's own goal. */
function isComparedAsLedger({ lead, role, sentence }: DraftAmount, fact: Fact): boolean {
  if (role === 'completion') return !/预算|进度|上半年|季度/.test(lead)
  if (role === 'rate' || role === 'difference' || role === 'points') {
    if (/年均|平均|累计|高于|低于|快于|占比|环比|年初|拉动|贡献|以来|(?<!同|环)[比较](?!上年|去年)/.test(lead))
      return fact.form.startsWith('环比') && /环比/.test(lead)
    return /同比|[比较](?:上年|去年)/.test(sentence) || fact.time === 'now'
  }
  return false
}

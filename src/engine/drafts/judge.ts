import { overlap, plus } from '../numbers/decimal.ts'
import { intervalOf } from '../numbers/written-number.ts'
import { agrees, digitsOf, isDistinctive, isOfTime, signedInterval } from './agreement.ts'
import { contradiction } from './contradiction.ts'
import { type Fact, shareOf } from './facts.ts'
import type { DraftAmount } from './read-draft.ts'
import { isOfWhole } from './roles.ts'
import type { DraftContext, DraftNumber, Judged, Subject } from './types.ts'

/** Holds a number of a draft against the ledger. `last`: what the number before it in its sentence was. */
export function judgeAmount(amount: DraftAmount, last: Judged | undefined, context: DraftContext): Judged {
  const printed = context.printed?.(amount)
  if (printed) return tied(amount, printed)
  const again = last && saidAgain(amount, last)
  if (again) return again
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
  const earlier = named?.carried ? ofEarlier(amount, equal, context) : undefined
  if (earlier) return tied(amount, earlier)
  const said = sumBefore(amount, last, context) ?? contradiction(amount, { named, fitting, meant, last, context })
  return { found: { ...base(amount), ...(said ?? { tie: 'untied' }) }, ...(named && { subject: named.figure }) }
}

/** «1.26亿元（12600万元）»: the number before it in another unit. */
function saidAgain(amount: DraftAmount, last: Judged): Judged | undefined {
  const { before, lead, tail, kind, number } = amount
  if (!before || !/^[(（](?:即|合|折合|折)?$/.test(lead) || !/^[)）]/.test(tail) || kind !== before.kind)
    return undefined
  const { fact, found } = last
  if (overlap(intervalOf(number), intervalOf(before.number))) return { ...last, found: { ...found, ...base(amount) } }
  if (!fact || number.unit.dimension === 'percent' || before.number.scale === number.scale) return undefined
  const { figure, form, shown } = fact
  return { ...last, found: { ...base(amount), tie: 'contradicts', figure, form, stated: shown, slip: 'digits' } }
}

const base = ({ paragraph, number: { start, end } }: DraftAmount): Omit<DraftNumber, 'tie'> => ({
  paragraph,
  start,
  end,
  text: paragraph.text.slice(start, end),
})

function subjectOf(amount: DraftAmount, last: Judged | undefined, context: DraftContext): Subject | undefined {
  const { lead, role, paragraph, before, sentence } = amount
  const { names, judged } = context
  const part = isOfWhole(amount) ? partBefore(amount, judged) : undefined
  if (part) return { figure: part.figure, naming: 0, carried: true }
  // 占审结案件的: the whole, and not what is a part of it.
  const words = paragraph.cell?.row ?? (role === 'share' ? lead.replace(/占.*$/, '') : lead)
  const clause = /[^，,:(]*$/.exec(words)![0]
  const found = names.best(clause) ?? names.best(words)
  if (found && found.naming > 1) return { figure: found.figure, naming: found.naming, carried: false }
  if (before && last?.subject !== undefined && (!hasOwnSubject(clause) || addedSince.test(sentence)))
    return { figure: last.subject, naming: 0, carried: true }
  return found && { figure: found.figure, naming: found.naming, carried: false }
}

/** A change that is said in one word, 增长 and 净增; 增值, 提取, 下达, 上缴 and 净利润 begin what has a name of its own. */
const changed =
  '净?(?:增|减|降|升|提|上|下)(?:[长加幅速至到少高升降浮涨调为了近约]|$)|净?[多少](?:[于了出近约]|$)|超(?:[额过出产]|计划|目标|任务|预期|$)'

/** What only says how the thing before it stands: 同比增长, 完成计划的, 占全市总量的. */
const noSubject = new RegExp(
  `^[\\s、(]*(?:并|且|其中)?(?:(?:\\d{4}年|今年|去年|上年)?[为是]|[上下](?:年|期|月|季|半年)|的|比|较|同比|环比|与|占|完成|达(?:到|$)|为|高于|低于|是|即|相当于|由|从|${changed}|目标|任务|计划|全年|年度|每|约(?:[占为]|$))`,
)

/** «由71个增加到86个，新增15个»: the difference; elsewhere 新增 counts what came, whatever went. */
const addedSince =
  /[由从][^，,;]{1,24}(?:增加?|增长|提高|上升|升|扩大|扩|发展)[到至为][^，,;由从]{1,16}[，,]?(?:净)?新增了?$/

/** 全年新增25个: what came, whatever went; 比上年新增 and 净新增 are changes. */
const cameIn = /^(?!.*[比较净]).*新增了?$/

const hasOwnSubject = (clause: string): boolean =>
  clause.trim() !== '' && (!noSubject.test(clause) || cameIn.test(clause))

/** What the ledger says that a number in such a place might be. */
function factsFor(
  amount: DraftAmount,
  subject: string | undefined,
  last: Judged | undefined,
  { facts, names, all, judged }: DraftContext,
): Fact[] {
  const isFit = (fact: Fact): boolean => fact.role === amount.role && isOfKind(amount, fact)
  const own = subject === undefined ? [] : (facts.get(subject) ?? []).filter(isFit)
  const others = all.filter((fact) => fact.figure !== subject && isFit(fact))
  if (amount.role !== 'share') return [...own, ...others]
  const told = isOfWhole(amount) ? last?.fact : undefined
  const named = names.best(/占([^占]*)$/.exec(amount.lead)?.[1] ?? '')
  const part = told ? partBefore(amount, judged) : last?.fact?.role === 'value' ? last.fact : valueFact(facts, subject)
  const other = told ?? (named && named.naming > 1 ? valueFact(facts, named.figure) : undefined)
  const shared = part && other && part.figure !== other.figure ? shareOf(part, other) : undefined
  return shared ? [shared, ...own, ...others] : [...own, ...others]
}

/** What stands before the whole that a number is a share of. */
const partBefore = ({ before }: DraftAmount, judged: DraftContext['judged']): Fact | undefined =>
  before?.before && judged.get(before.before)?.fact

const valueFact = (facts: DraftContext['facts'], figure: string | undefined): Fact | undefined =>
  figure === undefined ? undefined : facts.get(figure)?.find((one) => one.form === '本年')

/** A number without a unit may be of any: it stands in a table, or its unit before it. */
const isOfKind = ({ kind, role, number }: DraftAmount, fact: Fact): boolean =>
  kind === fact.kind || (role === 'points' && fact.kind === 'percent') || (kind === '' && number.scale === 0)

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

/** «新增240名，在册2460名，完成年度目标的120%»: of something that the sentence speaks of before the last one. */
function ofEarlier(amount: DraftAmount, equal: readonly Fact[], { judged }: DraftContext): Fact | undefined {
  if (amount.role === 'value' && amount.time === 'now') return undefined
  for (let one = amount.before; one; one = one.before) {
    const figure = judged.get(one)?.fact?.figure
    const found = equal.find((fact) => fact.figure === figure && isOfTime(amount, fact))
    if (found) return found
  }
  return undefined
}

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

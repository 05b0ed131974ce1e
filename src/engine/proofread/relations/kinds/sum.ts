import { exactly, type Interval, middle, overlap, times, total } from '../../../numbers/interval.ts'
import { amountOf, intervalOf, roughly } from '../../../numbers/written-number.ts'
import { judge } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import type { ReadNumber } from '../reading/figure.ts'
import { exhaustive, type Parts } from '../reading/part-figures.ts'
import { partsOf } from '../reading/parts.ts'
import type { ReadText } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

/**
 * Totals and their parts: 其中, brackets, lists after a colon, «税收收入…；非税收入…» under «收入中». The remainder may be
 * unsaid, so fewer is no mistake unless the words leave nothing over (男、女; 分为; 其他).
 */
export const sum: RelationFinder = (text) => {
  const found = new Map<string, Relation[]>()
  for (const parts of partsOf(text)) {
    const one = check(text, parts)
    if (!one) continue
    const place = `${one.places[0].paragraph}:${one.places[0].start}`
    const known = found.get(place)
    if (known) known.push(one)
    else found.set(place, [one])
  }
  return [...found.values()].flatMap(meant)
}

/**
 * A total may be read with its parts in several ways; those in which it holds are meant: by department and by kind. What
 * is part of such a reading is no total of its own that could be wrong.
 */
function meant(relations: readonly Relation[]): Relation[] {
  const holding = relations.filter((one) => one.verdict === 'holds')
  if (holding.length === 0) return [relations.find((one) => one.verdict === 'wrong') ?? relations[0]!]
  const begins = holding.map((one) => JSON.stringify(one.places[1]))
  return holding.filter((_, index) => begins.indexOf(begins[index]!) === index)
}

/** Averages and rates of parts do not add up to those of the whole. */
const notAdded = /人均|平均|户均|亩均|均价|指数|[率价比]/

/** Why parts may exceed a total, in Chinese. */
const overlapDoubt = '各部分之间可能有重叠'

function check(
  text: ReadText,
  { totals: all, parts, sure: said, whole, loose, near = 0 }: Parts,
): Relation | undefined {
  const totals = all.filter((one) => !notAdded.test(one.lead))
  const sure = said && totals[0] === all[0]
  for (const stated of totals) {
    const fewest = exhaustive(parts) ? parts.length : loose ? 2 : 1
    for (const count of likelyCounts(parts, stated)) {
      if (count < fewest || (count === 1 && addends(parts[0]!) < 2)) continue
      const computed = total(parts.slice(0, count).map(partInterval))
      if (overlap(computed, intervalOf(stated.number))) return relation(text, stated, computed, parts.slice(0, count))
    }
  }
  const [stated] = totals
  // Bare numbers are house numbers, hotlines and the like.
  if (!stated || loose || parts.length < 2 || (stated.number.unit.name === '' && stated.number.scale === 0))
    return undefined
  // 件 and 封 may be counted together, if there are many of them.
  if (!parts.every((part) => sameUnit(part, stated)))
    return parts.length > 2 ? nearMiss(text, stated, parts, near || (sure ? nearlyAll : 0)) : undefined
  if (!sure) return nearMiss(text, stated, parts, exhaustive(parts) ? 0.1 : near)
  const goal = intervalOf(stated.number)
  const amounts = parts.map(partInterval)
  const computed = total(amounts)
  const tooMuch = computed.low.gt(goal.high)
  const complete = whole || exhaustive(parts)
  if (amounts.some(({ low }) => low.gt(goal.high))) return relation(text, stated, computed, parts)
  if (complete) return relation(text, stated, computed, parts)
  if (tooMuch) return relation(text, stated, computed, parts, parts.length > 2 ? undefined : overlapDoubt)
  return nearMiss(text, stated, parts, Math.max(nearlyAll, near))
}

/** What 其中 leaves over is seldom so little. */
const nearlyAll = 0.1

/** Parts that make nearly the total may be all of it, with a slip in one of them: reported, but not as a warning. */
function nearMiss(text: ReadText, stated: ReadNumber, parts: ReadNumber[], most: number): Relation | undefined {
  const { value } = roughly(stated.number)
  const sum = parts.reduce((all, part) => all + roughly(part.number).value * addends(part), 0)
  if (Math.abs(sum - value) > Math.abs(value) * most * 1.01) return undefined
  const computed = total(parts.map(partInterval))
  const off = middle(computed).minus(amountOf(stated.number)).abs()
  const near = off.lte(amountOf(stated.number).abs().times(most))
  return near ? relation(text, stated, computed, parts, '各部分可能没有列全') : undefined
}

/** How many of the parts may make up the total, the most first; reckoned roughly, to compute exactly only where it may be so. */
function likelyCounts(parts: readonly ReadNumber[], stated: ReadNumber): number[] {
  const goal = roughly(stated.number)
  const counts: number[] = []
  let [sum, slack] = [0, goal.half]
  parts.forEach((part, index) => {
    const { value, half } = roughly(part.number)
    sum += value * addends(part)
    slack += half * addends(part)
    const hedged = part.number.hedge !== 'exact' || stated.number.hedge !== 'exact'
    const margin = slack * 1.01 + (hedged ? Math.abs(sum + goal.value) * 0.1 : 0)
    if (Math.abs(sum - goal.value) <= margin) counts.unshift(index + 1)
  })
  return counts
}

function relation(
  text: ReadText,
  stated: ReadNumber,
  computed: Interval,
  from: ReadNumber[],
  doubt?: string,
): Relation {
  return judge(text, { kind: 'sum', stated, computed, from, what: '合计', how: '各部分相加', doubt })
}

/** «昼间、夜间各291次» is twice 291. */
export function partInterval(part: ReadNumber): Interval {
  const count = addends(part)
  return count === 1 ? intervalOf(part.number) : times(intervalOf(part.number), exactly(count))
}

const people = /^(?:人|人次|名|位|例)$/

/** People are counted as 人, 名, 位 or 人次 in one sentence. */
function sameUnit(a: ReadNumber, b: ReadNumber): boolean {
  const [one, other] = [a.number.unit.name, b.number.unit.name]
  return one === other || (people.test(one) && people.test(other))
}

/** «甲、乙、丙各12所» are three times 12; «各12所、23所、41所» one each. */
const addends = (part: ReadNumber): number => (/各$/.test(part.lead) && !part.distributed ? part.sharers : 1)

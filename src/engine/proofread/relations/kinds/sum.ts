import { overlap, total } from '../../../numbers/decimal.ts'
import { intervalOf, roughly } from '../../../numbers/written-number.ts'
import { grouped } from '../../../text/grouped.ts'
import { mayBe, swapped, type Tie } from '../confidence.ts'
import { addends, amountIn, solve } from '../equations.ts'
import { lexicon } from '../lexicon.ts'
import type { Group, SaidOfParts } from '../reading/group-types.ts'
import { groupsOf } from '../reading/groups.ts'
import { few } from '../reading/limits.ts'
import { exclusive, exhaustive, flowing, isListedWith, ofOneList, overlapping } from '../reading/parts.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { alike, type ReadText, type RelationFinder } from '../reading/read-text.ts'
import { isOfSeveral } from '../reading/told-together.ts'
import type { Relation } from '../types.ts'

/**
 * Totals and their parts: 其中, brackets, lists after a colon, «税收收入…；非税收入…» under «收入中». The remainder may be
 * unsaid, so fewer is no mistake unless the words leave nothing over (男、女; 分为; 其他) or it looks like a slip.
 */
export const sum: RelationFinder = (text) => {
  const groups = groupsOf(text)
  const told = (group: Group): Relation[] => check(text, group).slice(0, 1)
  const found = groups.filter((one) => !one.own).flatMap(told)
  const ofOneTotal = grouped(found, ({ places: [{ paragraph, start }] }) => `${paragraph}:${start}`)
  return [...[...ofOneTotal.values()].flatMap(meant), ...groups.filter((one) => one.own).flatMap(told)]
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

/** How firmly a total is tied to parts that make it up. */
const holdingTies: Record<SaidOfParts, Tie> = {
  whole: 'certain',
  parts: 'open',
  kinds: 'likely',
  near: 'beside',
  loose: 'loose',
}

function check(text: ReadText, { totals: all, parts: told, said }: Group): Relation[] {
  const totals = all.filter((one) => !lexicon.notAdded.test(one.lead))
  const made = madeUp(totals, told, said)
  if (made) {
    const tried = said === 'loose' ? totals.length * 2 : 1
    const tie = made.parts.some((one) => addends(one) > 1) ? 'open' : holdingTies[said]
    return solve(text, { slots: { total: [made.stated], parts: made.parts }, tie, tried })
  }
  const parts = said === 'whole' ? told : complete(text, told)
  const [stated] = totals
  const several = parts.length > 1 || (parts[0] && addends(parts[0]) > 1)
  // Bare numbers are house numbers, hotlines and the like.
  if (!stated || !several || (stated.number.unit.name === '' && stated.number.scale === 0)) return []
  if (said !== 'whole' && stated.number.hedge !== 'exact') return []
  // «发案286起，排查142件，化解128件，其余14件»: the first is the total of the others.
  if (parts.length > 2 && isTotal(parts)) return []
  if (said === 'loose') return slipped(text, totals, parts)
  // «受理879件，结案700件。其中：受理民事755件，结案600件»: a part that another total has room for is of that one.
  const largest = Math.max(...parts.map((part) => roughly(part.number).value))
  const room = (one: ReadNumber): boolean => roughly(one.number).value >= largest
  if (!room(stated) && totals.some((one) => room(one) && alike(one.number, stated.number))) return []
  const tie = tieOf(stated, parts, said === 'parts' && totals[0] !== all[0] ? 'near' : said)
  const bound = { slots: { total: [stated], parts: [...parts] } }
  const found = tie ? solve(text, { ...bound, tie }) : []
  if (found.length === 0 && tie === 'likely' && said === 'parts' && parts.length > 2 && isOneList(text, parts)) {
    // More than all of it: somebody may be of several parts.
    return solve(text, { ...bound, tie: 'certain', doubt: '各项可能有重叠' })
  }
  return found.filter((one) => one.verdict !== 'holds' && !isOfSeveral(text, stated, total(parts.map(amountIn))))
}

/** 4万 is of 1万 and 3万 by chance; 142 is not of 128 and 14. */
const isTotal = ([first, ...others]: readonly ReadNumber[]): boolean =>
  first!.number.digits.length > 1 && overlap(total(others.map(amountIn)), amountIn(first!))

/** The first parts that leave nothing over: 出口 and 进口, whatever is told behind them. */
function complete(text: ReadText, parts: ReadNumber[]): ReadNumber[] {
  for (let count = 2; count < parts.length; count++) {
    const first = parts.slice(0, count)
    if (exhaustive(first)) return first
  }
  return ofOneList(text, parts)
}

/** The total that the parts, or the first of them, make up. */
function madeUp(totals: readonly ReadNumber[], parts: readonly ReadNumber[], said: SaidOfParts) {
  for (const stated of totals) {
    for (const count of likelyCounts(parts, stated)) {
      if (count < (said === 'loose' ? 2 : 1) || (count === 1 && addends(parts[0]!) < 2)) continue
      if (count < parts.length && exhaustive(parts)) break
      const some = parts.slice(0, count)
      // Of two of another unit, or told roughly, nothing but chance makes a sum.
      const same = some.every((part) => alike(part.number, stated.number))
      const rough = [stated, ...some].some((one) => one.number.hedge !== 'exact')
      if ((!same && count < 3) || (rough && said !== 'whole')) continue
      if (overlap(total(some.map(amountIn)), intervalOf(stated.number))) return { stated, parts: some }
    }
  }
  return undefined
}

/** How firmly parts that do not make a total are tied to it; `undefined`: not at all. */
function tieOf(stated: ReadNumber, parts: readonly ReadNumber[], said: SaidOfParts): Tie | undefined {
  // 件 and 封 may be counted together, if there are many of them.
  if (!parts.every((part) => alike(part.number, stated.number))) return parts.length > 2 ? 'beside' : undefined
  if (flowing(parts)) return 'beside'
  const complete = exhaustive(parts)
  if (!complete && said !== 'whole' && overlapping(parts)) return 'loose'
  if (complete) return said === 'near' ? 'likely' : 'certain'
  if (said === 'whole') return 'certain'
  if (said === 'parts' && isSwapped(stated, parts)) return 'certain'
  const goal = intervalOf(stated.number)
  const amounts = parts.map(amountIn)
  const single = amounts.some(({ low }) => low.gt(goal.high))
  const tooMuch = total(amounts).low.gt(goal.high)
  if (said === 'parts' && single) return lexicon.nets.test(stated.lead) ? undefined : 'certain'
  if ((said === 'parts' || said === 'kinds') && tooMuch && exclusive(parts)) return 'certain'
  if (said === 'near') return parts.length > 2 && exclusive(parts) && oneStretch(parts) ? 'open' : 'beside'
  return tooMuch || said === 'kinds' ? 'likely' : 'open'
}

/** How unlikely it must be that two digits of a part in each other's place make up the total by chance, as a power of ten. */
const leastStrength = 2

/** «1284次，其中632次、481次、234次»: with 418 it would be all of them. */
function isSwapped(stated: ReadNumber, parts: readonly ReadNumber[]): boolean {
  const tries = parts.flatMap((part, at) =>
    swapped(part.number.digits).map((digits) => parts.with(at, { ...part, number: { ...part.number, digits } })),
  )
  const strength = stated.number.digits.replace('.', '').length - Math.log10(tries.length || 1)
  if (strength < leastStrength) return false
  return tries.some((some) => overlap(total(some.map(amountIn)), intervalOf(stated.number)))
}

/** True when no semicolon parts them. */
const oneStretch = (parts: readonly ReadNumber[]): boolean =>
  parts.every(
    ({ clause, sentence }) => sentence === parts[0]!.sentence && (clause === parts[0]!.clause || clause.before !== ';'),
  )

const isOneList = (text: ReadText, parts: readonly ReadNumber[]): boolean =>
  parts.every((part, at) => at === 0 || isListedWith(text, parts[at - 1]!, part))

/** Numbers that nothing but a slip keeps from adding up. */
function slipped(text: ReadText, totals: readonly ReadNumber[], parts: ReadNumber[]): Relation[] {
  if (!parts.every((part) => alike(part.number, parts[0]!.number)) || parts.length > few) return []
  const rough = parts.map((part) => roughly(part.number))
  const sum = rough.reduce((all, one) => all + one.value, 0)
  const slack = rough.reduce((all, one) => all + one.half, 0) * 2
  return totals
    .slice(0, few)
    .filter((stated) => alike(stated.number, parts[0]!.number) && mayBe(stated, sum, slack))
    .flatMap((stated) => solve(text, { slots: { total: [stated], parts }, tie: 'loose', tried: totals.length * 2 }))
    .slice(0, 1)
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

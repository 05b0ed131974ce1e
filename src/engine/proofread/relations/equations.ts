import { type Exact, exactly, hundred, type Interval, middle, overlap, times, total } from '../../numbers/decimal.ts'
import { stepOf } from '../../numbers/written-number.ts'
import { grouped } from '../../text/grouped.ts'
import { type Tie, verdictOf } from './confidence.ts'
import { compile } from './formula.ts'
import { judge, printedNumber } from './judge.ts'
import type { NumberRole, ReadNumber } from './reading/quantity.ts'
import type { ReadText } from './reading/read-text.ts'
import { signed } from './reading/signed.ts'
import { finer, isLaidDown, isRound, isRounded } from './rounded.ts'
import type { Relation, RelationKind } from './types.ts'

/** An equation: what is stated, and what makes it. A row holds when all its slots are bound, and none of `unless`. */
interface Equation {
  kind: RelationKind
  stated: Slot
  /** Of the other slots, in the signs of formula.ts; a quotient of amounts that is told in percent is taken times a hundred. */
  is: string
  unless?: Slot
  /** What the stated number is called; 增减幅度 becomes 增幅 or 降幅. */
  what: string
  /** Growth beside amounts may be reckoned at constant prices. */
  priced?: true
  /** It is a part of something, and never more than all of it. */
  share?: true
  /** Only of percentages, or only of amounts. */
  of?: 'percent' | 'amount'
  /** The unit that the stated number should have, when this is what was meant: 提高2.7% for 2.7个百分点. */
  instead?: string
}

/** All equations. To teach the reader one, write a row, and bind its slots in kinds/. */
// biome-ignore format: an equation a line
export const equations = [
  { kind: 'change', stated: 'difference', is: 'value－base', what: '增减量' },
  { kind: 'change', stated: 'points', is: 'value－base', of: 'percent', what: '百分点' },
  { kind: 'change', stated: 'points', is: 'value÷base－1', of: 'amount', instead: '%', what: '增减幅度' },
  { kind: 'change', stated: 'rate', is: 'value÷base－1', what: '增减幅度', priced: true },
  { kind: 'change', stated: 'rate', is: 'difference÷base', unless: 'value', what: '增减幅度', priced: true },
  { kind: 'change', stated: 'rate', is: 'value－base', of: 'percent', instead: '个百分点', what: '增减幅度' },
  { kind: 'change', stated: 'multiple', is: 'value÷base－1', what: '增长倍数', priced: true },
  { kind: 'change', stated: 'times', is: 'value÷base', what: '倍数' },
  { kind: 'change', stated: 'multiple', is: 'difference÷（value－difference）', unless: 'base', what: '增长倍数', priced: true },
  { kind: 'year-on-year', stated: 'rate', is: 'difference÷（value－difference）', unless: 'base', what: '增减幅度', priced: true },
  { kind: 'average', stated: 'average', is: '√（value÷base）－1', what: '年均增减幅度', priced: true },
  { kind: 'average', stated: 'average', is: '√（value÷（value－difference））－1', unless: 'base', what: '年均增减幅度', priced: true },
  { kind: 'completion', stated: 'completion', is: 'value÷goal', what: '完成率' },
  { kind: 'completion', stated: 'excess', is: 'value÷goal－1', what: '超额比例' },
  { kind: 'completion', stated: 'beyond', is: 'value－goal', what: '超出数' },
  { kind: 'completion', stated: 'difference', is: 'value－goal', unless: 'base', what: '与计划之差' },
  { kind: 'change', stated: 'gap', is: 'value－other', what: '相差' },
  { kind: 'target', stated: 'planned', is: 'base×（1＋rate％）', what: '目标数', priced: true },
  { kind: 'target', stated: 'planned', is: 'base＋difference', unless: 'rate', what: '目标数' },
  { kind: 'average', stated: 'mean', is: 'whole÷count', what: '平均数' },
  { kind: 'average', stated: 'mean', is: 'whole÷span', unless: 'count', what: '平均数' },
  { kind: 'share', stated: 'share', is: 'part÷whole', what: '占比', share: true },
  { kind: 'share', stated: 'lost', is: '1－part÷whole', what: '差率', share: true },
  { kind: 'sum', stated: 'left', is: 'stock＋came－went', what: '结余' },
  { kind: 'sum', stated: 'left', is: 'came－went', unless: 'stock', what: '差额' },
  { kind: 'sum', stated: 'total', is: 'parts', what: '合计' },
  { kind: 'sum', stated: 'total', is: 'mean×count', what: '合计' },
] as const satisfies Equation[]

/** What numbers may be to each other in an equation; several numbers in one slot are added up. */
export type Slot =
  | Exclude<NumberRole, 'named-rate'>
  | 'average'
  | 'other'
  | 'mean'
  | 'count'
  | 'part'
  | 'parts'
  | 'came'
  | 'went'
  | 'stock'
  | 'left'
  | 'lost'
  | 'planned'
  | 'total'

type Slots = Partial<Record<Slot, ReadNumber[]>>

/** Numbers that the words tie together. */
export interface Binding {
  slots: Slots
  tie: Tie
  doubt?: string | undefined
  /** Growth beside these amounts may be reckoned at constant prices. */
  priced?: string | undefined
  /** Years between base and value, or what a mean is reckoned over; as many numbers as the words allow. */
  span?: number[]
  /** In which unit. */
  spanUnit?: '年' | '天' | '个月'
  tried?: number
  /** What the relation is called, when its equation is not called so. */
  as?: RelationKind
}

const rows = equations.map((row: Equation) => ({
  ...row,
  from: [...new Set(row.is.match(/[a-z]+/g))].filter((one) => one !== 'span') as Slot[],
  compute: compile<Slot>(row.is),
  /** Nothing is divided, so that the result is as exact as its numbers. */
  added: !/[÷×√]/.test(row.is),
}))
type Row = (typeof rows)[number]
const byStated = grouped(rows, ({ stated }) => stated)

/** Works out every equation whose numbers a binding has. */
export function solve(text: ReadText, bound: Binding): Relation[] {
  const binding = { ...bound, slots: withUnits(bound.slots) }
  const { slots } = binding
  const names = Object.keys(slots) as Slot[]
  if (names.length < 2) return []
  return names.flatMap((name) => {
    const [stated, ...others] = slots[name]!
    if (!stated || others.length > 0) return []
    const fitting = (byStated.get(name) ?? []).filter((row) => fits(row, slots))
    // What is right but for its unit is wrong in nothing else.
    const meant = fitting.find((row) => row.instead && isPrinted(row, binding, stated))
    const right = fitting.some((row) => !row.instead && isPrinted(row, binding, stated))
    return fitting
      .filter((row) => (meant && !right ? row === meant : !row.instead))
      .flatMap((row) => check(text, row, binding, stated))
  })
}

/** «27万吨，占计划60万的45%»: what is told in 万 or 亿 alone is in the unit of the others. */
function withUnits(slots: Slots): Slots {
  const all = Object.values(slots).flat()
  const unit = all.find(({ number }) => number.unit.factor !== '1')?.number.unit
  const isBare = ({ number }: ReadNumber): boolean => number.unit.dimension === 'none' && number.scale > 0
  if (!unit || !all.some(isBare)) return slots
  const whole = (one: ReadNumber): ReadNumber => (isBare(one) ? { ...one, number: { ...one.number, unit } } : one)
  return Object.fromEntries(Object.entries(slots).map(([name, numbers]) => [name, numbers.map(whole)]))
}

/** True when the number is what its numbers give as they are printed. */
function isPrinted(row: Row, { slots, span: [span = 1] = [] }: Binding, stated: ReadNumber): boolean {
  const value = printed(row, slots, span)
  return value !== undefined && isRounded(value.times(stated.sign), stated)
}

function fits({ from, unless, of }: Row, slots: Slots): boolean {
  const kind = slots.value?.[0]?.number.unit.dimension === 'percent' ? 'percent' : 'amount'
  return from.every((one) => slots[one]?.length) && !(unless && slots[unless]?.length) && (!of || of === kind)
}

function check(text: ReadText, row: Row, binding: Binding, stated: ReadNumber): Relation[] {
  const { slots, tie, tried, as, span = [1] } = binding
  const results = span.flatMap((count) => {
    const computed = workOut(row, slots, count)
    return computed ? [{ computed, span: count }] : []
  })
  const result = results.find(({ computed }) => overlap(computed, signed(stated))) ?? results[0]
  if (!result) return []
  const from = row.from.flatMap((one) => slots[one]!)
  const value = printed(row, slots, result.span)
  return judge(text, {
    kind: as ?? row.kind,
    stated,
    computed: result.computed,
    value,
    from,
    what: row.what.replace('增减幅度', stated.sign < 0 ? '降幅' : '增幅'),
    how: () => written(text, row.is, binding, result.span),
    tie,
    doubt: binding.doubt ?? (row.priced ? binding.priced : undefined),
    ...(tried && { tried }),
    ...(row.share && { share: true }),
    ...(row.instead && { instead: row.instead }),
    ...(row.added && { added: true }),
    ...(value && tie === 'certain' && { rounded: ifRounded(row, { ...binding, span: [result.span] }, stated, value) }),
  })
}

/** What to think of a number that follows from its numbers only if they are rounded, and hardly are; `undefined` for any other. */
function ifRounded(
  row: Row,
  { slots, span: [span = 1] = [] }: Binding,
  stated: ReadNumber,
  value: Exact,
): 'wrong' | 'unsure' | undefined {
  const from = row.from.flatMap((one) => slots[one]!)
  if (row.added) return finer(stated, from, value) ? 'unsure' : undefined
  const whole = isLaidDown(from)
  const exact = workOut(row, slots, span, (one) =>
    whole || isRound(one, from) ? exactly(middle(amountIn(one))) : amountIn(one),
  )
  if (!exact || overlap(exact, signed(stated))) return undefined
  if (
    whole &&
    middle(exact)
      .minus(middle(signed(stated)))
      .abs()
      .gt(stepOf(stated.number))
  )
    return 'wrong'
  return verdictOf({ stated, computed: exact, tie: 'likely' }) === 'wrong' ? 'wrong' : 'unsure'
}

/** The result of the numbers as they are printed, without their tolerance. */
function printed(row: Row, slots: Slots, span: number): Exact | undefined {
  const exact = workOut(row, slots, span, (one) => exactly(middle(amountIn(one))))
  return exact && middle(exact)
}

function workOut({ is, compute, stated }: Row, slots: Slots, span: number, amount = amountIn): Interval | undefined {
  const computed = compute({ of: (name) => total(slots[name]!.map(amount)), span })
  const { dimension } = slots[stated]![0]!.number.unit
  const hundredfold = is.includes('÷') && (dimension === 'percent' || dimension === 'points')
  return computed && hundredfold ? times(computed, exactly(hundred)) : computed
}

/** «昼间、夜间各291次» is twice 291. */
export const amountIn = (one: ReadNumber): Interval => {
  const count = addends(one)
  return count === 1 ? signed(one) : times(signed(one), exactly(count))
}

/** «甲、乙、丙各12所» are three times 12; «各12所、23所、41所» one each. */
export const addends = (part: ReadNumber): number => (/各$/.test(part.lead) && !part.distributed ? part.sharers : 1)

const mostNamed = 6

/** The equation with its numbers in it. */
function written(text: ReadText, is: string, { slots, spanUnit = '年' }: Binding, span: number): string {
  const falls = (slots.difference?.[0]?.sign ?? 1) < 0
  const turned = falls
    ? is.replace(/[－＋]difference/, (one) => (one.startsWith('－') ? '＋difference' : '－difference'))
    : is
  return turned
    .replace(/√（(.*)）－1/, `$1，按${span}年开方，再减1`)
    .replace('span', `${span}${spanUnit}`)
    .replace('％', '')
    .replace(/[a-z]+/g, (name) => {
      const numbers = slots[name as Slot] ?? []
      const named = numbers
        .slice(0, mostNamed)
        .map((one) => `${printedNumber(text, one)}${addends(one) > 1 ? `×${addends(one)}` : ''}`)
      const sum = [...named, ...(numbers.length > mostNamed ? ['…'] : [])].join('＋')
      return numbers.length > 1 && is !== name ? `（${sum}）` : sum
    })
}

/** The middle of what numbers add up to. */
export const sumOf = (numbers: readonly ReadNumber[]): Exact => middle(total(numbers.map(amountIn)))

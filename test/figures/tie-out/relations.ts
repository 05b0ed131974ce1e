import fc from 'fast-check'
import {
  amountOf,
  apart,
  digitsOf,
  type Interval,
  intervalOf,
  kinds,
  roundedTo,
  shape,
  type Written,
  written,
} from './numbers.ts'

/** Numbers that hang on each other in one way, and agree. */
export interface Relation {
  /** The code of what is reported when they do not. */
  code: string
  severity: 'warning' | 'info'
  /** Whether the numbers may be below zero. */
  signed?: true
  /** Draws numbers that agree. */
  agreeing: fc.Arbitrary<Written[]>
  /** The ledger that holds them, and last year's where they stand in both. */
  ledger(numbers: readonly Written[]): { figures: string; before?: string }
  /** Whether they disagree beyond what their digits allow. */
  disagree(numbers: readonly Written[]): boolean
}

const figure = (name: string, more: Record<string, string>): string => {
  const entries = Object.entries(more).map(([key, value]) => `${key}: ${value}`)
  return `${name}: {${entries.join(', ')}}\n`
}
const unitOf = ({ unit }: Written): string => `'${unit}'`
const plain = (name: string, one: Written): string => figure(name, { 值: digitsOf(one), 单位: unitOf(one) })
const lastYear = (name: string, one: Written, value = '1'): string =>
  figure(name, { 值: value, 单位: unitOf(one), 上年: digitsOf(one) })

const kind = fc.constantFrom(...kinds)
const added = (all: readonly Interval[]): Interval => ({
  low: all.reduce((sum, one) => sum + one.low, 0n),
  high: all.reduce((sum, one) => sum + one.high, 0n),
})

/** Parts and their total, each in a unit of its own; people are exact, so a total in 人 holds all there are. */
const totalled = kind.chain((names) =>
  fc
    .record({
      parts: fc.array(written(names), { minLength: 1, maxLength: 8 }),
      total: shape(names),
    })
    .map(({ parts, total }) => [
      roundedTo(
        parts.reduce((sum, one) => sum + amountOf(one), 0n),
        total,
      ),
      ...parts,
    ]),
)
const unlikeSum = ([total, ...parts]: readonly Written[]): boolean =>
  apart(intervalOf(total!), added(parts.map(intervalOf)))

const partNames = (parts: readonly Written[]): string[] => parts.map((_, index) => `分${index}`)

/** A lesser and a greater number; a third of the time they are as near as their digits can be. */
const ordered = (names: readonly string[]): fc.Arbitrary<Written[]> =>
  fc
    .record({ lesser: written(names, 1n), greater: written(names, 1n), near: fc.boolean(), as: shape(names) })
    .map(({ lesser, greater, near, as }) => {
      const pair = near ? [lesser, roundedTo(amountOf(lesser), as)] : [lesser, greater]
      return amountOf(pair[0]!) <= amountOf(pair[1]!) ? pair : [pair[1]!, pair[0]!]
    })

/** Numbers of one figure share its unit. */
const sameUnit = fc.constantFrom(...kinds.flat()).chain((unit) => ordered([unit]))
const less = ([a, b]: readonly Written[]): boolean => amountOf(a!) < amountOf(b!)
const beside =
  (key: string) =>
  ([one, other]: readonly Written[]) => ({
    figures: figure('数', { 值: digitsOf(one!), 单位: unitOf(one!), [key]: digitsOf(other!) }),
  })
const reversed = (pairs: fc.Arbitrary<Written[]>) => pairs.map(([a, b]) => [b!, a!])

/** A formula of sums and differences, and what somebody wrote for last year. */
const worked = kind.chain((names) =>
  fc
    .record({ a: written(names), b: written(names), c: written(names), result: shape(names) })
    .map(({ a, b, c, result }) => [roundedTo(amountOf(a) + amountOf(b) - amountOf(c), result), a, b, c]),
)

/** A rate, and what it is the rate of. */
const rated = kind.chain((names) =>
  fc
    .record({ a: written(names, 1n), b: written(names, 1n), places: fc.integer({ min: 0, max: 4 }) })
    .map(({ a, b, places }) => {
      const per = 10n ** BigInt(places + 2)
      const size = (2n * amountOf(a) * per + amountOf(b)) / (2n * amountOf(b))
      return [{ steps: size, places, unit: '%' }, a, b]
    }),
)

function unlikeRate([rate, a, b]: readonly Written[]): boolean {
  const [above, below] = [intervalOf(a!), intervalOf(b!)]
  const { steps, places } = rate!
  // In half steps of the rate: 2 × 100 × 10^places × a ÷ b.
  const per = 200n * 10n ** BigInt(places)
  return (2n * steps - 1n) * below.low > per * above.high || (2n * steps + 1n) * below.high < per * above.low
}

/** The same in two years, in whatever unit. */
const repeated = kind.chain((names) =>
  fc.record({ one: written(names), as: shape(names) }).map(({ one, as }) => [roundedTo(amountOf(one), as), one]),
)

export const relations: Record<string, Relation> = {
  合计: {
    code: 'figures/sum',
    severity: 'warning',
    signed: true,
    agreeing: totalled,
    ledger: ([total, ...parts]) => ({
      figures:
        figure('总', { 值: digitsOf(total!), 单位: unitOf(total!), 合计: `[${partNames(parts).join(', ')}]` }) +
        parts.map((one, index) => plain(`分${index}`, one)).join(''),
    }),
    disagree: unlikeSum,
  },
  上年的合计: {
    code: 'figures/sum',
    severity: 'warning',
    signed: true,
    agreeing: totalled,
    ledger: ([total, ...parts]) => ({
      figures:
        figure('总', {
          值: '0',
          单位: unitOf(total!),
          上年: digitsOf(total!),
          合计: `[${partNames(parts).join(', ')}]`,
        }) + parts.map((one, index) => lastYear(`分${index}`, one, '0')).join(''),
    }),
    disagree: unlikeSum,
  },
  占: {
    code: 'figures/part-of',
    severity: 'warning',
    agreeing: kind.chain(ordered),
    ledger: ([part, whole]) => ({
      figures: figure('部分', { 值: digitsOf(part!), 单位: unitOf(part!), 占: '全部' }) + plain('全部', whole!),
    }),
    disagree: ([part, whole]) => intervalOf(part!).low > intervalOf(whole!).high,
  },
  上限: {
    code: 'figures/limits',
    severity: 'warning',
    agreeing: sameUnit,
    ledger: beside('上限'),
    disagree: ([value, max]) => less([max!, value!]),
  },
  下限: {
    code: 'figures/limits',
    severity: 'warning',
    agreeing: reversed(sameUnit),
    ledger: beside('下限'),
    disagree: less,
  },
  目标: {
    code: 'figures/target',
    severity: 'info',
    agreeing: reversed(sameUnit),
    ledger: beside('目标'),
    disagree: less,
  },
  '公式，写出的上年数': {
    code: 'figures/formula',
    severity: 'warning',
    signed: true,
    agreeing: worked,
    ledger: ([stated, ...[a, b, c]]) => ({
      figures:
        figure('果', { 公式: '甲 + 乙 - 丙', 单位: unitOf(stated!), 上年: digitsOf(stated!) }) +
        lastYear('甲', a!) +
        lastYear('乙', b!) +
        lastYear('丙', c!),
    }),
    disagree: ([stated, a, b, c]) => {
      const { low, high } = intervalOf(c!)
      return apart(intervalOf(stated!), added([intervalOf(a!), intervalOf(b!), { low: -high, high: -low }]))
    },
  },
  '比率，写出的上年数': {
    code: 'figures/formula',
    severity: 'warning',
    agreeing: rated,
    ledger: ([stated, a, b]) => ({
      figures:
        figure('率', { 公式: '甲 ÷ 乙', 单位: "'%'", 上年: digitsOf(stated!) }) +
        lastYear('甲', a!) +
        lastYear('乙', b!),
    }),
    disagree: unlikeRate,
  },
  上年报告: {
    code: 'figures/last-year',
    severity: 'warning',
    signed: true,
    agreeing: repeated,
    ledger: ([stated, value]) => ({ figures: lastYear('数', stated!), before: plain('数', value!) }),
    disagree: ([stated, value]) => apart(intervalOf(stated!), intervalOf(value!)),
  },
}

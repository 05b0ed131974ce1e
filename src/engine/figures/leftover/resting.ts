import { Exact, hundred, tenTo } from '../../numbers/decimal.ts'
import { placesOf } from '../quantity.ts'
import { type MentionContext, nearness, sentenceAt } from './mentions.ts'
import { movementBefore } from './movement.ts'
import type { TypedNumber } from './relation.ts'
import { type EarlierStatement, significant } from './statement.ts'

/** A figure's value before a correction and after it. */
export interface Correction {
  before: EarlierStatement
  now: EarlierStatement
}

/** A typed number that was worked out from the value before a correction, and does not follow from the one after it. */
export interface Resting {
  typed: TypedNumber
  /** The number that it was worked out with. */
  other: TypedNumber
  correction: Correction
  sign: Sign
  /** How the two stand: the figure first, or the other number. */
  figureFirst: boolean
  /** What follows now, with as many decimals; below zero where it is another word, too (增长 for 下降). */
  digits: string
}

/** What stands between two numbers that are told as the source of a third: 140比128.6 is a growth. */
type Sign = '÷' | '－' | '＋' | '比'

/** One way in which people work a number out from two. */
interface Way {
  sign: Sign
  of: (first: Exact, second: Exact) => Exact
}

/** What a typed number is said to be, and how it may have been worked out. */
interface Kind {
  isSaid: (lead: string, typed: TypedNumber) => boolean
  /** Whether the other number is of the figure's own kind (a part, a target), or counts what a mean is per. */
  isOfOneKind: boolean
  way: (lead: string) => Way
}

const isPercent = ({ number }: TypedNumber): boolean => number.unit.name === '%' && number.half === undefined
const ratio: Way = { sign: '÷', of: (first, second) => first.div(second) }
const percentage: Way = { sign: '÷', of: (first, second) => first.div(second).times(hundred) }
const sum: Way = { sign: '＋', of: (first, second) => first.plus(second) }
const difference: Way = { sign: '－', of: (first, second) => first.minus(second) }

const kinds: readonly Kind[] = [
  {
    isSaid: (lead, typed) =>
      isPercent(typed) && !movementBefore(lead) && /占|比重|比例|份额|率|完成|目标|任务|计划|进度/.test(lead),
    isOfOneKind: true,
    way: () => percentage,
  },
  {
    isSaid: (lead, typed) => isPercent(typed) && movementBefore(lead) !== undefined,
    isOfOneKind: true,
    way: (lead) => {
      const down = movementBefore(lead)!.down
      return {
        sign: '比',
        of: (first, second) =>
          first
            .minus(second)
            .div(second)
            .times(down ? -100 : 100),
      }
    },
  },
  {
    isSaid: (_, { number }) => number.unit.name === '倍',
    isOfOneKind: true,
    way: () => ratio,
  },
  {
    isSaid: (lead, typed) => !isRate(typed) && /[日天月人户亩村校次期场批单家]均|平均每/.test(lead),
    isOfOneKind: false,
    way: () => ratio,
  },
  {
    isSaid: (lead, typed) => {
      const word = movementBefore(lead)
      return !isRate(typed) && word !== undefined && !word.noun
    },
    isOfOneKind: true,
    way: () => difference,
  },
  {
    isSaid: (lead, typed) => !isRate(typed) && /共|合计|总/.test(lead),
    isOfOneKind: true,
    way: () => sum,
  },
]

const isRate = ({ key, number }: TypedNumber): boolean =>
  key === 'percent' || key === 'points' || number.unit.name === '倍'

/** Where a paragraph has more numbers than somebody reads at once, those of the sentence alone are looked at. */
const most = 60

/**
 * The typed numbers of a paragraph that were worked out from a figure as it was: 占全年的28.6% of 36.8万人次 and what the ledger
 * said, 日均4109人次 of 313天. `all`: every number that stands there now, printed ones too. What also follows from two of
 * those is right as it stands.
 */
export function restingIn(
  context: MentionContext,
  typed: readonly TypedNumber[],
  all: readonly TypedNumber[],
  corrections: readonly Correction[],
): Resting[] {
  if (context.paragraph.cell) return []
  return typed.flatMap((one) => {
    if (one.number.hedge === 'over' || one.number.hedge === 'under' || significant(one.number) < 2) return []
    const lead = leadOf(context.paragraph.text, one)
    const kind = kinds.find(({ isSaid }) => isSaid(lead, one))
    if (!kind) return []
    const way = kind.way(lead)
    const others = besideIn(context.paragraph.text, one, all)
    const [found] = corrections.flatMap((correction) => restingOn(context, one, { kind, way, others, correction }))
    if (
      !found ||
      pairs(kind, others).some(([first, second]) => gives(way, one, first.value, amountAsTold(kind, second)))
    )
      return []
    return [found]
  })
}

function besideIn(text: string, { number }: TypedNumber, all: readonly TypedNumber[]): readonly TypedNumber[] {
  const [from, to] = all.length > most ? sentenceAt(text, number.start, number.end) : [0, text.length]
  return all.filter((one) => one.number.start >= from && one.number.end <= to && one.number.start !== number.start)
}

const leadOf = (text: string, { number }: TypedNumber): string =>
  /[^，。；：！？（]*$/.exec(text.slice(0, number.start))![0]

/** The numbers that stand there now, two by two. */
function pairs({ isOfOneKind }: Kind, all: readonly TypedNumber[]): [TypedNumber, TypedNumber][] {
  return all.flatMap((first) =>
    all.flatMap((second): [TypedNumber, TypedNumber][] =>
      first !== second && (first.key === second.key) === isOfOneKind ? [[first, second]] : [],
    ),
  )
}

function restingOn(
  context: MentionContext,
  typed: TypedNumber,
  { kind, way, others, correction }: { kind: Kind; way: Way; others: readonly TypedNumber[]; correction: Correction },
): Resting[] {
  const { before, now } = correction
  if (!isPercent(typed) && typed.number.unit.name !== '倍' && typed.key !== before.key) return []
  const isSure = significant(typed.number) > 2 || isNear(context, before.figure, typed)
  const [from, to] = sentenceAt(context.paragraph.text, typed.number.start, typed.number.end)
  return others.flatMap((other): Resting[] => {
    const isHere = other.number.start >= from && other.number.end <= to
    if (!isSure || (kind.isOfOneKind ? !isHere || other.key !== before.key : !counts(other, before))) return []
    return [true, false].flatMap((figureFirst): Resting[] => {
      if (!figureFirst && !kind.isOfOneKind) return []
      const of = (value: Exact): Exact | undefined => {
        const beside = amountAsTold(kind, other)
        const [first, second] = figureFirst ? [value, beside] : [beside, value]
        return second.isZero() ? undefined : way.of(first, second)
      }
      const [then, current] = [of(before.value), of(now.value)]
      if (!then || !current || !says(typed, then) || says(typed, current)) return []
      return [{ typed, other, correction, sign: way.sign, figureFirst, digits: written(typed, current) }]
    })
  })
}

const isNear = (context: MentionContext, figure: string, { number }: TypedNumber): boolean =>
  nearness(context, figure, number.start, number.end) === 'sentence'

/** 天, 人, 场: what a mean may be per. */
const counts = ({ number, key }: TypedNumber, { key: own }: EarlierStatement): boolean =>
  ['count', 'duration', 'area'].includes(number.unit.dimension) && key !== own

/** Per 亩 and per 天: how many there are as they stand, whatever the unit of their kind. */
const amountAsTold = ({ isOfOneKind }: Kind, { value, number }: TypedNumber): Exact =>
  isOfOneKind ? value : new Exact(number.digits).times(tenTo(number.scale))

function gives(way: Way, typed: TypedNumber, first: Exact, second: Exact): boolean {
  return !second.isZero() && says(typed, way.of(first, second))
}

/** Percentages and 倍 are said in their own digits, amounts in the unit of their kind. */
const scaleOf = (typed: TypedNumber): Exact =>
  isPercent(typed) || typed.number.unit.name === '倍' || typed.value.isZero()
    ? new Exact(1)
    : typed.value.div(typed.number.digits)

const half = new Exact('0.5')

/** Whether a typed number is a result as it would be rounded. */
function says(typed: TypedNumber, result: Exact): boolean {
  const { digits } = typed.number
  const off = result.div(scaleOf(typed)).minus(digits).abs()
  return off.lte(half.times(tenTo(-placesOf(digits))))
}

/** A result with as many decimals as the number that stands there. */
const written = (typed: TypedNumber, result: Exact): string =>
  result.div(scaleOf(typed)).toFixed(placesOf(typed.number.digits))

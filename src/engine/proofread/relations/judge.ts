import { type Exact, type Interval, middle, tenTo } from '../../numbers/decimal.ts'
import { scales } from '../../numbers/units.ts'
import { amountOf, decimals, stepOf, type WrittenNumber } from '../../numbers/written-number.ts'
import { type Evidence, type Tie, verdictOf } from './confidence.ts'
import { lexicon } from './lexicon.ts'
import type { ReadNumber } from './reading/quantity.ts'
import type { ReadText } from './reading/read-text.ts'
import type { Sentence } from './reading/sentences.ts'
import type { Relation, RelationKind, RelationPlace, Verdict } from './types.ts'

/** A number to be checked against what others make it. */
export interface Claim extends Evidence {
  kind: RelationKind
  /** What it should be of the numbers as they are printed; without it the middle is shown. */
  value?: Exact | undefined
  /** The numbers it follows from. */
  from: ReadNumber[]
  /** What is checked, in Chinese: 同比增幅, 合计. */
  what: string
  /** How the result follows, in Chinese, with the numbers in it. */
  how: () => string
  /** A wrong number that is commonly left so on purpose: reported, but not as a warning. */
  mild?: boolean
  /** A sum or a difference: as exact as its numbers. */
  added?: boolean
  /** It is told as exactly as the numbers are, and follows from them only if they are rounded. */
  rounded?: 'wrong' | 'unsure' | undefined
  /** The number is right in this unit, and wrong in its own. */
  instead?: string
}

const notWhole: Record<Exclude<Tie, 'certain'>, string> = {
  likely: '口径可能不同',
  open: '各部分可能没有列全',
  beside: '这几个数可能没有关系',
  loose: '这几个数可能没有关系',
}

/** Compares what is stated with what was computed; none when nothing is to be said. */
export function judge(text: ReadText, claim: Claim): Relation[] {
  const { stated, computed, from, kind, tie } = claim
  const hedged = [stated, ...from].some((one) => one.number.hedge !== 'exact')
  const doubt = claim.doubt ?? (hedged ? '原文是约数' : cutOff(stated, computed) ? '可能是去尾而非四舍五入' : undefined)
  const read = verdictOf({ ...claim, doubt })
  const verdict = read === 'holds' ? whenItHolds(claim) : claim.instead ? undefined : read
  if (!verdict) return []
  const result = claim.value ?? middle(computed)
  const statedText = printedNumber(text, stated)
  const shown = claim.instead
    ? `${stated.number.digits.replace('-', '')}${claim.instead}`
    : show(result, stated, claim.added)
  const others = from.map((one) => printedNumber(text, one)).join('、')
  const told = `${claim.what}写作${wordBefore(stated, stated.sign)}${statedText}`
  const places: Relation['places'] = [placeOfNumber(text, stated), ...from.map((one) => placeOfNumber(text, one))]
  if (verdict === 'absurd') {
    // Asked about, without a result that nobody could mean.
    const far = `${told}，与${others}相差太远，这几个数里可能有写错的`
    return [relationOf(kind, 'unsure', [far], [statedText, ''], places)]
  }
  const how = claim.how()
  const found = `${told}，按${others}推算（${how}）`
  const word = wordBefore(stated, result.isZero() ? stated.sign : result.isNegative() ? -1 : 1)
  const follows = `${word === '' ? '为' : word}${shown}`
  const reason =
    claim.rounded && read === 'holds'
      ? '可能是四舍五入造成的'
      : (doubt ?? (tie === 'certain' ? undefined : notWhole[tie]))
  const message = {
    holds: `${found}相符。`,
    wrong: `${found}应${follows}，请核对。`,
    unsure: `${found}${word === '' ? '' : '为'}${follows}；${reason}，请留意。`,
  }
  const wrong = verdict === 'wrong'
  return [
    {
      kind,
      verdict,
      stated: statedText,
      computed: shown,
      message: message[verdict],
      equation: `${how}＝${shown}`,
      places,
      severity: wrong && !claim.mild ? 'warning' : 'info',
    },
  ]
}

/** What agrees may agree in another unit only, or by what is rounded. */
const whenItHolds = ({ instead, rounded }: Claim): Verdict => (instead ? 'wrong' : (rounded ?? 'holds'))

/** A relation in words: what was found, and what to think of it. */
export function relationOf(
  kind: RelationKind,
  verdict: Verdict,
  [found, doubt = '请留意', agreed = '相符']: [found: string, doubt?: string, agreed?: string],
  [stated, computed]: [stated: string, computed: string],
  places: Relation['places'],
): Relation {
  const ends = { holds: agreed, wrong: '请核对', unsure: doubt }
  const severity = verdict === 'wrong' ? 'warning' : 'info'
  return { kind, verdict, stated, computed, message: `${found}，${ends[verdict]}。`, places, severity }
}

const opposite = new Map(
  lexicon.opposites.split('|').flatMap((pair) => {
    const [up, down] = pair.split(' ') as [string, string]
    return [[up, down] as const, [down, up] as const]
  }),
)

const speaksOfChange = ({ role, signWord }: ReadNumber): boolean => role !== 'value' && signWord !== ''

/** 下降 in front of a number that is told so. */
function wordBefore(stated: ReadNumber, sign: number): string {
  if (!speaksOfChange(stated)) return ''
  if (sign === stated.sign) return stated.signWord
  return opposite.get(stated.signWord) ?? (sign < 0 ? '减少' : '增加')
}

/** True when a worked-out rate agrees once its last digits are cut off instead of rounded: 4.638 written 4.63. */
function cutOff({ number, sign }: ReadNumber, computed: Interval): boolean {
  if (number.unit.dimension !== 'percent' && number.unit.dimension !== 'times') return false
  const written = amountOf(number)
  const value = middle(computed).times(sign)
  return value.gte(written) && value.lt(written.plus(stepOf(number)))
}

/**
 * A result in the unit and with the decimals of the number it should be; more when they hide the difference, or when the
 * numbers that it is the sum of have more. The word says which way.
 */
function show(value: Exact, like: ReadNumber, added = false): string {
  const { number } = like
  const scaled = value.div(tenTo(number.scale)).div(number.unit.factor)
  const result = speaksOfChange(like) ? scaled.abs() : scaled
  const places = decimals(number)
  const exact = added ? Math.min(result.decimalPlaces(), places + moreDecimals) : 0
  const short = result.toFixed(Math.max(places, exact))
  const hides = short === number.digits && (!speaksOfChange(like) || value.isNegative() === like.sign < 0)
  return `${hides ? result.toFixed(places + moreDecimals) : short}${unitWords(number)}`
}

const moreDecimals = 2

const unitWords = ({ scale, unit }: WrittenNumber): string =>
  `${scales.find(([, power]) => power === scale)?.[0] ?? ''}${unit.name}`

/** A number as it is printed. */
export function printedNumber(text: ReadText, one: ReadNumber): string {
  return placeOfNumber(text, one).text.replace(/\s/g, '')
}

/** Where a number stands. */
export function placeOfNumber(text: ReadText, one: ReadNumber): RelationPlace {
  return placeAt(text, one.sentence.paragraph, one.number.start, one.number.end)
}

/** A stretch of a sentence. */
export const placeInSentence = (
  text: ReadText,
  { paragraph, start }: Sentence,
  from: number,
  to: number,
): RelationPlace => placeAt(text, paragraph, start + from, start + to)

/** A stretch of a paragraph. */
export function placeAt(text: ReadText, paragraph: number, start: number, end: number): RelationPlace {
  return { paragraph, start, end, text: text.paragraphs[paragraph]!.original.slice(start, end) }
}

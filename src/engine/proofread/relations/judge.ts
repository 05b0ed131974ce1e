import { type Exact, tenTo } from '../../numbers/decimal.ts'
import { type Interval, middle, overlap } from '../../numbers/interval.ts'
import { scales } from '../../numbers/scales.ts'
import { amountOf, decimals, intervalOf, stepOf, type WrittenNumber } from '../../numbers/written-number.ts'
import type { ReadNumber } from './reading/figure.ts'
import type { ReadText } from './reading/read-text.ts'
import type { Relation, RelationKind, RelationPlace } from './types.ts'

/** A number to be checked against what others make it. */
export interface Claim {
  kind: RelationKind
  stated: ReadNumber
  /** What it should be, in the unit of its dimension: %, 倍, 元 … */
  computed: Interval
  /** The figures it follows from. */
  from: ReadNumber[]
  /** What is checked, in Chinese: 同比增幅, 合计. */
  what: string
  /** How the result follows, in Chinese: 增量除以基数. */
  how: string
  /** A good reason why the numbers may differ all the same, in Chinese; the verdict is then never «wrong». */
  doubt?: string | undefined
  /** A wrong number that is commonly left so on purpose: reported, but not as a warning. */
  mild?: boolean
}

/** Compares what is stated with what was computed. */
export function judge(text: ReadText, check: Claim): Relation {
  const stated = signed(check.stated)
  const holds = agrees(check.stated.number, stated, check.computed)
  const hedged = [check.stated, ...check.from].some((figure) => figure.number.hedge !== 'exact')
  const doubt =
    check.doubt ?? (hedged ? '原文是约数' : cutOff(check.stated, check.computed) ? '可能是去尾而非四舍五入' : undefined)
  const verdict = holds ? 'holds' : doubt ? 'unsure' : 'wrong'
  const computed = show(middle(check.computed), check.stated)
  const statedText = wordsOf(text, check.stated)
  const others = check.from.map((figure) => wordsOf(text, figure)).join('、')
  const found = `${check.what}写作${statedText}，按${others}推算（${check.how}）`
  const message = holds
    ? `${found}相符。`
    : verdict === 'wrong'
      ? `${found}应为${computed}，请核对。`
      : `${found}为${computed}；${doubt}，请留意。`
  return {
    kind: check.kind,
    verdict,
    stated: statedText,
    computed,
    message,
    places: [placeOf(text, check.stated), ...check.from.map((figure) => placeOf(text, figure))],
    severity: verdict === 'wrong' && !check.mild ? 'warning' : 'info',
  }
}

/** True when a worked-out rate agrees once its last digits are cut off instead of rounded: 4.638 written 4.63. */
function cutOff({ number, sign }: ReadNumber, computed: Interval): boolean {
  if (number.unit.dimension !== 'percent' && number.unit.dimension !== 'times') return false
  const written = amountOf(number)
  const value = middle(computed).times(sign)
  return value.gte(written) && value.lt(written.plus(stepOf(number)))
}

/** The interval of a figure, below zero after 下降. */
export function signed(figure: ReadNumber): Interval {
  const { low, high } = intervalOf(figure.number)
  const changes = figure.role === 'rate' || figure.role === 'points' || figure.role === 'multiple'
  return figure.sign < 0 && changes && low.gte(0) ? { low: high.neg(), high: low.neg() } : { low, high }
}

function agrees(number: WrittenNumber, stated: Interval, computed: Interval): boolean {
  // 增长20%以上 is true of 35%, 不足20% of 12%.
  if (number.hedge === 'over') return computed.high.gte(stated.low)
  if (number.hedge === 'under') return computed.low.lte(stated.high)
  return overlap(stated, computed)
}

/** A result in the unit and with the decimals of the number it should be; one decimal more when that hides the difference. */
function show(value: Exact, like: ReadNumber): string {
  const { number } = like
  const scaled = value.div(tenTo(number.scale)).div(number.unit.factor)
  const flipped = like.sign < 0 && !number.digits.startsWith('-') ? scaled.neg() : scaled
  const places = decimals(number)
  const short = flipped.toFixed(places)
  const digits = short === number.digits ? flipped.toFixed(places + 2) : short
  return `${digits}${unitWords(number)}`
}

const unitWords = ({ scale, unit }: WrittenNumber): string =>
  `${scales.find(([, power]) => power === scale)?.[0] ?? ''}${unit.name}`

/** A figure as it is printed. */
export function wordsOf(text: ReadText, figure: ReadNumber): string {
  return placeOf(text, figure).text.replace(/\s/g, '')
}

/** Where a figure stands. */
export function placeOf(text: ReadText, figure: ReadNumber): RelationPlace {
  return placeAt(text, figure.sentence.paragraph, figure.number.start, figure.number.end)
}

/** A stretch of a paragraph. */
export function placeAt(text: ReadText, paragraph: number, start: number, end: number): RelationPlace {
  return { paragraph, start, end, text: text.paragraphs[paragraph]!.original.slice(start, end) }
}

import { Exact, hundred } from '../../../numbers/decimal.ts'
import { exactly, type Interval, middle, over, overlap, times, total } from '../../../numbers/interval.ts'
import { amountOf, intervalOf, stepOf } from '../../../numbers/written-number.ts'
import { judge, signed } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import { definedRate } from '../reading/defined-rates.ts'
import type { ReadNumber } from '../reading/figure.ts'
import { rateBases } from '../reading/rate-bases.ts'
import type { ReadText } from '../reading/read-text.ts'
import { type ShareItem, shareItems } from '../reading/share-items.ts'
import { makesHundred, type ShareRun, shareRuns } from '../reading/share-runs.ts'
import { valuesOf } from '../reading/statement.ts'
import { wholesOf } from '../reading/wholes.ts'
import type { Relation } from '../types.ts'

/** «466件，占23.98%», «检查249批次，合格175批次，合格率70.3%»: a part over the whole it is part of. */
export const share: RelationFinder = (text) => {
  const read = text.sentences.map((one) => ({ ...shareItems(text, one), index: one.index }))
  const { runs, single } = shareRuns(
    text,
    read.flatMap((one) => one.items),
  )
  return [
    ...runs.flatMap((run) => ofRun(text, run)),
    ...single.flatMap((item) => {
      const found = check(text, item)
      return found.length > 0 ? found : fromAfar(text, item.read.index, item.share)
    }),
    ...read.flatMap(({ lone, index }) =>
      lone.flatMap((one) => {
        const found = byDefinition(text, { share: one, read: text.sentences[index]! })
        return found.length > 0 ? found : fromAfar(text, index, one)
      }),
    ),
  ]
}

/** Where shares are rounded so that they make 100, one step off is done on purpose. */
function ofRun(text: ReadText, run: ShareRun): Relation[] {
  const { items, whole, holding } = run
  const made = total(items.map(({ share }) => exactly(amountOf(share.number))))
  const shares = items.flatMap(({ parts, share }, index) => {
    const computed = percentOf(intervalOf(parts[0]!.number), whole.interval)
    if (!computed) return []
    const others = whole.figure ? [whole.figure] : items.map((one) => one.parts[0]!).filter((one) => one !== parts[0])
    const off = middle(computed).minus(amountOf(share.number)).abs()
    const forced = !holding[index] && made.low.eq(hundred) && off.lte(stepOf(share.number))
    const doubt = whole.implied ? '原文没有写明总数' : undefined
    return [relation(text, share, computed, [parts[0]!, ...others], doubt, forced)]
  })
  return [...shares, ...wrongTotal(text, run)]
}

/** Shares that make 100 of what the parts add up to, and a total right before them that is another number. */
function wrongTotal(text: ReadText, { items, whole }: ShareRun): Relation[] {
  const [first] = items
  if (whole.figure || whole.implied || !makesHundred(items)) return []
  const { read, rank } = first!
  const before = rank > 0 ? read.statements[rank - 1] : text.sentences[read.index - 1]?.statements.at(-1)
  const stated = before && valuesOf(before).at(-1)
  const part = first!.parts[0]!
  if (!stated || stated.number.unit.name !== part.number.unit.name) return []
  if (stated.sentence.paragraph !== part.sentence.paragraph || overlap(whole.interval, intervalOf(stated.number)))
    return []
  const from = items.map((one) => one.parts[0]!)
  const doubt = read.statements[rank]?.part ? undefined : '总数可能另有所指'
  return [judge(text, { kind: 'sum', stated, computed: whole.interval, from, what: '合计', how: '各部分相加', doubt })]
}

/** 资产负债率: its very name says of what it is made. */
function byDefinition(text: ReadText, { share: stated, read }: Pick<ShareItem, 'share' | 'read'>): Relation[] {
  const made = definedRate(text, read, stated)
  const computed = made && percentOf(intervalOf(made.part.number), intervalOf(made.whole.number))
  return computed ? [relation(text, stated, computed, [made.part, made.whole], '口径可能不同')] : []
}

function check(text: ReadText, item: ShareItem): Relation[] {
  const { parts, share: stated, read, rank } = item
  const defined = byDefinition(text, item)
  if (defined.length > 0) return defined
  const sum = total(parts.map((part) => intervalOf(part.number)))
  const results = wholesOf(text, read, rank, parts[0]!, stated).flatMap((whole) => {
    const computed = parts.includes(whole.figure) ? undefined : percentOf(sum, intervalOf(whole.figure.number))
    return computed && (whole.sure || amountOf(whole.figure.number).gte(sum.low)) ? [{ whole, computed }] : []
  })
  const holding = results.find(({ computed }) => overlap(computed, signed(stated)))
  const found = holding ?? results.find(({ whole }) => whole.sure)
  if (!found) {
    const likely = results.find(({ whole, computed }) => whole.likely && near(computed, stated))
    if (!likely) return wholeNumber(text, parts, stated)
    return [relation(text, stated, likely.computed, [...parts, likely.whole.figure], '总数可能另有所指')]
  }
  // Some number before it proves nothing when the rate is round: one of a hundred fits by chance.
  if (found.whole.loose && !stated.number.digits.includes('.')) return []
  return [relation(text, stated, found.computed, [...parts, found.whole.figure])]
}

/** A slip changes a share by little; what is far off is a share of something else. */
function near(computed: Interval, stated: ReadNumber): boolean {
  const [value, written] = [middle(computed), amountOf(stated.number)]
  return value.minus(written).abs().lte(written.times('0.2').plus(2))
}

/** The rate may be made of numbers further back; they count only when they make it. */
function fromAfar(text: ReadText, sentence: number, stated: ReadNumber): Relation[] {
  if (stated.role !== 'named-rate' || !stated.number.digits.includes('.')) return []
  for (const { part, whole } of rateBases(text, sentence, stated)) {
    const computed = percentOf(intervalOf(part.number), intervalOf(whole.number))
    if (computed && overlap(computed, signed(stated))) return [relation(text, stated, computed, [part, whole])]
  }
  return []
}

/** «30个乡，占总数的93.8%» without the total: some whole number must fit, here 32. */
function wholeNumber(text: ReadText, parts: ReadNumber[], stated: ReadNumber): Relation[] {
  const [part] = parts
  if (!part || parts.length > 1 || !/占[^占]{0,4}总/.test(stated.lead) || stated.number.hedge !== 'exact') return []
  const { unit, scale, digits, hedge } = part.number
  if (unit.dimension !== 'count' || scale > 0 || digits.includes('.') || hedge !== 'exact') return []
  const range = over(times(intervalOf(part.number), exactly(hundred)), intervalOf(stated.number))
  if (!range || range.high.minus(range.low).gt(1)) return []
  const whole = range.low.ceil()
  const fits = whole.lte(range.high)
  const nearest = fits ? whole : Exact.max(range.low.round(), 1)
  const computed = percentOf(intervalOf(part.number), exactly(nearest))
  return computed ? [relation(text, stated, computed, [part], fits ? undefined : '原文没有写明总数')] : []
}

function relation(
  text: ReadText,
  stated: ReadNumber,
  computed: Interval,
  from: ReadNumber[],
  doubt?: string,
  mild = false,
): Relation {
  const what = stated.role === 'share' ? '占比' : '比率'
  return judge(text, { kind: 'share', stated, computed, from, what, how: '部分÷总数', doubt, mild })
}

/** A part in percent of a whole. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  const ratio = over(part, whole)
  return ratio && times(ratio, exactly(hundred))
}

import {
  Exact,
  exactly,
  hundred,
  type Interval,
  middle,
  over,
  overlap,
  times,
  total,
} from '../../../numbers/decimal.ts'
import { amountOf, intervalOf, roughly, stepOf } from '../../../numbers/written-number.ts'
import { mayBe, type Tie } from '../confidence.ts'
import { type Binding, solve } from '../equations.ts'
import { type Claim, judge, printedNumber } from '../judge.ts'
import { definedRate } from '../reading/defined-rates.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { rateBases } from '../reading/rate-bases.ts'
import { alike, type ReadText, type RelationFinder } from '../reading/read-text.ts'
import { type ShareItem, shareItems } from '../reading/share-items.ts'
import { makesHundred, type ShareRun, shareRuns } from '../reading/share-runs.ts'
import { valuesOf } from '../reading/statement.ts'
import { toldBefore } from '../reading/told-before.ts'
import { isOfSeveral } from '../reading/told-together.ts'
import { type Whole, wholesOf } from '../reading/wholes.ts'
import { unlessMeant } from '../several-readings.ts'
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
  const made = total(items.map((item) => exactly(amountOf(item.share.number))))
  const shares = items.flatMap(({ parts, share: stated }, index) => {
    const [part] = parts
    const computed = percentOf(intervalOf(part!.number), whole.interval)
    if (!computed) return []
    const others = whole.figure ? [whole.figure] : items.map((one) => one.parts[0]!).filter((one) => one !== part)
    const off = middle(computed).minus(amountOf(stated.number)).abs()
    const mild = !holding[index] && made.low.eq(hundred) && off.lte(stepOf(stated.number))
    const doubt = whole.implied ? '原文没有写明总数' : undefined
    const how = () => `${printedNumber(text, part!)}÷${whole.figure ? printedNumber(text, whole.figure) : '各项之和'}`
    const from = [part!, ...others]
    return judgeShare(text, { stated, computed, from, how, doubt, mild })
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
  if (!stated || !alike(stated.number, part.number)) return []
  if (stated.sentence.paragraph !== part.sentence.paragraph || overlap(whole.interval, intervalOf(stated.number)))
    return []
  if (isOfSeveral(text, stated, whole.interval)) return []
  const tie = read.statements[rank]?.part ? 'certain' : 'likely'
  return solve(text, { slots: { total: [stated], parts: items.map((one) => one.parts[0]!) }, tie })
}

/** 资产负债率: its very name says of what it is made. */
function byDefinition(text: ReadText, { share: stated, read }: Pick<ShareItem, 'share' | 'read'>): Relation[] {
  const made = definedRate(text, read, stated)
  if (!made) return []
  const tie = made.here ? 'certain' : 'likely'
  const { part, whole } = made
  // «供水量3.86亿吨，售水量3.43亿吨，产销差率11.1%»
  if (made.lost) return solve(text, { slots: { part: [part], whole: [whole], lost: [stated] }, tie })
  return solved(text, [part], whole, stated, tie)
}

const solved = (text: ReadText, part: ReadNumber[], whole: ReadNumber, stated: ReadNumber, tie: Tie, tried = 1) =>
  solve(text, { slots: { part, whole: [whole], share: [stated] }, tie, tried })

function check(text: ReadText, item: ShareItem): Relation[] {
  const { parts, share: stated, read, rank } = item
  const defined = byDefinition(text, item)
  if (defined.length > 0) return defined
  const wholes = wholesOf({ text, read, rank }, parts[0]!, stated).filter(({ figure }) => !parts.includes(figure))
  const part = parts.reduce((all, one) => all + roughly(one.number).value, 0)
  const near = wholes.filter(
    ({ figure, tie }) => tie !== 'loose' || mayShare(stated, part, roughly(figure.number).value),
  )
  const results = near.flatMap(({ figure, tie }) =>
    solved(text, parts, figure, stated, tie, tie === 'loose' ? wholes.length : 1),
  )
  const holding = results.find((one) => one.verdict === 'holds')
  if (holding) return [holding]
  const sure = wholes.some(({ tie }) => tie !== 'loose')
  const found = results.find((one) => one.verdict === 'wrong') ?? results[0]
  if (!found) return sure ? [] : wholeNumber(text, parts, stated)
  return unlessMeant(text, [found], () => otherPairs(text, item, wholes))
}

/** «受理240件，在办总量960件，办结216件，办结率90%»: another whole, or another part, of those that the sentence tells before. */
function otherPairs(
  text: ReadText,
  { parts, share: stated, read, rank }: ShareItem,
  wholes: readonly Whole[],
): Binding[] {
  const told = toldBefore({ text, read, rank }, stated, parts[0]!)
  const whole = wholes.find(({ figure }) => figure.role === 'whole')?.figure
  const amountOfParts = parts.reduce((all, one) => all + roughly(one.number).value, 0)
  const [of, to] = whole ? [undefined, roughly(whole.number).value] : [amountOfParts, undefined]
  return told
    .filter((one) => mayShare(stated, of ?? roughly(one.number).value, to ?? roughly(one.number).value))
    .map((one) => ({
      slots: { share: [stated], ...(whole ? { part: [one], whole: [whole] } : { part: parts, whole: [one] }) },
      tie: 'certain',
    }))
}

/** Roughly so, or but for a slip: to work out exactly only where it may be so. */
const mayShare = (stated: ReadNumber, part: number, whole: number): boolean =>
  whole > 0 && part <= whole && mayBe(stated, (part * 100) / whole, 1 + (part * 5) / whole)

/** The rate may be made of numbers further back. */
function fromAfar(text: ReadText, sentence: number, stated: ReadNumber): Relation[] {
  if (stated.role !== 'named-rate' || !stated.number.digits.includes('.')) return []
  const bases = rateBases(text, sentence, stated)
  const results = bases.flatMap(({ part, whole }) => solved(text, [part], whole, stated, 'likely', bases.length))
  return [...results.filter((one) => one.verdict === 'holds'), ...results].slice(0, 1)
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
  const nearest = whole.lte(range.high) ? whole : Exact.max(range.low.round(), 1)
  const computed = percentOf(intervalOf(part.number), exactly(nearest))
  const how = () => `${printedNumber(text, part)}÷${nearest.toString()}`
  const doubt = whole.lte(range.high) ? undefined : '原文没有写明总数'
  return computed ? judgeShare(text, { stated, computed, from: [part], how, doubt }) : []
}

const judgeShare = (text: ReadText, claim: Omit<Claim, 'kind' | 'what' | 'tie'>): Relation[] =>
  judge(text, { ...claim, kind: 'share', what: '占比', tie: 'certain', share: true })

/** A part in percent of a whole. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  const ratio = over(part, whole)
  return ratio && times(ratio, exactly(hundred))
}

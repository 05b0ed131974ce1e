import { amountOf } from '../../../numbers/written-number.ts'
import { placeOfNumber, printedNumber, relationOf } from '../judge.ts'
import { anyOf, lexicon } from '../lexicon.ts'
import { few, reach } from '../reading/limits.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import type { SentenceFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

const { up, down } = lexicon.directions
/** 连续三年下降，分别为: a way that goes on over years, right before its numbers. */
const going = new RegExp(
  `(?:连续|近)(?:[二两三四五六七八九十]|\\d{1,2})年(?:来|间)?(?:[^，,;。:\\d]{0,8}?)(?:逐年|持续|保持|稳步|连续|双)?(?:(${anyOf(up)})|(${anyOf(down)}))[，,:]?(?:分别|依次)?(?:为|是|达到?|有)?:?$`,
)
/** A unit that is on no list may stand there. */
const joint = /^[\u4e00-\u9fff]{0,2}(?:、|和|与|及|以及|[，,])$/
/** Its numbers are in percent by themselves, and no growth. */
const rate = /率|比重|占比|比例/

/** «发案数连续三年下降，分别为320起、286起、301起»: one of the numbers goes the other way. */
export const trend: SentenceFinder = (text, { statements, sentence, paragraph }) => {
  const all = statements.flatMap(({ figures }) => figures).sort((a, b) => a.number.start - b.number.start)
  return all.flatMap((first, at) => {
    const words = paragraph.text.slice(Math.max(sentence.start, first.number.start - reach), first.number.start)
    const found = going.exec(words)
    if (!found || (isPercent(first) && !rate.test(words.slice(0, found.index)))) return []
    const row = rowFrom(all.slice(at, at + few), paragraph.text)
    const other = row.findIndex((one, rank) => rank > 0 && goesBack(row[rank - 1]!, one, found[1] ? 1 : -1))
    if (other < 0) return []
    const [before, after] = [row[other - 1]!, row[other]!].map((one) => printedNumber(text, one))
    const said = `“${found[1] ?? found[2]}”与所列的数不符：${before}之后是${after}`
    const numbers: [string, string] = [after!, found[1] ? '下降' : '上升']
    const places = [row[other]!, row[other - 1]!].map((one) => placeOfNumber(text, one)) as Relation['places']
    return [relationOf('direction', 'wrong', [said], numbers, places)]
  })
}

const isPercent = ({ number }: ReadNumber): boolean => number.unit.dimension === 'percent'

const goesBack = (before: ReadNumber, after: ReadNumber, sign: 1 | -1): boolean =>
  amountOf(after.number).minus(amountOf(before.number)).times(sign).lt(0)

/** The numbers side by side, in one unit, which may stand behind the last of them only. */
function rowFrom(all: readonly ReadNumber[], text: string): ReadNumber[] {
  const row = [all[0]!]
  for (const next of all.slice(1)) {
    const last = row.at(-1)!
    const { name } = next.number.unit
    const same = name === last.number.unit.name || last.number.unit.name === ''
    if (!same || !joint.test(text.slice(last.number.end, next.number.start))) break
    row.push(next)
  }
  const { unit, scale } = row.at(-1)!.number
  // 320、286、301起: the unit of the last is that of all.
  return row.map((one) => (one.number.unit.name === '' ? { ...one, number: { ...one.number, unit, scale } } : one))
}

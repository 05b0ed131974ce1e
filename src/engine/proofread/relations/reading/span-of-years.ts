import { readChineseNumeral } from '../../../text/numerals.ts'
import type { ReadNumber } from './figure.ts'
import type { ReadText } from './read-text.ts'

/** Over how many years a yearly growth may run. */
export interface YearSpan {
  years: number[]
  /** The text says so near by. */
  sure: boolean
}

const maxSpan = 20
const sentencesBack = 12
/** What the paragraph before says still counts: lines are often broken, or empty. */
const paragraphsNear = 3
const compared = /(?:比|较|与|从|由|同)[“"]?(\d{4})年/
/** 2018年至2021年, 2016-2020年 */
const range = /(\d{4})年?(?:至|到|[-~—―]{1,2})(\d{4})年/
const plan =
  /“?[“"]?十[一二三四五六]?五[”"]?(?:以来|期间|时期|末|规划|”|$|，|,)|五年来|过去(?:的)?五年|五年间|五年(?:累计|以来)|[“"]十[一二三四五六]?五[”"]/
const several = /(?:过去|近|这|本届政府)?([二两三四五六七八九十])年(?:来|间)/

/**
 * The years between the two values of a yearly growth: from «比2005年» to the year the text is about, five for a
 * five-year plan, three for 三年来. Looked for in the sentence, then backwards.
 */
export function spanOfYears(text: ReadText, sentenceIndex: number, figure: ReadNumber): YearSpan {
  for (let back = 0; back <= sentencesBack && sentenceIndex - back >= 0; back++) {
    const read = text.sentences[sentenceIndex - back]!
    const near = figure.sentence.paragraph - read.paragraph.index <= paragraphsNear
    const end = back === 0 ? figure.number.start : read.sentence.end
    const words = read.paragraph.text.slice(Math.max(read.sentence.start, end - 400), end)
    const [, first, last] = range.exec(words) ?? []
    const ranged = Number(last) - Number(first)
    if (ranged > 0 && ranged <= maxSpan) return { years: [ranged, ranged + 1], sure: near }
    const from = Number(compared.exec(words)?.[1])
    if (from) {
      const to = text.mainYearAfter(from, read.sentence, end)
      if (to !== undefined && to - from <= maxSpan) return { years: [to - from], sure: near }
    }
    const named = several.exec(words)?.[1]
    if (named) return { years: [readChineseNumeral(named)!], sure: near }
    if (plan.test(words)) return { years: [5], sure: near }
  }
  return { years: [5, 4, 3], sure: false }
}

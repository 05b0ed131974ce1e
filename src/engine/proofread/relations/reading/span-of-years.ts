import { readChineseNumeral } from '../../../text/numerals.ts'
import type { ReadNumber } from './quantity.ts'
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
const several = /([二两三四五六七八九十])年(?:来|间)|(?:过去|近)的?([二两三四五六七八九十])年/

/**
 * The years between the two values of a yearly growth: three for 三年来, those of 2018年至2021年, from «比2005年» to the year
 * the text is about, five for a five-year plan. Looked for in the sentence, then backwards.
 */
export function spanOfYears(text: ReadText, sentenceIndex: number, one: ReadNumber): YearSpan {
  for (let back = 0; back <= sentencesBack && sentenceIndex - back >= 0; back++) {
    const read = text.sentences[sentenceIndex - back]!
    const sure = one.sentence.paragraph - read.paragraph.index <= paragraphsNear
    const end = back === 0 ? one.number.start : read.sentence.end
    const words = read.paragraph.text.slice(Math.max(read.sentence.start, end - 400), end)
    const years = yearsIn(words, (from) => text.mainYearAfter(from, read.sentence, end))
    if (years) return { years: [years], sure }
  }
  return { years: [5, 4, 3], sure: false }
}

function yearsIn(words: string, yearAfter: (from: number) => number | undefined): number | undefined {
  const [, first, last] = range.exec(words) ?? []
  // «2016—2020年…，比2015年增加»: the year before is named apart.
  const from = Number(compared.exec(range.test(words) ? words.replace(range, '') : words)?.[1])
  const ranged = Number(last) - Number(from || first)
  if (ranged > 0 && ranged <= maxSpan) return ranged
  const [, during, lately] = several.exec(words) ?? []
  const named = during ?? lately
  if (named) return readChineseNumeral(named)
  if (from) {
    const to = yearAfter(from)
    if (to !== undefined && to - from <= maxSpan) return to - from
  }
  return plan.test(words) ? 5 : undefined
}

import { daysIn } from '../../../numbers/days.ts'
import { readNumeral } from '../../../text/numerals.ts'
import { placeInSentence, relationOf } from '../judge.ts'
import { type SentenceFinder, sentenceText } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

const day = '(\\d{1,2})月(\\d{1,2})日'
const lasting = '历时|为期|用时|耗时|持续|(?<!合同|计划|要求|批准|定额)工期|展期|会期'
const to = '(?:至|到|[-~—―]{1,2})'
/** 3月12日开工、9月8日竣工 */
const begun = '(?:正式|全面)?(?:开工|动工|进场|启动|开始|开幕|开馆|开园)[、,，](?:于|至|到)?'
/** 4月1日至6月30日，历时91天 */
const dates = new RegExp(
  `(?:(\\d{4})年)?${day}(?:${to}|${begun})(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日[^。;\\d]{0,16}?(?:${lasting}|共计|共)(\\d{1,4}|[一二三四五六七八九十]{1,4})(?=个?(?:整)?[天日](?!程|常))`,
  'g',
)
/** 7月至9月，用时三个月 */
const months = new RegExp(
  `(?:(\\d{4})年)?(\\d{1,2})月${to}(?:(\\d{4})年)?(\\d{1,2})月(?!\\d)[^。;\\d一二两三四五六七八九十]{0,12}?(?:${lasting})(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?=个月)`,
  'g',
)
/** 2021年至2024年四年间, 2021年至2024年，历时四年 */
const years = new RegExp(
  `(\\d{4})年?${to}(\\d{4})年(?:(?:的|这)?(?=.年(?:间|来|里|累计|共))|[，,]?(?:${lasting}))(\\d|[二三四五六七八九十])(?=年)`,
  'g',
)
/** 自2021年起连续五年 */
const since = /自?(?<!\d)(\d{4})年(?:起|以来|开始)[,，]?(?:已)?连续(\d{1,2}|[二三四五六七八九十]{1,2})(?=年)/g

/** Where such words stand, in which unit the number at their end is, and what it should be, the likeliest first. */
const spans: readonly [RegExp, string, (match: RegExpExecArray, year: number) => number[]][] = [
  [dates, '天', daysBetween],
  [months, '个月', monthsBetween],
  [years, '年', ([, first, last]) => bothEnds(Number(last) - Number(first), mostYears)],
  [since, '年', ([, first], year) => bothEnds(year - Number(first), mostYears)],
]

const mostYears = 30

/** With both ends, with one of them. */
const bothEnds = (off: number, below: number): number[] => (off > 0 && off < below ? [off + 1, off] : [])

/** How long something lasted against the days or years between which it did; both ends are counted, or one. */
export const duration: SentenceFinder = (text, read) => {
  const place = (from: number, until: number) => placeInSentence(text, read.sentence, from, until)
  return spans.flatMap(([pattern, unit, between]) =>
    [...sentenceText(read).matchAll(pattern)].flatMap((match): Relation | [] => {
      const right = between(match, text.year ?? 0)
      if (right.length === 0) return []
      const written = match.at(-1)!
      const end = match.index + match[0].length
      const [at, span] = [place(end - written.length, end), place(match.index, end - written.length)]
      const holds = right.includes(readNumeral(written) ?? 0)
      const said = `写作${written}${unit}，按“${span.text.replace(/[，,][^，,月日]*$/, '')}”推算`
      const found = holds ? said : `${said}应为${right[0]}${unit}（首尾都算）`
      return relationOf('duration', holds ? 'holds' : 'wrong', [found], [at.text, String(right[0])], [at, span])
    }),
  )
}

function monthsBetween([, firstYear, first, lastYear, last]: RegExpExecArray): number[] {
  const years = Number(lastYear ?? firstYear) - Number(firstYear) || 0
  return bothEnds(Number(last) - Number(first) + 12 * years, Number.POSITIVE_INFINITY)
}

/** Days from the first to the last, with both, with one of them; February may be either way. */
function daysBetween([, firstYear, m1, d1, lastYear, m2, d2]: RegExpExecArray): number[] {
  const [from, until] = [Number(m1), Number(m2 ?? m1)]
  const turns = until < from || (firstYear && lastYear && firstYear !== lastYear)
  const tries = firstYear ? [Number(firstYear)] : [2023, 2024]
  const counts = tries.flatMap((year) => {
    const end = turns ? Number(lastYear ?? year + 1) : year
    if (Number(d1) > daysIn(year, from) || Number(d2) > daysIn(end, until)) return []
    const days = (Date.UTC(end, until - 1, Number(d2)) - Date.UTC(year, from - 1, Number(d1))) / 86_400_000
    return days > 0 ? [days + 1] : []
  })
  return [...new Set([...counts, ...counts.map((one) => one - 1)])]
}

import { daysIn } from '../../../numbers/days.ts'
import { readNumeral } from '../../../text/numerals.ts'
import { placeAt, report } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import type { Relation } from '../types.ts'

const day = '(\\d{1,2})月(\\d{1,2})日'
const lasting = '历时|为期|用时|耗时|持续|工期|展期|会期'
const to = '(?:至|到|[-~—―]{1,2})'
/** 4月1日至6月30日，历时91天 */
const dates = new RegExp(
  `(?:(\\d{4})年)?${day}${to}(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日[^。;\\d]{0,16}?(?:${lasting}|共计|共)(\\d{1,4}|[一二三四五六七八九十]{1,4})(?=个?(?:整)?[天日](?!程|常))`,
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

/** How long something lasted against the days or years between which it did; both ends are counted, or one. */
export const duration: RelationFinder = (text) =>
  text.sentences.flatMap(({ sentence, paragraph }) => {
    const words = paragraph.text.slice(sentence.start, sentence.end)
    const check = (match: RegExpExecArray, written: string, right: readonly number[], unit: string): Relation => {
      const end = match.index + match[0].length
      const place = (from: number, until: number) =>
        placeAt(text, paragraph.index, sentence.start + from, sentence.start + until)
      const [at, span] = [place(end - written.length, end), place(match.index, end - written.length)]
      const holds = right.includes(readNumeral(written) ?? 0)
      const said = `写作${written}${unit}，按“${span.text.replace(/[，,].*$/, '')}”推算`
      const found = holds ? said : `${said}应为${right[0]}${unit}（首尾都算）`
      return report('duration', holds ? 'holds' : 'wrong', [found], [at.text, String(right[0])], [at, span])
    }
    return [
      ...[...words.matchAll(dates)].flatMap((match) => {
        const right = daysBetween(match)
        return right.length > 0 ? [check(match, match[7]!, right, '天')] : []
      }),
      ...[...words.matchAll(months)].flatMap((match) => {
        const [, firstYear, first, lastYear, last] = match
        const off = Number(last) - Number(first) + 12 * (Number(lastYear ?? firstYear) - Number(firstYear) || 0)
        return off > 0 ? [check(match, match[5]!, [off + 1, off], '个月')] : []
      }),
      ...[...words.matchAll(years)].flatMap((match) => {
        const off = Number(match[2]) - Number(match[1])
        return off > 0 && off < 30 ? [check(match, match[3]!, [off + 1, off], '年')] : []
      }),
      ...[...words.matchAll(since)].flatMap((match) => {
        const off = (text.year ?? 0) - Number(match[1])
        return off > 0 && off < 30 ? [check(match, match[2]!, [off + 1, off], '年')] : []
      }),
    ]
  })

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

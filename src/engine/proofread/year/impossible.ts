import type { TextParagraph } from '../../document/running-text.ts'
import { daysIn } from '../../numbers/days.ts'
import { inArabicDigits, numeralUpTo99, smallNumeral } from '../../text/numerals.ts'
import type { Finding } from '../types.ts'

const far = /(?<![\d.])(2[0-9]\d\d|3[0-9]\d\d)年(?!来|前|以前|历史|间|的)/g
/** 20204年, 202年度: a figure too many or too few. */
const wrongLength =
  /(?<![\d.])(?<!距今|约|近|编号|第|历时)(?:(?:19|20)(?!000)\d{3}年(?!前|来|间|历史|的历史|以上|鉴)|20\d年(?=[度底末初]|\d{1,2}月|上半年|下半年|以来))/g
const monthOfYear = /(?<=\d{4}年)(\d{1,2})月/g
const inSigns = new RegExp(`([〇○零一二三四五六七八九]{4})年(${smallNumeral})月(${smallNumeral})日`, 'g')
const dayOfMonth = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g

/** Years, months and days that no calendar has, and years too far from the one reported on to be meant. */
export function impossibleDates(paragraph: TextParagraph, right: number | undefined): Finding[] {
  const { text } = paragraph
  if (!/\d[年月]|[〇○零一二三四五六七八九]{4}年/.test(text)) return []
  const latest = (right ?? 2030) + 40
  const reported = (match: RegExpExecArray, message: string, hint = '请核对日期'): Finding => ({
    at: { paragraph, start: match.index, end: match.index + match[0].length },
    message,
    hint,
  })
  const days = [...text.matchAll(dayOfMonth), ...text.matchAll(inSigns)].flatMap((match): Finding[] => {
    const [written, year] = [match[0], match[1] && inArabicDigits(match[1])]
    const [month, day] = [smallNumber(match[2]!), smallNumber(match[3]!)]
    // Signs that make no number are no date.
    if (Number.isNaN(month) || Number.isNaN(day)) return []
    // Without its year 29 February may have been.
    const last = daysIn(year ? Number(year) : 2024, month)
    if (month >= 1 && month <= 12 && day >= 1 && day <= last) return []
    const why =
      month < 1 || month > 12 ? `没有${month}月` : `${year && month === 2 ? `${year}年` : ''}${month}月没有${day}日`
    return [reported(match, `“${written}”不存在：${why}`)]
  })
  const isReported = (match: RegExpExecArray) =>
    days.some(({ at }) => 'paragraph' in at && at.start <= match.index && match.index < at.end)
  return [
    ...[...text.matchAll(far)].flatMap((match) =>
      Number(match[1]) > latest ? [reported(match, `年份“${match[1]}年”不合常理`, '请核对数字')] : [],
    ),
    ...[...text.matchAll(wrongLength)].map((match) =>
      reported(match, `年份“${match[0]}”位数不对`, '请写成四位数的年份'),
    ),
    ...days,
    ...[...text.matchAll(monthOfYear)].flatMap((match) =>
      (Number(match[1]) < 1 || Number(match[1]) > 12) && !isReported(match)
        ? [reported(match, `“${match[0]}”不存在：一年只有12个月`)]
        : [],
    ),
  ]
}

/** 12 or 十二. */
const smallNumber = (written: string): number =>
  /\d/.test(written) ? Number(written) : numeralUpTo99(written) || Number.NaN

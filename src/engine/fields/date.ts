import { daysIn } from '../numbers/days.ts'
import { smallNumeral } from '../text/numerals.ts'

/**
 * A date as a report prints it: 2023-12-20, 2023/12/20 and 2023.12.20 become 2023年12月20日 (GB/T 9704 7.3.5.4: Arabic
 * figures, no leading zeros), every other writing is kept. `undefined` for a day that no calendar has, and for figures that
 * look like a date and are none.
 */
export function readDate(written: string): string | undefined {
  if (isNoDate(written)) return undefined
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(written) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(written)
  if (!parts) return written
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return parts[2] === '年' ? written : `${year}年${month}月${day}日`
}

/** What to do about a date that is none. */
export function dateAdvice(written: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? []
  const dashed = `${year}-${month}-${day}`
  if (year && readDate(dashed) !== undefined) return `年、月、日之间用“-”隔开，请写成 ${dashed}`
  const [, first = ''] = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[ T]/.exec(written) ?? []
  if (readDate(first)?.endsWith('日')) return `成文日期不写几点几分，请写成 ${first}`
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written)
  const [one, two] = [Number(turned?.[1]), Number(turned?.[2])]
  // Which of 3-5-2024 is the month only the writer knows.
  const [m, d] = two > 12 ? [one, two] : [two, one]
  if (turned && (one > 12 || two > 12) && readDate(`${turned[3]}-${m}-${d}`)) {
    return `按年、月、日的顺序写，请写成 ${turned[3]}-${m}-${d}`
  }
  return '请检查月份和日期，如 2023-12-20'
}

const monthOf = new RegExp(`年\\s*(\\d{1,3}|${smallNumeral})月`)

/** 20241220 or 99999-01-01, and 2024年13月, in whatever figures. */
function isNoDate(written: string): boolean {
  const narrow = written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  if (/^\d{5,}(?:[-/.年]|$)/.test(narrow)) return true
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]+\d{1,2}:\d{2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(narrow)) return true
  // 24-12-26 and 2024-12 want a year or a day, 2024年12月26 its 日; as they stand nobody signs with them.
  if (/^(?:\d{1,3}[-/.]\d{1,2}[-/.]\d{1,2}|\d{2,4}[-/.]\d{1,2})[日号]?$|^\d{4}年\d{1,2}月\d{1,2}$/.test(narrow))
    return true
  const month = monthOf.exec(narrow)?.[1]
  if (month === undefined) return false
  return /\d/.test(month)
    ? Number(month) < 1 || Number(month) > 12
    : !/^(?:[一二三四五六七八九十]|十[一二])$/.test(month)
}

/**
 * A date as a report prints it: 2023-12-20, 2023/12/20 and 2023.12.20 become 2023年12月20日 (GB/T 9704 7.3.5.4: Arabic
 * figures, no leading zeros), every other writing is kept. `undefined` for a day that no calendar has.
 */
// @ts-nocheck

export function readDate(written: string): string | undefined {
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(written) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(written)
  if (!parts) return written
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return parts[2] === '年' ? written : `${year}年${month}月${day}日`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

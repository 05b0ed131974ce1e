import type { Said } from '../types.ts'
import { inFigures } from '../year/words.ts'

interface Day {
  year: number
  month: number
  day: number
}

/** The day that a text of 成文日期 or 印发日期 says. */
export function dayOf(written: string): Day | undefined {
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(inFigures(written)) ?? []
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) }
}

/**
 * A number is of the year in which the document is signed. About the turn of a year it may be of the other one; a year
 * that is farther off is a slip. Without a date the year reported on is what there is: next year is as usual.
 */
export function wrongNumberYear(year: number, reported: number | undefined, signed: Day | undefined): Said {
  if (signed) {
    if (year === signed.year) return undefined
    const atTurn = (year === signed.year - 1 && signed.month === 1) || (year === signed.year + 1 && signed.month === 12)
    return {
      message: `发文字号的年份是${year}年，成文日期是${signed.year}年`,
      hint: '发文字号用发文当年的年份，请核对',
      ...(atTurn && { severity: 'info' }),
    }
  }
  if (reported === undefined || year === reported || year === reported + 1) return undefined
  return {
    message: `发文字号的年份是${year}年，报告的年度是${reported}年`,
    hint: '请核对年份，也许是从上一年的稿子里留下来的',
    // A plan is of the year to come.
    ...(year === reported - 1 && { severity: 'info' }),
  }
}

/** Nothing is printed before it is signed. */
export function wrongPrintedDay(printed: Day | undefined, reported: number | undefined, signed: Day | undefined): Said {
  if (!printed) return undefined
  if (signed) {
    if (order(printed) < order(signed)) return { message: '印发日期早于成文日期', hint: '请核对两个日期' }
    if (order(printed) - order(signed) < order({ year: 1, month: 0, day: 0 })) return undefined
    return { message: '印发日期比成文日期晚一年以上', hint: '请核对两个日期' }
  }
  if (reported === undefined || Math.abs(printed.year - reported) <= 1) return undefined
  return { message: `印发日期是${printed.year}年，报告的年度是${reported}年`, hint: '请核对年份' }
}

/** Later days are greater. */
const order = ({ year, month, day }: Day): number => (year * 12 + month) * 31 + day

import { daysIn } from '../../../numbers/days.ts'

/** A stretch of a year that words name. */
export interface Period {
  /** How many days it may have. */
  days: number[]
  months: number
}

/** A year of which nothing says that it is another one has 365 days, or 366. */
export const wholeYear: Period = { days: [365, 366], months: 12 }

const named: readonly [RegExp, Period][] = [
  [/上半年/, { days: [181, 182], months: 6 }],
  [/下半年/, { days: [184], months: 6 }],
  [/前三季度/, { days: [273, 274], months: 9 }],
  [/(?<!前)[一二]季度/, { days: [90, 91], months: 3 }],
  [/(?<!前)[三四]季度/, { days: [92], months: 3 }],
  [/全年|一年来/, wholeYear],
]
const ofMonths = /(?<!\d)(\d{1,2})(?:月(?:份)?)?(?:至|到|[-~—―]{1,2})(\d{1,2})月(?!\d)/

/** The only period that words name; `undefined` when they name none, or several. */
export function periodIn(words: string): Period | undefined {
  const [, first, last] = ofMonths.exec(words) ?? []
  const found = named.flatMap(([pattern, period]) => (pattern.test(words) ? [period] : []))
  const months = first && last ? monthsFrom(Number(first), Number(last)) : undefined
  const all = months ? [...found, months] : found
  return all.length === 1 ? all[0] : undefined
}

function monthsFrom(first: number, last: number): Period | undefined {
  if (first < 1 || last > 12 || last <= first) return undefined
  const days = (year: number): number => {
    let sum = 0
    for (let month = first; month <= last; month++) sum += daysIn(year, month)
    return sum
  }
  return { days: [...new Set([days(2023), days(2024)])], months: last - first + 1 }
}

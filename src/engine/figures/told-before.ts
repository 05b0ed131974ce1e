import type { Interval } from '../numbers/decimal.ts'
import type { WrittenNumber } from '../numbers/written-number.ts'
import { isCutShort } from './digit-slips.ts'
import { isTwiceAsMuch } from './same-words.ts'

/** Of whom a sentence told before a number: of what the ledger has, of others, of nobody. */
type Whom = 'ledger' | 'others' | undefined

export interface Told {
  /** Where the last number ends. */
  end: number
  /** The last amount before; a rate is said of it. */
  last: Whom
  /** The ledger, when any amount is of it. */
  all: Whom
}

/**
 * Whether a number tells how much there is of something. A rate speaks of what was told before it; 连续3年 and 12345热线 are
 * no subject either.
 */
export const tellsHowMuch = ({ unit }: WrittenNumber, behind: string): boolean =>
  unit.dimension !== 'percent' &&
  unit.dimension !== 'duration' &&
  !/^(?:热线|专线|电话|平台|报警|联动|急救)/.test(behind)

/** What was told with one number more, and the words behind it. */
export function toldWith(told: Told, number: WrittenNumber, behind: string, isLedgers: boolean): Told {
  const { end, unit } = number
  if (unit.dimension === 'percent' || !(isLedgers || tellsHowMuch(number, behind))) return { ...told, end }
  const last = isLedgers ? 'ledger' : 'others'
  return { end, last, all: told.all === 'ledger' ? 'ledger' : last }
}

/** Whether a sentence told something before: a clause, or whom it speaks of. */
export const tellsBefore = (context: string): boolean =>
  /[^，；\s][，；]|^针?对[^，]{2}/.test(/[^。！？]*$/.exec(context)![0])

/**
 * Whether a number is so much smaller that it is of what its sentence told before: 受理未成年人案件68件，批捕26人, and not all
 * the 486 of the year. A digit that was left out is a slip all the same.
 */
export const isOfTold = (
  told: Interval,
  year: Interval,
  [written, ledgers]: readonly [written: string, ledgers: string],
): boolean => isTwiceAsMuch(year, told) && !isCutShort(written, ledgers)

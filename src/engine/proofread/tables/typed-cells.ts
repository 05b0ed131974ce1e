import { plainText } from '../../document/plain-text.ts'
import type { Prose } from '../../model/report.ts'
import { around, Exact, exactly, type Interval, tenTo } from '../../numbers/decimal.ts'
import { spanText } from '../../text/source.ts'

/** A number that was typed in a cell, alone or with its unit. */
export interface TypedNumber {
  cell: Prose
  written: string
  value: Exact
  decimals: number
  unit: string
}

const number = /^([+\-−－]?)(\d+(?:\.(\d+))?)([%％‰]|[\u4e00-\u9fff]{0,4})$/

/** The number of a cell; `undefined` for words, for an empty cell and for one that holds a reference. */
export function typedNumber(cell: Prose | undefined): TypedNumber | undefined {
  if (!cell || spanText(cell.origin).includes('{{')) return undefined
  const written = cellText(cell)
  const match = number.exec(written.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, ''))
  if (!match) return undefined
  const [, sign, digits, decimals = '', unit = ''] = match
  const size = new Exact(digits!)
  return { cell, written, value: sign === '' || sign === '+' ? size : size.negated(), decimals: decimals.length, unit }
}

/** The words of a cell without blanks. */
export const cellText = (cell: Prose): string => plainText(cell.paragraphs.flat()).replace(/\s/g, '')

/** An empty cell, or a sign for nothing. */
export const isEmpty = (cell: Prose): boolean => /^[-—–/\\无]*$/.test(cellText(cell))

/** What is counted one by one, so that a whole number of it is exact. */
const counted =
  /^(?:人次?|名|个|件次?|起|家次?|户次?|场次?|次|期|所|篇|条|项|具|辆次?|艘次?|册次?|台|套|座|处|张|份|只|头|株|村|队|支|笔|宗|例|批次?|期次?)$/

/** All that a number may stand for; `unit`: what its row, its column or its table says it is in. */
export function intervalOf({ value, decimals, unit }: TypedNumber, said = ''): Interval {
  return decimals === 0 && counted.test(unit || said) ? exactly(value) : around(value, tenTo(-decimals).div(2))
}

/** What a row is about: its first cell with words. */
export const labelOf = (row: readonly Prose[]): string =>
  cellText(row.find((cell) => /\p{L}/u.test(cellText(cell))) ?? row[0]!)

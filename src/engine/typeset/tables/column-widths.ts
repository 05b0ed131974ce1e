import { plainText } from '../../document/plain-text.ts'
import type { Inline, Table } from '../../document/types.ts'
import { type Measure, pieceWidth, widestPiece } from './pieces.ts'

/** No column is narrower than three 字, as long as the table has room for that. */
const leastCharacters = 3
/** A number with its unit stays on one line up to this width (em), as long as the table has room. */
const longestAmount = 9
/** A very long cell counts no more than this (em): half a line. */
const longestCell = 14

const amount = /^[^\p{Script=Han}]*\d[^\p{Script=Han}]*\p{Script=Han}{1,4}$/u

/** What a column needs, in em of the table's type. */
export interface Need {
  /** The widest piece that is never broken. */
  floor: number
  /** What keeps short words and amounts on one line. */
  comfort: number
  /** Its longest cell. */
  want: number
}

/** What is given to each column before the rest is shared. */
export type Least = keyof Need

/** What each column of a table needs. */
export function columnNeeds(table: Table, measure: Measure): Need[] {
  const bands = new Set(table.bands)
  return table.columns.map((_, index) => {
    const need: Need = { floor: 0, comfort: leastCharacters, want: leastCharacters }
    addCell(need, table.header[index], measure)
    table.rows.forEach((row, at) => {
      if (!bands.has(at)) addCell(need, row[index], measure)
    })
    const over = table.heads?.find(({ from, count }) => index >= from && index < from + count)
    if (over) {
      // A head needs its widest piece of all its columns together.
      need.floor = Math.max(need.floor, widestPiece(plainText(over.children), measure) / over.count)
      need.comfort = Math.max(need.comfort, need.floor)
      need.want = Math.max(need.want, need.comfort)
    }
    return need
  })
}

function addCell(need: Need, cell: readonly Inline[] | undefined, measure: Measure): void {
  if (!cell) return
  const text = plainText(cell)
  const width = pieceWidth(text, measure)
  need.floor = Math.max(need.floor, widestPiece(text, measure))
  if (width <= longestAmount && amount.test(text)) need.comfort = Math.max(need.comfort, width)
  need.comfort = Math.max(need.comfort, need.floor)
  need.want = Math.max(need.want, Math.min(width, longestCell), need.comfort)
}

/** Room for rounding, so that what just fits does. */
const slack = 10

/**
 * The widths of a table's columns in twips; together they are `whole`. Columns with a percentage get that; the others
 * share what is left by their longest cell. No column is less than the `least` of its need, for which those that have
 * more than they need give way; `undefined` when the least of all does not fit.
 */
export function columnWidths(
  { columns }: Table,
  needs: readonly Need[],
  least: Least,
  { whole, em, margin }: { whole: number; em: number; margin: number },
): number[] | undefined {
  const floors = needs.map((need, index) => {
    // Who says how wide a column is lets its cells go on in a second line.
    const own = least === 'want' && columns[index]!.width !== undefined ? 'comfort' : least
    return need[own] * em + 2 * margin + slack
  })
  const room = whole - sumOf(floors)
  if (room < 0) return undefined
  const shares = wantedShares(columns, needs)
  const surplus = floors.map((floor, index) => Math.max(0, (shares[index]! * whole) / 100 - floor))
  const sum = sumOf(surplus)
  return wholeTwips(
    floors.map((floor, index) => floor + (sum > 0 ? (surplus[index]! * room) / sum : room / columns.length)),
  )
}

/** The widths of a table that has no room for what its columns need: in proportion to that. */
export function tornWidths(needs: readonly Need[], whole: number): number[] {
  const weights = needs.map(({ floor }) => Math.max(1, floor) + 1)
  const sum = sumOf(weights)
  return wholeTwips(weights.map((weight) => (weight * whole) / sum))
}

/** The share of each column in percent, as percentages and longest cells have it. */
function wantedShares(columns: Table['columns'], needs: readonly Need[]): number[] {
  const sum = columns.reduce((total, { width = 0 }) => total + width, 0)
  const open = columns.filter(({ width }) => width === undefined).length
  // Percentages that leave the open columns nothing are scaled down to leave them their even share.
  const most = open === 0 ? 100 : 100 - (100 * open) / (2 * columns.length)
  const scale = sum > most || open === 0 ? most / Math.max(sum, 1) : 1
  const weights = columns.map(({ width }, index) => (width === undefined ? needs[index]!.want + 1 : 0))
  const weightSum = sumOf(weights)
  return columns.map(({ width }, index) =>
    width === undefined ? ((100 - sum * scale) * weights[index]!) / weightSum : width * scale,
  )
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Rounds lengths so that they still add up to the same whole. */
function wholeTwips(lengths: readonly number[]): number[] {
  let used = 0
  let exact = 0
  return lengths.map((length) => {
    exact += length
    const width = Math.round(exact) - used
    used += width
    return width
  })
}

import { columnNumber } from '../text/column-letters.ts'
import type { CellXml } from './cells-xml.ts'

/**
 * The cells of a sheet whose formulas rest on some of its cells, at once or by way of others. One that names its cells in
 * a way that is not read here (a name, a table, INDIRECT, another cell's formula) may rest on any.
 */
export function restingFormulas(
  cells: ReadonlyMap<string, CellXml>,
  changed: ReadonlySet<string>,
  sheet: string,
): CellXml[] {
  const formulas = [...cells.values()].flatMap((cell) =>
    cell.formula === undefined ? [] : [{ cell, ranges: rangesIn(cell.formula, sheet) }],
  )
  const moved = new Set(changed)
  const resting: CellXml[] = []
  for (let found = true; found; ) {
    found = false
    for (const { cell, ranges } of formulas) {
      if (moved.has(cell.name) || !(ranges === 'any' || ranges.some((range) => holdsOne(range, moved)))) continue
      moved.add(cell.name)
      resting.push(cell)
      found = true
    }
  }
  return resting
}

/** Whether a formula names a cell; no where that cannot be told. */
export function names(formula: string, cell: string, sheet: string): boolean {
  const ranges = rangesIn(formula, sheet)
  return ranges !== 'any' && ranges.some((range) => holdsOne(range, new Set([cell])))
}

interface CellRange {
  columns: Bounds
  rows: Bounds
}

type Bounds = readonly [least: number, most: number]

const reference =
  /(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?/u

/** The cells that a formula names; `any` where that cannot be told. */
function rangesIn(formula: string, sheet: string): CellRange[] | 'any' {
  if (formula.trim() === '') return 'any'
  const ranges: CellRange[] = []
  const words = formula.replace(/"(?:[^"]|"")*"/g, '')
  if (/\b(?:INDIRECT|OFFSET|INDEX|CHOOSE)\s*\(|[[\]]/i.test(words)) return 'any'
  const token =
    /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?|[\p{L}_$][\p{L}\p{N}_.$]*(?::\$?[A-Z]{0,3}\$?\d*)?\s*\(?|\$?\d+:\$?\d+/gu
  for (const [whole] of words.matchAll(token)) {
    if (whole.endsWith('(') || /^(?:TRUE|FALSE)$/i.test(whole)) continue
    const [matched, other, left, top, right, bottom] = reference.exec(whole) ?? []
    if (matched !== whole.trim() || (left === undefined && top === undefined)) return 'any'
    if (other !== undefined && other.replace(/^'|'$/g, '').replaceAll("''", "'") !== sheet) continue
    const isRange = whole.includes(':')
    const columns = [left, isRange ? right : left].map((one) => one && columnNumber(one))
    ranges.push({ columns: boundsOf(columns), rows: boundsOf([top, isRange ? bottom : top]) })
  }
  return ranges
}

/** From the least to the greatest of what is named; all there are where nothing is. */
function boundsOf(named: readonly (number | string | undefined)[]): Bounds {
  const numbers = named.flatMap((one) => (one === undefined ? [] : [Number(one)]))
  return numbers.length > 0 ? [Math.min(...numbers), Math.max(...numbers)] : [1, Number.MAX_SAFE_INTEGER]
}

const isWithin = (number: number, [least, most]: Bounds): boolean => number >= least && number <= most

function holdsOne({ columns, rows }: CellRange, names: ReadonlySet<string>): boolean {
  for (const name of names) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
    if (isWithin(columnNumber(letters), columns) && isWithin(Number(digits), rows)) return true
  }
  return false
}

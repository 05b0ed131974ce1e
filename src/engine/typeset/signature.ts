import type { Inline, Signature } from '../document/types.ts'
import type { Layout } from '../model/layout.ts'
import { inlineWidth } from './text-width.ts'
import { lineWidth } from './title/line-widths.ts'
import { brokenText } from './title/lines.ts'
import { signedName } from './title/signed-name.ts'

/** A row of a signature. Distances are in 字. */
export type SignatureRow =
  /** A line that ends so far from the right edge. */
  | { type: 'line'; isDate: boolean; text: readonly Inline[]; right: number }
  /** Units side by side, each with its middle so far from the left edge. */
  | { type: 'beside'; units: readonly Inline[][]; middles: number[] }
  /** Room for a seal. */
  | { type: 'blank'; lines: number }

/**
 * 署名 and 成文日期 (7.3.5), below the lines that stay free before them. Both share a page with the text before them (7.3.5.5).
 *
 * @param words words of the unit's own that no line is broken inside
 */
export function signatureForm(written: Signature, layout: Layout, words: readonly string[]): SignatureRow[] {
  const units = written.units.map((unit) => [...signedName(unit, layout.columns, words)])
  return written.seal ? sealed({ ...written, units }, layout) : unsealed({ ...written, units }, layout)
}

/**
 * Without a seal (7.3.5.2): the unit's name two 字 from the right edge, the date's first character two 字 right of the
 * name's. A date longer than the name stands two 字 from the edge itself, and the name moves left.
 */
function unsealed({ units, date }: Signature, layout: Layout): SignatureRow[] {
  const widest = Math.min(layout.columns, Math.max(0, ...units.map(widestLine)))
  const dateWidth = date ? inlineWidth(date) : 0
  const dateLonger = dateWidth > widest
  const unitRight = dateLonger && units.length > 0 ? 2 + dateWidth + 2 - widest : 2
  // A name that leaves no room at the right takes the date with it.
  const room = Math.min(2, layout.columns - widest)
  const dateRight = dateLonger ? 2 : room + widest - 2 - dateWidth
  return [
    ...units.map((unit) => lineOf(unit, unitRight, layout)),
    ...(date ? [lineOf(date, dateRight, layout, true)] : []),
  ]
}

/** With a seal (7.3.5.1): the date four 字 from the right edge, the unit's name centred above it. */
function sealed({ units, date }: Signature, layout: Layout): SignatureRow[] {
  const dateWidth = date ? inlineWidth(date) : 0
  const dateRight = 4
  return [
    ...sealedRows(units, dateRight + dateWidth / 2, layout),
    ...(date ? [lineOf(date, dateRight, layout, true)] : []),
  ]
}

/** A seal is 42 mm across: this many 字, and this many lines. */
const seal = { width: 7.5, lines: 5 }

/**
 * Several units with their seals: rows of up to three, in order, the last one above the date. The seals of a row do
 * not touch (7.3.5.1), so the names stand at least a seal apart, and rows leave room for a seal between them.
 */
function sealedRows(units: readonly Inline[][], lastCentre: number, layout: Layout): SignatureRow[] {
  const distance = Math.max(seal.width, ...units.map(widestLine)) + 0.5
  const leftOfLast = layout.columns - lastCentre - (distance - 0.5) / 2
  const perRow = Math.max(1, Math.min(3, 1 + Math.floor(leftOfLast / distance)))
  const rows: Inline[][][] = []
  for (let start = 0; start < units.length; start += perRow) rows.push(units.slice(start, start + perRow))
  return rows.flatMap((row, index): SignatureRow[] => [
    ...(index > 0 ? [{ type: 'blank' as const, lines: seal.lines - 1 }] : []),
    row.length > 1
      ? {
          type: 'beside',
          units: row,
          middles: row.map((_, column) => layout.columns - lastCentre - (row.length - 1 - column) * distance),
        }
      : lineOf(row[0]!, lastCentre - widestLine(row[0]!) / 2, layout),
  ])
}

/** A line that ends so many 字 before the right edge, or as near to that as its width allows. */
function lineOf(text: readonly Inline[], right: number, { columns }: Layout, isDate = false): SignatureRow {
  // LibreOffice parts Chinese from figures by a quarter of a 字, and a date is never broken.
  const widest = Math.max(...brokenText(text).split('\n').map(lineWidth))
  return { type: 'line', isDate, text, right: Math.max(0, Math.min(right, columns - widest)) }
}

/** The width of a name, which is broken when it is longer than a line. */
function widestLine(text: readonly Inline[]): number {
  let [widest, width] = [0, 0]
  for (const inline of text) {
    width = inline.type === 'break' ? 0 : width + inlineWidth([inline])
    widest = Math.max(widest, width)
  }
  return widest
}

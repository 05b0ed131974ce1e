import type { Inline, Signature } from '../../../document/types.ts'
import { type Context, runStyle } from '../context.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'
import { inlineWidth } from '../text-width.ts'
import { lineWidth } from '../title/line-widths.ts'
import { signedName } from '../title/signed-name.ts'
import { brokenText } from '../title/whole-words.ts'

/**
 * 署名 and 成文日期 (7.3.5). Both share a page with the text before them (7.3.5.5): each line keeps to the next one.
 * Distances are in 字.
 */
export function signatureXml(written: Signature, context: Context): string {
  const { columns, blankLines: blanks } = context.layout
  const signature = {
    ...written,
    units: written.units.map((unit) => [...signedName(unit, columns, context.meta.words)]),
  }
  const before = blankLines(blanks[signature.seal ? 'before-sealed-signature' : 'before-signature'], true)
  return before + (signature.seal ? sealed(signature, context) : unsealed(signature, context))
}

/**
 * Without a seal (7.3.5.2): the unit's name two 字 from the right edge, the date's first character two 字 right of the
 * name's. A date longer than the name stands two 字 from the edge itself, and the name moves left.
 */
function unsealed({ units, date }: Signature, context: Context): string {
  const widest = Math.min(context.layout.columns, Math.max(0, ...units.map(widestLine)))
  const dateWidth = date ? inlineWidth(date) : 0
  const dateLonger = dateWidth > widest
  const unitRight = dateLonger && units.length > 0 ? 2 + dateWidth + 2 - widest : 2
  // A name that leaves no room at the right takes the date with it.
  const room = Math.min(2, context.layout.columns - widest)
  const dateRight = dateLonger ? 2 : room + widest - 2 - dateWidth
  const lines = units.map((unit, index) =>
    line('Signature', unit, unitRight, index < units.length - 1 || !!date, context),
  )
  return lines.join('') + (date ? line('Date', date, dateRight, false, context) : '')
}

/** With a seal (7.3.5.1): the date four 字 from the right edge, the unit's name centred above it. */
function sealed({ units, date }: Signature, context: Context): string {
  const dateWidth = date ? inlineWidth(date) : 0
  const dateRight = 4
  const below = date ? line('Date', date, dateRight, false, context) : ''
  return sealedRows(units, dateRight + dateWidth / 2, date !== undefined, context) + below
}

/** A seal is 42 mm across: this many 字, and this many lines. */
const seal = { width: 7.5, lines: 5 }

/**
 * Several units with their seals: rows of up to three, in order, the last one above the date. The seals of a row do
 * not touch (7.3.5.1), so the names stand at least a seal apart, and rows leave room for a seal between them.
 */
function sealedRows(units: readonly Inline[][], lastCentre: number, dated: boolean, context: Context): string {
  const distance = Math.max(seal.width, ...units.map(widestLine)) + 0.5
  const leftOfLast = context.layout.columns - lastCentre - (distance - 0.5) / 2
  const perRow = Math.max(1, Math.min(3, 1 + Math.floor(leftOfLast / distance)))
  const rows: Inline[][][] = []
  for (let start = 0; start < units.length; start += perRow) rows.push(units.slice(start, start + perRow))
  return rows
    .map((row, index) => {
      const last = index === rows.length - 1
      const keepNext = dated || !last
      const room = last ? '' : blankLines(seal.lines - 1, true)
      if (row.length > 1) return sealedRow(row, lastCentre, distance, keepNext, context) + room
      const right = lastCentre - widestLine(row[0]!) / 2
      return line('Signature', row[0]!, right, keepNext, context) + room
    })
    .join('')
}

/** Units side by side, each centred where its seal will be. */
function sealedRow(
  row: readonly Inline[][],
  lastCentre: number,
  distance: number,
  keepNext: boolean,
  { layout }: Context,
): string {
  const tabs = row.map((_, column) => ({
    align: 'center' as const,
    at: Math.round((layout.columns - lastCentre - (row.length - 1 - column) * distance) * layout.cell),
  }))
  const content = row.map((unit) => `<w:r><w:tab/></w:r>${runs(unit, runStyle('body', layout))}`).join('')
  return paragraph('Signature', content, { ...(keepNext ? { keepNext } : {}), tabs, align: 'left' })
}

/** A line that ends so many 字 before the right edge, or as near to that as its width allows. */
function line(
  style: 'Signature' | 'Date',
  text: readonly Inline[],
  right: number,
  keepNext: boolean,
  { layout }: Context,
): string {
  // LibreOffice parts Chinese from figures by a quarter of a 字, and a date is never broken.
  const widest = Math.max(...brokenText(text).split('\n').map(lineWidth))
  const characters = Math.max(0, Math.min(right, layout.columns - widest))
  return paragraph(style, runs(text, runStyle('body', layout)), {
    ...(keepNext ? { keepNext } : {}),
    indent: { right: Math.round(characters * layout.cell), rightChars: Math.round(characters * 100) },
  })
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

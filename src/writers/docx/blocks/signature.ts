import type { Inline, Signature } from '../../../document/types.ts'
import { type Context, runStyle } from '../context.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'
import { inlineWidth } from '../text-width.ts'

/**
 * 署名 and 成文日期 (7.3.5). Both share a page with the text before them (7.3.5.5): each line keeps to the next one.
 * Distances are in 字; Wo and Wd are the widths of the longest unit's name and of the date.
 */
export function signatureXml(signature: Signature, context: Context): string {
  const { blankLines: blanks } = context.layout
  const before = blankLines(blanks[signature.seal ? 'before-sealed-signature' : 'before-signature'], true)
  return before + (signature.seal ? sealed(signature, context) : unsealed(signature, context))
}

/**
 * Without a seal (7.3.5.2): the unit's name two 字 from the right edge, the date's first character two 字 right of the
 * name's. A date longer than the name stands two 字 from the edge itself, and the name moves left.
 */
function unsealed({ units, date }: Signature, context: Context): string {
  const widest = Math.max(0, ...units.map(inlineWidth))
  const dateWidth = date ? inlineWidth(date) : 0
  const dateLonger = dateWidth > widest
  const unitRight = dateLonger && units.length > 0 ? 2 + dateWidth + 2 - widest : 2
  const dateRight = dateLonger ? 2 : widest - dateWidth
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
  if (units.length !== 1) return sealedRows(units, dateRight + dateWidth / 2, context) + below
  const unit = units[0]!
  const right = Math.max(0, dateRight + (dateWidth - inlineWidth(unit)) / 2)
  return line('Signature', unit, right, !!date, context) + below
}

/** A seal is 42 mm across: this many 字, and this many lines. */
const seal = { width: 7.5, lines: 5 }

/**
 * Several units with their seals: rows of up to three, in order, the last one above the date. The seals of a row do
 * not touch (7.3.5.1), so the names stand at least a seal apart, and rows leave room for a seal between them.
 */
function sealedRows(units: readonly Inline[][], lastCentre: number, context: Context): string {
  const { columns, cell } = context.layout
  const distance = Math.max(seal.width, ...units.map(inlineWidth)) + 0.5
  const centre = columns - lastCentre
  const perRow = Math.max(1, Math.min(3, 1 + Math.floor((centre - (distance - 0.5) / 2) / distance)))
  const rows: Inline[][][] = []
  // The last row is full, for its last unit stands above the date; the first takes what is left over.
  for (let end = units.length; end > 0; end -= perRow) rows.unshift(units.slice(Math.max(0, end - perRow), end))
  return rows
    .map((row, index) => {
      const tabs = row.map((_, column) => ({
        align: 'center' as const,
        at: Math.round((centre - (row.length - 1 - column) * distance) * cell),
      }))
      const content = row.map((unit) => `<w:r><w:tab/></w:r>${runs(unit, runStyle('body', context.layout))}`).join('')
      const room = index < rows.length - 1 ? blankLines(seal.lines - 1, true) : ''
      return paragraph('Signature', content, { keepNext: true, tabs, align: 'left' }) + room
    })
    .join('')
}

function line(
  style: 'Signature' | 'Date',
  text: readonly Inline[],
  right: number,
  keepNext: boolean,
  context: Context,
) {
  const { layout } = context
  return paragraph(style, runs(text, runStyle('body', layout)), {
    ...(keepNext ? { keepNext } : {}),
    indent: { right: Math.round(right * layout.cell), rightChars: Math.round(right * 100) },
  })
}

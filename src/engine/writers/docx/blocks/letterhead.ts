import { signersLabel } from '../../../document/letterhead-lines.ts'
import type { Inline, Letterhead } from '../../../document/types.ts'
import type { Layout } from '../../../model/layout.ts'
import { namesPerRow, rowsAbove, rowsBetween } from '../../../typeset/letterhead.ts'
import { inlineWidth, textWidth } from '../../../typeset/text-width.ts'
import { type DocxContext, runStyle } from '../context.ts'
import { marksXml } from '../letterhead/marks.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { runs, textRun } from '../run.ts'

/**
 * 版头 (7.2): the rows at the upper left corner, of which each keeps its place, the mark with its upper edge 35 mm below
 * that of the text area, the number and who signs, and the red line as wide as the text area.
 */
export function letterheadXml(letterhead: Letterhead, context: DocxContext): string {
  const { layout } = context
  const { copy, secrecy, urgency } = letterhead
  const strong = runStyle('attachment-mark', layout)
  const rows = [
    ...(copy ? [paragraph('CopyNumber', runs(copy, runStyle('body', layout)))] : []),
    ...[secrecy, urgency]
      .filter((one) => one !== undefined)
      .map((one) => paragraph('Classification', runs(one, strong))),
  ]
  return (
    rows.join('') +
    blankLines(rowsAbove - rows.length) +
    marksXml(letterhead.marks, context) +
    blankLines(rowsBetween) +
    numberRows(letterhead, layout) +
    blankLines(rowsBetween)
  )
}

/** The number in the middle; with those who sign at the left, beside the last of them (7.2.5, 7.2.6). */
function numberRows({ number = [], signers }: Letterhead, layout: Layout): string {
  const style = runStyle('body', layout)
  if (signers.length === 0) return paragraph('DocumentNumber', runs(number, style))
  const widest = Math.max(3, ...signers.map(inlineWidth))
  const perRow = Math.min(namesPerRow, signers.length)
  const first = layout.columns - 1 - perRow * widest - (perRow - 1)
  const stops = [...Array(perRow).keys()].map((column) => first + column * (widest + 1))
  const names = { ...style, style: 'SignerName' as const, font: layout.styles['heading-2'].font }
  const rows: Inline[][][] = []
  for (let at = 0; at < signers.length; at += perRow) rows.push(signers.slice(at, at + perRow))
  return rows
    .map((row, index) => {
      const isLast = index === rows.length - 1
      const label = index === 0 ? signersLabel : ''
      const places = label ? [1, first - textWidth(label), ...stops.slice(1)] : [1, ...stops]
      const written = row.map((one) => runs(one, names)).join(tab)
      const content = tab + (isLast ? runs(number, style) : '') + tab + (label && textRun(label, style)) + written
      return paragraph(isLast ? 'DocumentNumber' : 'SignerRow', content, {
        tabs: places.map((at) => ({ align: 'left' as const, at: Math.round(at * layout.cell) })),
        align: 'left',
      })
    })
    .join('')
}

const tab = '<w:r><w:tab/></w:r>'

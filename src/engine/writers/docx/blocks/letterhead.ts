import { signersLabel } from '../../../document/letterhead-lines.ts'
import type { Inline, Letterhead } from '../../../document/types.ts'
import type { Layout } from '../../../model/layout.ts'
import {
  type MarkForm,
  markForm,
  markNames,
  markWord,
  namesPerRow,
  rowsAbove,
  rowsBetween,
} from '../../../typeset/letterhead.ts'
import { inlineWidth, textWidth } from '../../../typeset/text-width.ts'
import { titleLines, withBreaks } from '../../../typeset/title/lines.ts'
import { type DocxContext, runStyle } from '../context.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { type RunStyle, runs, textRun } from '../run.ts'

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

/** The mark in red, its lines broken where the words allow it; of a joint document the names above each other. */
function marksXml(marks: readonly Inline[][], context: DocxContext): string {
  const { layout, meta } = context
  const form = markForm(marks, context)
  const style = runStyle('title', layout, { size: form.size })
  const spacer = paragraph('AfterTable', '', { linePitch: form.room })
  const { names, isJoint } = markNames(marks)
  if (isJoint) return spacer + jointMark(names, style, form, layout.text.width)
  const perLine = Math.floor(layout.text.width / 20 / form.size)
  const lines = names.map((one) => withBreaks(titleLines(one, perLine, meta.words)))
  return spacer + lines.map((one) => paragraph('OrganMark', runs(one, style), { linePitch: form.line })).join('')
}

/** Names as wide as each other, and 文件 at their right in the middle of their height (7.2.4). */
function jointMark(names: readonly Inline[][], style: RunStyle, { size, line }: MarkForm, width: number): string {
  const widths = [Math.max(...names.map(inlineWidth)) + 0.25, textWidth(markWord) + 0.25].map((one) =>
    Math.round(one * size * 20),
  ) as [number, number]
  const total = widths[0] + widths[1]
  const rows = names.map((name, index) => {
    const content = paragraph('OrganMark', runs(name, style), { linePitch: line, align: 'distribute' })
    const beside = index === 0 ? textRun(markWord, style) : ''
    return (
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(content, widths[0], '')}` +
      `${cell(paragraph('OrganMark', beside, { linePitch: line }), widths[1], `<w:vMerge${index === 0 ? ' w:val="restart"' : ''}/>`)}</w:tr>`
    )
  })
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${Math.min(total, width)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

const cell = (content: string, width: number, merge: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merge}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`

import type { Inline } from '../../../document/types.ts'
import { type MarkForm, markForm, markNames, markWord } from '../../../typeset/letterhead.ts'
import { inlineWidth, textWidth } from '../../../typeset/text-width.ts'
import { titleLines, withBreaks } from '../../../typeset/title/lines.ts'
import { type DocxContext, runStyle } from '../context.ts'
import { paragraph } from '../paragraph.ts'
import { type RunStyle, runs, textRun } from '../run.ts'

/** The mark in red, its lines broken where the words allow it; of a joint document the names above each other. */
export function marksXml(marks: readonly Inline[][], context: DocxContext): string {
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

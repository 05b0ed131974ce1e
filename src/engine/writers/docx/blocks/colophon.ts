import { ccLabel, ccNames, printedOn } from '../../../document/letterhead-lines.ts'
import type { Colophon } from '../../../document/types.ts'
import { ccRoom, colophonEdge } from '../../../typeset/colophon.ts'
import { type DocxContext, runStyle } from '../context.ts'
import { paragraph } from '../paragraph.ts'
import { runs, textRun } from '../run.ts'

/** 7.4.1: the first and the last line 0.35 mm, those between 0.25 mm, in eighths of a point. */
const lines = { outer: 8, inner: 6 }

/**
 * 版记 (7.4): a table that hangs at the foot of the text area of the page that its paragraph is on, the last one. Text
 * keeps above it. Without a paragraph behind it LibreOffice drops its text.
 */
export function colophonXml(colophon: Colophon, context: DocxContext): string {
  const { layout } = context
  const { page, text } = layout
  const rows = rowsXml(colophon, context)
  const border = (side: string, width: number): string =>
    `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="auto"/>`
  const margins = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')
  return (
    `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" ` +
    `w:tblpX="${page.left}" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="${text.width}" w:type="dxa"/>` +
    `<w:tblBorders>${border('top', lines.outer)}${border('bottom', lines.outer)}${border('insideH', lines.inner)}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${text.width}"/></w:tblGrid>${rows}</w:tbl>${paragraph('AfterTable', '')}`
  )
}

function rowsXml(colophon: Colophon, { layout }: DocxContext): string {
  const { cc, issuer = [], date } = colophon
  const style = runStyle('body', layout)
  const row = (content: string): string =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${layout.text.width}" w:type="dxa"/></w:tcPr>` +
    `${content}</w:tc></w:tr>`
  const names = () =>
    paragraph('Colophon', textRun(ccLabel, style) + runs(ccNames(colophon), style, ccLabel), {
      indent: { left: colophonEdge + ccRoom, right: colophonEdge, hanging: ccRoom },
    })
  const printed = () =>
    paragraph('Colophon', `${runs(issuer, style)}<w:r><w:tab/></w:r>${runs(printedOn(date), style)}`, {
      tabs: [{ align: 'right', at: layout.text.width - colophonEdge }],
      indent: { left: colophonEdge, right: colophonEdge },
      align: 'left',
    })
  return (cc.length > 0 ? row(names()) : '') + (issuer.length > 0 || date ? row(printed()) : '')
}

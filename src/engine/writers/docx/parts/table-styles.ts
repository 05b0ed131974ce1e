import type { Layout } from '../../../model/layout.ts'
import { afterTableHeight, cellMargin, cellPadding, drawingSpace, tableBorderSize } from '../../../typeset/borders.ts'
import { styleRunProperties } from '../fonts.ts'
import { styleNames } from '../style-ids.ts'
import { property, typeSize } from '../xml-parts.ts'
import { center, exactly, left, paragraphStyle, right, roleRun } from './paragraph-style.ts'

/** Tables and pictures, with what stands above and below them. */
export function tableStyles(layout: Layout): string[] {
  const cell = exactly(layout.tableLinePitch)
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const margins = Object.entries({ top: cellPadding, left: cellMargin, bottom: cellPadding, right: cellMargin })
    .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
    .join('')
  const borders = sides
    .map((side) => `<w:${side} w:val="single" w:sz="${tableBorderSize}" w:space="0" w:color="auto"/>`)
    .join('')
  const run = styleRunProperties(layout.styles.table, layout, 0)
  const head = styleRunProperties(layout.styles['table-header'], layout, 0)
  const caption = roleRun('table-caption', layout)
  return [
    paragraphStyle('TableCaption', `<w:keepNext/>${center}`, { run: caption }),
    paragraphStyle('TableUnit', `<w:keepNext/>${right}`, { run }),
    paragraphStyle('TableNote', left, { run }),
    // A line of exact height would cut the picture off.
    paragraphStyle(
      'Picture',
      `<w:spacing w:before="${drawingSpace}" w:after="${drawingSpace}" w:line="240" w:lineRule="auto"/>${center}`,
    ),
    paragraphStyle('PictureCaption', center, { run: caption }),
    paragraphStyle('TableText', cell + left, { run }),
    paragraphStyle('TableHeader', `<w:keepNext/>${center}`, { basedOn: 'TableText', run: head }),
    paragraphStyle('AfterTable', exactly(afterTableHeight), { run: typeSize(1) }),
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal">${property('name', styleNames.TableNormal)}` +
      '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
      `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid">${property('name', styleNames.TableGrid)}` +
      `${property('basedOn', 'TableNormal')}<w:tblPr><w:tblBorders>${borders}</w:tblBorders>` +
      // Word replaces the default style by its own when a table is pasted elsewhere: the margins stand here, too.
      `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
  ]
}

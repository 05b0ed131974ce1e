import type { Layout } from '../../../layout/types.ts'
import { afterTableHeight, cellMargin, cellPadding, drawingSpace, tableBorderSize } from '../../../typeset/borders.ts'
import { styleRunProperties } from '../fonts.ts'
import { styleNames } from '../style-ids.ts'
import { property } from '../xml-parts.ts'
import { exactly, paragraphStyle, roleRun } from './paragraph-style.ts'

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
  return [
    paragraphStyle({
      id: 'TableCaption',
      paragraph: '<w:keepNext/><w:jc w:val="center"/>',
      run: roleRun('table-caption', layout),
    }),
    paragraphStyle({
      id: 'TableUnit',
      paragraph: '<w:keepNext/><w:jc w:val="right"/>',
      run: styleRunProperties(layout.styles.table, layout, 0),
    }),
    paragraphStyle({
      id: 'TableNote',
      paragraph: '<w:jc w:val="left"/>',
      run: styleRunProperties(layout.styles.table, layout, 0),
    }),
    paragraphStyle({
      id: 'Picture',
      // A line of exact height would cut the picture off.
      paragraph: `<w:spacing w:before="${drawingSpace}" w:after="${drawingSpace}" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
    }),
    paragraphStyle({
      id: 'PictureCaption',
      paragraph: '<w:jc w:val="center"/>',
      run: roleRun('table-caption', layout),
    }),
    paragraphStyle({
      id: 'TableText',
      paragraph: `${cell}<w:jc w:val="left"/>`,
      run: styleRunProperties(layout.styles.table, layout, 0),
    }),
    paragraphStyle({
      id: 'TableHeader',
      basedOn: 'TableText',
      paragraph: '<w:keepNext/><w:jc w:val="center"/>',
      run: styleRunProperties(layout.styles['table-header'], layout, 0),
    }),
    paragraphStyle({
      id: 'AfterTable',
      paragraph: exactly(afterTableHeight),
      run: `${property('sz', 2)}${property('szCs', 2)}`,
    }),
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal">${property('name', styleNames.TableNormal)}` +
      '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
      `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid">${property('name', styleNames.TableGrid)}` +
      `${property('basedOn', 'TableNormal')}<w:tblPr><w:tblBorders>${borders}</w:tblBorders>` +
      // Word replaces the default style by its own when a table is pasted elsewhere: the margins stand here, too.
      `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
  ]
}

// @ts-nocheck
import { type Defect, documentPart, edited } from './defect.ts'

const leftCell = '<w:p><w:r><w:t>左格</w:t></w:r></w:p>'
const nested = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`

/** Content that the schema allows and Word does not bear (8 defects of the table). */
export const structureDefects: Defect[] = [
  {
    title: 'w:sdt 没有 w:sdtContent',
    rule: 'word/sdt-content',
    make: edited(documentPart, '<w:sdtContent><w:p><w:r><w:t>控件内容</w:t></w:r></w:p></w:sdtContent>', ''),
  },
  {
    title: '图形编号 docPr 重复',
    rule: 'word/drawing-id',
    make: edited(documentPart, '<wp:docPr id="2"', '<wp:docPr id="1"'),
  },
  {
    title: '图形编号 docPr 超过 2147483647',
    rule: 'word/drawing-range',
    make: edited(documentPart, '<wp:docPr id="2"', '<wp:docPr id="2147483648"'),
  },
  { title: '单元格没有段落', rule: 'word/cell-empty', make: edited(documentPart, leftCell, '') },
  { title: '单元格以嵌套表格结尾', rule: 'word/cell-end', make: edited(documentPart, leftCell, leftCell + nested) },
  { title: '表格行没有单元格', rule: 'word/row-empty', make: edited(documentPart, '</w:tbl>', '<w:tr/></w:tbl>') },
  {
    title: 'gridSpan 超出表格列数',
    rule: 'word/grid-span',
    make: edited(documentPart, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'),
  },
  {
    title: '域有始无终',
    rule: 'word/field-balance',
    make: edited(documentPart, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ''),
  },
]

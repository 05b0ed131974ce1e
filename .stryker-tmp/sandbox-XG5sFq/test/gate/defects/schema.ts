// @ts-nocheck
import { type Defect, documentPart, edited } from './defect.ts'

const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
const size = '<w:pgSz w:w="11906" w:h="16838"/>'
const spacing = '<w:spacing w:before="120" w:after="120"/>'

/** What only the schema knows, so the Open XML SDK has to notice (9 defects of the table). */
export const schemaDefects: Defect[] = [
  {
    title: 'pPr 内次序颠倒',
    rule: 'sdk/Sch_UnexpectedElementContentExpectingComplex',
    make: edited(documentPart, `<w:keepNext/>${spacing}`, `${spacing}<w:keepNext/>`),
  },
  {
    title: 'sectPr 内次序颠倒',
    rule: 'sdk/Sch_UnexpectedElementContentExpectingComplex',
    make: edited(documentPart, '</w:sectPr>', `${size}</w:sectPr>`),
  },
  {
    title: 'rPr 内次序颠倒',
    rule: 'sdk/Sch_UnexpectedElementContentExpectingComplex',
    make: edited(documentPart, '<w:b/><w:color w:val="FF0000"/>', '<w:color w:val="FF0000"/><w:b/>'),
  },
  {
    title: '未知属性',
    rule: 'sdk/Sch_UndeclaredAttribute',
    make: edited(documentPart, '<w:keepNext/>', '<w:keepNext w:nonsense="1"/>'),
  },
  {
    title: '未知元素',
    rule: 'sdk/Sch_InvalidElementContentExpectingComplex',
    make: edited(documentPart, '<w:keepNext/>', '<w:keepNext/><w:nonsense/>'),
  },
  {
    title: '颜色值 red',
    rule: 'sdk/Sch_AttributeUnionFailedEx',
    make: edited(documentPart, '<w:color w:val="FF0000"/>', '<w:color w:val="red"/>'),
  },
  {
    title: '字号值 12.5xx',
    rule: 'sdk/Sch_AttributeUnionFailedEx',
    make: edited(documentPart, '<w:sz w:val="32"/>', '<w:sz w:val="12.5xx"/>'),
  },
  {
    title: '段落内含段落',
    rule: 'sdk/Sch_InvalidElementContentExpectingComplex',
    make: edited(documentPart, '<w:r><w:t>左格</w:t></w:r>', '<w:p><w:r><w:t>左格</w:t></w:r></w:p>'),
  },
  {
    title: '表格没有 tblGrid',
    rule: 'sdk/Sch_UnexpectedElementContentExpectingComplex',
    make: edited(documentPart, grid, ''),
  },
]

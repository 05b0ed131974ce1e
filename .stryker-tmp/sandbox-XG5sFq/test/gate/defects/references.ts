// @ts-nocheck
import { type Defect, documentPart, edited } from './defect.ts'

const numberingPart = 'word/numbering.xml'
const stylesPart = 'word/styles.xml'
const second = '<w:bookmarkStart w:id="2" w:name="完成情况"/>'

/** Ids, names and references that do not meet (13 defects of the table). */
export const referenceDefects: Defect[] = [
  {
    title: '书签编号重复',
    rule: 'word/range-id',
    make: edited(documentPart, second, `<w:bookmarkStart w:id="1" w:name="另一个"/><w:bookmarkEnd w:id="1"/>${second}`),
  },
  {
    title: '书签名重复',
    rule: 'word/bookmark-name',
    make: edited(documentPart, second, second.replace('完成情况', '_Toc1')),
  },
  { title: '书签有始无终', rule: 'word/range-pair', make: edited(documentPart, '<w:bookmarkEnd w:id="2"/>', '') },
  {
    title: '书签名超过 40 个字符',
    rule: 'word/bookmark-name',
    make: edited(documentPart, second, second.replace('完成情况', '长'.repeat(41))),
  },
  {
    title: '链接到不存在的书签',
    rule: 'word/link-target',
    make: edited(documentPart, 'w:anchor="_Toc1"', 'w:anchor="_Toc9"'),
  },
  {
    title: 'r:embed 没有对应的关系',
    rule: 'word/relationship-missing',
    make: edited(documentPart, 'r:embed="rId7"', 'r:embed="rId99"'),
  },
  {
    title: '引用的脚注不存在',
    rule: 'word/note-missing',
    make: edited(documentPart, '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="9"/>'),
  },
  {
    title: '引用的批注不存在',
    rule: 'word/note-missing',
    make: edited('word/comments.xml', 'w:id="3"', 'w:id="9"'),
  },
  {
    title: '引用的样式没有定义',
    rule: 'word/style-missing',
    make: edited(documentPart, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading9"/>'),
  },
  {
    title: '样式编号重复',
    rule: 'word/style-id',
    make: edited(
      stylesPart,
      '</w:styles>',
      '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Twin"/></w:style></w:styles>',
    ),
  },
  {
    title: 'numId 没有对应的 w:num',
    rule: 'word/numbering-missing',
    make: edited(documentPart, '<w:numId w:val="1"/>', '<w:numId w:val="9"/>'),
  },
  {
    title: 'w:num 没有对应的 abstractNum',
    rule: 'word/abstract-numbering-missing',
    make: edited(numberingPart, '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="9"/>'),
  },
  { title: 'numId 重复', rule: 'word/numbering-id', make: edited(numberingPart, 'w:numId="2"', 'w:numId="1"') },
]

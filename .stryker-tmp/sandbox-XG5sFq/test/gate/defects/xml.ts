// @ts-nocheck
import { type Defect, documentPart, edited, patched } from './defect.ts'

/** Parts that are no XML, or XML that OPC forbids (8 defects of the table). */
export const xmlDefects: Defect[] = [
  { title: '文字含控制字符 U+0001', rule: 'xml/malformed', make: edited(documentPart, '左格', '左\u0001格') },
  { title: '文字含非字符 U+FFFF', rule: 'xml/malformed', make: edited(documentPart, '左格', '左\uffff格') },
  { title: '字符引用 &#1;', rule: 'xml/malformed', make: edited(documentPart, '左格', '左&#1;格') },
  {
    title: '单个代理字符的字节 ED A0 80',
    rule: 'xml/encoding',
    make: patched(documentPart, '左格', [0xed, 0xa0, 0x80]),
  },
  { title: 'w:sdt 没有结束标签', rule: 'xml/malformed', make: edited(documentPart, '</w:sdt>', '') },
  {
    title: '部件含 DOCTYPE',
    rule: 'xml/doctype',
    make: edited(documentPart, '<w:document ', '<!DOCTYPE w:document>\n<w:document '),
  },
  { title: '& 没有转义', rule: 'xml/malformed', make: edited(documentPart, 'A &amp; B', 'A & B') },
  {
    title: '根元素之后还有内容',
    rule: 'xml/malformed',
    make: edited(documentPart, '</w:document>', '</w:document>多余'),
  },
]

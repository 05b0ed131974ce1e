// @ts-nocheck
import { type Defect, documentPart, edited } from './defect.ts'

const numberingPart = 'word/numbering.xml'
const stylesPart = 'word/styles.xml'
const level = '<w:ilvl w:val="0"/>'
const footerReference = '<w:footerReference w:type="default" r:id="rId6"/>'
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
const cell = '<w:t>左格</w:t>'
const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'

const inDocument = (from: string, to: string): Defect['make'] => edited(documentPart, from, to)

/** Content that is wrong in ways beyond the table. */
export const furtherDocumentDefects: Defect[] = [
  {
    title: '书签的结束没有开始',
    rule: 'word/range-pair',
    make: inDocument('<w:bookmarkStart w:id="2" w:name="完成情况"/>', ''),
  },
  { title: '批注范围有始无终', rule: 'word/range-pair', make: inDocument('<w:commentRangeEnd w:id="3"/>', '') },
  {
    title: '书签编号不是整数',
    rule: 'word/range-id',
    make: inDocument(
      '<w:bookmarkEnd w:id="2"/>',
      '<w:bookmarkEnd w:id="2"/><w:bookmarkStart w:id="x" w:name="y"/><w:bookmarkEnd w:id="x"/>',
    ),
  },
  { title: '书签没有名称', rule: 'word/bookmark-name', make: inDocument('w:name="完成情况"', 'w:name=""') },
  { title: '书签名只差大小写', rule: 'word/bookmark-name', make: inDocument('w:name="完成情况"', 'w:name="_TOC1"') },
  {
    title: '书签名含空格',
    rule: 'word/bookmark-characters',
    make: inDocument('w:name="完成情况"', 'w:name="完成 情况"'),
  },
  { title: '修订编号重复', rule: 'word/annotation-id', make: inDocument('<w:ins w:id="5"', '<w:ins w:id="4"') },
  { title: '修订编号与书签相同', rule: 'word/annotation-id', make: inDocument('<w:ins w:id="5"', '<w:ins w:id="2"') },
  { title: '修订编号与批注相同', rule: 'word/annotation-id', make: inDocument('<w:ins w:id="5"', '<w:ins w:id="3"') },
  {
    title: '脚注编号重复',
    rule: 'word/note-id',
    make: edited('word/footnotes.xml', '</w:footnotes>', '<w:footnote w:id="1"><w:p/></w:footnote></w:footnotes>'),
  },
  {
    title: '设置引用的脚注分隔线不存在',
    rule: 'word/note-missing',
    make: edited('word/settings.xml', '<w:footnote w:id="0"/>', '<w:footnote w:id="7"/>'),
  },
  { title: '编号级别超过 8', rule: 'word/numbering-level', make: inDocument(level, '<w:ilvl w:val="9"/>') },
  {
    title: '编号级别定义两次',
    rule: 'word/numbering-level',
    make: edited(numberingPart, '</w:abstractNum>', '<w:lvl w:ilvl="0"/></w:abstractNum>'),
  },
  {
    title: '编号级别定义超过 8',
    rule: 'word/numbering-level',
    make: edited(numberingPart, '<w:lvl w:ilvl="0">', '<w:lvl w:ilvl="9">'),
  },
  {
    title: '样式里的编号不存在',
    rule: 'word/numbering-missing',
    make: edited(
      stylesPart,
      '<w:next w:val="Normal"/>',
      '<w:next w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>',
    ),
  },
  { title: '段落用了字符样式', rule: 'word/style-type', make: inDocument('w:val="Heading1"', 'w:val="Link"') },
  {
    title: '样式以不存在的样式为基础',
    rule: 'word/style-link',
    make: edited(stylesPart, 'w:val="Plain"', 'w:val="None"'),
  },
  {
    title: '样式以自己为基础',
    rule: 'word/style-cycle',
    make: edited(stylesPart, '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Heading1"/>'),
  },
  {
    title: '默认段落样式有两个',
    rule: 'word/style-default',
    make: edited(stylesPart, 'w:styleId="Heading1"', 'w:default="1" w:styleId="Heading1"'),
  },
  {
    title: '表格没有行',
    rule: 'word/table-empty',
    make: inDocument('</w:sectPr>', `</w:sectPr><w:tbl>${grid}</w:tbl>`),
  },
  {
    title: '行前跳过的列超出表格',
    rule: 'word/grid-span',
    make: inDocument(
      `<w:tr><w:tc><w:tcPr><w:tcW w:w="4000"`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4000"`,
    ),
  },
  {
    title: '脚注没有段落',
    rule: 'word/last-paragraph',
    make: edited('word/footnotes.xml', '<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>脚注文字</w:t></w:r></w:p>', ''),
  },
  {
    title: '内容控件编号重复',
    rule: 'word/sdt-id',
    make: inDocument(
      '<w:sdt>',
      '<w:sdt><w:sdtPr><w:id w:val="6"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:sdt>',
    ),
  },
  { title: '图形没有编号', rule: 'word/drawing-range', make: inDocument('<wp:docPr id="2"', '<wp:docPr id=""') },
  { title: '域有两个分隔标记', rule: 'word/field-balance', make: inDocument(separate, separate + separate) },
  { title: '域的结束没有开始', rule: 'word/field-balance', make: inDocument(end, end + end) },
  {
    title: '域代码在结果里',
    rule: 'word/field-code',
    make: inDocument(end, `<w:r><w:instrText>PAGE</w:instrText></w:r>${end}`),
  },
  { title: '域引用的书签不存在', rule: 'word/link-target', make: inDocument('PAGEREF _Toc1', 'PAGEREF _Toc9') },
  {
    title: '简单域引用的书签不存在',
    rule: 'word/link-target',
    make: edited('word/footer1.xml', 'w:instr=" PAGE "', 'w:instr=" REF nowhere \\h "'),
  },
  {
    title: '超链接引用图片关系',
    rule: 'word/relationship-kind',
    make: inDocument('<w:hyperlink r:id="rId8">', '<w:hyperlink r:id="rId7">'),
  },
  { title: '首尾空格会丢失', rule: 'word/space-lost', make: inDocument(cell, '<w:t>左格 </w:t>') },
  { title: '文字里有换行', rule: 'word/raw-break', make: inDocument(cell, '<w:t>左\n格</w:t>') },
  {
    title: '删除的文字写作 w:t',
    rule: 'word/deleted-text',
    make: inDocument('<w:delText>旧</w:delText>', '<w:t>旧</w:t>'),
  },
  {
    title: '删除标记之外有 w:delText',
    rule: 'word/deleted-text',
    make: inDocument(cell, '<w:delText>左格</w:delText>'),
  },
  {
    title: '兼容性声明的前缀没有绑定',
    rule: 'word/compatibility-prefix',
    make: inDocument('mc:Ignorable="w14"', 'mc:Ignorable="w14 w15"'),
  },
  {
    title: '一节有两个同类页脚',
    rule: 'word/section-reference',
    make: inDocument(footerReference, footerReference + footerReference),
  },
  {
    title: '段落编号过大',
    rule: 'word/paragraph-id',
    make: inDocument('w14:paraId="00000002"', 'w14:paraId="80000000"'),
  },
  {
    title: '段落编号重复',
    rule: 'word/paragraph-id',
    make: inDocument('w14:paraId="00000002"', 'w14:paraId="00000001"'),
  },
]

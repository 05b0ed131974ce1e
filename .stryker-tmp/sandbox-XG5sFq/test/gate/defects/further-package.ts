// @ts-nocheck
import { changed, type Defect, documentPart, edited } from './defect.ts'

const typesPart = '[Content_Types].xml'
const rootPart = '_rels/.rels'
const linksPart = 'word/_rels/document.xml.rels'
const corePart = 'docProps/core.xml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const cell = '<w:p><w:r><w:t>左格</w:t></w:r></w:p>'
const png = '<Default Extension="png" ContentType="image/png"/>'
const link = 'https://www.example.com/a?b=1&amp;c=2#d'
const styles = `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>`

const target = (value: string): Defect['make'] => edited(linksPart, link, value)

/** Parts, relationships and XML that are wrong in ways beyond the table. */
export const furtherPackageDefects: Defect[] = [
  {
    title: '前缀没有绑定命名空间',
    rule: 'xml/malformed',
    make: edited(documentPart, '<w:keepNext/>', '<x:keepNext/>'),
  },
  { title: '属性重复', rule: 'xml/malformed', make: edited(documentPart, 'w:anchor=', 'w:anchor="" w:anchor=') },
  { title: '文字里有 ]]>', rule: 'xml/malformed', make: edited(documentPart, '左格', '左]]>格') },
  { title: '没有定义的实体', rule: 'xml/malformed', make: edited(documentPart, '左格', '左&nbsp;格') },
  { title: '空的部件', rule: 'xml/malformed', make: changed((parts) => parts.set('word/styles.xml', '')) },
  {
    title: '嵌套过深',
    rule: 'xml/malformed',
    make: edited(documentPart, cell, `${'<w:p>'.repeat(600)}${'</w:p>'.repeat(600)}`),
  },
  { title: '编码不是 UTF-8', rule: 'xml/encoding', make: edited(documentPart, 'encoding="UTF-8"', 'encoding="GBK"') },

  { title: '内容类型声明两次', rule: 'opc/content-type-duplicate', make: edited(typesPart, png, png + png) },
  { title: '图片的内容类型不符', rule: 'opc/content-type-image', make: edited(typesPart, 'image/png', 'image/gif') },
  { title: '内容类型不合法', rule: 'opc/content-type-value', make: edited(typesPart, '"application/xml"', '"xml"') },
  {
    title: '内容类型声明不完整',
    rule: 'opc/content-type-declaration',
    make: edited(typesPart, 'Extension="xml" ', ''),
  },
  {
    title: '为不存在的部件声明内容类型',
    rule: 'opc/content-type-without-part',
    make: edited(typesPart, '</Types>', '<Override PartName="/none.xml" ContentType="text/xml"/></Types>'),
  },
  {
    title: '[Content_Types].xml 的命名空间不对',
    rule: 'opc/content-types-root',
    make: edited(typesPart, '/2006/content-types"', '/2007/content-types"'),
  },

  { title: '没有主文档关系', rule: 'opc/main-document', make: edited(rootPart, '/officeDocument"', '/other"') },
  {
    title: '主文档的根元素不对',
    rule: 'opc/main-document',
    make: edited(rootPart, 'Target="word/document.xml"', 'Target="word/styles.xml"'),
  },
  {
    title: '主文档的内容类型不对',
    rule: 'opc/main-document',
    make: edited(typesPart, 'document.main+xml', 'document+xml'),
  },
  {
    title: '关系部件没有所属部件',
    rule: 'opc/relationships-without-source',
    make: changed((parts) => parts.set('word/_rels/none.xml.rels', parts.get(rootPart)!)),
  },
  {
    title: '关系部件的命名空间不对',
    rule: 'opc/relationships-root',
    make: edited(linksPart, '/package/2006/relationships"', '/package/2007/relationships"'),
  },
  { title: '关系编号以数字开头', rule: 'opc/relationship-id', make: edited(linksPart, 'Id="rId5"', 'Id="5"') },
  {
    title: '关系没有类型',
    rule: 'opc/relationship-type',
    make: edited(linksPart, `Type="${office}/settings"`, 'Type=""'),
  },
  {
    title: '关系的目标在包外',
    rule: 'opc/relationship-target',
    make: edited(linksPart, '"styles.xml"', '"//x/y.xml"'),
  },
  {
    title: '关系指向关系部件',
    rule: 'opc/relationship-target',
    make: edited(linksPart, `"${link}" TargetMode="External"`, '"_rels/document.xml.rels"'),
  },
  { title: '链接为空', rule: 'opc/relationship-uri', make: target('') },
  { title: '链接含空格', rule: 'opc/relationship-uri', make: target('https://example.com/a b') },
  { title: '链接含引号', rule: 'opc/relationship-uri', make: target('https://example.com/&quot;') },
  { title: '链接没有主机名', rule: 'opc/relationship-uri', make: target('https://') },
  { title: '链接的百分号编码不全', rule: 'opc/relationship-uri', make: target('https://example.com/%e') },
  { title: '链接方括号不配对', rule: 'opc/relationship-uri', make: target('http://[bad') },
  {
    title: '有两个样式部件',
    rule: 'opc/part-count',
    make: edited(linksPart, styles, styles + styles.replace('1', '11')),
  },
  {
    title: '部件没有被引用',
    rule: 'opc/orphan-part',
    make: changed((parts) => parts.set('word/media/image2.png', parts.get('word/media/image1.png')!)),
  },
  {
    title: '图片不完整',
    rule: 'opc/media-format',
    make: changed((parts) => {
      const image = parts.get('word/media/image1.png') as Uint8Array
      parts.set('word/media/image1.png', image.slice(0, -4))
    }),
  },
  { title: '日期不存在', rule: 'opc/core-date', make: edited(corePart, '2025-01-01T', '2025-02-29T') },
  { title: '日期没有标明类型', rule: 'opc/core-date', make: edited(corePart, ' xsi:type="dcterms:W3CDTF"', '') },
  {
    title: '文档属性重复',
    rule: 'opc/core-properties',
    make: edited(corePart, '</cp:coreProperties>', '<dc:title/></cp:coreProperties>'),
  },
]

// @ts-nocheck
import { changed, type Defect, edited, without } from './defect.ts'

const typesPart = '[Content_Types].xml'
const linksPart = 'word/_rels/document.xml.rels'

/** Packages whose parts do not fit together (10 defects of the table). */
export const packageDefects: Defect[] = [
  { title: '关系指向的编号部件不存在', rule: 'opc/relationship-target', make: withoutDeclared('word/numbering.xml') },
  { title: '图片部件不存在', rule: 'opc/relationship-target', make: without('word/media/image1.png') },
  {
    title: '缺少部件的内容类型 Override',
    rule: 'opc/part-type',
    make: edited(typesPart, override('/word/styles.xml', 'styles'), ''),
  },
  {
    title: '缺少 png 的内容类型 Default',
    rule: 'opc/content-type-undeclared',
    make: edited(typesPart, '<Default Extension="png" ContentType="image/png"/>', ''),
  },
  {
    title: '关系编号重复',
    rule: 'opc/relationship-id-duplicate',
    make: edited(linksPart, 'Id="rId5"', 'Id="rId4"'),
  },
  {
    title: '超链接的 URI 不合法',
    rule: 'opc/relationship-uri',
    make: edited(linksPart, 'https://www.example.com/', 'http://[bad host/'),
  },
  { title: '没有 [Content_Types].xml', rule: 'opc/content-types-missing', make: without(typesPart) },
  { title: '没有 _rels/.rels', rule: 'opc/root-relationships-missing', make: without('_rels/.rels') },
  {
    title: 'png 文件不是 PNG 图片',
    rule: 'opc/media-format',
    make: changed((parts) => parts.set('word/media/image1.png', 'GIF89a')),
  },
  {
    title: '文档属性的日期不合法',
    rule: 'opc/core-date',
    make: edited('docProps/core.xml', '2025-01-01T00:00:00Z', '2025年1月1日'),
  },
]

/** The part is left out with its content type, so that only the relationship is wrong. */
function withoutDeclared(part: string): Defect['make'] {
  return changed((parts) => {
    parts.delete(part)
    const types = parts.get(typesPart) as string
    parts.set(typesPart, types.replace(override(`/${part}`, 'numbering'), ''))
  })
}

function override(part: string, kind: string): string {
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
  return `<Override PartName="${part}" ContentType="${type}"/>`
}

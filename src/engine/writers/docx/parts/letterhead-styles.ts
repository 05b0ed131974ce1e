import type { Layout } from '../../../model/layout.ts'
import { styleFonts, styleRunProperties } from '../fonts.ts'
import { styleNames } from '../style-ids.ts'
import { property, typeSize } from '../xml-parts.ts'
import { center, left, paragraphStyle, roleRun } from './paragraph-style.ts'

/** 版头 and 版记 (7.2, 7.4), in the documents that have them. */
export function letterheadStyles(layout: Layout): string[] {
  const { font } = layout.styles['heading-2']
  const small = { ...layout.styles.body, size: 14 }
  return [
    paragraphStyle('CopyNumber', left),
    paragraphStyle('Classification', left, { run: roleRun('attachment-mark', layout) }),
    paragraphStyle('OrganMark', `<w:keepNext/>${center}`, { run: markRun(layout) }),
    paragraphStyle('DocumentNumber', redLine + center),
    paragraphStyle('SignerRow', left),
    paragraphStyle('Colophon', left, { run: styleRunProperties(small, layout, 0) }),
    `<w:style w:type="character" w:customStyle="1" w:styleId="SignerName">${property('name', styleNames.SignerName)}` +
      `<w:rPr>${styleFonts({ ...layout.styles.body, font }, layout)}</w:rPr></w:style>`,
  ]
}

/** 7.2.7: 4 mm below the number; the line of text itself has some of it. */
const redLine = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="FF0000"/></w:pBdr>'

/** Red, in schema order: the colour stands before the tracking and the size. */
function markRun(layout: Layout): string {
  const { title } = layout.styles
  return `${styleFonts(title, layout)}<w:color w:val="FF0000"/>${property('spacing', 0)}${typeSize(title.size)}`
}

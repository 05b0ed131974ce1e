import type { Meta } from '../../../document/types.ts'
import { escapeXml } from '../../../text/xml.ts'
import { declaration } from '../xml-parts.ts'

/** docProps/core.xml. The dates are the last day of the year reported on: the same report gives the same bytes. */
export function corePropertiesXml({ title, unit, year }: Meta): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(unit)}</dc:creator>` +
    `${dateXml('created', year)}${dateXml('modified', year)}` +
    '<dc:language>zh-CN</dc:language></cp:coreProperties>'
  )
}

/** W3CDTF has years of four digits; the element may be left out. */
function dateXml(name: 'created' | 'modified', year: number): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return ''
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${year}-12-31T00:00:00Z</dcterms:${name}>`
}

/** docProps/app.xml. The template set with its version stands where Word names the template of a document. */
export function appPropertiesXml({ template }: Pick<Meta, 'template'>): string {
  const made = template === undefined ? '' : `<Template>${escapeXml(template)}</Template>`
  return (
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `${made}<Application>zongjie</Application></Properties>`
  )
}

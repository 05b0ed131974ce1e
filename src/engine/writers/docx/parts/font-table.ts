import { type FontLook, fontTableEntry } from '../../../layout/fonts.ts'
import type { Layout } from '../../../model/layout.ts'
import { escapeAttribute } from '../../../text/xml.ts'
import { declaration, namespaces, property } from '../xml-parts.ts'

/** word/fontTable.xml: the fonts in use, each with what Word may take where it is not installed. */
export function fontTableXml(layout: Layout): string {
  const used = Object.values(layout.styles).map((style) => style.font)
  if (layout.digitFont !== undefined) used.push(layout.digitFont)
  return `${declaration}<w:fonts ${namespaces}>${[...new Set(used)].map(fontXml).join('')}</w:fonts>`
}

function fontXml(name: string): string {
  const { alternatives, generic, chinese, look } = fontTableEntry(name)
  const other = alternatives.length ? `<w:altName w:val="${escapeAttribute(alternatives.join(','))}"/>` : ''
  // 86: GB 2312, 00: Western (the Windows character sets).
  return (
    `<w:font w:name="${escapeAttribute(name)}">${other}${look ? property('panose1', look.panose) : ''}<w:charset w:val="${chinese ? '86' : '00'}"/>` +
    `<w:family w:val="${generic}"/><w:pitch w:val="${chinese ? 'default' : 'variable'}"/>` +
    `${look ? signatureXml(look) : ''}</w:font>`
  )
}

function signatureXml({ signature }: FontLook): string {
  const names = ['usb0', 'usb1', 'usb2', 'usb3', 'csb0', 'csb1']
  return `<w:sig ${names.map((name, index) => `w:${name}="${signature[index]}"`).join(' ')}/>`
}

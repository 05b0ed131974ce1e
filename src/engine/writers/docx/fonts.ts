import type { Layout, TextStyle } from '../../model/layout.ts'
import { escapeAttribute } from '../../text/xml.ts'
import { property, typeSize } from './xml-parts.ts'

/**
 * The four fonts of a style. Word takes `ascii` for U+0000–007F, `eastAsia` for Chinese and `hAnsi` for the rest, so
 * hAnsi is the Chinese font: “ ” — … belong to the Chinese text (MS-OI29500 2.1.88).
 */
export function styleFonts(style: TextStyle, layout: Layout): string {
  const chinese = escapeAttribute(style.font)
  const digits = escapeAttribute(layout.digitFont ?? style.font)
  return `<w:rFonts w:ascii="${digits}" w:hAnsi="${chinese}" w:eastAsia="${chinese}" w:cs="${digits}"/>`
}

/** All four slots one Chinese font: for marks that a word processor would take from the digits' font. */
export function chineseOnlyFonts(font: string): string {
  const name = escapeAttribute(font)
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`
}

export const bold = '<w:b/><w:bCs/>'
export const notBold = '<w:b w:val="0"/><w:bCs w:val="0"/>'

/** The run properties of a role: fonts, weight, tracking, size, in schema order. */
export function styleRunProperties(style: TextStyle, layout: Layout, tracking: number): string {
  const weight = style.bold ? bold : ''
  return styleFonts(style, layout) + weight + property('spacing', tracking) + typeSize(style.size)
}

import { familyOf, fontTableEntry } from '../../layout/fonts.ts'
import type { Layout } from '../../model/layout.ts'

/** What systems without the fonts of the standard have, by how a family looks. */
const defaults: Record<string, string> = {
  仿宋: "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',serif",
  楷体: "'AR PL UKai CN','Noto Serif CJK SC','Source Han Serif SC','Songti SC',serif",
  黑体: "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif",
  宋体: "'Noto Serif CJK SC','Source Han Serif SC',serif",
  小标宋: "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',serif",
}

/** The family that takes figures and Latin letters alone: see `digitFace`. */
const digits = 'zongjie-digits'

/** The fonts of a text in the order of CSS: figures, the Chinese font under all its names, and what is defaults. */
export function fontStack(font: string, { digitFont }: Pick<Layout, 'digitFont'>): string {
  const { alternatives } = fontTableEntry(font)
  const names = [font, ...alternatives].map(quoted)
  const family = familyOf(font)
  const rest = (family && defaults[family]) ?? defaults.仿宋
  return [...(digitFont === undefined || digitFont === font ? [] : [digits]), ...names, rest].join(',')
}

/** Fonts with the widths of Times New Roman. */
const timesLike = [
  'TimesNewRomanPSMT',
  'Times New Roman',
  'Liberation Serif',
  'Nimbus Roman',
  'NimbusRoman-Regular',
  'Tinos',
]

/**
 * The font of figures and Latin letters as a family that has nothing else: “” ‘’ — … of the same font would be narrow, and
 * in Chinese text they are as wide as a character.
 */
export function digitFace({ digitFont }: Pick<Layout, 'digitFont'>): string {
  if (digitFont === undefined) return ''
  const names = digitFont === 'Times New Roman' ? timesLike : [digitFont]
  const sources = names.map((name) => `local(${quoted(name)})`).join(',')
  return `@font-face{font-family:${digits};src:${sources};unicode-range:U+20-7E}`
}

/** A name of a font comes from the data: nothing of it ends the text that it stands in, nor the style sheet. */
const quoted = (name: string): string =>
  `'${name.replace(/[^\p{L}\p{N} _-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}'`

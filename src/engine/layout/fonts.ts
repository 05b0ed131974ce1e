import { own } from '../text/own.ts'

/** How fonts are named: as old government images install them (仿宋_GB2312), or as Windows since Vista does (仿宋). */
export type FontNames = 'gb2312' | 'modern'

/** A family of Chinese type that the standard speaks of, and the names its fonts go by. */
interface Family extends Record<FontNames, string> {
  /** What Word may take instead, best first. */
  alternatives: readonly string[]
  kind: FontKind
}

/** What a font looks like, by which Word finds one like it. */
interface FontKind {
  /** The generic family of w:font/w:family. */
  generic: 'roman' | 'modern' | 'script'
  look: FontLook
}

/** The PANOSE numbers of a font and the characters that it has, as Windows' own font of that kind says them (OS/2). */
export interface FontLook {
  panose: string
  /** usb0 to usb3, csb0 and csb1 of w:sig. */
  signature: readonly string[]
}

const lookOf = (panose: string, signature: string): FontLook => ({ panose, signature: signature.split(' ') })

const sansOrBrush: FontKind = {
  generic: 'modern',
  look: lookOf('02010609060101010101', '800002BF 38CF7CFA 00000016 00000000 00040001 00000000'),
}
const song: FontKind = {
  generic: 'roman',
  look: lookOf('02010600030101010101', '00000203 288F0000 00000016 00000000 00040001 00000000'),
}
const times = lookOf('02020603050405020304', 'E0002EFF C000785B 00000009 00000000 000001FF 00000000')

const family = (kind: FontKind, gb2312: string, modern: string, ...alternatives: string[]): Family => ({
  gb2312,
  modern,
  alternatives,
  kind,
})

const families: Record<string, Family> = {
  仿宋: family(
    sansOrBrush,
    '仿宋_GB2312',
    '仿宋',
    'FangSong',
    'FangSong_GB2312',
    '方正仿宋_GBK',
    '华文仿宋',
    'STFangsong',
  ),
  楷体: family(sansOrBrush, '楷体_GB2312', '楷体', 'KaiTi', 'KaiTi_GB2312', '方正楷体_GBK', '华文楷体', 'STKaiti'),
  黑体: family(sansOrBrush, '黑体', '黑体', 'SimHei', '方正黑体_GBK', 'Heiti SC'),
  宋体: family(song, '宋体', '宋体', 'SimSun', '方正书宋_GBK', 'Songti SC'),
  小标宋: family(
    song,
    '方正小标宋简体',
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
  ),
}

/** The font of a family name (仿宋, 楷体, 黑体, 宋体, 小标宋) under a way of naming; another name is a font's own. */
export function fontOf(name: string, names: FontNames): string {
  return own(families, name)?.[names] ?? name
}

/** The family a font belongs to (仿宋 for 仿宋_GB2312 and 方正仿宋_GBK); `undefined` for fonts of no family here. */
export function familyOf(font: string): string | undefined {
  const isOf = (name: string, { gb2312, modern, alternatives }: Family): boolean =>
    [name, gb2312, modern, ...alternatives].includes(font)
  return Object.entries(families).find(([name, one]) => isOf(name, one))?.[0]
}

/** What Word's font table says of a font: the fonts to take when it is missing, and its kind. */
export function fontTableEntry(font: string): {
  alternatives: string[]
  generic: FontKind['generic']
  chinese: boolean
  look?: FontLook
} {
  const name = familyOf(font)
  const found = name === undefined ? undefined : families[name]
  if (!found) {
    const chinese = /[⺀-鿿]/.test(font)
    return { alternatives: [], generic: 'roman', chinese, ...(font === 'Times New Roman' && { look: times }) }
  }
  const alternatives = [found.modern, found.gb2312, ...found.alternatives].filter((other) => other !== font)
  return { alternatives: [...new Set(alternatives)], chinese: true, ...found.kind }
}

import { own } from '../text/own.ts'

/** How fonts are named: as old government images install them (仿宋_GB2312), or as Windows since Vista does (仿宋). */
export type FontNames = 'gb2312' | 'modern'

/** A family of Chinese type that the standard speaks of, and the names its fonts go by. */
interface Family {
  gb2312: string
  modern: string
  /** What Word may take instead, best first. */
  alternatives: readonly string[]
  /** The generic family of w:font/w:family. */
  generic: 'roman' | 'modern' | 'script'
  /** What it looks like, by which Word finds one like it: see `Look`. */
  look: FontLook
}

/** The PANOSE numbers of a font and the characters that it has, as Windows' own font of that kind says them (OS/2). */
export interface FontLook {
  panose: string
  /** usb0 to usb3, csb0 and csb1 of w:sig. */
  signature: readonly [string, string, string, string, string, string]
}

const sansOrBrush: FontLook = {
  panose: '02010609060101010101',
  signature: ['800002BF', '38CF7CFA', '00000016', '00000000', '00040001', '00000000'],
}
const song: FontLook = {
  panose: '02010600030101010101',
  signature: ['00000203', '288F0000', '00000016', '00000000', '00040001', '00000000'],
}
const times: FontLook = {
  panose: '02020603050405020304',
  signature: ['E0002EFF', 'C000785B', '00000009', '00000000', '000001FF', '00000000'],
}

const families: Record<string, Family> = {
  仿宋: {
    gb2312: '仿宋_GB2312',
    modern: '仿宋',
    alternatives: ['FangSong', 'FangSong_GB2312', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
    generic: 'modern',
    look: sansOrBrush,
  },
  楷体: {
    gb2312: '楷体_GB2312',
    modern: '楷体',
    alternatives: ['KaiTi', 'KaiTi_GB2312', '方正楷体_GBK', '华文楷体', 'STKaiti'],
    generic: 'modern',
    look: sansOrBrush,
  },
  黑体: {
    gb2312: '黑体',
    modern: '黑体',
    alternatives: ['SimHei', '方正黑体_GBK', 'Heiti SC'],
    generic: 'modern',
    look: sansOrBrush,
  },
  宋体: {
    gb2312: '宋体',
    modern: '宋体',
    alternatives: ['SimSun', '方正书宋_GBK', 'Songti SC'],
    generic: 'roman',
    look: song,
  },
  小标宋: {
    gb2312: '方正小标宋简体',
    modern: '方正小标宋简体',
    alternatives: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong'],
    generic: 'roman',
    look: song,
  },
}

/** The font of a family name (仿宋, 楷体, 黑体, 宋体, 小标宋) under a way of naming; another name is a font's own. */
export function fontOf(name: string, names: FontNames): string {
  return own(families, name)?.[names] ?? name
}

/** The family a font belongs to (仿宋 for 仿宋_GB2312 and 方正仿宋_GBK); `undefined` for fonts of no family here. */
export function familyOf(font: string): string | undefined {
  for (const [name, family] of Object.entries(families)) {
    if ([name, family.gb2312, family.modern, ...family.alternatives].includes(font)) return name
  }
  return undefined
}

/** What Word's font table says of a font: the fonts to take when it is missing, and its kind. */
export function fontTableEntry(font: string): {
  alternatives: string[]
  generic: Family['generic']
  chinese: boolean
  look?: FontLook
} {
  const name = familyOf(font)
  const family = name === undefined ? undefined : families[name]
  if (!family) {
    const chinese = /[⺀-鿿]/.test(font)
    return { alternatives: [], generic: 'roman', chinese, ...(font === 'Times New Roman' && { look: times }) }
  }
  const alternatives = [family.modern, family.gb2312, ...family.alternatives].filter((other) => other !== font)
  return { alternatives: [...new Set(alternatives)], generic: family.generic, chinese: true, look: family.look }
}

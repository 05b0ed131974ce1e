import { sizeName } from '../fields/lengths.ts'
import type { Layout, StyleRole } from '../model/layout.ts'
import { familyOf } from './fonts.ts'

/**
 * Where GB/T 9704-2012 fixes what a setting can change. Each rule stands for the settings it watches: a report that
 * sets one of them and ends up outside the rule is referred to the clause, and no more, for a house style is its own right.
 */
export interface StandardRule {
  /** The settings that can break it, as paths of English keys. */
  settings: readonly string[]
  clause: string
  /** What the standard asks, as half a sentence in Chinese. */
  asks: string
  keeps: (layout: Layout) => boolean
  /** What this layout does instead. */
  found: (layout: Layout) => string
}

const millimetres = (twips: number) => (twips * 25.4) / 1440
/** 5.2.1 allows 1 mm either way, and rounding a little more. */
const near = (twips: number, target: number) => Math.abs(millimetres(twips) - target) <= 1.01

/** The software margins of GB/T 33476.2-2016 put the printed text in the same place. */
const topMargins = [37, 34.58]
const bottomMargins = [35, 32.58]

/** The sizes that the standard speaks of, in its own words. */
const standardSizes = { 22: '2号', 16: '3号', 14: '4号' }
type StandardSize = keyof typeof standardSizes

const rules: StandardRule[] = [
  {
    settings: ['margins'],
    clause: '5.2.1',
    asks: '天头37mm±1mm、订口28mm±1mm、版心156mm×225mm',
    keeps: ({ page }) =>
      topMargins.some((one) => near(page.top, one)) &&
      bottomMargins.some((one) => near(page.bottom, one)) &&
      near(page.left, 28) &&
      near(page.right, 26),
    found: ({ page }) =>
      `上${shown(page.top)}、下${shown(page.bottom)}、左${shown(page.left)}、右${shown(page.right)}（mm）`,
  },
  {
    settings: ['line-pitch', 'lines-per-page'],
    clause: '5.2.3',
    asks: '每面排22行，并撑满版心',
    // Filled: less than half a line is left over at the foot of the page.
    keeps: (layout) => layout.rows === 22 && layout.text.height - 22 * layout.linePitch < layout.linePitch / 2,
    found: (layout) => `行距${layout.linePitch / 20}磅，每面${layout.rows}行`,
  },
  {
    settings: ['chars-per-line', 'tracking'],
    clause: '5.2.3',
    asks: '每行排28个字，并撑满版心',
    keeps: (layout) => layout.columns === 28,
    found: (layout) => `每行${layout.columns}个字`,
  },
  {
    settings: ['first-line-indent'],
    clause: '7.3.3',
    asks: '每个自然段左空二字',
    keeps: (layout) => layout.firstLineIndent === 2,
    found: (layout) => `左空${layout.firstLineIndent}字`,
  },
  {
    settings: ['page-number'],
    clause: '7.5',
    asks: '页码在版心下边缘之下，单页码居右空一字，双页码居左空一字',
    keeps: (layout) => layout.pageNumber.style === 'outer',
    found: (layout) => (layout.pageNumber.style === 'center' ? '页码居中' : '不排页码'),
  },
  {
    settings: ['digit-font'],
    clause: '5.2.2',
    asks: '各要素一般用3号仿宋体字（数字通常用 Times New Roman）',
    keeps: ({ digitFont }) =>
      digitFont === undefined || digitFont === 'Times New Roman' || familyOf(digitFont) === '仿宋',
    found: (layout) => `数字用${layout.digitFont}`,
  },
  blank('after-title', '7.3.2', '主送机关编排于标题下空一行位置', [1]),
  blank('before-attachment-note', '7.3.4', '附件说明在正文下空一行', [1]),
  blank('before-signature', '7.3.5.2', '署名在正文（或附件说明）下空一行', [1]),
  blank('before-sealed-signature', '7.3.5.1', '印章顶端上距正文（或附件说明）一行之内', [1, 2]),
  ...type('title', '7.3.1', '标题', '小标宋', 22),
  ...type('body', '5.2.2', '正文', '仿宋', 16),
  ...type('heading-1', '7.3.3', '第一层标题', '黑体', 16),
  ...type('heading-2', '7.3.3', '第二层标题', '楷体', 16),
  ...type('heading-3', '7.3.3', '第三层标题', '仿宋', 16),
  ...type('heading-4', '7.3.3', '第四层标题', '仿宋', 16),
  ...type('attachment-mark', '7.3.7', '附件标识', '黑体', 16),
  ...type('page-number', '7.5', '页码', '宋体', 14),
]

/** The rules that a setting can break. */
export function rulesFor(path: string): StandardRule[] {
  return rules.filter((rule) => rule.settings.includes(path))
}

function shown(twips: number): string {
  return String(Math.round(millimetres(twips) * 10) / 10)
}

function blank(name: keyof Layout['blankLines'], clause: string, asks: string, allowed: number[]): StandardRule {
  return {
    settings: [`blank-lines.${name}`],
    clause,
    asks,
    keeps: (layout) => allowed.includes(layout.blankLines[name]),
    found: (layout) => `空${layout.blankLines[name]}行`,
  }
}

/** Family, size and weight of one role: three rules, for each is reported at its own place. */
function type(role: StyleRole, clause: string, what: string, family: string, size: StandardSize): StandardRule[] {
  const asks = `${what}用${standardSizes[size]}${family.replace(/体$/, '')}体字`
  return [
    {
      settings: [`fonts.${role}`],
      clause,
      asks,
      keeps: (layout) => familyOf(layout.styles[role].font) === family,
      found: (layout) => `${what}用${layout.styles[role].font}`,
    },
    {
      settings: [`sizes.${role}`],
      clause: role.startsWith('heading') ? '5.2.2' : clause,
      asks,
      keeps: (layout) => layout.styles[role].size === size,
      found: (layout) => `${what}用${sizeName(layout.styles[role].size)}`,
    },
    {
      settings: [`bold.${role}`],
      clause,
      asks: `${asks}，不加粗`,
      keeps: (layout) => !layout.styles[role].bold,
      found: () => `${what}加粗`,
    },
  ]
}

import type { Layout, StyleRole } from '../../../model/layout.ts'
import { styleRunProperties } from '../fonts.ts'
import { type StyleId, styleNames } from '../style-ids.ts'
import { property } from '../xml-parts.ts'

/** A paragraph style, what it is made of, and its paragraph properties in schema order. */
export function paragraphStyle(id: StyleId, paragraph: string, style: ParagraphStyle = {}): string {
  const { next, basedOn = 'Normal', link, shown, run = '' } = style
  return (
    `<w:style w:type="paragraph"${isBuiltIn(id) ? '' : ' w:customStyle="1"'} w:styleId="${id}">` +
    `${property('name', styleNames[id])}${property('basedOn', basedOn)}${next ? property('next', next) : ''}` +
    `${link ? property('link', link) : ''}${shown ? '<w:qFormat/>' : ''}<w:pPr>${paragraph}</w:pPr>${run && `<w:rPr>${run}</w:rPr>`}</w:style>`
  )
}

interface ParagraphStyle {
  next?: StyleId
  basedOn?: StyleId
  /** The character style for words that look like it. */
  link?: StyleId
  /** True: the writer of a report picks it; Word's gallery shows it. */
  shown?: true
  run?: string
}

/** How the lines of a style stand: at the left, in the middle, at the right. */
export const [left, center, right] = ['left', 'center', 'right'].map((side) => property('jc', side)) as [
  string,
  string,
  string,
]

/** Word's own styles have English names. */
function isBuiltIn(id: StyleId): boolean {
  return /^[A-Za-z0-9 ]+$/.test(styleNames[id])
}

/** The runs of a role that is spaced like body text. */
export function roleRun(role: StyleRole, layout: Layout): string {
  return styleRunProperties(layout.styles[role], layout, layout.tracking)
}

/** The distance of lines, for Word to keep. */
export function exactly(pitch: number, before = ''): string {
  return `<w:spacing${before} w:line="${pitch}" w:lineRule="exact"/>`
}

/** 左空二字, in 字 for Word and in twips for LibreOffice, which does not read the other. */
export function firstLine({ firstLineIndent, cell }: Layout): string {
  return `<w:ind w:firstLineChars="${firstLineIndent * 100}" w:firstLine="${firstLineIndent * cell}"/>`
}

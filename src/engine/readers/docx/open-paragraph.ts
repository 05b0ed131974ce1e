import type { DocxParagraph } from './docx-paragraph.ts'
import type { Drawings } from './drawings.ts'
import type { NumberingReader } from './numbering.ts'
import type { DocxStyle, NumberPlace } from './styles.ts'
import type { Unread } from './unread.ts'

/** What paragraphs of all parts have in common. */
export interface DocxContext {
  styles: ReadonlyMap<string, DocxStyle>
  numbering: NumberingReader
  drawings: Drawings
  reported: Unread
  /** How many paragraphs with words a part may have. */
  mostLines: number
}

/** A paragraph while it is read. */
export interface Open extends DocxParagraph {
  style: DocxStyle
  styleId?: string
  number: Partial<NumberPlace>
  /** Its mark is deleted: it goes on in the next one. */
  joins: boolean
}

/** Takes what a property of a paragraph says. */
export function paragraphProperty(open: Open, name: string, value: string, context: DocxContext): void {
  if (name === 'w:pStyle') {
    open.style = context.styles.get(value) ?? {}
    open.number = { ...open.style.number, ...open.number }
    open.styleId = value
    if (open.kind === 'body') open.kind = open.style.kind ?? 'body'
  } else if (name === 'w:outlineLvl' && /^[0-8]$/.test(value)) {
    if (open.kind === 'body') open.kind = 'heading'
    open.level = Number(value) + 1
  } else if (name === 'w:jc') open.aligned = value
  else if (name === 'w:ilvl') open.number = { ...open.number, level: Number(value) }
  else if (name === 'w:numId') open.number = { ...open.number, list: value }
}

/** Where in which list a paragraph stands; `undefined` for one without a number, or whose number is taken away. */
export function numberPlace({ number, styleId }: Open, { numbering }: DocxContext): NumberPlace | undefined {
  const { list, level } = number
  if (list === undefined || list === '0') return undefined
  return { list, level: level ?? (styleId === undefined ? 0 : (numbering.levelOf(list, styleId) ?? 0)) }
}

/** What of a paragraph its style says, and where it stands. */
export const place = ({ style, level, aligned, cell }: Open): Partial<DocxParagraph> => ({
  ...((level ?? style.level) !== undefined && { level: level ?? style.level! }),
  ...(style.name && { name: style.name }),
  ...((aligned ?? style.aligned) !== undefined && { aligned: aligned ?? style.aligned! }),
  ...(cell && { cell }),
})

/** Headings as words in the outline have no more characters. */
const longestHeading = 50

/** True for a paragraph that begins with a heading and goes on with text (接排); its style is the heading's. */
export const isRunIn = (text: string): boolean =>
  text.length > longestHeading || /[。！？；][”’）》]?./.test(text.trim())

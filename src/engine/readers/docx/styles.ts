import { scanXml } from '../../archive/scan-xml.ts'
import type { ParagraphKind } from '../../document/running-text.ts'
import { docxKind } from './limits.ts'

/** Which list a paragraph is in, and at which level of it, from 0. */
export interface NumberPlace {
  list: string
  level: number
}

/** What a style says that matters to a reader. */
export interface DocxStyle {
  kind?: ParagraphKind
  number?: Partial<NumberPlace>
  level?: number
  name?: 'title' | 'subtitle'
  aligned?: string
  /** True for text that is hidden or struck out. */
  unseen?: boolean
}

interface WrittenStyle extends DocxStyle {
  base?: string
}

/** How many styles may build on each other; more are a circle. */
const longestChain = 20

/** The styles of word/styles.xml by their ids, each with what it inherits. */
export function readStyles(part: Uint8Array | undefined): Map<string, DocxStyle> {
  const written = part ? writtenStyles(part) : new Map<string, WrittenStyle>()
  return new Map([...written.keys()].map((id) => [id, inherited(written, id)]))
}

function inherited(styles: ReadonlyMap<string, WrittenStyle>, id: string): DocxStyle {
  const { base: _, ...style }: WrittenStyle = Object.assign({}, ...chainOf(styles, id))
  return style
}

/** A style behind all that it builds on. */
export function chainOf<S extends { base?: string }>(styles: ReadonlyMap<string, S>, id: string): S[] {
  const chain: S[] = []
  for (let style = styles.get(id); style && chain.length < longestChain; style = styles.get(style.base ?? '')) {
    chain.unshift(style)
  }
  return chain
}

function writtenStyles(part: Uint8Array): Map<string, WrittenStyle> {
  const styles = new Map<string, WrittenStyle>()
  let style: WrittenStyle = {}
  scanXml(part, docxKind, {
    open({ name, get }) {
      const value = get('val') ?? ''
      if (name === 'w:style') {
        style = {}
        styles.set(get('styleId') ?? '', style)
      } else if (name === 'w:name') Object.assign(style, kindNamed(value))
      else if (name === 'w:basedOn') style.base = value
      else if (name === 'w:outlineLvl' && /^[0-8]$/.test(value)) {
        style.kind ??= 'heading'
        style.level = Number(value) + 1
      } else if (name === 'w:jc') style.aligned = value
      else if (name === 'w:numId') style.number = { ...style.number, list: value }
      else if (name === 'w:ilvl') style.number = { ...style.number, level: Number(value) }
      else if (unseenMarks.has(name)) style.unseen = isOn(get('val'))
    },
  })
  return styles
}

/** Run properties of text that nobody sees, or sees struck out. */
export const unseenMarks: ReadonlySet<string> = new Set(['w:vanish', 'w:strike', 'w:dstrike'])

/** A property that is on or off (ECMA-376 part 1, 17.17.4). */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/.test(value ?? '')

/** Only headings and titles are known, by the names that Word, WPS and LibreOffice give them. */
function kindNamed(name: string): DocxStyle {
  const level = /^(?:heading|标题)\s*(\d)/i.exec(name)?.[1]
  if (level) return { kind: 'heading', level: Number(level) }
  if (/^(?:title|标题)$/i.test(name)) return { kind: 'title', name: 'title' }
  return /^(?:subtitle|副标题)$/i.test(name) ? { kind: 'title', name: 'subtitle' } : {}
}

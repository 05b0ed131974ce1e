import { escapeXml } from '../text/xml.ts'
import { textElement } from '../writers/docx/run.ts'
import { stretches } from './align.ts'
import { type Bit, type Token, tokensOf } from './tokens.ts'
import type { Tracking } from './tracked.ts'
import { childOf, childrenOf, innerXml, openTag, type XmlNode } from './xml-tree.ts'

/** Which of the notes of both documents a mark of the redline stands for. */
export interface NoteMarks {
  /** The marks of a note that both have: the number in the redline. */
  both(before: string, now: string): string
  one(kind: 'ins' | 'del', id: string): string
}

/** What the functions that put two bodies together share. */
export interface Redline {
  tracking: Tracking
  notes: NoteMarks
  /** What somebody who reads the redline should know of it. */
  told: { replacedTables: number }
}

/** A paragraph that both have: its words put together, in the form that it has now. */
export function changedParagraph(before: XmlNode, now: XmlNode, redline: Redline): string {
  const [old, own] = [propertiesOf(before), propertiesOf(now)]
  // Only a last paragraph has to take the place of one of another style.
  const properties = styleOf(before) === styleOf(now) ? own : withChange(own, old, redline)
  const words = mergeTokens(tokensOf(before), tokensOf(now), redline)
  const marks = (name: string): string =>
    childrenOf(now, name)
      .map(({ xml }) => xml)
      .join('')
  return `<w:p>${properties}${marks('w:bookmarkStart')}${words}${marks('w:bookmarkEnd')}</w:p>`
}

/** A paragraph that only one has, with its mark. */
export function wholeParagraph(kind: 'ins' | 'del', paragraph: XmlNode, redline: Redline): string {
  const tokens = tokensOf(paragraph)
  return `<w:p>${marked(kind, propertiesOf(paragraph), redline)}${runsXml(kind, tokens, redline)}</w:p>`
}

/** The style of a paragraph; empty for that of body text without a name. */
export const styleOf = (paragraph: XmlNode): string =>
  childOf(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''

/** w:pPr without what only one of two documents can have: the end of a section. */
const propertiesOf = (paragraph: XmlNode): string => childOf(paragraph, 'w:pPr')?.xml ?? ''
const withoutSection = (properties: string): string => properties.replace(/<w:sectPr>.*?<\/w:sectPr>/s, '')

/** The mark of a paragraph that came or went (17.13.5.15, 17.13.5.20): the first of the properties of the mark. */
function marked(kind: 'ins' | 'del', properties: string, { tracking }: Redline): string {
  const own = kind === 'del' ? withoutSection(properties) : properties
  const tag = tracking.mark(kind)
  if (own === '') return `<w:pPr><w:rPr>${tag}</w:rPr></w:pPr>`
  if (own.includes('<w:rPr>')) return own.replace('<w:rPr>', `<w:rPr>${tag}`)
  return own.replace(/<w:sectPr>|<\/w:pPr>$/, `<w:rPr>${tag}</w:rPr>$&`)
}

function withChange(own: string, before: string, { tracking }: Redline): string {
  const change = tracking.propertiesBefore(withoutSection(before).replace(/<w:rPr>.*?<\/w:rPr>/s, ''))
  return own === '' ? `<w:pPr>${change}</w:pPr>` : own.replace(/<\/w:pPr>$/, `${change}</w:pPr>`)
}

function mergeTokens(before: readonly Token[], now: readonly Token[], redline: Redline): string {
  return stretches(before, now, ({ key }) => key)
    .map(({ kind, old, own }) => {
      if (kind !== 'same') return runsXml(kind, kind === 'del' ? old : own, redline)
      const kept = own.map((token, index) => keptToken(old[index]!, token, redline))
      return runsXml(undefined, kept, redline)
    })
    .join('')
}

/** A token of both: as it is now, but that a note's mark has a number in the redline. */
function keptToken(before: Token, now: Token, { notes }: Redline): Token {
  if (now.key !== 'note') return now
  const [old, own] = [before.bits[0]!.xml!, now.bits[0]!]
  const id = notes.both(noteId(old), noteId(own.xml!))
  return { key: now.key, bits: [{ ...own, xml: noteReference(id) }] }
}

const noteId = (xml: string): string => /w:id="(\d+)"/.exec(xml)?.[1] ?? ''
const noteReference = (id: string): string => `<w:footnoteReference w:id="${id}"/>`

/** Runs of tokens that are kept, or came, or went; those of one look share a run. */
function runsXml(kind: 'ins' | 'del' | undefined, tokens: readonly Token[], { tracking, notes }: Redline): string {
  const bits = joined(tokens.flatMap((token) => token.bits))
  let xml = ''
  for (let at = 0; at < bits.length; ) {
    const { link } = bits[at]!
    let runs = ''
    for (; at < bits.length && bits[at]!.link === link; at++) runs += runXml(kind, bits[at]!, notes)
    const tracked = kind ? tracking.around(kind, runs) : runs
    xml += link ? `${link}${tracked}</w:hyperlink>` : tracked
  }
  return xml
}

function runXml(kind: 'ins' | 'del' | undefined, { look, text, xml }: Bit, notes: NoteMarks): string {
  const content =
    text !== undefined
      ? textElement(text, escapeXml(text), kind === 'del' ? 'delText' : 't')
      : kind && xml!.startsWith('<w:footnoteReference')
        ? noteReference(notes.one(kind, noteId(xml!)))
        : xml!
  return `<w:r>${look}${content}</w:r>`
}

/** Stretches of text that look the same, as one. */
function joined(bits: readonly Bit[]): Bit[] {
  const found: Bit[] = []
  for (const bit of bits) {
    const last = found.at(-1)
    if (last?.text !== undefined && bit.text !== undefined && last.look === bit.look && last.link === bit.link) {
      last.text += bit.text
    } else found.push({ ...bit })
  }
  return found
}

/** A row of a table that only one has: the row itself, and all that stands in it. */
export function wholeRow(kind: 'ins' | 'del', row: XmlNode, redline: Redline): string {
  const properties = childOf(row, 'w:trPr')
  const cells = childrenOf(row, 'w:tc').map((cell) => {
    const content = cell.children.map((child) =>
      child.name === 'w:p' ? wholeParagraph(kind, child, redline) : child.xml,
    )
    return `${openTag(cell)}${content.join('')}</w:tc>`
  })
  return `<w:tr><w:trPr>${innerXml(properties)}${redline.tracking.mark(kind)}</w:trPr>${cells.join('')}</w:tr>`
}

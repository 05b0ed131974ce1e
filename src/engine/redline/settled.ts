import type { NumberingReader } from '../readers/docx/numbering.ts'
import { styleOf } from './paragraph.ts'
import { childOf, childrenOf, type XmlNode } from './xml-tree.ts'

/** What is left of a redline: with all changes accepted, or with all rejected. */
export type Outcome = 'accepted' | 'rejected'

/** What a body is read with: what counts its labels, and its notes by their numbers. */
export interface Reading {
  numbering: NumberingReader
  notes: ReadonlyMap<string, XmlNode>
}

/**
 * The text and structure of a body: a line for each paragraph, with its style and label, and for each row of a table, as a
 * word processor has them once all changes are settled.
 */
export function settledLines(blocks: readonly XmlNode[], outcome: Outcome, reading: Reading): string[] {
  const lines: string[] = []
  let carried = ''
  for (const block of blocks) {
    if (block.name === 'w:tbl') lines.push(...rowLines(block, outcome, reading))
    if (block.name !== 'w:p') continue
    const text = carried + settledText(block, outcome, reading)
    // A paragraph without its mark runs into the next one.
    const runsOn = isGone(childOf(block, 'w:pPr', 'w:rPr'), outcome)
    carried = runsOn ? text : ''
    if (!runsOn) lines.push(`${settledStyle(block, outcome)} ${labelOf(block, reading)}${text}`)
  }
  return carried === '' ? lines : [...lines, carried]
}

function rowLines(table: XmlNode, outcome: Outcome, reading: Reading): string[] {
  const textOf = (cell: XmlNode): string => settledLines(cell.children, outcome, reading).join('¶')
  return childrenOf(table, 'w:tr')
    .filter((row) => !isGone(childOf(row, 'w:trPr'), outcome))
    .map((row) => childrenOf(row, 'w:tc').map(textOf).join(' | '))
}

/** True for what holds the mark that takes it away: w:ins when changes are rejected, w:del when they are accepted. */
const isGone = (holder: XmlNode | undefined, outcome: Outcome): boolean =>
  holder !== undefined && childOf(holder, outcome === 'accepted' ? 'w:del' : 'w:ins') !== undefined

function settledStyle(paragraph: XmlNode, outcome: Outcome): string {
  const change = childOf(paragraph, 'w:pPr', 'w:pPrChange')
  return styleOf(change && outcome === 'rejected' ? change : paragraph)
}

function labelOf(paragraph: XmlNode, { numbering }: Reading): string {
  const place = childOf(paragraph, 'w:pPr', 'w:numPr')
  if (!place) return ''
  const value = (name: string) => childOf(place, name)?.attributes['w:val'] ?? ''
  return numbering.labelOf({ list: value('w:numId'), level: Number(value('w:ilvl')) })
}

function settledText(node: XmlNode, outcome: Outcome, reading: Reading): string {
  if (node.name === (outcome === 'accepted' ? 'w:del' : 'w:ins') || node.name.endsWith('Pr')) return ''
  if (node.name === 'w:t' || node.name === 'w:delText') return node.text
  if (node.name === 'w:tab') return '\t'
  if (node.name === 'w:br') return '\n'
  if (node.name === 'w:drawing') return `[${node.xml.match(/r:(?:embed|id)="[^"]*"/g)?.join()}]`
  if (node.name === 'w:footnoteReference') {
    const note = reading.notes.get(node.attributes['w:id'] ?? '')
    return `[${note ? settledLines(note.children, outcome, reading).join('¶') : ''}]`
  }
  return node.children.map((child) => settledText(child, outcome, reading)).join('')
}

import { colophonLines, letterheadLines } from './letterhead-lines.ts'
import { assertNever, type Block, type Document, type Inline, type Note } from './types.ts'

/** Every run of text in a document, in reading order: paragraphs, headings with their text, cells, names. */
export function inlineGroups(document: Document): Inline[][] {
  const groups = document.children.flatMap(groupsOf)
  return groups.some(hasNote)
    ? groups.flatMap((one) => [one, ...one.filter(isNote).map(({ children }) => children)])
    : groups
}

export const isNote = (inline: Inline): inline is Note => inline.type === 'note'
const hasNote = (inlines: Inline[]): boolean => inlines.some(isNote)

/** The same of a block, with its label; the contents list has the headings once more. */
function groupsOf(block: Block): Inline[][] {
  if (block.type === 'contents') return block.entries.map((entry) => labelled(entry.label, entry.children))
  const texts = textsOf(block)
  return block.type === 'heading' || block.type === 'paragraph' ? [labelled(block.label, texts[0]!)] : texts
}

/** The texts of a block in reading order. The contents list says again what the headings say. */
export function textsOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'heading':
      return [[...block.children, ...(block.body ?? [])]]
    case 'paragraph':
      return [block.children]
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...(block.heads ?? []).map(({ children }) => children),
        ...block.header,
        ...block.rows.flat(),
      ]
    case 'picture':
      return [block.alt]
    case 'chart':
      return textsOf(block.table)
    case 'signature':
      return [...block.units, ...(block.date ? [block.date] : [])]
    case 'contents':
      return []
    case 'attachment-note':
      return block.names
    case 'letterhead':
      return letterheadLines(block)
    case 'colophon':
      return colophonLines(block)
    default:
      return assertNever(block)
  }
}

function labelled(label: string | undefined, inlines: Inline[]): Inline[] {
  return label ? [{ type: 'text', value: label }, ...inlines] : inlines
}

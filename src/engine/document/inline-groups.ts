import { flatMapped } from '../text/flat-mapped.ts'
import { textsOf } from './anatomy.ts'
import type { Block, Document, Inline, Note, Strong } from './types.ts'

/** Every run of text in a document, in reading order: paragraphs, headings with their text, cells, names. */
export function inlineGroups(document: Document): Inline[][] {
  const groups = flatMapped(document.children, groupsOf)
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

function labelled(label: string | undefined, inlines: Inline[]): Inline[] {
  return label ? [{ type: 'text', value: label }, ...inlines] : inlines
}

/** What stands in a text, in order, whether it is strong or not. */
export const flatInlines = (inlines: readonly Inline[]): Exclude<Inline, Strong>[] =>
  inlines.flatMap((inline) => (inline.type === 'strong' ? flatInlines(inline.children) : [inline]))

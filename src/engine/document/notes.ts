import { keptByValue } from '../text/kept.ts'
import { circledSigns } from '../text/numerals.ts'
import { anatomyOf } from './anatomy.ts'
import type { Block, Document, Inline, Note } from './types.ts'

/** The notes of a document in the order of their marks. Kept: each writer asks for the notes of the same one. */
export const notesOf = keptByValue(({ children }: Document): readonly Note[] => {
  const notes: Note[] = []
  for (const block of children) for (const one of inlinesIn(block)) if (one.type === 'note') notes.push(one)
  return notes
})

/** So many numbers there are in circles that every word processor has. */
const circles = circledSigns.slice(0, 20)

/** Whether all the notes of a document are numbered in circles. */
export const hasCircles = (count: number): boolean => count <= circles.length

/** A note's mark: ①, and of a document with more than twenty [21]. */
export const noteMark = (number: number): string => circles[number - 1] ?? `[${number}]`

/** The inline nodes of a block that may hold notes, as they are printed. */
export function inlinesIn(block: Block): readonly Inline[] {
  // Most blocks are paragraphs and headings, of which a long document has very many.
  if (block.type === 'paragraph') return block.children
  if (block.type === 'heading') return block.body ? [...block.children, ...block.body] : block.children
  const found: Inline[] = []
  mapInlines(block, (inline) => {
    found.push(inline)
    return inline
  })
  return found
}

/** A block that may hold notes with each of its inline nodes replaced, in the order of the page. */
export function mapInlines(block: Block, map: (inline: Inline) => Inline): Block {
  const { notes } = anatomyOf(block)
  return notes === 'none' ? block : notes(block, (inlines) => inlines.map(map))
}

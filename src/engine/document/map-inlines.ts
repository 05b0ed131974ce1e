import { anatomyOf } from './anatomy.ts'
import type { Block, Inline } from './types.ts'

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

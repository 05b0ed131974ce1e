import { assertNever, type Block, type Inline } from './types.ts'

/** The inline nodes of a block as they are printed; the contents list says again what the headings say. */
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

/** A block with each of its inline nodes replaced, in the order of the page. */
export function mapInlines(block: Block, map: (inline: Inline) => Inline): Block {
  const of = (inlines: Inline[]): Inline[] => inlines.map(map)
  switch (block.type) {
    case 'heading': {
      const children = of(block.children)
      return { ...block, children, ...(block.body && { body: of(block.body) }) }
    }
    case 'paragraph':
      return { ...block, children: of(block.children) }
    case 'table': {
      const caption = block.caption && of(block.caption)
      const header = block.header.map(of)
      return { ...block, ...(caption && { caption }), header, rows: block.rows.map((row) => row.map(of)) }
    }
    case 'signature':
    case 'attachment-note':
    case 'letterhead':
    case 'colophon':
    case 'picture':
    case 'chart':
    case 'contents':
      return block
    default:
      return assertNever(block)
  }
}

import { flatInlines, inlineGroups } from '../document/inline-groups.ts'
import { plainText } from '../document/plain-text.ts'
import type { Document, FigureText } from '../document/types.ts'

/** A place of the document where a figure is printed. */
export interface FigureUse {
  node: FigureText
  /** The heading or the title of the attachment that it stands under; absent before the first. */
  heading?: string
}

/** Every figure that a document prints, in reading order. The contents list says again what the headings say. */
export function figureUses(document: Document): FigureUse[] {
  let heading: string | undefined
  return document.children.flatMap((block): FigureUse[] => {
    if (block.type === 'contents') return []
    const isTitle = block.type === 'paragraph' && block.role === 'attachment-title'
    if (isTitle) heading = plainText(block.children)
    if (block.type === 'heading') heading = `${block.label ?? ''}${plainText(block.children)}`.replace(/。$/, '')
    const nodes = flatInlines(inlineGroups({ ...document, children: [block] }).flat()).filter(
      (one) => one.type === 'figure-text',
    )
    return nodes.map((node) => ({ node, ...(heading !== undefined && { heading }) }))
  })
}

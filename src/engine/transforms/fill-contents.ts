import { plainText } from '../document/plain-text.ts'
import type { Block, ContentsEntry, Document, Heading, Paragraph } from '../document/types.ts'
import type { Result } from '../text/diagnostic.ts'

/** How deep the outline list goes: the levels that a reader looks for before reading. */
const contentsDepth = 3

/**
 * Fills the contents list (目录) with the numbered headings that follow it, and with the attachments by their names. Page numbers are left out: they would be
 * right only until the next edit, and asking Word to update fields opens a dialog at every reader's.
 */
export function fillContents(document: Document): Result<Document> {
  const at = document.children.findIndex((block) => block.type === 'contents')
  if (at < 0) return { value: document, diagnostics: [] }
  const entries: ContentsEntry[] = []
  const targets = new Map<Block, number>()
  const add = (block: Heading | Paragraph, entry: ContentsEntry) => {
    const target = entries.length + 1
    entries.push({ ...entry, target })
    targets.set(block, target)
  }
  let mark: string | undefined
  for (const block of document.children.slice(at + 1)) {
    if (block.type === 'paragraph' && block.role === 'attachment-mark') mark = plainText(block.children)
    if (block.type === 'paragraph' && block.role === 'attachment-title' && mark !== undefined) {
      add(block, {
        depth: 1,
        label: `${mark}　`,
        children: block.children.filter(({ type }) => type !== 'break' && type !== 'note'),
      })
    }
    // What stands in an attachment is its own.
    if (mark !== undefined || block.type !== 'heading' || block.depth > contentsDepth) continue
    // A sentence that leads its paragraph, without a number, is no heading to look for.
    if (block.form === 'run-in' && !block.label) continue
    const last = block.children.at(-1)
    const stopped = block.form === 'run-in' && last?.type === 'text' && last.value === '。'
    add(block, {
      depth: block.depth,
      label: block.label ?? '',
      children: (stopped ? block.children.slice(0, -1) : block.children).filter(({ type }) => type !== 'note'),
    })
  }
  const children = document.children.map((block): Block => {
    if (block.type === 'contents') return { ...block, entries }
    const target = targets.get(block)
    return target !== undefined && 'children' in block ? { ...block, target } : block
  })
  return { value: { ...document, children }, diagnostics: [] }
}

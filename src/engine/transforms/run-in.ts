import { plainText } from '../document/plain-text.ts'
import type { Block, Document, Heading, Inline, Paragraph } from '../document/types.ts'
import type { Result } from '../text/diagnostic.ts'

/** A stop that a run-in heading may already end with. */
const stop = /[。！？：；，…!?:;,]$/

/**
 * Joins what belongs in one paragraph: the text after a run-in heading, and inline lists (`joins`) with the text they
 * continue. A run-in heading gets the full stop that parts it from its text; one without text stands on its own line.
 */
export function runIn(document: Document): Result<Document> {
  const children: Block[] = []
  for (const block of document.children) {
    const last = children.at(-1)
    if (block.type === 'paragraph' && last) {
      const joined = joinTo(last, block)
      if (joined) {
        children[children.length - 1] = joined
        continue
      }
    }
    children.push(block)
  }
  return { value: { ...document, children: children.map(settle) }, diagnostics: [] }
}

function joinTo(last: Block, paragraph: Paragraph): Block | undefined {
  const plain = !paragraph.role && !paragraph.depth
  if (last.type === 'heading' && last.form === 'run-in' && plain && (!last.body || paragraph.joins)) {
    const joined = { ...last }
    if (!last.body) joined.children = withStop(last.children)
    joined.body = last.body ? [...last.body, ...paragraph.children] : paragraph.children
    return joined
  }
  if (last.type === 'paragraph' && !last.role && paragraph.joins) {
    return { ...last, children: [...last.children, ...paragraph.children] }
  }
  return undefined
}

/** A heading whose text never came, and a joining paragraph that found nothing to join, stand for themselves. */
function settle(block: Block): Block {
  if (block.type === 'heading' && block.form === 'run-in' && !block.body)
    return { ...block, form: 'own-line' } as Heading
  return block.type === 'paragraph' && block.joins ? { ...block, joins: undefined } : block
}

function withStop(heading: readonly Inline[]): Inline[] {
  return stop.test(plainText(heading)) ? [...heading] : [...heading, { type: 'text', value: '。' }]
}

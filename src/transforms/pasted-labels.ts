import { type Diagnostic, type Result, warning } from '../diagnostic.ts'
import { exactSpan, spanIn, textParagraph } from '../document/running-text.ts'
import type { Block, Document, Inline, Text } from '../document/types.ts'
import { typedAttachment, typedLabel } from '../outline/typed-label.ts'

/**
 * Tells of labels that were pasted with a text and are printed behind the one that is counted: （一）（一）重点工作. The
 * document stays as it is.
 */
export function pastedLabels(document: Document): Result<Document> {
  return { value: document, diagnostics: document.children.flatMap(inBlock) }
}

function inBlock(block: Block): Diagnostic[] {
  if (block.type === 'attachment-note') {
    const isNumbered = block.names.length > 1
    return block.names.flatMap((name) =>
      told(name[0], (text) => typedAttachment(text) || (isNumbered ? typedLabel(text, '1.') : ''), '附件：'),
    )
  }
  if (block.type !== 'heading' && block.type !== 'paragraph') return []
  const own = block.label ? told(block.children[0], (text) => typedLabel(text, block.label!), block.label) : []
  return block.type === 'paragraph' ? [...own, ...inList(block.children)] : own
}

/** The labels of a list that runs on in a paragraph are texts that nobody wrote. */
function inList(inlines: readonly Inline[]): Diagnostic[] {
  return inlines.flatMap((inline, index) => {
    if (inline.type !== 'text' || inline.origin || !printedLabel.test(inline.value)) return []
    return told(inlines[index + 1], (text) => typedLabel(text, inline.value), inline.value)
  })
}

const printedLabel =
  /^(?:[第其（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[是要、.．，）)]|[\u2460-\u2473]|——|首先，|其次，|再次，|最后，)$/

function told(inline: Inline | undefined, labelIn: (text: string) => string, label: string): Diagnostic[] {
  if (inline?.type !== 'text' || !inline.origin) return []
  const typed = labelIn(inline.value)
  return typed === '' ? [] : [problem(inline as Text & { origin: NonNullable<Text['origin']> }, typed, label)]
}

function problem(
  { value, origin }: Text & { origin: NonNullable<Text['origin']> },
  typed: string,
  label: string,
): Diagnostic {
  const paragraph = textParagraph('body', [{ text: value, origin }])
  const span = exactSpan(paragraph, 0, typed.length)
  const next = value.charAt(typed.length)
  const shown = typed.trim()
  // What would begin the text then must not mean something else in YAML.
  const isPlain = /^[\p{Script=Han}\p{L}\p{N}“‘（《]/u.test(next)
  return warning(
    'outline/label-twice',
    `编号会自动加，这里又写了“${shown}”，会印成“${label}${value.slice(0, typed.length + 6)}”`,
    {
      at: spanIn(paragraph, 0, typed.length) ?? origin,
      hint: `请去掉“${shown}”`,
      ...(span && isPlain && { edits: [{ ...span, text: '' }] }),
    },
  )
}

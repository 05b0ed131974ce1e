import { plainText } from '../document/plain-text.ts'
import { exactSpan, spanIn, textParagraph } from '../document/running-text.ts'
import type { Block, Document, Inline, Paragraph, Text } from '../document/types.ts'
import {
  beginsWithLabel,
  isOfList,
  loneLabel,
  mayBeginWithLabel,
  typedAttachment,
  typedLabel,
} from '../outline/typed-label.ts'
import { type Diagnostic, type Result, warning } from '../text/diagnostic.ts'
import { flatMapped } from '../text/flat-mapped.ts'
import { printedLabel } from '../text/label-styles.ts'

/**
 * Tells of labels that were pasted with a text and are printed behind the one that is counted: （一）（一）重点工作. The
 * document stays as it is.
 */
export function pastedLabels(document: Document): Result<Document> {
  const { children } = document
  const diagnostics = flatMapped(children, (block, index) => inBlock(block, children[index - 1], children[index + 1]))
  return { value: document, diagnostics }
}

function inBlock(block: Block, before: Block | undefined, next: Block | undefined): Diagnostic[] {
  if (block.type === 'attachment-note') {
    const isNumbered = block.names.length > 1
    return block.names.flatMap((name) =>
      reported(name[0], (text) => typedAttachment(text) || (isNumbered ? typedLabel(text, '1.') : ''), '附件：'),
    )
  }
  if (block.type !== 'heading' && block.type !== 'paragraph') return []
  const lists = block.type === 'paragraph' ? inList(block.children) : []
  const [first] = block.children
  // Nearly no text begins like a label.
  if (first?.type !== 'text' || !mayBeginWithLabel(first.value)) return lists
  const goesOn = next?.type === 'paragraph' && isText(next) && beginsWithLabel(plainText(next.children))
  const rest = plainText(block.children)
  const own =
    block.label && !(goesOn && isOfList(rest))
      ? reported(first, (text) => typedLabel(text, block.label!.replace(/ $/, ''), rest), block.label)
      : []
  if (block.type === 'heading') return own
  const isBody = isText(block) && before?.type === 'heading' && Boolean(before.label)
  return [...own, ...lists, ...(isBody && !goesOn ? inBody(block, rest) : [])]
}

/** A paragraph of running text, with no label of its own. */
const isText = ({ role, depth, label, joins }: Paragraph): boolean => !role && !depth && !label && !joins

/** `正文: 2.抓好……` below a heading that has its label: one number alone is none of a list in the text. */
function inBody({ children: [first] }: Paragraph, rest: string): Diagnostic[] {
  if (first?.type !== 'text' || !first.origin) return []
  const typed = loneLabel(first.value, rest)
  return typed === '' ? [] : [problem(first as Written, typed, '正文会接在小标题后面，')]
}

/** The labels of a list that runs on in a paragraph are texts that nobody wrote. */
function inList(inlines: readonly Inline[]): Diagnostic[] {
  const found: Diagnostic[] = []
  for (let index = 0; index < inlines.length; index++) {
    const inline = inlines[index]!
    if (inline.type !== 'text' || inline.origin || !wholeLabel.test(inline.value)) continue
    found.push(...reported(inlines[index + 1], (text) => typedLabel(text, inline.value), inline.value))
  }
  return found
}

const wholeLabel = new RegExp(`^${printedLabel}$`)

function reported(inline: Inline | undefined, labelIn: (text: string) => string, label: string): Diagnostic[] {
  if (inline?.type !== 'text' || !inline.origin) return []
  const typed = labelIn(inline.value)
  if (typed === '') return []
  const printed = `会印成“${label}${inline.value.slice(0, typed.length + 6)}”`
  return [problem(inline as Written, typed, '', printed)]
}

type Written = Text & { origin: NonNullable<Text['origin']> }

function problem({ value, origin }: Written, typed: string, why: string, printed = ''): Diagnostic {
  const paragraph = textParagraph('body', [{ text: value, origin }])
  const span = exactSpan(paragraph, 0, typed.length)
  const next = value.charAt(typed.length)
  const shown = typed.trim()
  // What would begin the text then must not mean something else in YAML.
  const isPlain = /^[\p{Script=Han}\p{L}\p{N}“‘（《]/u.test(next)
  return warning('outline/label-twice', `${why}编号会自动加，这里又写了“${shown}”${printed && `，${printed}`}`, {
    at: spanIn(paragraph, 0, typed.length) ?? origin,
    hint: `请去掉“${shown}”`,
    ...(span && isPlain && { edits: [{ ...span, text: '' }] }),
  })
}

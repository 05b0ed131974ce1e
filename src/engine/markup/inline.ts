import type { Inline } from '../document/types.ts'
import { addError, type Diagnostic } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { TemplatePiece } from './types.ts'
import { type Construct, notSupported } from './unsupported.ts'

/**
 * Reads the pieces of a line or paragraph as inline nodes. `**` pairs with the nearest `**`, without CommonMark's
 * flanking rules, which fail on Chinese (`**“重点”**是`); a backslash before punctuation makes it plain text.
 */
export function parseInline(pieces: readonly TemplatePiece[], diagnostics: Diagnostic[]): Inline[] {
  const whole: Inline[] = []
  let target = whole
  let opened: Span | undefined
  for (const piece of pieces) {
    if (piece.type === 'atom') {
      if (piece.value.type === 'inline') for (const child of piece.value.children) target.push(child)
      else addError(diagnostics, 'markup/block-in-line', '这个助手输出整段内容，必须独占一行', piece.origin, ownLine)
      continue
    }
    for (const token of tokens(piece.text)) {
      if (token.foreign) {
        const start = piece.origin.start + token.at
        diagnostics.push(notSupported(token.foreign, { ...piece.origin, start, end: start + token.text.length }))
      }
      if (token.mark) {
        if (opened) {
          opened = undefined
          target = whole
        } else {
          opened = { ...piece.origin, start: piece.origin.start + token.at, end: piece.origin.start + token.at + 2 }
          target = []
          whole.push({ type: 'strong', children: target })
        }
      } else addText(target, token.text, piece.origin, token.at)
    }
  }
  const hint = '请在同一段内补上“**”，或写成 \\*\\*'
  if (opened) addError(diagnostics, 'markup/unclosed-strong', '加粗标记“**”没有成对', opened, hint)
  return whole
}

const ownLine = '请把它单独写在一行，前后不要有文字'

/** What other Markdown would read as something inside a line, and what to write here. */
const constructs: readonly Construct[] = [
  [/^\*$/, '单个“*”的斜体', '要加粗请写 **文字**'],
  [/^`/, '反引号', '请直接写文字'],
  [/^!?\[/, '链接和图片', '请直接写文字'],
  [/^~~/, '删除线', '请直接写文字'],
  [/^&/, 'HTML 字符引用', '请直接写这个字符'],
  [/^</, 'HTML 标签', '要加粗请写 **文字**'],
  [/^\{/, '{.名称} 标记', '只有标题后面可以写 {.unnumbered}'],
]

interface Token {
  mark: boolean
  /** The text means something in Markdown that templates do not know. */
  foreign?: Construct
  text: string
  at: number
}

function* tokens(text: string): Generator<Token> {
  const pattern =
    /\*\*|\\([!-/:-@[-`{-~])|(\*|`|!?\[[^[\]\n]{0,400}\]\([^)\n]{0,400}\)|~~|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);|<\/?[a-z][^<>]{0,400}>|\{[.#][a-z])/gi
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) yield { mark: false, text: text.slice(from, match.index), at: from }
    const written = match[2]
    if (written !== undefined) {
      const foreign = constructs.find(([form]) => form.test(written))!
      yield { mark: false, foreign, text: written, at: match.index }
    } else if (match[1] === undefined) yield { mark: true, text: match[0], at: match.index }
    else yield { mark: false, text: match[1], at: match.index + 1 }
    from = match.index + match[0].length
  }
  if (from < text.length) yield { mark: false, text: text.slice(from), at: from }
}

function addText(target: Inline[], value: string, origin: Span, at: number): void {
  const last = target.at(-1)
  if (last?.type === 'text' && last.origin?.source === origin.source) last.value += value
  else target.push({ type: 'text', value, origin: { ...origin, start: origin.start + at } })
}

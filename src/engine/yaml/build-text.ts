import { addError, warning } from '../text/diagnostic.ts'
import type { Build } from './build.ts'
import { forbidden } from './characters.ts'
import type { YamlHole, YamlText } from './nodes.ts'
import { joinParagraphs, scalarParagraphs } from './scalar-text.ts'
import type { SyntaxScalar } from './syntax.ts'

const emptyWords = /^(~|null|Null|NULL|)$/
const longestEmpty = 4

/** What makes more of a text in quotes than stands between them: blanks at its edges, lines, escapes, doubled quotes. */
const eventful = /^[ \t\u3000\u00a0]|^$|[\n\\]|''|[ \t\u3000\u00a0]$/

const isWideBlank = (code: number): boolean => code === 0x3000 || code === 0xa0

/** Builds the tree of a scalar: a text, or a hole where nothing was written or something was refused. */
export function buildText(build: Build, node: SyntaxScalar, base: number): YamlText | YamlHole {
  const start = base + node.start
  const end = base + node.end
  if (build.broken.has(start)) return { kind: 'hole', span: build.spanOf(start, start), why: 'broken' }
  if (node.style !== 'plain') return textOf(build, node, base)
  if (end - start <= longestEmpty && emptyWords.test(build.text.slice(start, end))) return emptyAt(build, start, end)
  const text = textOf(build, node, base)
  reportCommentInText(build, end)
  return text
}

/** The text of a scalar, blank or not. */
export function textOf(build: Build, { start: from, end: to, style }: SyntaxScalar, base: number): YamlText {
  const start = base + from
  const end = base + to
  const span = build.spanOf(start, end)
  if (style === 'plain') {
    const value = build.text.slice(start, end)
    const isEven =
      !value.includes('\n') && !isWideBlank(value.charCodeAt(0)) && !isWideBlank(value.charCodeAt(value.length - 1))
    if (isEven) return { kind: 'text', span, value }
    reportDashInText(build, start, end)
  } else if (style !== 'block') {
    const value = build.text.slice(start + 1, end - 1)
    const runs = [{ text: value, span: build.spanOf(start + 1, end - 1) }]
    if (!eventful.test(value)) return { kind: 'text', span, value, paragraphs: [runs] }
  }
  const paragraphs = scalarParagraphs(build.text, start, end, style, build.spanOf, (at, character) =>
    build.diagnostics.push(forbidden(at, character)),
  )
  return { kind: 'text', span, value: joinParagraphs(paragraphs), paragraphs }
}

/** A hole where nothing was written. */
export const emptyAt = (build: Build, start: number, end = start): YamlHole => ({
  kind: 'hole',
  span: build.spanOf(start, end),
  why: 'empty',
})

/** ` #1` after a text starts a comment in YAML, and the rest of the line would be lost in silence. */
function reportCommentInText(build: Build, end: number): void {
  if (build.text[end] !== ' ' && build.text[end] !== '\t') return
  const after = build.text.slice(end, end + 200)
  // What is nearly always there is told by a small expression: a large one takes time until it is compiled.
  if (!/^[ \t]+#/.test(after)) return
  // A number and what it counts behind the # is a name: # 1号工程.
  const comment =
    /^[ \t]+#(?:[^\s#!]|[ \t]{1,2}\d{1,3}[ \t]?(?:号|#|机组|锅炉|炉|楼|栋|线|井|机|站台|泵|主变|标段))[^\n]*/.exec(
      after,
    )
  if (!comment || build.text[end - 1] === '\n') return
  const start = end + comment[0].indexOf('#')
  build.diagnostics.push(
    warning('yaml/comment-in-text', '“#”前有空格，从这里到行末会被当作注释，不会印出', {
      at: build.spanOf(start, end + comment[0].length),
      hint: '如果是正文，请把整段文字放在英文引号里；如果是注释，请在“#”后加一个空格',
    }),
  )
}

/** A list that is indented further than its text is swallowed by it: `正文: 概述` and below it `- 第一条`. */
function reportDashInText(build: Build, start: number, end: number): void {
  const found = /\n[ \t]*- /.exec(build.text.slice(start, end))
  if (!found) return
  const at = start + found.index + found[0].length - 2
  const hint = '要另起一项，请和上面的“-”对齐，或先写键“分项”；如果是文字，请把整段放在英文引号里'
  const message = '这一行以“- ”开头，却接在上一行的文字后面，不会成为列表的一项'
  addError(build.diagnostics, 'yaml/dash-in-text', message, build.spanOf(at, at + 1), hint)
}

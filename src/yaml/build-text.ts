import type { Scalar } from 'yaml'
import { error, warning } from '../diagnostic.ts'
import type { Build } from './build.ts'
import { forbidden } from './characters.ts'
import type { YamlHole, YamlText } from './nodes.ts'
import { joinParagraphs, type ScalarStyle, scalarParagraphs } from './scalar-text.ts'

const emptyWords = /^(~|null|Null|NULL|)$/

/** Builds the tree of a scalar: a text, or a hole where nothing was written or something was refused. */
export function buildText(build: Build, node: Scalar<string>, base: number): YamlText | YamlHole {
  const start = base + node.range![0]
  if (build.broken.has(start)) return { kind: 'hole', span: build.spanOf(start, start), why: 'broken' }
  if (node.type === 'PLAIN' && emptyWords.test(node.source ?? node.value))
    return emptyAt(build, start, base + node.range![1])
  const text = textOf(build, node, base)
  if (node.type === 'PLAIN') reportCommentInText(build, base + node.range![1])
  return text
}

const styles: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

/** The text of a scalar, blank or not. */
export function textOf(build: Build, node: Scalar<string>, base: number): YamlText {
  const start = base + node.range![0]
  const end = base + node.range![1]
  const span = build.spanOf(start, end)
  const style = styles[node.type ?? 'PLAIN']!
  const written = build.text.slice(start, end)
  if (style === 'plain' && !/\n|^[\u3000\u00a0]|[\u3000\u00a0]$/.test(written)) {
    return { kind: 'text', span, value: written }
  }
  if (style === 'plain') reportDashInText(build, start, end)
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
  const comment = /^[ \t]+#[^\s#!][^\n]*/.exec(build.text.slice(end, end + 200))
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
  build.diagnostics.push(
    error('yaml/dash-in-text', '这一行以“- ”开头，却接在上一行的文字后面，不会成为列表的一项', {
      at: build.spanOf(at, at + 1),
      hint: '要另起一项，请和上面的“-”对齐，或先写键“分项”；如果是文字，请把整段放在英文引号里',
    }),
  )
}

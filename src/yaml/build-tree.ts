import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { type Diagnostic, error, warning } from '../diagnostic.ts'
import type { SourceFile, Span } from '../source.ts'
import { forbidden } from './characters.ts'
import { addEntry, type KeyContext, type Shapes } from './entries.ts'
import { eachShape, type KeyEntry, type KeyShape, mapShape } from './key-shape.ts'
import type { YamlHole, YamlList, YamlMap, YamlNode, YamlText } from './nodes.ts'
import { reportAlias, reportProperties } from './refused.ts'
import { joinParagraphs, type ScalarStyle, scalarParagraphs } from './scalar-text.ts'

/** Everything that building a tree needs to know and collects. */
export interface Build extends KeyContext {
  source: SourceFile
  /** The text that was parsed: the file's, repaired where it could be. */
  text: string
  /** Places of the parsed text as places of the file. */
  spanOf: (start: number, end: number) => Span
  /** Offsets in the parsed text at which something refused stands. */
  broken: ReadonlySet<number>
  diagnostics: Diagnostic[]
}

/** Where a value stands: the entry of its key, and whether it is in the list under the key (how deep). */
export interface Place {
  entry: KeyEntry | undefined
  listDepth: number
}

/** The keys that a map at this place may have; `undefined` when no map belongs here. */
export function shapeAt(place: Place): KeyShape | undefined {
  if (place.listDepth === 0) return mapShape(place.entry)
  return place.listDepth === 1 ? eachShape(place.entry) : undefined
}

/** The same, and what the entries would be if a list stood here. */
export const shapesAt = (place: Place): Shapes => ({
  shape: shapeAt(place),
  each: place.listDepth === 0 ? eachShape(place.entry) : undefined,
  isEntry: place.listDepth > 0,
})

/** Builds the tree of a node that was parsed from a slice of the text starting at `base`. */
export function buildNode(build: Build, node: Node | null, base: number, place: Place): YamlNode {
  if (!node) return emptyAt(build, base)
  const start = base + (node.range?.[0] ?? 0)
  if (isAlias(node)) return reportAlias(build, node, start)
  reportProperties(build, node, start)
  if (isScalar(node)) return buildText(build, node as Scalar<string>, base)
  if (isMap(node)) {
    if (node.flow && build.text.startsWith('{{', start)) return startsWithReference(build, start, base + node.range![1])
    const map = newMap(build, start, contentEnd(build, base + node.range![1]))
    addPairs(build, map, node.items as Pair[], base, place)
    return map
  }
  if (isSeq(node)) {
    const list: YamlList = {
      kind: 'list',
      span: build.spanOf(start, contentEnd(build, base + node.range![1])),
      items: [],
    }
    addItems(build, list, node.items as (Node | null)[], base, place)
    if (node.flow && list.items.length === 1) reportFullWidthComma(build, list)
    return list
  }
  throw new Error('A YAML node of an unknown kind')
}

export function newMap(build: Build, start: number, end: number): YamlMap {
  return { kind: 'map', span: build.spanOf(start, end), entries: new Map(), meant: new Set() }
}

/** A block collection ends, for the library, where the next line starts. */
function contentEnd(build: Build, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(build.text[at - 1]!)) at--
  return at
}

/** Adds the pairs of a parsed map; keys are made English and checked. */
export function addPairs(build: Build, map: YamlMap, pairs: readonly Pair[], base: number, place: Place): void {
  const shapes = shapesAt(place)
  for (const pair of pairs) {
    const keyNode = pair.key as Node | null
    if (!isScalar(keyNode)) {
      reportKey(build, keyNode, base)
      continue
    }
    const start = base + keyNode.range![0]
    const span = build.spanOf(start, base + keyNode.range![1])
    if (build.broken.has(start)) continue
    reportProperties(build, keyNode, start)
    const written =
      keyNode.type === 'PLAIN' ? String(keyNode.value) : textOf(build, keyNode as Scalar<string>, base).value
    const valueAt = (pair.value as Node | null)?.range ? base : base + keyNode.range![1]
    addEntry(build, map, shapes, written, span, (entry) =>
      buildNode(build, pair.value as Node | null, valueAt, { entry, listDepth: 0 }),
    )
  }
}

/** Adds the entries of a parsed list; empty ones are reported, refused ones left out. */
export function addItems(
  build: Build,
  list: YamlList,
  items: readonly (Node | null)[],
  base: number,
  place: Place,
): void {
  const inside: Place = { entry: place.entry, listDepth: place.listDepth + 1 }
  for (const item of items) {
    const node = buildNode(build, item, base, inside)
    const blank = node.kind === 'text' && node.value === '' && place.entry?.prose && !place.entry.blank
    if ((node.kind === 'hole' && node.why === 'empty') || blank) {
      build.diagnostics.push(
        error('data/empty-entry', '列表里的这一项是空的', {
          at: dashBefore(build, node.span),
          hint: place.entry?.blank ? "空的格子请写成 ''" : '请写上内容，或删去这个“-”',
        }),
      )
    } else if (node.kind !== 'hole') {
      list.items.push(node)
      continue
    }
    list.incomplete = true
  }
}

/** The dash of an empty entry, which is all there is to see of it. */
function dashBefore(build: Build, span: Span): Span {
  const dash = build.source.text.slice(0, span.start).trimEnd().length - 1
  return span.end === span.start && build.source.text[dash] === '-' ? { ...span, start: dash, end: dash + 1 } : span
}

const emptyWords = /^(~|null|Null|NULL|)$/

function buildText(build: Build, node: Scalar<string>, base: number): YamlText | YamlHole {
  const start = base + node.range![0]
  if (build.broken.has(start)) return { kind: 'hole', span: build.spanOf(start, start), why: 'broken' }
  if (node.type === 'PLAIN' && emptyWords.test(String(node.value))) return emptyAt(build, start, base + node.range![1])
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

function textOf(build: Build, node: Scalar<string>, base: number): YamlText {
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

const emptyAt = (build: Build, start: number, end = start): YamlHole => ({
  kind: 'hole',
  span: build.spanOf(start, end),
  why: 'empty',
})

function reportKey(build: Build, key: Node | null, base: number): void {
  const start = base + (key?.range?.[0] ?? 0)
  const at = build.spanOf(start, base + (key?.range?.[1] ?? 0))
  if (key && isAlias(key)) reportAlias(build, key, start)
  else if (key && build.text.startsWith('{{', start)) startsWithReference(build, start, base + key.range![1])
  else
    build.diagnostics.push(error('yaml/complex-key', '键应是一个词，这里却是一对括号', { at, hint: '请写成“键: 值”' }))
}

/** A plain text cannot start with a brace in YAML, so `正文: {{…}}…` needs quotes. */
export function startsWithReference(build: Build, start: number, end: number): YamlHole {
  const span = build.spanOf(start, end)
  build.diagnostics.push(
    error('yaml/starts-with-reference', '以“{{”开头的文字要加引号，否则读不成文字', {
      at: span,
      hint: "请把整段文字放在英文引号里，如 '{{指标}}……'",
    }),
  )
  return { kind: 'hole', span, why: 'broken' }
}

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

function reportFullWidthComma(build: Build, list: YamlList): void {
  const only = list.items[0]
  const at = only?.kind === 'text' && !only.paragraphs ? only.value.indexOf('，') : -1
  if (at < 0 || !only) return
  const span: Span = { ...only.span, start: only.span.start + at, end: only.span.start + at + 1 }
  build.diagnostics.push(
    error('yaml/full-width-comma', '列表里用了中文逗号“，”，整个列表会被当作一项', {
      at: span,
      hint: '请改用英文逗号和空格“, ”；如果逗号是文字的一部分，请给文字加英文引号',
    }),
  )
}

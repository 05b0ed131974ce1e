import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { error } from '../diagnostic.ts'
import type { Span } from '../source.ts'
import { type Build, type Place, shapesAt } from './build.ts'
import { buildText, emptyAt, textOf } from './build-text.ts'
import { addEntry } from './entries.ts'
import type { YamlList, YamlMap, YamlNode } from './nodes.ts'
import { reportAlias, reportKey, reportProperties, startsWithReference } from './refused.ts'

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
  const { text } = build.source
  let dash = span.start - 1
  while (dash >= 0 && /\s/.test(text[dash]!)) dash--
  return span.end === span.start && text[dash] === '-' ? { ...span, start: dash, end: dash + 1 } : span
}

/** `[甲，乙]` is a list of one. */
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

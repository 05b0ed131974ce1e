import { addError, error, warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { type Build, entryPlace, shapesAt, type ValuePlace } from './build.ts'
import { buildText, emptyAt, textOf } from './build-text.ts'
import { addEntry } from './entries.ts'
import type { KeyEntry } from './key-shape.ts'
import { listInLines } from './line-list.ts'
import type { YamlList, YamlMap, YamlNode } from './nodes.ts'
import { reportAlias, reportKey, reportProperties, startsWithReference } from './refused.ts'
import type { Syntax, SyntaxPair } from './syntax.ts'
import { joinThousands, reportPartedNumbers } from './thousands.ts'

/** Builds the tree of a node that was parsed from a slice of the text starting at `base`. */
export function buildNode(build: Build, node: Syntax | null, base: number, place: ValuePlace): YamlNode {
  if (!node) return emptyAt(build, base)
  const start = base + node.start
  if (node.kind === 'alias') return reportAlias(build, node, start)
  reportProperties(build, node, start)
  switch (node.kind) {
    case 'scalar':
      return (place.entry?.line && listInLines(build, node, base, place)) ?? buildText(build, node, base)
    case 'map': {
      if (node.flow && build.text.startsWith('{{', start))
        return startsWithReference(build, start, base + node.end, place.entry)
      const map = newMap(build, start, base + node.end)
      addPairs(build, map, node.flow ? joinThousands(build.text, node.pairs, base) : node.pairs, base, place)
      return map
    }
    case 'list': {
      const list: YamlList = { kind: 'list', span: build.spanOf(start, base + node.end), items: [] }
      addItems(build, list, node.items, base, place)
      if (node.flow && list.items.length === 1) reportFullWidthComma(build, list, place)
      if (node.flow && place.entry?.prose && !place.entry.blank) reportPartedNumbers(build, list)
      return list
    }
  }
}

export function newMap(build: Build, start: number, end: number): YamlMap {
  return { kind: 'map', span: build.spanOf(start, end), entries: new Map() }
}

/** Adds the pairs of a parsed map; keys are made English and checked. */
export function addPairs(
  build: Build,
  map: YamlMap,
  pairs: readonly SyntaxPair[],
  base: number,
  place: ValuePlace,
): void {
  const shapes = shapesAt(place)
  const make = (entry: KeyEntry | undefined, { key, value }: SyntaxPair): YamlNode =>
    buildNode(build, value, value ? base : base + key!.end, { entry, listDepth: 0 })
  for (const pair of pairs) {
    const { key } = pair
    if (key?.kind !== 'scalar') {
      reportKey(build, key, base)
      continue
    }
    const start = base + key.start
    if (build.broken.has(start)) continue
    reportProperties(build, key, start)
    const { value: written, span } = textOf(build, key, base)
    addEntry(build, map, shapes, written, span, make, pair)
  }
}

/** Adds the entries of a parsed list; empty ones are reported, refused ones left out. */
export function addItems(
  build: Build,
  list: YamlList,
  items: readonly (Syntax | null)[],
  base: number,
  place: ValuePlace,
): void {
  const inside = entryPlace(place)
  for (const item of items) {
    const node = buildNode(build, item, base, inside)
    const blank = node.kind === 'text' && node.value === '' && place.entry?.prose && !place.entry.blank
    if ((node.kind === 'hole' && node.why === 'empty') || blank) {
      const instead = place.entry?.blank ? "空的格子请写成 ''" : '请写上内容，或删去这个“-”'
      const hint = commentBehind(build, node.span) ?? instead
      addError(build.diagnostics, 'data/empty-entry', '列表里的这一项是空的', dashBefore(build, node.span), hint)
    } else if (node.kind !== 'hole') {
      list.items.push(node)
      continue
    }
    list.incomplete = true
  }
}

/** What to do where `#` made a comment of the entry's text. */
function commentBehind(build: Build, span: Span): string | undefined {
  const { text } = build.source
  const dash = dashBefore(build, span).end
  const comment = text[dash - 1] === '-' ? /^[ \t]+(#[^\n]*)/.exec(text.slice(dash, dash + 200))?.[1] : undefined
  if (comment === undefined) return undefined
  const example = comment.length <= 30 && !comment.includes("'") ? `，如 - '${comment.trimEnd()}'` : ''
  return `“#”开头的文字会被当作注释；如果是正文，请把整段放在英文引号里${example}`
}

/** The dash of an empty entry, which is all there is to see of it. */
function dashBefore(build: Build, span: Span): Span {
  const { text } = build.source
  let dash = span.start - 1
  while (dash >= 0 && /\s/.test(text[dash]!)) dash--
  return span.end === span.start && text[dash] === '-' ? { ...span, start: dash, end: dash + 1 } : span
}

/** Edits that make list commas of other marks: words and cells have none of their own. */
const commasFor = (marks: RegExp, { source, start, end }: Span) =>
  [...source.text.slice(start, end).matchAll(marks)].map(({ 0: mark, index }) => {
    return { source, start: start + index, end: start + index + mark.length, text: ', ' }
  })

/** `[甲、乙]`: names parted as a sentence parts them. Whether a text of a report is one item only its writer knows. */
function reportPause(build: Build, only: YamlNode, entry: ValuePlace['entry']): void {
  if (only.kind !== 'text' || only.paragraphs || only.span.end - only.span.start !== only.value.length) return
  const parts = only.value.split('、')
  if (parts.length < 2 || parts.some((part) => !/^[^\s，。；：、“”《》（）]{1,12}$/.test(part))) return
  const isText = entry?.prose !== undefined && !entry.blank
  if (isText && /[等和及与]/.test(parts.at(-1)!)) return
  const tell = isText ? warning : error
  const at = only.span.start + only.value.indexOf('、')
  build.diagnostics.push(
    tell('yaml/full-width-comma', '列表里用了顿号“、”，整个列表会被当作一项', {
      at: { ...only.span, start: at, end: at + 1 },
      hint: `是几项的，请改用英文逗号和空格“, ”${isText ? '；本来是一项的，请另起一行写成“- ……”' : ''}`,
      edits: isText || !entry?.line ? [] : commasFor(/、/g, only.span),
    }),
  )
}

/** `[甲，乙]` is a list of one. A sentence with its stop is one item of a list of texts, and has commas of its own. */
function reportFullWidthComma(build: Build, list: YamlList, { entry }: ValuePlace): void {
  const only = list.items[0]
  const at = only?.kind === 'text' && !only.paragraphs ? only.value.indexOf('，') : -1
  if (only && at < 0) reportPause(build, only, entry)
  if (at < 0 || !only) return
  if (entry?.prose && !entry.blank && only.kind === 'text' && /[。！？][”’）》]?$/.test(only.value)) return
  const span: Span = { ...only.span, start: only.span.start + at, end: only.span.start + at + 1 }
  build.diagnostics.push(
    error('yaml/full-width-comma', '列表里用了中文逗号“，”，整个列表会被当作一项', {
      at: span,
      hint: '请改用英文逗号和空格“, ”；如果逗号是文字的一部分，请给文字加英文引号',
      edits: !entry || (entry.prose && !entry.blank) ? [] : commasFor(/，[ \u3000]*/g, only.span),
    }),
  )
}

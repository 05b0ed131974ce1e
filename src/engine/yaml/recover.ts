import { type Build, entryPlace, shapeAt, shapesAt, type ValuePlace } from './build.ts'
import { addItems, addPairs, buildNode, newMap } from './build-tree.ts'
import { addEntry } from './entries.ts'
import type { KeyEntry } from './key-shape.ts'
import { lineEnd } from './lines.ts'
import type { YamlHole, YamlList, YamlMap, YamlNode } from './nodes.ts'
import { parseText } from './parse.ts'
import { findEntry } from './repair/find-entry.ts'
import { syntaxError } from './syntax-errors.ts'

/** A stretch of the parsed text; its first character is the first of a line. */
interface Slice {
  text: string
  base: number
}

/**
 * Reads a text that the parser refuses by reading its parts: the entries of a list or map each alone, and of a broken
 * entry again its parts. So a mistake costs the smallest entry around it, and says one thing.
 */
export function recoverNode(build: Build, slice: Slice, place: ValuePlace): YamlNode {
  const parsed = parseText(slice.text)
  if (parsed.errors.length === 0) return buildNode(build, parsed.contents, slice.base, place)
  const parts = split(slice)
  if (parts?.kind === 'list') return recoverList(build, slice, parts.slices, place)
  if (parts?.kind === 'map') return recoverMap(build, slice, parts.slices, place)
  return broken(build, slice)
}

/** Reports the first thing that is wrong with a slice. */
function broken(build: Build, slice: Slice): YamlHole {
  const first = parseText(slice.text).errors[0]
  if (first) build.diagnostics.push(syntaxError(build, first, slice.base))
  return { kind: 'hole', span: build.spanOf(slice.base, slice.base + slice.text.trimEnd().length), why: 'broken' }
}

function recoverList(build: Build, whole: Slice, slices: readonly Slice[], place: ValuePlace): YamlList {
  const list: YamlList = { kind: 'list', span: spanOf(build, whole), items: [] }
  const inside = entryPlace(place)
  for (const slice of slices) {
    const { contents, errors } = parseText(slice.text)
    if (errors.length === 0 && contents?.kind === 'list') {
      addItems(build, list, contents.items, slice.base, place)
      continue
    }
    // Without its dash the entry is a map of its own, whose keys can be read one by one.
    const body = { text: slice.text.replace('-', ' '), base: slice.base }
    const parts = split(body)
    const node = parts?.kind === 'map' ? recoverMap(build, body, parts.slices, inside) : broken(build, slice)
    if (node.kind === 'hole') list.incomplete = true
    else list.items.push(node)
  }
  return list
}

function recoverMap(build: Build, whole: Slice, slices: readonly Slice[], place: ValuePlace): YamlMap {
  const map = newMap(build, whole.base + whole.text.search(/\S/), whole.base + whole.text.trimEnd().length)
  for (const slice of slices) {
    const { contents, errors } = parseText(slice.text)
    if (errors.length === 0 && contents?.kind === 'map') addPairs(build, map, contents.pairs, slice.base, place)
    else recoverEntry(build, map, slice, place)
  }
  return map
}

/** An entry that is broken: its key still counts, and below a bare `key:` the parts of the value are read. */
function recoverEntry(build: Build, map: YamlMap, slice: Slice, place: ValuePlace): void {
  const start = slice.text.search(/\S/)
  const end = lineEnd(slice.text, start)
  const found = findEntry(slice.text.slice(start, end), shapeAt(place), false)
  if (found?.colon !== 'proper') {
    map.incomplete = true
    broken(build, slice)
    return
  }
  const key = build.spanOf(slice.base + start, slice.base + start + found.colonAt)
  const bare = /^[ \t]*(#.*)?$/.test(slice.text.slice(start + found.valueAt, end))
  const rest = { text: slice.text.slice(end + 1), base: slice.base + end + 1 }
  const make = (entry: KeyEntry | undefined): YamlNode =>
    bare && rest.text.trim() !== '' ? recoverNode(build, rest, { entry, listDepth: 0 }) : broken(build, slice)
  addEntry(build, map, shapesAt(place), found.name, key, make, undefined)
}

/** The entries of a block list or map; `undefined` for anything else, or for what has a single part like itself. */
function split(slice: Slice): { kind: 'list' | 'map'; slices: Slice[] } | undefined {
  const lines = linesOf(slice)
  const first = lines.find((line) => line.content !== '')
  if (!first) return undefined
  const isDash = (content: string): boolean => /^-(?:\s|$)/.test(content)
  const kind = isDash(first.content) ? 'list' : 'map'
  if (kind === 'map' && !findEntry(first.content, undefined, false)) return undefined
  const starts = lines
    .filter((line) => line.content !== '' && line.indent === first.indent && isDash(line.content) === (kind === 'list'))
    .map((line) => line.start)
  const slices = starts.map((start, index) => {
    const text = slice.text.slice(start, starts[index + 1])
    return { text, base: slice.base + start }
  })
  return { kind, slices }
}

interface SliceLine {
  start: number
  indent: number
  /** Without blanks before it; empty for a comment too. */
  content: string
}

function linesOf({ text }: Slice): SliceLine[] {
  let start = 0
  return text.split('\n').map((line) => {
    const content = line.trimStart()
    const one = { start, indent: line.length - content.length, content: content.startsWith('#') ? '' : content }
    start += line.length + 1
    return one
  })
}

const spanOf = (build: Build, slice: Slice) =>
  build.spanOf(slice.base + slice.text.search(/\S/), slice.base + slice.text.trimEnd().length)

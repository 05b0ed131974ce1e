import type { SourceFile, Span } from '../text/source.ts'

/** What a YAML file holds, with its keys in English and a place for everything. */
export interface YamlTree {
  source: SourceFile
  /** `undefined` when the file holds nothing. */
  root: YamlNode | undefined
}

/** A value of the file. */
export type YamlNode = YamlMap | YamlList | YamlText | YamlHole

export interface YamlMap {
  kind: 'map'
  span: Span
  /** By English name, in the order of the file. */
  entries: Map<string, YamlEntry>
  /** Known keys that an unknown key here was probably meant to be: they do not count as missing as well. */
  meant?: Set<string>
  /** An entry was lost with its key: no key counts as missing. */
  incomplete?: boolean
  /** A key was not known: what a schema says of the map as a whole may only follow from that. */
  hasUnknown?: boolean
  /** The last key was a twin of one before it. */
  afterTwin?: boolean
}

export interface YamlEntry {
  /** The key as it was written. */
  written: string
  key: Span
  value: YamlNode
}

export interface YamlList {
  kind: 'list'
  span: Span
  /** Without the entries that were refused. */
  items: YamlNode[]
  /** An entry was refused: the entries say nothing about their number. */
  incomplete?: boolean
}

/** Every scalar is a text: a schema decides what it means. */
export interface YamlText {
  kind: 'text'
  span: Span
  /** The text: lines joined, paragraphs parted by a line break. */
  value: string
  /** The paragraphs with the place of everything in them; absent: `value` stands in the file as it is, at `span`. */
  paragraphs?: SourceRun[][]
}

/** A stretch of a text and where it stands. When the lengths differ (an escape, a joined line) it is one unit. */
export interface SourceRun {
  text: string
  span: Span
}

/** Something that is no value: nothing was written (`empty`), or it was refused and reported (`broken`). */
export interface YamlHole {
  kind: 'hole'
  span: Span
  why: 'empty' | 'broken'
}

/** A path of English keys and list indexes. */
export type YamlPath = readonly PropertyKey[]

/** The node at a path, or the deepest node on the way to it. */
export function nodeAt(root: YamlNode, path: YamlPath): YamlNode {
  let node = root
  for (const step of path) {
    const next = childOf(node, step)
    if (!next) return node
    node = next
  }
  return node
}

/** The child of a map or list; `undefined` when there is none, or only a hole. */
export function childOf(node: YamlNode | undefined, step: PropertyKey): YamlNode | undefined {
  let child: YamlNode | undefined
  if (node?.kind === 'map') child = node.entries.get(String(step))?.value
  else if (node?.kind === 'list') child = node.items[Number(step)]
  return child?.kind === 'hole' ? undefined : child
}

/** The entry of a path's last key; `undefined` when the path ends in a list. */
export function entryAt(root: YamlNode, path: YamlPath): YamlEntry | undefined {
  const parent = nodeAt(root, path.slice(0, -1))
  return parent.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined
}

/** True when something of a map or list was refused: what is said of the whole may only follow from that. */
export function hasLost(node: YamlNode): boolean {
  if (node.kind === 'list') return node.incomplete === true
  if (node.kind !== 'map') return false
  return (
    node.incomplete === true ||
    node.hasUnknown === true ||
    [...node.entries.values()].some(({ value }) => value.kind === 'hole' && value.why === 'broken')
  )
}

/** The file as plain data for a schema: holes are left out. */
export function plainData(node: YamlNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.value
    case 'list':
      return node.items.map(plainData)
    case 'map': {
      const data: Record<string, unknown> = {}
      for (const [name, entry] of node.entries) if (entry.value.kind !== 'hole') data[name] = plainData(entry.value)
      return data
    }
    case 'hole':
      return undefined
  }
}

import { type Files, hasFailed } from '../host/files.ts'
import { join } from '../host/paths.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { calledTemplates } from './called.ts'
import { nameIn } from './merge-manifests.ts'
import type { SetLayer, TemplateSet } from './types.ts'

/** A piece of a set, and where it comes from. */
export interface Piece {
  /** back.hbs, skeleton/report.yaml, 部分·问题·标题. */
  name: string
  kind: 'key' | 'template' | 'layout' | 'skeleton' | 'example'
  /** What a key says. */
  value?: string
  /** The set that it is of; absent for what is shared by all sets. */
  set?: string
  file: string
  line?: number
}

/** Every piece of a set with all that it extends, each as it is used; `nameOf` says a key's path in words. */
export function piecesOf(set: TemplateSet, files: Files, nameOf: (path: readonly string[]) => string): Piece[] {
  const byFile = new Map(set.layers.map((layer) => [layer.source.path, layer.name]))
  const keys = leavesOf(set.manifest).map(({ path, node }): Piece => {
    const { source, start } = node.span
    const line = source.text.slice(0, start).split('\n').length
    const value = shortText(node)
    return {
      name: nameOf(path),
      kind: 'key',
      ...(value !== '' && { value }),
      ...named(byFile.get(source.path)),
      file: source.path,
      line,
    }
  })
  const called = [...calledTemplates(set.templates, set.entry)].filter((one) => set.templates.has(one)).sort()
  const templates = called.map((name): Piece => {
    const file = set.templates.get(name)!.source.path
    const layer = set.layers.find(({ folder }) => file === files.shown(join(folder, `${name}.hbs`)))
    return { name: `${name}.hbs`, kind: 'template', ...named(layer?.name), file }
  })
  return [
    ...keys,
    ...templates,
    ...filePieces(set.layers, files, 'layouts', 'layout'),
    ...filePieces(set.layers, files, 'skeleton', 'skeleton'),
    ...filePieces(set.layers.slice(0, 1), files, 'example', 'example'),
  ]
}

const named = (set: string | undefined) => (set === undefined ? {} : { set })

/** The files of a folder that the layers have, each of the first that has it. */
function filePieces(layers: readonly SetLayer[], files: Files, folder: string, kind: Piece['kind']): Piece[] {
  const found = new Map<string, Piece>()
  for (const layer of layers) {
    const listed = files.list(join(layer.folder, folder))
    if (hasFailed(listed)) continue
    for (const { name, kind: entry } of listed) {
      const way = `${folder}/${name}`
      if (entry !== 'file' || name.startsWith('.') || found.has(way)) continue
      found.set(way, { name: way, kind, set: layer.name, file: files.shown(join(layer.folder, way)) })
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** What a value is, in a few words. */
function shortText(node: YamlNode): string {
  const line = saidIn(node)
  return line.length > 30 ? `${line.slice(0, 30)}……` : line
}

const withoutName = (node: YamlNode): YamlNode =>
  node.kind === 'map' ? { ...node, entries: new Map([...node.entries].filter(([key]) => key !== 'name')) } : node

/** What is said of a list of maps without names, in one line: the labels of the levels. */
function inWords(node: YamlNode): string {
  if (node.kind === 'text') return node.value
  if (node.kind === 'list') return node.items.map(inWords).join('、')
  return node.kind === 'map' ? [...node.entries.values()].map(({ value }) => inWords(value)).join(' ') : ''
}

/** A value of a manifest as people read it. */
export const saidIn = (node: YamlNode): string => inWords(node).replace(/\s+/g, ' ').trim()

/** A value that a manifest says, with the path of English keys to it. */
export interface Leaf {
  path: string[]
  node: YamlNode
}

/** The values of a manifest: what is no map; a list is one value. */
export function leavesOf(node: YamlNode, path: readonly string[] = []): Leaf[] {
  if (node.kind === 'hole') return []
  // What layers add up has the place of each.
  if (node.kind === 'list' && node.items.length > 0 && node.items.every((one) => one.kind === 'text')) {
    return node.items.map((item) => ({ path: [...path], node: item }))
  }
  // Entries that have a name are told apart by it, as when layers are put together.
  if (node.kind === 'list' && node.items.length > 0 && node.items.every((one) => nameIn(one) !== undefined)) {
    return node.items.flatMap((item) => leavesOf(withoutName(item), [...path, nameIn(item)!]))
  }
  if (node.kind !== 'map') return [{ path: [...path], node }]
  return [...node.entries].flatMap(([key, { value }]) => leavesOf(value, [...path, key]))
}

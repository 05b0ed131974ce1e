import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlText } from '../yaml/nodes.ts'

/** Keys that say who a set is: each layer has its own. */
const ownKeys = new Set(['name', 'version', 'extends', 'publisher', 'licence', 'description', 'changes'])

/** Keys whose value may be one word for the map in which it stands under this key. */
const wordOf: Readonly<Record<string, string>> = { layout: 'profile', numbering: 'mode' }

/** What a set requires and the words that it keeps together add up; nobody below can take back what another asks for. */
const united = new Set(['requires/keys', 'requires/sections', 'requires/figures', 'words'])

/** Whether each layer has a key for itself. */
export const isOwnKey = (key: string): boolean => ownKeys.has(key)

/** Whether what layers say under a path adds up. */
export const addsUp = (path: string): boolean => united.has(path)

/**
 * A manifest laid over the one that it extends: maps key by key, everything else replaced by what lies above. Every node
 * keeps its place, so that a message names the file that says it.
 */
export function mergeManifests(base: YamlMap, top: YamlMap): YamlMap {
  const inherited = new Map([...base.entries].filter(([key]) => !ownKeys.has(key)))
  return mergeMaps({ ...base, entries: inherited }, top, '')
}

function mergeMaps(base: YamlMap, top: YamlMap, path: string): YamlMap {
  const entries = new Map(base.entries)
  for (const [written, entry] of top.entries) {
    const key = named.has(path) ? (calledSo(base, written) ?? written) : written
    const below = base.entries.get(key)
    const way = path === '' ? key : `${path}/${key}`
    entries.set(key, below ? { ...entry, value: mergeNodes(below, entry, way) } : entry)
  }
  return { ...top, entries }
}

function mergeNodes(below: YamlEntry, above: YamlEntry, path: string): YamlNode {
  const [base, top] = [below.value, above.value]
  if (base.kind === 'hole' || top.kind === 'hole') return top
  if (path === 'attachments' && base.kind === 'list' && top.kind === 'list') return byName(base, top)
  if (united.has(path) && base.kind === 'list' && top.kind === 'list') return union(base, top)
  const word = wordOf[path]
  if (word === undefined) return base.kind === 'map' && top.kind === 'map' ? mergeMaps(base, top, path) : top
  const [under, over] = [asMap(below, word), asMap(above, word)]
  return under && over ? mergeMaps(under, over, path) : top
}

/** Maps whose keys a set names itself, in English with a Chinese name or in Chinese: either of them means the same. */
const named = new Set(['keys', 'parts'])

/** The key of a map that says that it is called by a Chinese name. */
const calledSo = (map: YamlMap, written: string): string | undefined =>
  map.entries.has(written) ? written : [...map.entries].find(([, { value }]) => nameIn(value) === written)?.[0]

/** gbt9704 is {方案: gbt9704}. */
function asMap({ key, value }: YamlEntry, word: string): YamlMap | undefined {
  if (value.kind === 'map') return value
  if (value.kind !== 'text') return undefined
  return { kind: 'map', span: value.span, entries: new Map([[word, { written: word, key, value }]]), meant: new Set() }
}

/** What a map says that it is called. */
export const nameIn = (node: YamlNode): string | undefined =>
  node.kind === 'map' ? manifestText(node, 'name')?.value : undefined

const textOf = (node: YamlNode | undefined): string | undefined => (node?.kind === 'text' ? node.value : undefined)

function union(base: YamlList, top: YamlList): YamlList {
  const known = new Set(base.items.map(textOf))
  return { ...top, items: [...base.items, ...top.items.filter((one) => !known.has(textOf(one)))] }
}

/** Entries of one name are one: that of the layer above. */
function byName(base: YamlList, top: YamlList): YamlList {
  const replaced = new Set(top.items.map(nameIn))
  return { ...top, items: [...base.items.filter((one) => !replaced.has(nameIn(one))), ...top.items] }
}

/** A manifest that is one word or nothing has no keys. */
export const manifestMap = (root: YamlNode | undefined): YamlMap | undefined =>
  root?.kind === 'map' ? root : undefined

/** The text of a manifest's key. */
export const manifestText = (root: YamlMap, key: string): YamlText | undefined => {
  const value = root.entries.get(key)?.value
  return value?.kind === 'text' ? value : undefined
}

import { keptByValue } from '../text/kept.ts'
import { nearest } from '../text/nearest.ts'
import { keySynonyms } from './key-synonyms.ts'

/** The keys that a map may have, by their English names. `*` stands for any name (the figures of a ledger). */
export interface KeyShape {
  readonly [english: string]: KeyEntry
}

/** One key in its two languages, and what its value is made of. */
export interface KeyEntry {
  /** The Chinese name; of several the first is the one that is shown. */
  readonly zh: string | readonly string[]
  /** What it is for, in Chinese: shown by editors and in hints. */
  readonly about?: string
  /** The value is a text of the report: `{{…}}` in it is a reference; in a title `|` is a line break as well. */
  readonly prose?: 'text' | 'title'
  /** The text may have several paragraphs. */
  readonly paragraphs?: true
  /** An empty text ('') in the list is meant: a table's empty cell. */
  readonly blank?: true
  /** The list may be written as a line of words, or, of rows, as lines of cells: with commas or tabs between. */
  readonly line?: 'words' | 'cells'
  /** The value names a file of the report's folder. */
  readonly file?: true
  /** The value names figures of the ledger in a list; `single`: 是, 否, or the name of one. */
  readonly figure?: true | 'single'
  /** Figures are named in it as they are, without the braces that texts have. */
  readonly bare?: true
  /** The key must be there. */
  readonly required?: true
  /** `prose`: the value is a plain text of the report; other texts are read in a way of their own. */
  readonly kind?: 'prose'
  /** How grave it is that nothing stands behind the key; absent: that says that it is not there. */
  readonly empty?: 'warning' | 'error'
  /** What templates see of it; a plain text is seen as such, unless this is `false`. */
  readonly seen?: 'text' | 'texts' | 'number' | 'flag' | false
  /** Nothing is reported when no template prints it. */
  readonly unprinted?: true
  /** What the manual says of it, where that is more than what it is for. */
  readonly manual?: string
  /** The keys when the value is a map; a function where shapes contain each other. */
  readonly keys?: KeyShape | (() => KeyShape)
  /** The keys of the entries that are maps, when the value is a list. */
  readonly each?: KeyShape | (() => KeyShape)
}

/** The entry for any name. */
export const anyName = '*'

/** An entry's Chinese names, the shown one first. */
export const chineseNames = (entry: KeyEntry): readonly string[] =>
  typeof entry.zh === 'string' ? [entry.zh] : entry.zh

/** The shape of the map under a key. */
export const mapShape = (entry: KeyEntry | undefined): KeyShape | undefined =>
  typeof entry?.keys === 'function' ? entry.keys() : entry?.keys

/** The shape of the maps in the list under a key. */
export const eachShape = (entry: KeyEntry | undefined): KeyShape | undefined =>
  typeof entry?.each === 'function' ? entry.each() : entry?.each

/** A key by its English name. */
interface NamedKey {
  readonly name: string
  readonly entry: KeyEntry
}

/** The keys by all their names, in either language, and the entry of every other name. */
interface Names {
  known: ReadonlyMap<string, NamedKey>
  free: KeyEntry | undefined
}

/** What a shape is asked for at each key of a file. */
export const namesOf = keptByValue((shape: KeyShape): Names => {
  const known = new Map<string, NamedKey>()
  for (const [name, entry] of Object.entries(shape)) {
    if (name === anyName) continue
    for (const one of [name, ...chineseNames(entry)]) known.set(one, { name, entry })
  }
  return { known, free: shape[anyName] }
})

const names = (shape: KeyShape): ReadonlyMap<string, NamedKey> => namesOf(shape).known

/** The names that would be read as a property of every JavaScript object; no map may use them. */
export const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The key of a name as it was written, in either language; a free name is its own; `undefined` if unknown. */
export function keyNamed(shape: KeyShape, written: string): NamedKey | undefined {
  const { known, free } = namesOf(shape)
  return known.get(written) ?? (free && !reserved.has(written) ? { name: written, entry: free } : undefined)
}

/** Its English name. */
export const englishName = (shape: KeyShape, written: string): string | undefined => keyNamed(shape, written)?.name

/** The entry of an English name. */
export function entryOf(shape: KeyShape, english: string): KeyEntry | undefined {
  return Object.hasOwn(shape, english) ? shape[english] : shape[anyName]
}

/**
 * The known key that an unknown one was most likely meant to be: one that it is another word for, or else the nearest in
 * spelling. Of two characters one that differs makes another word (本年 is not 上年), so there only a swap counts.
 */
export function nearestKey(shape: KeyShape, written: string): string | undefined {
  const known = names(shape)
  const meant = synonymFor(shape, written)
  if (meant !== undefined) return meant
  const isLong = (name: string): boolean => name.length > 2 || written.length > 2
  return nearest(
    written,
    [...known.keys()].filter((name) => isLong(name) || isSwapped(name, written)),
  )
}

/** The known key that a word is another word for. */
export function synonymFor(shape: KeyShape, written: string): string | undefined {
  const known = names(shape)
  return synonymsOf()
    .get(written)
    ?.find((name) => known.has(name))
}

const isSwapped = (name: string, written: string): boolean =>
  written.length === 2 && name === `${written[1]}${written[0]}`

let keysOf: Map<string, string[]> | undefined

/** The keys that a word may stand for. */
function synonymsOf(): ReadonlyMap<string, readonly string[]> {
  if (keysOf) return keysOf
  keysOf = new Map()
  for (const [key, words] of Object.entries(keySynonyms)) {
    for (const word of words.split(' ')) keysOf.set(word, [...(keysOf.get(word) ?? []), key])
  }
  return keysOf
}

/** A key as a message names it: by the Chinese name that is shown. */
export function shownName(shape: KeyShape | undefined, english: string): string {
  const entry = shape && Object.hasOwn(shape, english) ? shape[english] : undefined
  return (entry && chineseNames(entry)[0]) || english
}

/** A key by its way through the maps above it: 页边距·上. */
export function shownPathOf(root: KeyShape, path: readonly string[]): string {
  let shape: KeyShape | undefined = root
  const names = path.map((key) => {
    const name = shownName(shape, key)
    const entry = shape && entryOf(shape, key)
    const each = eachShape(entry)
    // In a list of maps each is called by its name.
    shape = mapShape(entry) ?? (each && { [anyName]: { zh: [], keys: each } })
    return name
  })
  return names.join('·')
}

/** Every shape that can be reached from one, each with the Chinese name of the key it first stands under. */
const shapesUnder = keptByValue((root: KeyShape): ReadonlyMap<KeyShape, string> => {
  const found = new Map([[root, '']])
  for (const [shape] of found) {
    for (const entry of Object.values(shape)) {
      for (const next of [mapShape(entry), eachShape(entry)]) {
        if (next && !found.has(next)) found.set(next, chineseNames(entry)[0] ?? '')
      }
    }
  }
  return found
})

/** Whether a file of a shape may have any key of a kind: where it has none, nobody need look for one. */
export const mayHave = (isOfKind: (entry: KeyEntry) => unknown): ((root: KeyShape) => boolean) =>
  keptByValue((root: KeyShape) =>
    [...shapesUnder(root).keys()].some((shape) => Object.values(shape).some((entry) => isOfKind(entry))),
  )

/** The Chinese name of the key under which an unknown key would be known, when it is one of another map. */
export function homeOf(root: KeyShape, written: string): string | undefined {
  for (const [shape, under] of shapesUnder(root)) if (under && names(shape).has(written)) return under
  return undefined
}

/** Every known name below a shape, in both languages. */
export function allNames(root: KeyShape): ReadonlySet<string> {
  const all = new Set<string>()
  for (const [shape] of shapesUnder(root)) for (const name of names(shape).keys()) all.add(name)
  return all
}

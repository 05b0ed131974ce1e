import type { Diagnostic } from '../text/diagnostic.ts'
import type { SourceFile, Span } from '../text/source.ts'
import type { KeyContext, Shapes } from './entries.ts'
import { eachShape, type KeyEntry, type KeyShape, mapShape } from './key-shape.ts'

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
export interface ValuePlace {
  entry: KeyEntry | undefined
  listDepth: number
}

/** The keys that a map at this place may have; `undefined` when no map belongs here. */
export function shapeAt(place: ValuePlace): KeyShape | undefined {
  if (place.listDepth === 0) return mapShape(place.entry)
  return place.listDepth === 1 ? eachShape(place.entry) : undefined
}

/** The place of an entry of the list at a place. */
export const entryPlace = ({ entry, listDepth }: ValuePlace): ValuePlace => ({ entry, listDepth: listDepth + 1 })

/** The same, and what the entries would be if a list stood here. */
export const shapesAt = (place: ValuePlace): Shapes => ({
  shape: shapeAt(place),
  each: place.listDepth === 0 ? eachShape(place.entry) : undefined,
  isEntry: place.listDepth > 0,
})

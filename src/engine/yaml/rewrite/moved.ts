import type { Syntax } from '../syntax.ts'
import { type Chunk, type Chunks, chunksOf } from './chunks.ts'
import { matchChunks } from './edit-lines.ts'
import type { Opened } from './open.ts'
import { isOpen } from './style.ts'
import { fingerprint, isCollection, isMap, partsOf, sameValue, type YamlValue } from './value.ts'

/** An entry of a list that is not in that list any more: it may have moved to another one. */
export interface Gone {
  readonly chunk: Chunk
  readonly column: number
  readonly print: string
}

/** The entries of lists that are to go from where they stand, each list once. */
export function goneEntries(opened: Opened, wanted: YamlValue): Gone[] {
  const gone: Gone[] = []
  const both = (node: Syntax | null, now: YamlValue): void => {
    const before = opened.valueOf(node)
    if (!isOpen(node) || sameValue(before, now)) return
    if (!isCollection(now) || isMap(before) !== isMap(now)) {
      all(node)
      return
    }
    const taken = chunksOf(opened.text, node, undefined)
    const old = matchChunks({ opened }, taken, now)
    for (const [index, chunk] of taken.chunks.entries()) {
      const place = old.indexOf(index)
      if (place < 0) leave(node, taken, chunk)
      else both(chunk.value, partsOf(now)[place]!)
    }
  }
  const leave = (node: Syntax, { column, inline, chunks }: Chunks, chunk: Chunk): void => {
    const isInline = inline && chunk === chunks[0]
    if (node.kind === 'list' && !isInline) gone.push({ chunk, column, print: fingerprint(opened.valueOf(chunk.value)) })
    all(chunk.value)
  }
  const all = (node: Syntax | null): void => {
    if (!isOpen(node)) return
    const taken = chunksOf(opened.text, node, undefined)
    for (const chunk of taken.chunks) leave(node, taken, chunk)
  }
  both(opened.root, wanted)
  return gone
}

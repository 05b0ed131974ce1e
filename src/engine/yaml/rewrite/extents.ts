import { columnOf, gapFrom, lineEnd } from '../lines.ts'
import type { Syntax, SyntaxList, SyntaxMap, SyntaxScalar } from '../syntax.ts'
import { Unrewritable } from './unrewritable.ts'

/** An entry of a list or map in lines. */
export interface Entry {
  /** Its dash, or the beginning of its key. */
  readonly start: number
  /** Behind its dash or colon. */
  readonly after: number
  /** Behind the last character of what it holds. */
  readonly end: number
  readonly key: SyntaxScalar | undefined
  /** What it holds; `null` when nothing is written. */
  readonly value: Syntax | null
}

const isNothing = (node: Syntax | null): boolean => !node || (node.kind === 'scalar' && node.start === node.end)

/** Behind the last character of a node. */
export function endOf(text: string, node: Syntax): number {
  if (node.kind === 'scalar' && node.style === 'block') {
    let end = node.end
    while (end > node.start && /\s/.test(text[end - 1]!)) end--
    return end
  }
  if (node.kind === 'scalar' || node.kind === 'alias' || node.flow) return node.end
  return entriesOf(text, node).at(-1)?.end ?? node.end
}

/** The entries of a list or map in lines. */
export function entriesOf(text: string, node: SyntaxMap | SyntaxList): Entry[] {
  return node.kind === 'list' ? itemsOf(text, node) : pairsOf(text, node)
}

function pairsOf(text: string, { pairs, start }: SyntaxMap): Entry[] {
  return pairs.map(({ key, value }) => {
    if (key?.kind !== 'scalar') throw new Unrewritable('key', start)
    const after = colonBehind(text, key.end)
    if (after === undefined || /\?[ \t]*$/.test(text.slice(Math.max(0, key.start - 20), key.start))) {
      throw new Unrewritable('key', key.start)
    }
    return entry(text, key.start, after, key, value)
  })
}

function itemsOf(text: string, { items, start }: SyntaxList): Entry[] {
  const column = columnOf(text, start)
  const entries: Entry[] = []
  for (const value of items) {
    const before = entries.at(-1)
    const dash = before ? nextDash(text, before.end, column) : start
    if (text[dash] !== '-') throw new Unrewritable('unsure', dash)
    entries.push(entry(text, dash, dash + 1, undefined, value))
  }
  return entries
}

function entry(text: string, start: number, after: number, key: Entry['key'], written: Syntax | null): Entry {
  const value = isNothing(written) ? null : written
  return { start, after, end: value ? endOf(text, value) : after, key, value }
}

/** Behind the colon of a key that ends at a place. */
export function colonBehind(text: string, end: number): number | undefined {
  const [blanks] = /^[ \t]*/.exec(text.slice(end, end + 200))!
  return text[end + blanks.length] === ':' ? end + blanks.length + 1 : undefined
}

function nextDash(text: string, from: number, column: number): number {
  const next = lineEnd(text, from) + 1
  return (gapFrom(text, next).at(-1)?.end ?? next - 1) + 1 + column
}

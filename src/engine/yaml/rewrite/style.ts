import { columnOf, lineEnd } from '../lines.ts'
import type { Syntax } from '../syntax.ts'
import { type Entry, entriesOf } from './extents.ts'
import type { Opened } from './open.ts'

/** How a file is written: what is new in it is written like it. */
export interface Style {
  /** How much further in than its key a list stands, */
  readonly list: number
  /** and a map; */
  readonly map: number
  /** how far behind its dash an entry begins. */
  readonly dash: number
  /** The keys whose values stand in brackets or braces. */
  readonly flow: ReadonlySet<string>
  /** The keys whose values stand in lines. */
  readonly lines: ReadonlySet<string>
}

type Found = Record<'list' | 'map' | 'dash', number | undefined> & Record<'flow' | 'lines', Set<string>>

/** How a file is written, by the first of each kind. */
export function styleOf({ text, root }: Opened): Style {
  const found: Found = { list: undefined, map: undefined, dash: undefined, flow: new Set(), lines: new Set() }
  if (root) look(text, root, found)
  const map = found.map ?? 2
  return { ...found, list: found.list ?? map, map, dash: found.dash ?? 2 }
}

function look(text: string, node: Syntax, found: Found): void {
  if (!isOpen(node)) return
  for (const entry of entriesOf(text, node)) {
    const { key, value } = entry
    if (!value || value.kind === 'scalar' || isEmpty(value)) continue
    if (key) (isOpen(value) ? found.lines : found.flow).add(text.slice(key.start, key.end))
    if (!isOpen(value)) continue
    const isBelow = value.start > lineEnd(text, entry.after)
    if (key || !isBelow) measure(entry, columnOf(text, value.start) - columnOf(text, entry.start), found)
    look(text, value, found)
  }
}

function measure({ key, value }: Entry, deeper: number, found: Found): void {
  if (!key) found.dash ??= value?.kind === 'map' ? deeper : undefined
  else if (value?.kind === 'list') found.list ??= deeper
  else found.map ??= deeper
}

/** `[]` stands wherever nothing is yet. */
const isEmpty = (node: Syntax): boolean =>
  (node.kind === 'list' && node.items.length === 0) || (node.kind === 'map' && node.pairs.length === 0)

/** A list or map in lines. */
export const isOpen = (node: Syntax | null): node is Extract<Syntax, { flow: boolean }> =>
  node !== null && (node.kind === 'list' || node.kind === 'map') && !node.flow

import { lastAtMost } from './bisect.ts'

/** A replacement of a stretch of a text; offsets count UTF-16 units, `end` is exclusive. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A changed text, and where each of its places was before. */
export interface Edited {
  text: string
  /** The offset in the text before the changes. */
  before: (offset: number) => number
  /** The offset in the changed text. */
  after: (offset: number) => number
}

/**
 * Makes edits, which may come in any order and must not overlap; of several at one offset the first given comes first.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text, before: (offset) => offset, after: (offset) => offset }
  // The order of those at one offset stays.
  const ordered = [...edits].sort((a, b) => a.start - b.start)
  const pieces: string[] = []
  // Each stretch that was kept starts at `from` in the old text and at `to` in the new one.
  const kept: { from: number; to: number }[] = []
  let [from, to] = [0, 0]
  for (const { start, end, text: written } of ordered) {
    kept.push({ from, to })
    pieces.push(text.slice(from, start), written)
    to += Math.max(0, start - from) + written.length
    from = Math.max(from, end)
  }
  kept.push({ from, to })
  pieces.push(text.slice(from))
  const stretchAt = (side: 'from' | 'to', offset: number): number =>
    lastAtMost(kept.length, offset, (index) => kept[index]![side])
  return {
    text: pieces.join(''),
    before(offset) {
      const at = stretchAt('to', offset)
      // Inside an insertion: the place where it was made.
      return Math.min(kept[at]!.from + offset - kept[at]!.to, kept[at + 1]?.from ?? Number.POSITIVE_INFINITY)
    },
    after(offset) {
      const at = stretchAt('from', offset)
      return Math.min(kept[at]!.to + offset - kept[at]!.from, kept[at + 1]?.to ?? Number.POSITIVE_INFINITY)
    },
  }
}

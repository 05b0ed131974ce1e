import type { SourceRun } from '../nodes.ts'

/** The one replacement that makes a paragraph say something else; nothing when it says that already. */
export function editRuns(
  runs: readonly SourceRun[],
  wanted: string,
  write: (words: string) => string,
): { start: number; end: number; put: readonly string[] }[] {
  const before = runs.map((run) => run.text).join('')
  if (before === wanted) return []
  const most = Math.min(before.length, wanted.length)
  let head = 0
  while (head < most && before[head] === wanted[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === wanted.at(-1 - tail)) tail++
  // Half a character is none, and neither is half of what stands for one in the file.
  const [from, to] = wholeUnits(
    runs,
    isLow(before, head) || isLow(wanted, head) ? head - 1 : head,
    before.length - tail,
  )
  const words = wanted.slice(from, wanted.length - (before.length - to))
  return [{ ...stretchAt(runs, from, to), put: [write(words)] }]
}

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '')

/** A stretch that ends inside of no escape and of no half of a pair. */
function wholeUnits(runs: readonly SourceRun[], from: number, to: number): [number, number] {
  let [start, end, at] = [from, to, 0]
  for (const { text, span } of runs) {
    const isUnit = span.end - span.start !== text.length
    if (isUnit && at < start && start < at + text.length) start = at
    if (isUnit && at < end && end < at + text.length) end = at + text.length
    if (!isUnit && at < end && end < at + text.length && isLow(text, end - at)) end++
    at += text.length
  }
  return [start, end]
}

/** Where a stretch of a paragraph stands in the file. */
function stretchAt(runs: readonly SourceRun[], from: number, to: number): { start: number; end: number } {
  let [start, end, at] = [runs[0]?.span.start ?? 0, undefined as number | undefined, 0]
  for (const { text, span } of runs) {
    const inside = (offset: number): number =>
      span.end - span.start === text.length ? span.start + offset - at : offset === at ? span.start : span.end
    const next = at + text.length
    // At the seam of two lines an insertion stays on the first, and a replacement begins on the second.
    if (from >= at && (from < next || (from === to && from === next))) {
      start = inside(from)
      if (from === to) return { start, end: start }
    } else if (from === next) start = span.end
    if (to > at && to <= next) end = inside(to)
    at = next
  }
  return { start, end: end ?? start }
}

/**
 * The lines in which two texts differ, as a unified diff without context: mended lines are whole paragraphs, and their
 * neighbours would bury them. Empty when nothing differs.
 */
export function lineDiff(path: string, before: string, after: string): string {
  const [old, now] = [before.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/)]
  const hunks: string[] = []
  for (let from = 0, to = 0; from < old.length || to < now.length; ) {
    if (from < old.length && old[from] === now[to]) {
      from++
      to++
      continue
    }
    const next = nextEqual(old, now, from, to)
    hunks.push(`@@ -${range(from, next.from)} +${range(to, next.to)} @@`)
    for (const line of old.slice(from, next.from)) hunks.push(`-${line}`)
    for (const line of now.slice(to, next.to)) hunks.push(`+${line}`)
    from = next.from
    to = next.to
  }
  return hunks.length > 0 ? [`--- ${path}`, `+++ ${path}`, ...hunks].join('\n') : ''
}

/** Lines of a file, from 1; of none the line before them. */
const range = (from: number, end: number): string =>
  end - from === 1 ? `${from + 1}` : `${end === from ? from : from + 1},${end - from}`

/** Further ahead texts are not looked through for lines that are equal again. */
const mostAhead = 400

/** Where the texts go on with the same line: the nearest such place. */
function nextEqual(old: readonly string[], now: readonly string[], from: number, to: number) {
  for (let steps = 1; steps < mostAhead; steps++) {
    for (let more = 0; more <= steps; more++) {
      const [a, b] = [from + steps - more, to + more]
      if (a >= old.length && b >= now.length) return { from: old.length, to: now.length }
      // Blank lines are alike anywhere; they tell something where no line came or went, and at the end.
      const tells = old[a] !== '' || old.length === now.length || (a === old.length - 1 && b === now.length - 1)
      if (a < old.length && old[a] === now[b] && tells) return { from: a, to: b }
    }
  }
  return { from: old.length, to: now.length }
}

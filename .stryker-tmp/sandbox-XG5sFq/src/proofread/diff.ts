/**
 * The lines in which two texts of equally many lines differ, as a unified diff without context: mended lines are whole
 * paragraphs, and their neighbours would bury them. Empty when nothing differs.
 */
// @ts-nocheck

export function lineDiff(path: string, before: string, after: string): string {
  const [old, now] = [before.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/)]
  const hunks: string[] = []
  for (let at = 0; at < old.length; at++) {
    if (old[at] === now[at]) continue
    let end = at + 1
    while (end < old.length && old[end] !== now[end]) end++
    const count = end - at === 1 ? '' : `,${end - at}`
    hunks.push(`@@ -${at + 1}${count} +${at + 1}${count} @@`)
    for (const line of old.slice(at, end)) hunks.push(`-${line}`)
    for (const line of now.slice(at, end)) hunks.push(`+${line}`)
    at = end
  }
  return hunks.length > 0 ? [`--- ${path}`, `+++ ${path}`, ...hunks].join('\n') : ''
}

/** Deeper files are refused before they are parsed: the parser would take seconds, or run out of stack. */
export const mostDepth = 100

/**
 * The offset at which a text nests deeper than `mostDepth`, or `undefined`. Counted on the characters alone: an opening
 * bracket that a text holds counts too, so only the rare text with a hundred of them unclosed is refused wrongly.
 */
export function tooDeepAt(text: string): number | undefined {
  return bracketsTooDeep(text) ?? linesTooDeep(text)
}

function bracketsTooDeep(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5b || code === 0x7b) {
      if (++depth > mostDepth) return at
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--
  }
  return undefined
}

/** Block collections nest by the column at which a line, or what stands behind its `- `, starts. */
function linesTooDeep(text: string): number | undefined {
  // A line has to start this far right before the columns can be that many.
  if (!/^[ \t?:-]{50}/m.test(text)) return undefined
  const columns: number[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const lead = /^(?:[ \t]|[-?:](?=[ \t]))*/.exec(line)![0]
    if (lead.length < line.length) {
      const starts = [...lead.matchAll(/[-?:]/g)].map((match) => match.index)
      for (const start of [...starts, lead.length]) {
        while (columns.length > 0 && columns.at(-1)! >= start) columns.pop()
        columns.push(start)
        if (columns.length > mostDepth) return at + start
      }
    }
    at += line.length + 1
  }
  return undefined
}

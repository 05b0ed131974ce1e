/** The offset of the quote that closes the one at `start`. */
export function closingQuote(text: string, start: number, limit: number): number | undefined {
  const mark = text[start]!
  for (let at = start + 1; at < limit; at++) {
    if (mark === '"' && text[at] === '\\') at++
    else if (text[at] === mark) {
      if (mark === "'" && text[at + 1] === "'") at++
      else return at
    }
  }
  return undefined
}

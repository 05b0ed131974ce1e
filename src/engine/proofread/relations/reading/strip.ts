/**
 * Takes words off the beginning of a text as long as one of them stands there. A loop rather than a pattern: patterns
 * with many alternatives in a star take exponential time on words made for it.
 */
export function stripStart(text: string, words: readonly string[]): string {
  let rest = text
  for (;;) {
    const word = words.find((one) => rest.startsWith(one))
    if (word === undefined) return rest
    rest = rest.slice(word.length)
  }
}

/** The same at the end. */
export function stripEnd(text: string, words: readonly string[]): string {
  let rest = text
  for (;;) {
    const word = words.find((one) => rest.endsWith(one))
    if (word === undefined) return rest
    rest = rest.slice(0, rest.length - word.length)
  }
}

/** A list of words written with spaces between; the longest first, so that it is the one found. */
export const wordList = (words: string): string[] => [' ', ...words.split(/\s+/).sort((a, b) => b.length - a.length)]

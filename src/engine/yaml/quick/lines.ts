/** A line that holds something: where it begins, how far in, and where what it holds ends. */
export interface QuickLine {
  /** Its number of spaces. For the rest of a line behind a dash, those and the dash too. */
  indent: number
  /** Where what it holds begins and ends, without the spaces around it. */
  start: number
  end: number
  /** Where the next line begins. */
  next: number
  /** A line of comment stands between it and the line before. */
  afterComment: boolean
}

const space = 0x20
const hash = 0x23

/** The first line at or behind a place that is neither blank nor a comment; `undefined` at the end of the text. */
export function lineFrom(text: string, from: number): QuickLine | undefined {
  let afterComment = false
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    const start = skipSpaces(text, at)
    if (start < stop && text.charCodeAt(start) !== hash) {
      return { indent: start - at, start, end: contentEnd(text, start, stop), next: stop + 1, afterComment }
    }
    if (start < stop) afterComment = true
    at = stop + 1
  }
  return undefined
}

/** Behind the spaces at a place. */
export function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === space) at++
  return at
}

/** Before the spaces at the end of a stretch. */
export function contentEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) === space) at--
  return at
}

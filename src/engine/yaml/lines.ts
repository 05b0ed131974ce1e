/** Where the line of an offset begins. */
export const lineStart = (text: string, at: number): number => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** How far in a place stands on its line. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at)

/** True when only spaces stand before a place on its line. */
export const beginsLine = (text: string, at: number): boolean => /^ *$/.test(text.slice(lineStart(text, at), at))

/** What a line is, for who looks between the entries of a list or map. */
export interface Gap {
  readonly start: number
  readonly end: number
  /** How far in its comment stands; `undefined` for a blank line. */
  readonly comment: number | undefined
}

/** The lines from the start of one on that hold nothing or a comment alone. */
export function gapFrom(text: string, from: number): Gap[] {
  const gap: Gap[] = []
  for (let start = from; start < text.length; ) {
    const end = lineEnd(text, start)
    const [, blanks, sign] = /^([ \t]*)(#?)/.exec(text.slice(start, end))!
    if (sign === '' && blanks!.length < end - start && text.slice(start, end).trim() !== '') break
    gap.push({ start, end, comment: sign === '' ? undefined : blanks!.length })
    start = end + 1
  }
  return gap
}

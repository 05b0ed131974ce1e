/** What stands on a page in one piece: a line of text, a row of a table, a picture. Twips. */
export interface Strip {
  height: number
  /** It shares a page with the strip below it. */
  keepsNext?: true
  /** It begins a page. */
  newPage?: true
  /** What is repeated above it where it begins a page: the header row of a table. */
  repeated?: number
  /** What its notes take at the foot of the page. */
  notes?: number
}

/** The strips on a page: from one index up to another. */
export interface Filled {
  from: number
  to: number
}

/**
 * Fills pages with strips, in order: as many on each as there is room for, and those that keep together on one, unless no
 * page could hold them.
 *
 * @param heightOf the room of the page that begins with a strip
 * @param noteGap what parts the notes at the foot of a page from the text
 */
export function fillPages(strips: readonly Strip[], heightOf: (strip: number) => number, noteGap: number): Filled[] {
  const pages: Filled[] = []
  let [from, used, notes, height] = [0, 0, 0, heightOf(0)]
  const turn = (at: number): void => {
    if (at > from) pages.push({ from, to: at })
    ;[from, used, notes, height] = [at, strips[at]?.repeated ?? 0, 0, heightOf(at)]
  }
  const place = ({ height: own, notes: below = 0 }: Strip): void => {
    used += own
    if (below > 0) notes += below + (notes === 0 ? noteGap : 0)
  }
  const fits = (start: number, end: number): boolean => {
    let [sum, foot] = [used, notes]
    for (const { height: own, notes: below = 0 } of strips.slice(start, end)) {
      sum += own
      if (below > 0) foot += below + (foot === 0 ? noteGap : 0)
    }
    return sum + foot <= height
  }
  for (let at = 0; at < strips.length; ) {
    const end = endOfChain(strips, at)
    if (strips[at]!.newPage) turn(at)
    // What no page can hold begins where the text before it ends.
    if (at > from && !fits(at, end) && sumOf(strips.slice(at, end)) <= heightOf(at)) turn(at)
    for (; at < end; at++) {
      if (at > from && !fits(at, at + 1)) turn(at)
      place(strips[at]!)
    }
  }
  turn(strips.length)
  return pages
}

const sumOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)

/** The index behind the last strip that shares a page with this one. */
function endOfChain(strips: readonly Strip[], start: number): number {
  let at = start
  while (strips[at]!.keepsNext && at + 1 < strips.length && !strips[at + 1]!.newPage) at++
  return at + 1
}

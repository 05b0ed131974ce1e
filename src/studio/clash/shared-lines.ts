/** More lines than these are compared as a whole. */
const mostLines = 2000

/** A stretch of two texts: lines that both have, or what each of them has in the place. */
export interface Stretch {
  shared: string[]
  mine: string[]
  theirs: string[]
}

/** Two texts as stretches that are the same and stretches that are not, in turn; lines keep their ends. */
export function stretchesOf(mine: string, theirs: string): Stretch[] {
  const [own, other] = [linesOf(mine), linesOf(theirs)]
  let [first, ownEnd, otherEnd] = [0, own.length, other.length]
  while (first < ownEnd && first < otherEnd && own[first] === other[first]) first++
  while (ownEnd > first && otherEnd > first && own[ownEnd - 1] === other[otherEnd - 1]) {
    ownEnd--
    otherEnd--
  }
  const [a, b] = [own.slice(first, ownEnd), other.slice(first, otherEnd)]
  const shared = a.length > mostLines || b.length > mostLines ? [] : longestShared(a, b)
  const found: Stretch[] = [{ shared: own.slice(0, first), mine: [], theirs: [] }]
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...shared, [a.length, b.length] as const]) {
    const last = found.at(-1)!
    if (nextI > i || nextJ > j) found.push({ shared: [], mine: a.slice(i, nextI), theirs: b.slice(j, nextJ) })
    if (nextI < a.length) {
      const at = found.at(-1)!
      if (at === last && isShared(at)) at.shared.push(a[nextI]!)
      else found.push({ shared: [a[nextI]!], mine: [], theirs: [] })
    }
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  const rest = own.slice(ownEnd)
  if (rest.length > 0) found.push({ shared: rest, mine: [], theirs: [] })
  return found.filter((one) => one.shared.length + one.mine.length + one.theirs.length > 0)
}

export const isShared = ({ mine, theirs }: Stretch): boolean => mine.length + theirs.length === 0

const linesOf = (text: string): string[] => text.split(/(?<=\n)/).filter((line) => line !== '')

/** The pairs of equal lines of a longest common subsequence. */
function longestShared(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

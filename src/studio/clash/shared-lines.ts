import { diffArrays } from 'diff'

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
  const isLong = a.length > mostLines || b.length > mostLines
  const all = [
    { shared: own.slice(0, first), mine: [], theirs: [] },
    ...(isLong ? [{ shared: [], mine: a, theirs: b }] : partsOf(a, b)),
    { shared: own.slice(ownEnd), mine: [], theirs: [] },
  ]
  return all.filter((one) => one.shared.length + one.mine.length + one.theirs.length > 0)
}

export const isShared = ({ mine, theirs }: Stretch): boolean => mine.length + theirs.length === 0

const linesOf = (text: string): string[] => text.split(/(?<=\n)/).filter((line) => line !== '')

function partsOf(mine: string[], theirs: string[]): Stretch[] {
  const found: Stretch[] = []
  for (const { value, added, removed } of diffArrays(mine, theirs)) {
    const last = found.at(-1)
    if (!added && !removed) found.push({ shared: value, mine: [], theirs: [] })
    else if (last && !isShared(last)) last[added ? 'theirs' : 'mine'].push(...value)
    else found.push({ shared: [], mine: removed ? value : [], theirs: added ? value : [] })
  }
  return found
}

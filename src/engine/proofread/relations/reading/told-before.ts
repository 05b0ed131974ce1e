import { few } from './limits.ts'
import type { ReadNumber } from './quantity.ts'
import { alike, type Spot } from './read-text.ts'
import { valuesOf } from './statement.ts'

/**
 * The values that a number of a statement may be said of, the nearest first: those before it in its sentence, then those of the
 * sentence before it, all of one unit. None when its sentence has none.
 */
export function toldBefore({ text, read, rank }: Spot, stated: ReadNumber, like: ReadNumber): ReadNumber[] {
  const fits = (one: ReadNumber): boolean => alike(one.number, like.number) && one !== like
  const here = read.statements
    .slice(Math.max(0, rank - few), rank + few)
    .flatMap(valuesOf)
    .filter((one) => one.number.end <= stated.number.start && fits(one))
  if (here.length === 0) return []
  const before = text.sentences[read.index - 1]
  const near = before?.paragraph === read.paragraph ? before.statements.slice(-few) : []
  return [...near.flatMap(valuesOf).filter(fits), ...here].reverse()
}

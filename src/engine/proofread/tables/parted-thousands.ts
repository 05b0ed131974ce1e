import type { Prose, Report } from '../../report/types.ts'
import type { Finding } from '../types.ts'
import { tablesOf } from './tables-of.ts'

/**
 * `[粮食, 21,356]` in a table of three columns: the comma of the number parts it in two cells, and the row fits by chance.
 * Only the commas between cells have a blank behind them; where none has, nobody can tell.
 */
export const partedThousands = (report: Report): Finding[] =>
  tablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => [...partedIn(row)]))

function* partedIn(row: readonly Prose[]): Generator<Finding> {
  const between = row.slice(1).map((cell, index) => betweenOf(row[index]!, cell))
  if (!between.some((one) => /^\s*[,，]\s+$/.test(one))) return
  for (let first = 0; first < between.length; first++) {
    let last = first
    while (between[last] === ',' && /^\d{3}(?!\d)/.test(textOf(row[last + 1]!))) last++
    const cells = row.slice(first, last + 1).map(textOf)
    if (last === first || !/^[+-]?\d{1,3}$/.test(cells[0]!) || !/^\d{3}(?:\.\d+)?[^\d\s]{0,10}$/.test(cells.at(-1)!))
      continue
    const { source, start } = row[first]!.origin
    yield {
      at: { source, start, end: row[last]!.origin.end },
      message: `“${cells.join(',')}”被逗号分成了${cells.length}格`,
      hint: `是一个数的，请去掉逗号，写成 ${cells.join('')}；是几格的，请在逗号后面空一格`,
    }
    first = last
  }
}

const textOf = ({ origin: { source, start, end } }: Prose): string => source.text.slice(start, end)

const betweenOf = (one: Prose, other: Prose): string =>
  one.origin.source === other.origin.source ? one.origin.source.text.slice(one.origin.end, other.origin.start) : ''

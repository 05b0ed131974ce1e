import { plainText } from '../../document/plain-text.ts'
import type { Prose, Report, TableData } from '../../model/report.ts'
import { spanText } from '../../text/source.ts'
import type { Finding } from '../types.ts'
import { tablesOf } from './tables-of.ts'

/**
 * `[粮食, 21,356]` in a table of three columns: the comma of the number parts it in two cells, and the row fits by chance.
 * Only the commas between cells have a blank behind them; where none has, the column shows it, or a digit 0 in front.
 */
export const partedThousands = (report: Report): Finding[] =>
  tablesOf(report).flatMap((table) => table.rows.flatMap((row, index) => [...partedIn(table, row, index)]))

function* partedIn(table: TableData, row: readonly Prose[], index: number): Generator<Finding> {
  const between = row.slice(1).map((cell, at) => betweenOf(row[at]!, cell))
  const isSpaced = between.some((one) => /^\s*[,，]\s+$/.test(one))
  for (let first = 0; first < between.length; first++) {
    let last = first
    while (between[last] === ',' && /^\d{3}(?!\d)/.test(textOf(row[last + 1]!))) last++
    const cells = row.slice(first, last + 1).map(textOf)
    if (last === first || !/^[+-]?\d{1,3}$/.test(cells[0]!) || !/^\d{3}(?:\.\d+)?[^\d\s]{0,10}$/.test(cells.at(-1)!))
      continue
    if (!isSpaced && !isOutOfPlace(table, index, first, last)) {
      first = last
      continue
    }
    const { source, start } = row[first]!.origin
    yield {
      at: { source, start, end: row[last]!.origin.end },
      message: `“${cells.join(',')}”被逗号分成了${cells.length}格`,
      hint: `是一个数的，请去掉逗号，写成 ${cells.join('')}；是几格的，请在逗号后面空一格`,
    }
    first = last
  }
}

const isNumber = (written: string): boolean => /^[+-]?\d+(?:\.\d+)?$/.test(written)

/** Columns that hold no numbers of their own. */
const wordy = /^(?:单位|计量单位|备注|说明|责任(?:单位|科室|人)|牵头单位|时间|名称|项目名称|地点)$/

/**
 * True for numbers where their column has none: by its head, or in all the other rows (同比 as 2.1%); and for one that begins
 * with 0, where no other of its column does.
 */
function isOutOfPlace({ columns, rows }: TableData, index: number, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const own = textOf(rows[index]![at]!)
    const others = rows.flatMap((row, other) => {
      const cell = row[at]
      return other === index || !cell ? [] : [textOf(cell).replace(/^(['"])(.*)\1$/, '$2')]
    })
    const filled = others.filter((one) => !/^\s*(?:[-—–/\\无]|【.*】)?\s*$/.test(one))
    const head = columns[at]?.heading.paragraphs.flat() ?? []
    const heading = plainText(head).replace(/\s/g, '')
    if (isNumber(own) && wordy.test(heading) && !filled.some(isNumber)) return true
    if (isNumber(own) && filled.length > 0 && filled.every((one) => isOtherThan(own, one))) return true
    if (at > first && own.startsWith('0') && filled.length > 0 && !filled.some((one) => one.startsWith('0')))
      return true
  }
  return false
}

/** Words, or a rate with its sign beside a number that is none. */
function isOtherThan(own: string, other: string): boolean {
  if (/[%％‰]$/.test(other)) return Number(own) > 200
  return /\p{Script=Han}/u.test(other) && !/[\d一二两三四五六七八九十]|[近约逾超数上成][百千万]/.test(other)
}

const textOf = ({ origin }: Prose): string => spanText(origin)

const betweenOf = (one: Prose, other: Prose): string =>
  one.origin.source === other.origin.source ? one.origin.source.text.slice(one.origin.end, other.origin.start) : ''

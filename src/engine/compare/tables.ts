import { headNames } from '../document/table-heads.ts'
import type { Inline, Table } from '../document/types.ts'
import { align, likenessOfTexts } from './align.ts'
import { textChanges } from './texts.ts'
import { frameOf, type IsOfReport, type Token, textOf, tokensOf } from './tokens.ts'
import type { Change, Circumstances } from './types.ts'

/** A row of a table: its cells, and what it is called by. */
interface Row {
  cells: Token[][]
  name: string
}

/** A table as it is compared. */
export interface ComparedTable {
  columns: string[]
  rows: Row[]
}

/** A table by its heads and rows; the heads are the first row. */
export function comparedTable(table: Table, isOfReport: IsOfReport): ComparedTable {
  const tokens = (cells: readonly (readonly Inline[])[]): Token[][] => cells.map((one) => tokensOf(one, isOfReport))
  const heads = (table.heads ?? []).map(({ children }) => children)
  const rows = [...(heads.length > 0 ? [heads] : []), table.header, ...table.rows].map(tokens)
  return {
    columns: headNames(table),
    rows: rows.map((cells, index) => ({
      cells,
      name: index < rows.length - table.rows.length ? '表头' : rowName(cells),
    })),
  }
}

/** The first cell that holds more than a number. */
const rowName = (cells: readonly Token[][]): string =>
  cells.map(textOf).find((text) => /[\u4e00-\u9fffA-Za-z]/.test(text)) ?? textOf(cells[0] ?? [])

export const tableText = ({ rows }: ComparedTable): string => rows.map(rowText).join('\n')
export const tableFrame = ({ rows }: ComparedTable): string => rows.map(rowFrame).join('\n')
const rowText = ({ cells }: Row): string => cells.map(textOf).join('\t')
const rowFrame = ({ cells }: Row): string => cells.map(frameOf).join('\t')

/** The cells of two tables that differ, by the names of their rows and columns. */
export function tableChanges(
  before: ComparedTable,
  after: ComparedTable,
  heading: string | undefined,
  circumstances: Circumstances,
): Change[] {
  const alike = likenessOfTexts()
  const columns = align(indexed(before.columns), indexed(after.columns), {
    keys: [({ text }) => text],
    alike: (one, other) => alike(one.text, other.text),
  })
  const rows = align(before.rows, after.rows, {
    keys: [rowText, rowFrame, ({ name }) => name],
    alike: (one, other) => alike(rowText(one), rowText(other)),
  })
  return rows.flatMap(({ before: was, after: is }) =>
    columns.flatMap((column) => {
      const old = column.before ? (was?.cells[column.before.index] ?? []) : []
      const now = column.after ? (is?.cells[column.after.index] ?? []) : []
      const found = textChanges(
        old,
        now,
        {
          kind: 'cell',
          ...(heading !== undefined && { heading }),
          row: is?.name ?? was?.name ?? '',
          column: column.after?.text ?? column.before?.text ?? '',
        },
        circumstances,
      )
      return found.map((one) =>
        isWorkedOut(old) && isWorkedOut(now) ? workedOut(one, before, after, circumstances) : one,
      )
    }),
  )
}

const indexed = (texts: readonly string[]) => texts.map((text, index) => ({ text, index }))

/** A number that nobody wrote and no figure is: a sum of the rows above. */
const isWorkedOut = (tokens: readonly Token[]): boolean =>
  tokens.length === 1 && tokens[0]!.by === 'made' && /^[-+−]?[\d,.]+\D*$/.test(tokens[0]!.text)

/** A sum is another one when the figures of its table are. */
function workedOut(change: Change, before: ComparedTable, after: ComparedTable, { nameNow }: Circumstances): Change {
  const printed = ({ rows }: ComparedTable, now: (name: string) => string): Map<string, string> =>
    new Map(
      rows.flatMap(({ cells }) =>
        cells
          .flat()
          .flatMap(({ by, name = '', form, text }): [string, string][] =>
            by === 'figure' ? [[`${now(name)}\u0001${form}`, text]] : [],
          ),
      ),
    )
  const [old, now] = [printed(before, nameNow), printed(after, (name) => name)]
  const changed = [...now]
    .filter(([key, text]) => old.has(key) && old.get(key) !== text)
    .map(([key]) => key.split('\u0001')[0]!)
  return changed.length === 0 ? change : { ...change, cause: 'figure', figures: [...new Set(changed)] }
}

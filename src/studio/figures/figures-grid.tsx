import { Component } from 'preact'
import { useRef } from 'preact/hooks'
import { figureFields } from '../../engine/fields/figure.ts'
import { isPendingMark } from '../../engine/terms/pending.ts'
import { shownName } from '../../engine/yaml/key-shape.ts'
import type { Ledger, LedgerRow } from '../model/ledger.ts'
import type { GridBook } from './grid-book.ts'
import { type Cell, cellAfter } from './grid-keys.ts'
import { type Column, cellText, columnsOf, twinNames, withMoved } from './ledger-grid.ts'

/** What a column is called. */
export const columnName = (column: Column): string => (column === 'name' ? '指标' : shownName(figureFields, column))

/** The ledger as a table of fields: Enter and the arrows go from cell to cell, a paste fills from Excel. */
export function FiguresGrid({
  book,
  ledger,
  all,
  taken,
}: {
  book: GridBook
  ledger: Ledger
  all: boolean
  /** 上年 by the names of figures, as last year's report says it. */
  taken: ReadonlyMap<string, string>
}) {
  const table = useRef<HTMLTableElement>(null)
  const columns = columnsOf(ledger, all)
  const twins = twinNames(ledger)
  const count = ledger.rows.length + (book.hasRows ? 1 : 0)
  const focus = ({ row, column }: Cell): void => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`)
    field?.focus()
    field?.select()
  }
  const onKey = (event: KeyboardEvent): void => {
    const at = cellOf(event.target)
    if (!at || event.isComposing) return
    const next = event.altKey ? moveRow(event, at) : nextCell(event, at)
    if (!next) return
    event.preventDefault()
    // The next letter may come at once; a row that was moved is drawn first.
    if (event.altKey) setTimeout(() => focus(next))
    else focus(next)
  }
  /** Alt and an arrow move the figure. */
  const moveRow = ({ key }: KeyboardEvent, at: Cell): Cell | undefined => {
    if (!book.hasRows || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined
    const by = key === 'ArrowUp' ? -1 : 1
    const row = at.row + by
    if (Math.max(row, at.row) >= ledger.rows.length || row < 0) return undefined
    book.change(withMoved(ledger, at.row, by))
    return { ...at, row }
  }
  const nextCell = (event: KeyboardEvent, at: Cell): Cell | undefined => {
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'z') return undefined
      book.undo()
      return at
    }
    const { value, selectionStart, selectionEnd } = event.target as HTMLInputElement
    const isAll = selectionStart === 0 && selectionEnd === value.length
    const ends = {
      shift: event.shiftKey,
      atStart: isAll || selectionEnd === 0,
      atEnd: isAll || selectionStart === value.length,
    }
    return cellAfter(at, event.key, ends, { rows: count, columns: columns.length })
  }
  const onPaste = (event: ClipboardEvent): void => {
    const at = cellOf(event.target)
    const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '')
    // A word goes into the field as anywhere; a table, or several lines, into the grid.
    if (!at || (!/[\t\n]/.test(text!.trim()) && !/<table/i.test(html!))) return
    event.preventDefault()
    void book.paste({ text: text!, html: html! }, at, columns)
  }
  return (
    <table ref={table} class="grid" onKeyDown={onKey} onPaste={onPaste}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" class={column}>
              {columnName(column)}
            </th>
          ))}
          <th>
            <span class="unseen">删去</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: count }, (_, at) => {
          const row = ledger.rows[at]
          return (
            <Line
              key={row?.id ?? book.nextId}
              book={book}
              row={row}
              at={at}
              columns={columns}
              taken={row && taken.get(row.name)}
              isTwin={row !== undefined && twins.has(row.name.trim())}
            />
          )
        })}
      </tbody>
    </table>
  )
}

function cellOf(target: EventTarget | null): Cell | undefined {
  const [row, column] = (target instanceof HTMLInputElement ? (target.dataset.cell ?? '') : '').split(' ').map(Number)
  return row === undefined || column === undefined ? undefined : { row, column }
}

interface LineProps {
  book: GridBook
  row: LedgerRow | undefined
  at: number
  columns: readonly Column[]
  taken: string | undefined
  isTwin: boolean
}

/** A row is drawn again when it has changed, and no other one is. */
class Line extends Component<LineProps> {
  override shouldComponentUpdate(next: LineProps): boolean {
    const { row, at, columns, taken, isTwin } = this.props
    const isSame = row === next.row && at === next.at && taken === next.taken && isTwin === next.isTwin
    return !isSame || columns.join() !== next.columns.join()
  }

  override render({ book, row, at, columns, taken, isTwin }: LineProps) {
    return (
      <tr class={isTwin ? 'twin' : undefined}>
        {columns.map((column, index) => {
          const text = cellText(row, column)
          const cell = { row: at, column: index }
          const type = ({ value }: HTMLInputElement, isComposing: boolean): void =>
            book.type(cell, column, value, isComposing)
          return (
            <td key={column} class={column}>
              <input
                data-cell={`${at} ${index}`}
                aria-label={`${row?.name || '新的指标'} ${columnName(column)}`}
                aria-invalid={isTwin && column === 'name'}
                title={isTwin && column === 'name' ? '有两个指标同名' : undefined}
                class={isPendingMark(text) ? 'open' : undefined}
                value={text}
                placeholder={column === 'previous' ? taken : undefined}
                readOnly={!book.canType(row, column)}
                onInput={(event) => type(event.currentTarget, event.isComposing)}
                onCompositionEnd={(event) => type(event.currentTarget, false)}
                onChange={() => book.left(cell, column)}
              />
            </td>
          )
        })}
        <td>
          {row && book.hasRows && (
            <button type="button" class="remove" aria-label={`删去${row.name}`} onClick={() => book.remove(at)}>
              ×
            </button>
          )}
        </td>
      </tr>
    )
  }
}

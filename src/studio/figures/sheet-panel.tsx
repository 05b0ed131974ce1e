import { useEffect, useMemo } from 'preact/hooks'
import type { Ledger } from '../model/ledger.ts'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import { FiguresGrid } from './figures-grid.tsx'
import { Doubts, SaidFields } from './figures-said.tsx'
import { SheetBook } from './sheet-book.ts'
import { takenYears } from './taken-years.ts'

/** A ledger that is a sheet: its numbers are typed here, its rows and names in Excel. */
export function SheetPanel({
  studio,
  name,
  ledger: read,
  isLogged,
}: {
  studio: Studio
  name: string
  ledger: Ledger
  isLogged: boolean
}) {
  const { figures } = useStore(studio.state)
  const book = useMemo(() => new SheetBook(studio), [studio, name])
  const { ledger, doubts, canUndo, who, reason } = useStore(book.state)
  useEffect(() => book.show(read), [book, read])
  return (
    <div class="ledger">
      <div class="tools">
        <button type="button" disabled={!canUndo} onClick={() => book.undo()}>
          撤销
        </button>
      </div>
      <p class="hint">
        台账在“{name}”里。数可以在这里改，直接写进表格的那一格；名称、单位、公式，加一行、删一行，请用 Excel
        改，保存后这里跟着变。
      </p>
      {isLogged && <SaidFields who={who} reason={reason} set={(said) => book.state.set(said)} />}
      <Doubts doubts={doubts} />
      <FiguresGrid book={book} ledger={ledger} all={false} taken={takenYears(figures)} />
    </div>
  )
}

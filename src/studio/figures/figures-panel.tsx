import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button, FileField } from '../controls/controls.tsx'
import { saveFile } from '../save-file.ts'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { OpenLedger } from '../worker/ledger-desk.ts'
import { FiguresGrid } from './figures-grid.tsx'
import { Doubts, SaidFields } from './figures-said.tsx'
import { LedgerBook } from './ledger-book.ts'
import { SheetBook } from './sheet-book.ts'
import { takenYears } from './taken-years.ts'

/** The figures of the report: a grid that takes what is pasted from Excel. */
export function FiguresPanel({ studio }: { studio: Studio }) {
  const { figures, opened: report } = useStore(studio.state)
  const book = useMemo(() => new LedgerBook(studio), [studio, report?.folder])
  const { opened, ledger, doubts, canUndo, who, reason } = useStore(book.state)
  const [all, showAll] = useState(false)
  useEffect(() => void book.open(), [book, figures])
  useEffect(() => studio.desks.join(book), [book])
  if (!opened) return <p class="none">正在打开……</p>
  if (opened.kind === 'refused') return <p class="none">{opened.message}</p>
  if (opened.kind === 'sheet') return <SheetPanel studio={studio} opened={opened} />
  return (
    <div class="ledger">
      <div class="tools">
        <FileField class="button" accept=".xlsx,.csv" take={(name, bytes) => book.takeSheet(name, bytes)}>
          读入 Excel 文件
        </FileField>
        <Button does={async () => saveFile('台账.xlsx', await book.workbook())}>存成 Excel 文件</Button>
        <Button disabled={!canUndo} does={() => book.undo()}>
          撤销
        </Button>
        <label>
          <input type="checkbox" checked={all} onChange={(event) => showAll(event.currentTarget.checked)} /> 全部列
        </label>
      </div>
      <p class="hint">在 Excel 里连表头一起复制，在下面任意一格里粘贴；还没有报来的空着。</p>
      {opened.isLogged && <SaidFields who={who} reason={reason} set={(said) => book.state.set(said)} />}
      <Doubts doubts={doubts} />
      <FiguresGrid book={book} ledger={ledger} all={all} taken={takenYears(figures)} />
    </div>
  )
}

/** A ledger that is a sheet: its numbers are typed here, its rows and names in Excel. */
function SheetPanel({ studio, opened }: { studio: Studio; opened: OpenLedger & { kind: 'sheet' } }) {
  const { name, ledger: read, isLogged } = opened
  const { figures } = useStore(studio.state)
  const book = useMemo(() => new SheetBook(studio), [studio, name])
  const { ledger, doubts, canUndo, who, reason } = useStore(book.state)
  useEffect(() => book.show(read), [book, read])
  return (
    <div class="ledger">
      <div class="tools">
        <Button disabled={!canUndo} does={() => book.undo()}>
          撤销
        </Button>
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

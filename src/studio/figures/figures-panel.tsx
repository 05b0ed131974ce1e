import { useEffect, useMemo, useState } from 'preact/hooks'
import { figureForms } from '../../engine/figures/forms.ts'
import { saveFile } from '../shell/save-file.ts'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { FigureSaid } from '../worker/protocol.ts'
import { FiguresGrid } from './figures-grid.tsx'
import { LedgerBook } from './ledger-book.ts'
import type { PasteDoubt } from './pasted-figures.ts'

/** The figures of the report: a grid that takes what is pasted from Excel. */
export function FiguresPanel({ studio }: { studio: Studio }) {
  const { figures, opened: report } = useStore(studio.state)
  const book = useMemo(() => new LedgerBook(studio), [studio, report?.folder])
  const { opened, ledger, doubts, canUndo } = useStore(book.state)
  const [all, showAll] = useState(false)
  useEffect(() => void book.open(), [book, figures])
  useEffect(() => studio.join(book), [book])
  if (!opened) return <p class="none">正在打开……</p>
  if (opened.kind === 'refused') return <p class="none">{opened.message}</p>
  if (opened.kind === 'sheet') return <SheetFigures opened={opened} />
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? []
    if (file) await book.takeSheet(file.name, new Uint8Array(await file.arrayBuffer()))
    input.value = ''
  }
  return (
    <div class="ledger">
      <div class="tools">
        <label class="button">
          读入 Excel 文件
          <input type="file" class="unseen" accept=".xlsx,.csv" onChange={(event) => void take(event.currentTarget)} />
        </label>
        <button type="button" onClick={async () => saveFile('台账.xlsx', await book.workbook())}>
          存成 Excel 文件
        </button>
        <button type="button" disabled={!canUndo} onClick={() => book.undo()}>
          撤销
        </button>
        <label>
          <input type="checkbox" checked={all} onChange={(event) => showAll(event.currentTarget.checked)} /> 全部列
        </label>
      </div>
      <p class="hint">在 Excel 里连表头一起复制，在下面任意一格里粘贴；还没有报来的空着。</p>
      <Doubts doubts={doubts} />
      <FiguresGrid book={book} ledger={ledger} all={all} taken={takenYears(figures)} />
    </div>
  )
}

/** What each figure was the year before; shown where its row says nothing of it, as last year's report does. */
const takenYears = (figures: readonly FigureSaid[]): ReadonlyMap<string, string> =>
  new Map(
    figures.flatMap(({ name, forms }) => {
      const last = forms.find(({ form }) => form === figureForms.previous)
      return last ? [[name, last.says] as const] : []
    }),
  )

function Doubts({ doubts }: { doubts: readonly PasteDoubt[] }) {
  if (doubts.length === 0) return null
  const graver = [...doubts].sort((a, b) => Number(a.isNote) - Number(b.isNote))
  return (
    <ul class="doubts" aria-label="粘贴的表里要看一看的">
      {graver.map(({ message, hint, cell, isNote }) => (
        <li key={`${cell} ${message}`} class={isNote ? 'info' : 'warning'}>
          {cell && <b>{cell}：</b>}
          {message}
          {hint && <span class="hint">{hint}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A ledger that is kept in Excel. */
function SheetFigures({
  opened,
}: {
  opened: { name: string; pasted: { kind: string } & Partial<{ figures: unknown }> }
}) {
  const figures = (opened.pasted.figures ?? []) as { name: string; cells: Record<string, string> }[]
  return (
    <div class="ledger">
      <p class="hint">台账在“{opened.name}”里：请用 Excel 改，保存后这里跟着变。</p>
      <table>
        <tbody>
          {figures.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{cells.value}</td>
              <td>{cells.unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { readTable } from '../../engine/sheet/index.ts'
import { isKnownUnit, numberKeys } from '../../engine/sheet/labels.ts'
import type { Sheet } from '../../engine/sheet/types.ts'
import { isPendingMark, pendingText } from '../../engine/terms/pending.ts'
import { readAmount, unitName } from '../../engine/terms/written-amount.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import { grouped } from '../../engine/text/grouped.ts'
import type { YamlNode } from '../../engine/yaml/nodes.ts'
import { type Clipboard, clipboardTable, sheetOf } from './clipboard-table.ts'

/** A figure as it was pasted: what its cells say, by the ledger's keys. */
export interface PastedFigure {
  readonly name: string
  readonly cells: Readonly<Record<string, string>>
}

/** Something to look at before what was pasted is believed. */
export interface PasteDoubt {
  readonly message: string
  readonly hint?: string
  /** The cell of the table (B7), where it is about one. */
  readonly cell?: string
  /** Nothing is wrong: how the table was read. */
  readonly isNote: boolean
}

/**
 * What came of a paste: figures; or cells that are put where the cursor is, as nothing says which figures they are; or a table
 * of several columns of numbers without a head, of which only a person knows which are which.
 */
export type Pasted =
  | { readonly kind: 'figures'; readonly figures: readonly PastedFigure[]; readonly doubts: readonly PasteDoubt[] }
  | { readonly kind: 'cells'; readonly cells: readonly (readonly string[])[] }
  | { readonly kind: 'no-head'; readonly rows: readonly (readonly string[])[]; readonly message: string }
  | { readonly kind: 'nothing'; readonly message: string }

/** What an open number is written as. */
export const pendingMark = pendingText

/** Reads what was pasted as figures. `year`: that of the report, for columns that are called by it. */
export function pastedFigures(clipboard: Clipboard, year?: number): Pasted {
  const table = clipboardTable(clipboard)
  if (!table) return { kind: 'nothing', message: '剪贴板里没有表格' }
  const sheet = sheetOf(table)
  if (!sheet) return { kind: 'nothing', message: '表格太大，不像台账：请只复制有数据的行和列' }
  const rows = table.rows.map((row) => row.map((cell) => cell.trim()))
  const read = readTable(sheet, '粘贴的表格', year)
  if (read) return withUnread(figuresOf(read.value.root, read.diagnostics), rows.slice(read.headEnd))
  const guessed = withHead(sheet)
  if (guessed === 'cells') return { kind: 'cells', cells: rows }
  if (guessed === 'several') {
    const message = '表格没有表头，分不清哪一列是今年的数：请连表头一起复制（指标、值、单位、上年……）'
    return { kind: 'no-head', rows, message }
  }
  const again = readTable(guessed, '粘贴的表格', year)
  if (!again) return { kind: 'cells', cells: rows }
  const note = { message: '表格没有表头：有文字的一列当作指标，有数的一列当作值', isNote: true }
  const pasted = figuresOf(
    again.value.root,
    again.diagnostics.filter(({ severity }) => severity !== 'info'),
  )
  return pasted.kind === 'figures' ? { ...pasted, doubts: [note, ...pasted.doubts.map(oneRowUp)] } : pasted
}

/** Rows below the head of which no figure was made, titles of groups as a rule, are named. */
function withUnread(pasted: Pasted, rows: readonly (readonly string[])[]): Pasted {
  if (pasted.kind !== 'figures') return pasted
  const names = pasted.figures.map(({ name }) => bare(name))
  const isRead = (row: readonly string[]): boolean =>
    row.some((cell) => names.some((name) => name === bare(cell) || bare(cell).startsWith(name)))
  const unread = rows.filter((row) => !isRead(row) && row.some((cell) => cell !== ''))
  if (unread.length === 0) return pasted
  const shown = unread.slice(0, 5).map((row) => `“${row.find((cell) => cell !== '')}”`)
  const more = unread.length > 5 ? `等${unread.length}行` : ''
  const note = { message: `当作小标题或说明，没有读的行：${shown.join('、')}${more}`, isNote: true }
  return { ...pasted, doubts: [...pasted.doubts, note] }
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/** A head was put above the table. */
const oneRowUp = (doubt: PasteDoubt): PasteDoubt =>
  doubt.cell === undefined ? doubt : { ...doubt, cell: doubt.cell.replace(/\d+$/, (row) => String(Number(row) - 1)) }

/** The figures of a table that was read as a ledger. */
export function figuresOf(root: YamlNode | undefined, diagnostics: readonly Diagnostic[]): Pasted {
  const doubts = diagnostics.map(doubtOf)
  if (root?.kind !== 'map' || root.entries.size === 0) {
    return { kind: 'nothing', message: doubts.find(({ isNote }) => !isNote)?.message ?? '表头下面没有指标' }
  }
  const figures = [...root.entries].map(([name, { value }]): PastedFigure => {
    const written =
      value.kind === 'map' ? [...value.entries].map(([key, one]) => [key, cellOf(one.value)] as const) : []
    return { name, cells: settled(name, Object.fromEntries(written.filter(([, text]) => text !== '')), doubts) }
  })
  return { kind: 'figures', figures, doubts }
}

const doubtOf = ({ message, hint, severity, position }: Diagnostic): PasteDoubt => ({
  message,
  ...(hint !== undefined && { hint }),
  ...(position?.cell !== undefined && { cell: position.cell }),
  isNote: severity === 'info',
})

/** What a cell says, as the grid shows it. */
export function cellOf(node: YamlNode): string {
  if (node.kind === 'text') return node.value
  if (node.kind === 'list') return node.items.map(cellOf).join('、')
  if (node.kind === 'map') return [...node.entries.values()].map(({ value }) => cellOf(value)).join(' ')
  return ''
}

/** Numbers as digits alone, with their unit in its own cell; what has no number yet is open. */
function settled(name: string, cells: Record<string, string>, doubts: PasteDoubt[]): Record<string, string> {
  const result = { ...cells }
  for (const key of Object.keys(cells).filter((one) => numberKeys.has(one))) {
    const read = readAmount(cells[key]!)
    if (!('digits' in read)) {
      doubts.push({ message: `“${name}”的“${cells[key]}”不是数`, hint: '请改成数；还没有报来的留空', isNote: false })
    } else if (read.pending) result[key] = pendingMark
    else if (read.unit === '' || read.unit === unitName(result.unit ?? read.unit)) {
      result[key] = read.digits
      if (read.unit !== '') result.unit ??= read.unit
    } else if (result.unit !== undefined) {
      doubts.push({
        message: `“${name}”的“${cells[key]}”和单位“${result.unit}”不同`,
        hint: '一个指标只用一个单位',
        isNote: false,
      })
    }
  }
  if (!('value' in result) && !('formula' in result) && !('from' in result)) result.value = pendingMark
  return result
}

/** A table of names and one column of numbers (and units) needs no head; of a table without names nothing can be told. */
function withHead(sheet: Sheet): Sheet | 'cells' | 'several' {
  const cells = [...sheet.rows.values()].flatMap((row) => [...row])
  const columns = [...grouped(cells, ([column]) => column)].sort(([a], [b]) => a - b)
  const kinds = columns.map(([column, own]) => ({ column, kind: kindOf(own.map(([, { text }]) => text)) }))
  const names = kinds.filter(({ kind }) => kind === 'words')
  const numbers = kinds.filter(({ kind }) => kind === 'numbers')
  const units = kinds.filter(({ kind }) => kind === 'units')
  if (names.length === 0) return 'cells'
  if (numbers.length === 0) return 'cells'
  if (numbers.length > 1 || names.length > 1 || units.length > 1) return 'several'
  const head = new Map([
    [names[0]!.column, { text: '指标' }],
    [numbers[0]!.column, { text: '值' }],
    ...units.map(({ column }) => [column, { text: '单位' }] as const),
  ])
  const rows = new Map([[1, head], ...[...sheet.rows].map(([row, cells]) => [row + 1, cells] as const)])
  const merged = sheet.merged.map((range) => ({ ...range, top: range.top + 1, bottom: range.bottom + 1 }))
  return { ...sheet, rows: new Map(rows), merged }
}

function kindOf(texts: readonly string[]): 'numbers' | 'units' | 'words' {
  if (texts.every((text) => isPendingMark(text) || 'digits' in readAmount(text))) return 'numbers'
  return texts.every((text) => isKnownUnit(text)) ? 'units' : 'words'
}

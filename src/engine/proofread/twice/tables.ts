import type { Attachment, Exhibit, Item, Prose, Report, TableData } from '../../model/report.ts'
import { listsOf } from '../../report/lists.ts'
import type { Finding } from '../types.ts'
import { bare, lineOf, spanOf } from './words.ts'

/** Tables with their head as a row, a row or a figure twice, or their title in the text right before them. */
export function tablesTwice(report: Report): Finding[] {
  const items = report.sections.flatMap(listsOf).flatMap(({ items }) => items.flatMap(inItem))
  return [...items, ...report.attachments.flatMap((one) => [...inItem(one), ...nameAsTitle(one)])]
}

const inItem = ({ exhibits, text, children }: Pick<Item, 'exhibits' | 'text' | 'children'>): Finding[] => [
  ...tablesOf(exhibits).flatMap((one, index) => [
    ...rowsTwice(one),
    ...figuresTwice(one),
    ...(index === 0 ? titleTwice(one, text) : []),
  ]),
  ...children.items.flatMap(inItem),
]

const tablesOf = (exhibits: readonly Exhibit[]): TableData[] =>
  exhibits.flatMap((one) => (one.type === 'table' ? [one] : []))

function rowsTwice({ columns, rows }: TableData): Finding[] {
  const head = cells(columns.map(({ heading }) => heading))
  return rows.flatMap((row, index): Finding[] => {
    const at = row[0]?.origin
    const written = cells(row)
    if (!at || written.every((one) => one === '')) return []
    if (same(written, head)) {
      return [{ at, message: '表格里又写了一行列名，会印两次', hint: '列名已经写在“列”里，请删去这一行' }]
    }
    const before = rows[index - 1]
    const isText = /\p{L}/u.test(written[0] ?? '') && written.filter((one) => one !== '').length > 1
    if (!before || !isText || !same(written, cells(before))) return []
    return [{ at, message: '这一行和上一行完全相同', hint: '请删去一行；确实是两行的，请写明区别' }]
  })
}

const cells = (row: readonly Prose[]): string[] => row.map((one) => bare(lineOf(one)))

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell === other[index])

function figuresTwice({ figures }: TableData): Finding[] {
  if (!figures || !Array.isArray(figures.names)) return []
  const seen = new Set<string>()
  return figures.names.flatMap(({ name, origin }): Finding[] => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [{ at: origin, message: `表格的“指标”里“${name}”写了两次，会印两行`, hint: '请删去一个' }]
  })
}

/** The title of a table as the last paragraph before it. */
function titleTwice({ caption }: TableData, text: Prose | undefined): Finding[] {
  const last = text?.paragraphs.at(-1)
  if (!caption || !text || !last) return []
  const written = bare(lineOf({ ...text, paragraphs: [last] }))
  if (written === '' || written !== bare(lineOf(caption))) return []
  return [{ at: spanOf(last, text), message: '表格前面又写了一遍表题，会印两次', hint: '请在正文里删去' }]
}

/** The name of an attachment is printed above it, and the title of its table below that. */
function nameAsTitle({ name, exhibits: [table] }: Attachment): Finding[] {
  if (!table?.caption || bare(lineOf(table.caption)) !== bare(lineOf(name))) return []
  const message = '表题和附件的名称相同，会接连印两次'
  return [{ at: table.caption.origin, message, hint: '附件的名称已经印在表格上面，请删去“表题”' }]
}

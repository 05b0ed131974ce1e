import * as z from 'zod'
import { columnNamed, figureColumn, figureColumns } from '../terms/columns.ts'
import { figureSelection, figureSelections } from '../terms/selection.ts'
import { meantColumn } from '../terms/synonyms.ts'
import { flag, flagOrName, issueAt, once, parsed, refuse, scalar } from '../yaml/values.ts'
import { column, columnFields } from './column.ts'
import { field, mapOf, paragraphs, prose } from './field.ts'
import { countedColumn, flatColumns, headingOf, type WrittenColumn } from './table-columns.ts'

/** Tables of items and attachments, and what a table of the ledger may ask for. */

/** Figures of a table that stand together. */
export const groupFields = {
  group: prose('组', '这一组的名称，单独占一行', { required: true, manual: '这一组的名称' }),
  figures: field('指标', '这一组的指标', z.array(scalar()), {
    required: true,
    figure: true,
    line: 'words',
  }),
  subtotal: field('小计', '是：组后加一行各指标的和；或者指标的名称，印它的数', flagOrName(), {
    figure: 'single',
  }),
}

const group = mapOf(groupFields).superRefine(({ figures }, context) => {
  if (figures.length > 0) return
  context.addIssue(issueAt(['figures'], '“指标”是空的，一组至少要有一个指标'))
})

/** Which figures of the ledger. */
const selection = once(() =>
  parsed(
    (written) =>
      figureSelection(written) ??
      refuse('应为指标的列表，或“全部”“可比”', {
        hint: `请写成 [${written}] 这样的列表，或写 全部、可比（有上年、上期或目标的）`,
      }),
    { enum: Object.entries(figureSelections).flat() },
  ),
)

/** 指标 of a table: names and groups of names, or which of the ledger. */
export const figureRows = z.union([z.array(z.union([scalar(), group])), selection()])

/** 指标 of a chart, which has no groups. */
export const chartRows = z.union([z.array(scalar()), selection()])

const rows = z.array(z.union([z.array(scalar()), mapOf({ group: groupFields.group })]))

export const tableFields = {
  caption: prose('表题', '表格上方的标题'),
  unit: prose('单位', '表格右上方的计量单位，如 万元', { manual: '表格右上方的“单位：万元”，写 万元 就行' }),
  note: paragraphs('注', '表格下方的说明', { manual: '表格下方的“注：……”；空一行另起一段' }),
  columns: field('列', '各列的列名，或列名、对齐、列宽、下面的列；台账的表格可写 本年=2024年', z.array(column), {
    prose: 'text',
    blank: true,
    line: 'words',
    each: columnFields,
    manual: '必写。各列的列名；可以写成一行，用逗号隔开；要规定对齐和宽度的写成一组键',
  }),
  rows: field('行', '每行一个列表，或一行文字，各格用逗号或制表符隔开，格数与列数相同；占一整行的写成 组: ……', rows, {
    prose: 'text',
    blank: true,
    line: 'cells',
    each: { group: groupFields.group },
    manual:
      "必写。每行一个列表，格数与列数相同，空格子写 ''；占一整行的（如 一、收入）写成 `组: 一、收入`；从 Excel 复制的行可以直接贴在 `行: |` 下面，缩进即可，一格里有几行、Excel 加了引号的也认得",
  }),
  figures: field('指标', '用台账里的指标，代替“行”：指标或组的列表，全部，或可比（有上年、上期或目标的）', figureRows, {
    figure: true,
    line: 'words',
    each: groupFields,
    manual: '用台账里的指标生成表格，不写“行”：指标或组的列表，全部（all），或可比（compared，写了上年或目标的）',
  }),
  total: field('合计', '是：最后加一行各指标的和；或者指标的名称，印它的数', flagOrName(), {
    figure: 'single',
    manual: '是：台账的表格最后加一行“合计”；或者指标的名称，印它的数',
  }),
  thousands: field('千分位', '是：台账的数每三位加一个逗号，如 1,234.5', flag(), {
    manual: '是：台账的数每三位加一个逗号，如 1,234.5；不写时按 report.yaml',
  }),
  merge: field('合并', '是：首列空着的格子与上面一格合并', flag(), {
    manual: "是：首列空着的格子（写 ''）与上面一格合并；Markdown 里空着",
  }),
}

export const table = mapOf(tableFields).superRefine(
  ({ columns: written, rows, figures, total, thousands, merge }, context) => {
    const columns = written && flatColumns(written).columns
    if (figures) {
      for (const issue of figureTableIssues(columns, rows, figures)) context.addIssue(issue)
      for (const issue of namelessSums(columns, figures, total)) context.addIssue(issue)
      if (merge) {
        const hint = '请删去“合并”，用“组”给指标分组'
        context.addIssue(issueAt(['merge'], '台账的表格没有空着的首列，不写“合并”', { hint }))
      }
      return
    }
    for (const issue of ofLedgerOnly({ total, thousands })) context.addIssue(issue)
    for (const [name, shown, list] of [
      ['columns', '列', columns],
      ['rows', '行', rows],
    ] as const) {
      const message = list ? `“${shown}”是空的，表格至少要有一${shown}` : `缺少“${shown}”`
      if (list?.length) continue
      const hint = `请写上“${shown}”的内容，或删去整个“表格”`
      context.addIssue(issueAt([name], message, { hint }))
    }
    if (!columns?.length || !rows) return
    const cells = columns.length - (countedColumn(columns, rows) === undefined ? 0 : 1)
    rows.forEach((row, index) => {
      if (!Array.isArray(row) || row.length === cells) return
      const serials = cells < columns.length ? '（不算“序号”）' : ''
      const message = `这一行有${row.length}格，表格却有${cells}列${serials}`
      const hint = raggedHint(row.map(String), cells)
      context.addIssue(issueAt(['rows', index], message, { code: 'table/ragged-row', hint }))
    })
  },
)

/** 合计 and 千分位 of a table whose cells were typed. */
function* ofLedgerOnly(keys: { total: unknown; thousands: unknown }): Generator<ReturnType<typeof issueAt>> {
  for (const [path, shown, value] of [
    ['total', '合计', keys.total],
    ['thousands', '千分位', keys.thousands],
  ] as const) {
    if (value === undefined) continue
    const hint = `请删去“${shown}”，照要印的样子写在“行”里；或者改用“指标”，由台账生成`
    const message = `“${shown}”只用在由台账生成的表格里，这个表格写的是“行”`
    yield issueAt([path], message, { code: 'table/ledger-only', hint })
  }
}

/** What to do about a row of another length; the comma of 21,356 may be what parted a cell. */
function raggedHint(row: readonly string[], columns: number): string {
  const whole = row.join(',').match(/(?<![^,])[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?[^,\d.]{0,10}(?![^,])/g) ?? []
  const parted = whole.reduce((sum, number) => sum + number.split(',').length - 1, 0)
  if (parted === 0 || row.length - parted > columns || row.length <= columns) {
    return "每行的格数应与列数相同；空的格子请写成 ''"
  }
  const [first] = whole
  const plain = first!.replaceAll(',', '')
  return `每行的格数应与列数相同；如果“${first}”是一个数，请去掉里面的逗号，写成 ${plain}，或者给它加上英文引号`
}

/** A table that is drawn from the ledger: which columns it has is chosen by their names, its rows are the figures. */
export function* figureTableIssues(
  columns: readonly WrittenColumn[] | undefined,
  rows: unknown,
  figures: z.output<typeof figureRows>,
): Generator<ReturnType<typeof issueAt>> {
  if (figures.length === 0) yield issueAt(['figures'], '“指标”是空的，表格至少要有一个指标')
  if (rows !== undefined) {
    const params = { code: 'table/rows-and-figures', hint: '请删去“行”，或删去“指标”' }
    yield issueAt(['rows'], '写了“指标”的表格，各行由台账生成，不能再写“行”', params)
  }
  for (const { column: one, path: at } of columns ?? []) {
    const path = ['columns', ...at, ...(typeof one === 'string' ? [] : ['heading'])]
    const written = headingOf(one)
    if (figureColumn(written)) continue
    const near = meantColumn(columnNamed(written))
    const hint = near ? `是不是“${near}”？` : `可用的列：${Object.values(figureColumns).join('、')}`
    const message = `台账的表格没有“${columnNamed(written)}”这一列`
    yield issueAt(path, message, { code: 'table/unknown-column', hint })
  }
}

/** A row of a sum stands without its name where no column has names. */
function* namelessSums(
  columns: readonly WrittenColumn[] | undefined,
  figures: z.output<typeof figureRows>,
  total: boolean | string | undefined,
): Generator<ReturnType<typeof issueAt>> {
  if (!columns || columns.some(({ column: one }) => figureColumn(headingOf(one))?.name === 'name')) return
  const groups = typeof figures === 'string' ? [] : figures
  const hasSum = Boolean(total) || groups.some((one) => typeof one !== 'string' && Boolean(one.subtotal))
  if (!hasSum) return
  const message = '有“小计”“合计”的表格，要有“指标”一列来印这两个字'
  yield issueAt(['columns'], message, { hint: '请在“列”里加上 指标' })
}

export type TableKeys = z.output<typeof table>
export type FigureRows = z.output<typeof figureRows>

import * as z from 'zod'
import { columnNamed, figureColumn, figureColumns } from '../figures/columns.ts'
import { figureSelection, figureSelections } from '../figures/selection.ts'
import { meantColumn } from '../figures/synonyms.ts'
import { isLabelPattern, parseLabel, partedLabel } from '../outline/label.ts'
import { outlineDepth } from '../outline/outline.ts'
import { choice, flag, flagOrName, type IssueParams, integer, parsed, refuse, scalar } from '../yaml/fields.ts'
import { chartType } from './chart-type.ts'
import { countedColumn, flatColumns, headingOf, type WrittenColumn } from './table-columns.ts'

/** Items, and what they are made of. */

/** A text of the report; its paragraphs and references are read from the file's own lines (prose.ts). */
export const prose = () => scalar()

export const headingForm = () => choice({ 'own-line': '独行', 'run-in': '接排' })

const styleNames: Record<string, string> = { 大纲: 'outline', outline: 'outline', 无: 'none', none: 'none' }

/** How a list is written: a name, or the first item's label, whose pattern the others follow. */
export const enumerateStyle = () =>
  parsed(
    (written) =>
      styleNames[written] ?? (isLabelPattern(written) ? partedLabel(written) : refuse(enumerateExpected, asFirst)),
    {
      anyOf: [{ enum: [...usualStyles, ...Object.keys(styleNames)] }, { type: 'string' }],
    },
  )

/** What an editor offers; any other label may be written as well. */
const usualStyles = ['一是', '一要', '第一，', '首先，', '——', '1.', '（1）', '①']

const enumerateExpected = '应为“大纲”“无”，或第一项的编号（一是、一要、第一、首先、——、1.、（1）、①……）'

const asFirst = { hint: '请照写第一项的编号，连同它的标点，后面各项照它类推' }

/** The label of a level's first item. */
export const labelPattern = () =>
  parsed((written) =>
    isLabelPattern(written)
      ? partedLabel(written)
      : refuse('应为这一级的第一个编号，如 一、 （一） 1. （1） ①', asFirst),
  )

export const joiner = () => choice({ '；': '；', '。': '。' })

/** The number of a list's first item. */
const firstNumber = () => integer(1, 9999, '应为1到9999的整数', '请写第一项的序号，如 3')

export const enumerate = z.union([
  enumerateStyle(),
  z.strictObject({
    style: enumerateStyle().optional(),
    inline: flag().optional(),
    joiner: joiner().optional(),
    start: firstNumber().optional(),
  }),
])

const columnShape = () => ({
  heading: prose(),
  align: choice({ left: '左', center: '中', right: '右' }).optional(),
  width: parsed(
    (written) => {
      const percent = /^(\d{1,3}(?:\.\d+)?)\s*[%％]?$/.exec(written)
      const value = Number(percent?.[1])
      return value > 0 && value <= 100
        ? value
        : refuse('应为1到100之间的百分数，如 30%', { hint: '请写成 30% 这样的百分数，各列相加不超过100%' })
    },
    { type: ['number', 'string'] },
  ).optional(),
})

export const lowerColumn = z.union([prose(), z.strictObject(columnShape())])

export const column = z.union([
  prose(),
  z
    .strictObject({ ...columnShape(), columns: z.array(lowerColumn).optional() })
    .superRefine(({ columns, align, width }, context) => {
      if (!columns) return
      const of = (path: string, message: string, hint: string) =>
        context.addIssue({ code: 'custom', path: [path], message, params: { hint } })
      if (columns.length === 0) of('columns', '“列”是空的，表头下面至少要有一列', '请写上下面的列，或删去“列”')
      const hint = '请写在下面的各列里'
      if (align !== undefined) of('align', '上一行的表头总是居中，“对齐”写在这里没有用', hint)
      if (width !== undefined) of('width', '上一行的表头与下面的各列一样宽，“列宽”写在这里没有用', hint)
    }),
])

/** 组: figures under a row of their own. */
const group = z
  .strictObject({ group: prose(), figures: z.array(scalar()), subtotal: flagOrName().optional() })
  .superRefine(({ figures }, context) => {
    if (figures.length > 0) return
    context.addIssue({ code: 'custom', path: ['figures'], message: '“指标”是空的，一组至少要有一个指标' })
  })

/** 指标 of a table: names and groups of names, or which of the ledger. */
export const figureRows = z.union([
  z.array(z.union([scalar(), group])),
  parsed(
    (written) =>
      figureSelection(written) ??
      refuse('应为指标的列表，或“全部”“可比”', {
        hint: `请写成 [${written}] 这样的列表，或写 全部、可比（有上年、上期或目标的）`,
      }),
    { enum: Object.entries(figureSelections).flat() },
  ),
])

export const table = z
  .strictObject({
    caption: prose().optional(),
    unit: prose().optional(),
    note: prose().optional(),
    columns: z.array(column).optional(),
    rows: z.array(z.union([z.array(prose()), z.strictObject({ group: prose() })])).optional(),
    figures: figureRows.optional(),
    total: flagOrName().optional(),
    thousands: flag().optional(),
  })
  .superRefine(({ columns: written, rows, figures, total, thousands }, context) => {
    const columns = written && flatColumns(written).columns
    if (figures) {
      for (const issue of figureTableIssues(columns, rows, figures)) context.addIssue(issue)
      for (const issue of namelessSums(columns, figures, total)) context.addIssue(issue)
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
      context.addIssue({ code: 'custom', path: [name], message, params: { hint } })
    }
    if (!columns?.length || !rows) return
    const cells = columns.length - (countedColumn(columns, rows) === undefined ? 0 : 1)
    rows.forEach((row, index) => {
      if (!Array.isArray(row) || row.length === cells) return
      const serials = cells < columns.length ? '（不算“序号”）' : ''
      context.addIssue({
        code: 'custom',
        path: ['rows', index],
        message: `这一行有${row.length}格，表格却有${cells}列${serials}`,
        params: { code: 'table/ragged-row', hint: raggedHint(row.map(String), cells) },
      })
    })
  })

/** 合计 and 千分位 of a table whose cells were typed. */
function* ofLedgerOnly(keys: { total: unknown; thousands: unknown }): Generator<Issue> {
  for (const [path, shown, value] of [
    ['total', '合计', keys.total],
    ['thousands', '千分位', keys.thousands],
  ] as const) {
    if (value === undefined) continue
    const hint = `请删去“${shown}”，照要印的样子写在“行”里；或者改用“指标”，由台账生成`
    const message = `“${shown}”只用在由台账生成的表格里，这个表格写的是“行”`
    yield { code: 'custom', path: [path], message, params: { code: 'table/ledger-only', hint } }
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
function* figureTableIssues(
  columns: readonly WrittenColumn[] | undefined,
  rows: unknown,
  figures: z.output<typeof figureRows>,
): Generator<Issue> {
  if (figures.length === 0) {
    yield { code: 'custom', path: ['figures'], message: '“指标”是空的，表格至少要有一个指标' }
  }
  if (rows !== undefined) {
    const params = { code: 'table/rows-and-figures', hint: '请删去“行”，或删去“指标”' }
    yield { code: 'custom', path: ['rows'], message: '写了“指标”的表格，各行由台账生成，不能再写“行”', params }
  }
  for (const { column: one, path: at } of columns ?? []) {
    const path = ['columns', ...at, ...(typeof one === 'string' ? [] : ['heading'])]
    const written = headingOf(one)
    if (figureColumn(written)) continue
    const near = meantColumn(columnNamed(written))
    const hint = near ? `是不是“${near}”？` : `可用的列：${Object.values(figureColumns).join('、')}`
    const message = `台账的表格没有“${columnNamed(written)}”这一列`
    yield { code: 'custom', path, message, params: { code: 'table/unknown-column', hint } }
  }
}

/** A row of a sum stands without its name where no column has names. */
function* namelessSums(
  columns: readonly WrittenColumn[] | undefined,
  figures: z.output<typeof figureRows>,
  total: boolean | string | undefined,
): Generator<Issue> {
  if (!columns || columns.some(({ column: one }) => figureColumn(headingOf(one))?.name === 'name')) return
  const groups = typeof figures === 'string' ? [] : figures
  const hasSum = Boolean(total) || groups.some((one) => typeof one !== 'string' && Boolean(one.subtotal))
  if (!hasSum) return
  const message = '有“小计”“合计”的表格，要有“指标”一列来印这两个字'
  yield { code: 'custom', path: ['columns'], message, params: { hint: '请在“列”里加上 指标' } }
}

/** One table, or several one below the other. */
const tables = z.union([table, z.array(table)])

/** A share of the text's width. */
const percent = () =>
  parsed(
    (written) => {
      const value = Number(/^(\d{1,3}(?:\.\d+)?)\s*[%％]?$/.exec(written)?.[1])
      return value > 0 && value <= 100
        ? value
        : refuse('应为1到100之间的百分数，如 60%', { hint: '请写成 60% 这样的百分数' })
    },
    { type: ['number', 'string'] },
  )

const picture = z.union([
  scalar(),
  z.strictObject({ file: scalar(), caption: prose().optional(), alt: prose().optional(), width: percent().optional() }),
])
const pictures = z.union([picture, z.array(picture)])

/** The columns that are numbers in the unit of their figure. */
const charted: ReadonlySet<string> = new Set(['value', 'previous', 'last-period', 'target'])

const chart = z
  .strictObject({
    type: chartType().optional(),
    caption: prose().optional(),
    alt: prose().optional(),
    figures: figureRows,
    columns: z.array(prose()).optional(),
  })
  .superRefine(({ type, figures, columns }, context) => {
    const bars = columns && flatColumns(columns).columns
    for (const issue of figureTableIssues(bars, undefined, figures)) context.addIssue(issue)
    for (const [index, written] of (columns ?? []).entries()) {
      const found = figureColumn(written)
      if (!found || charted.has(found.name)) continue
      const message = `图表画不了“${columnNamed(written)}”，只能画本年、上年、上期、目标`
      context.addIssue({ code: 'custom', path: ['columns', index], message, params: { hint: '请删去它，或改用表格' } })
    }
    if (type !== 'line' || !columns) return
    const message = '折线图的一条线是一个指标，不写“列”'
    context.addIssue({
      code: 'custom',
      path: ['columns'],
      message,
      params: { hint: '请删去“列”，或把“类型”改为“柱形”' },
    })
  })
const charts = z.union([chart, z.array(chart)])

/** What stands in an item or attachment beside its text. */
const exhibits = () => ({ table: tables.optional(), picture: pictures.optional(), chart: charts.optional() })

/** What items and attachments share: the list one level down, and how it is written. */
const below = () => ({
  items: z.array(item).optional(),
  enumerate: enumerate.optional(),
  inline: flag().optional(),
  joiner: joiner().optional(),
  start: firstNumber().optional(),
  tail: prose().optional(),
  after: prose().optional(),
})

interface Below {
  enumerate?: EnumerateData | undefined
  inline?: boolean | undefined
  start?: number | undefined
  tail?: string | undefined
}

/** 尾句 goes on in the paragraph of a list that runs on; 起始 is the number of a list that has numbers. */
function tellList({ enumerate: written, inline, start, tail }: Below, context: z.RefinementCtx): void {
  const map = typeof written === 'string' ? { style: written } : written
  if (tail !== undefined && !(map?.inline ?? inline)) {
    const params = { code: 'data/tail-without-inline', hint: '另起一段的请写“续文”；要接排的请加上“接排: 是”' }
    context.addIssue({
      code: 'custom',
      path: ['tail'],
      message: '“尾句”接在接排的分项后面，这里的分项没有接排',
      params,
    })
  }
  const path = map?.start === undefined ? ['start'] : ['enumerate', 'start']
  const isNumbered = map?.style !== 'none' && parseLabel(map?.style ?? '一')?.numeral !== 'none'
  if ((map?.start ?? start) === undefined || isNumbered) return
  const params = { code: 'data/start-without-number', hint: '请删去“起始”，或改“分项写法”' }
  context.addIssue({ code: 'custom', path, message: '“起始”是第一项的序号，这一列的各项没有序号', params })
}

type Issue = { code: 'custom'; path: PropertyKey[]; message: string; params?: IssueParams }

const itemMap = () =>
  z
    .strictObject({
      heading: prose().optional(),
      text: prose().optional(),
      ...below(),
      label: scalar().optional(),
      'heading-form': headingForm().optional(),
      ...exhibits(),
    })
    .superRefine((value, context) => {
      tellList(value, context)
      const { heading, text, table, picture, chart, items } = value
      if (heading !== undefined || text !== undefined || table || picture || chart || items?.length) return
      context.addIssue({
        code: 'custom',
        message: '这一项没有内容',
        params: { code: 'data/empty-item', hint: '请写“小标题”“正文”“分项”“表格”“图片”或“图表”，至少一样' },
      })
    })

/** An item as a schema sees it; items contain each other, so the type has to be spelt out. */
export type ItemData =
  | string
  | {
      heading?: string | undefined
      text?: string | undefined
      items?: ItemData[] | undefined
      enumerate?: EnumerateData | undefined
      inline?: boolean | undefined
      joiner?: Joiner | undefined
      start?: number | undefined
      tail?: string | undefined
      after?: string | undefined
      label?: string | undefined
      'heading-form'?: 'own-line' | 'run-in' | undefined
      table?: TableData | TableData[] | undefined
      picture?: PictureData | PictureData[] | undefined
      chart?: ChartData | ChartData[] | undefined
    }
export type EnumerateData = z.output<typeof enumerate>
export type TableData = z.output<typeof table>
export type PictureData = z.output<typeof picture>
export type ChartData = z.output<typeof chart>
export type FigureRows = z.output<typeof figureRows>
export type Joiner = '；' | '。'

const itemMapSchema: z.ZodType<Exclude<ItemData, string>> = z.lazy(itemMap)
export const item: z.ZodType<ItemData> = z.union([prose(), itemMapSchema])

/** 成绩, 问题, 计划: a list, or a map of the list, what leads it, and how it is written. */
export const itemList = z.union([
  z.array(item),
  z.strictObject({ intro: prose().optional(), ...below() }).superRefine(tellList),
])
export type ItemListData = z.output<typeof itemList>

export const attachment = z.union([
  prose(),
  z
    .strictObject({
      name: prose(),
      text: prose().optional(),
      ...below(),
      ...exhibits(),
      landscape: flag().optional(),
    })
    .superRefine(tellList),
])
export type AttachmentData = z.output<typeof attachment>

/** What is said of a level that no outline has. */
export const levelExpected = `应为1到${outlineDepth}级中一级的序号`
export const levelHint = `层次最多${'一二三四五六七八九'[outlineDepth - 1]}级，请写1到${outlineDepth}之间的数字`

/** A level of the outline, from 1. */
export const level = () => integer(1, outlineDepth, levelExpected, levelHint)

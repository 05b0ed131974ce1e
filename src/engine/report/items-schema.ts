import * as z from 'zod'
import { columnNamed, figureColumn } from '../figures/columns.ts'
import { isLabelPattern, parseLabel, partedLabel } from '../outline/label.ts'
import { outlineDepth } from '../outline/outline.ts'
import { chineseNumeral } from '../text/numerals.ts'
import { choice, flag, integer, parsed, refuse, scalar } from '../yaml/fields.ts'
import { chartType } from './chart-type.ts'
import { flatColumns } from './table-columns.ts'
import { chartRows, figureTableIssues, type TableData, table } from './table-schema.ts'

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
      // To an editor 1. is a number.
      anyOf: [{ enum: [...usualStyles, ...Object.keys(styleNames)] }, { type: ['string', 'number'] }],
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
    figures: chartRows,
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
export type PictureData = z.output<typeof picture>
export type ChartData = z.output<typeof chart>
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
export const levelHint = `层次最多${chineseNumeral(outlineDepth)}级，请写1到${outlineDepth}之间的数字`

/** A level of the outline, from 1. */
export const level = () => integer(1, outlineDepth, levelExpected, levelHint)

import * as z from 'zod'
import { parseLabel } from '../outline/label.ts'
import type { KeyShape } from '../yaml/key-shape.ts'
import { flag, issueAt, scalar } from '../yaml/values.ts'
import { type ChartKeys, chartField, type PictureKeys, pictureField, tableField } from './exhibits.ts'
import { type Field, field, mapOf, paragraphs, prose } from './field.ts'
import type { TableKeys } from './table.ts'
import { enumerateStyle, firstNumber, headingForm, joiner } from './values.ts'

/** Items, and the lists that they stand in. */

/** 分项写法 as a map. */
export const enumerateFields = {
  style: field('样式', '第一项的编号：一是、一要、第一、首先、——；大纲（默认）或无', enumerateStyle(), {
    manual: '见下表',
  }),
  inline: field('接排', '是：各项接排成一段', flag(), { manual: '是：各条接着写成一段' }),
  joiner: field('连接', '接排时各项之间的标点：；或。；无：一个标点也不加；不写时照各项末尾写的', joiner(), {
    manual: '； 或 。；不写时照各条末尾写的；无：一个标点也不加',
  }),
  start: field('起始', '从几开始编，如 3', firstNumber(), { manual: '从几编起，如 3' }),
}

export const enumerate = z.union([enumerateStyle(), mapOf(enumerateFields)])

const items: z.ZodType<ItemData[]> = z.array(z.lazy(() => item))

/** Texts of a list, which stand behind its items. */
export const listTexts = {
  tail: paragraphs('尾句', '接排的分项写完以后，在同一段里接着写的话', {
    empty: 'warning',
    seen: false,
    manual: '接排的各条写完，在同一段里接着写的话',
  }),
  after: paragraphs('续文', '分项写完以后，回到上一级另起一段写的话', {
    empty: 'warning',
    seen: false,
    manual: '下一级的各条写完，回到这一级另起一段写的话',
  }),
}

/** The text that leads 成绩, 问题 or 计划. */
export const introText = {
  intro: paragraphs('引言', '第一条之前的段落', { empty: 'warning', seen: false, manual: '各条之前的文字' }),
}

/** Texts of an item. */
export const itemTexts = {
  heading: prose('小标题', '本条的标题', { empty: 'warning', manual: '本条的标题，结尾不用写句号' }),
  text: paragraphs('正文', '文字；空一行另起一段', { empty: 'warning', manual: '文字' }),
}

/** What items, lists and attachments have in common: the list one level down and how it is written. */
export const listFields = (about: string) => ({
  items: field('分项', about, items, {
    prose: 'text',
    empty: 'warning',
    each: (): KeyShape => itemFields,
    manual: '下一级的各条，可以一级套一级',
  }),
  enumerate: field('分项写法', '分项如何编号：一是、一要、第一、首先、——、大纲、无', enumerate, {
    keys: enumerateFields,
    manual: '下一级怎样编号，见下面',
  }),
  inline: field('接排', '是：各分项接排成一段', flag(), {
    manual: '是：下一级各条接着写成一段。与写在“分项写法”里一样',
  }),
  joiner: field('连接', '接排时各项之间的标点：；或。；无：一个标点也不加；不写时照各项末尾写的', joiner(), {
    manual: '接排时各条之间用 ； 还是 。；不写时照各条末尾写的，没有写标点的用 。；无：照写，一个标点也不加',
  }),
  start: field('起始', '第一个分项从几开始编，如 3', firstNumber(), { manual: '下一级从几编起，如 3' }),
  ...listTexts,
})

/** An item of 成绩, 问题, 计划 or 分项. */
export const itemFields = {
  ...itemTexts,
  ...listFields('下一级的各条'),
  label: field('编号', '照写的编号，代替自动编号', scalar(), {
    manual:
      "照写的编号，代替自动编号；'' 是不编号。与本级同样式的（本级是（一），写（五）），后面接着编（六）；别的样式不算在编号里",
  }),
  'heading-form': field('标题形式', '独行或接排', headingForm(), {
    manual: '独行：小标题单独成行。接排：后面接着写正文。不写时按模板',
  }),
  table: tableField('表格：列和行，或指标；几个表格写成列表', {
    empty: 'warning',
    manual: '见[表格](#表格)；几个表格写成列表',
  }),
  picture: pictureField('图片的文件名；几张写成列表', { manual: '见[图片和图表](#图片和图表)；几张写成列表' }),
  chart: chartField('由台账生成的图表；几个写成列表', { manual: '见[图片和图表](#图片和图表)；几个写成列表' }),
} as const satisfies Record<string, Field>

interface Below {
  enumerate?: EnumerateData | undefined
  inline?: boolean | undefined
  start?: number | undefined
  tail?: string | undefined
}

/** 尾句 goes on in the paragraph of a list that runs on; 起始 is the number of a list that has numbers. */
export function reportList({ enumerate: written, inline, start, tail }: Below, context: z.RefinementCtx): void {
  const map = typeof written === 'string' ? { style: written } : written
  if (tail !== undefined && !(map?.inline ?? inline)) {
    const params = { code: 'data/tail-without-inline', hint: '另起一段的请写“续文”；要接排的请加上“接排: 是”' }
    context.addIssue(issueAt(['tail'], '“尾句”接在接排的分项后面，这里的分项没有接排', params))
  }
  const path = map?.start === undefined ? ['start'] : ['enumerate', 'start']
  const isNumbered = map?.style !== 'none' && parseLabel(map?.style ?? '一')?.numeral !== 'none'
  if ((map?.start ?? start) === undefined || isNumbered) return
  const params = { code: 'data/start-without-number', hint: '请删去“起始”，或改“分项写法”' }
  context.addIssue(issueAt(path, '“起始”是第一项的序号，这一列的各项没有序号', params))
}

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
      table?: TableKeys | TableKeys[] | undefined
      picture?: PictureKeys | PictureKeys[] | undefined
      chart?: ChartKeys | ChartKeys[] | undefined
    }
export type EnumerateData = z.output<typeof enumerate>
export type Joiner = '；' | '。' | 'none'

export const item: z.ZodType<ItemData> = z.union([
  scalar(),
  mapOf(itemFields).superRefine((value, context) => {
    reportList(value, context)
    const { heading, text, table, picture, chart, items } = value
    if (heading !== undefined || text !== undefined || table || picture || chart || items?.length) return
    const params = { code: 'data/empty-item', hint: '请写“小标题”“正文”“分项”“表格”“图片”或“图表”，至少一样' }
    context.addIssue(issueAt([], '这一项没有内容', params))
  }),
])

/** 成绩, 问题 or 计划 written as a map. */
export const itemListFields = {
  ...introText,
  ...listFields('各条'),
}

/** 成绩, 问题, 计划: a list, or a map of the list, what leads it, and how it is written. */
export const itemList = z.union([z.array(item), mapOf(itemListFields).superRefine(reportList)])
export type ItemListData = z.output<typeof itemList>

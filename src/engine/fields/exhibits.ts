import * as z from 'zod'
import { columnNamed, figureColumn } from '../terms/columns.ts'
import { own } from '../text/own.ts'
import { issueAt, parsed, refuse, scalar } from '../yaml/values.ts'
import { field, mapOf, prose } from './field.ts'
import { chartRows, figureTableIssues, table, tableFields } from './table.ts'
import { flatColumns } from './table-columns.ts'
import { percent } from './values.ts'

/** What people call the two kinds. */
const chartNames: Record<string, 'bar' | 'line'> = {
  ...{ 柱形: 'bar', 折线: 'line', bar: 'bar', line: 'line' },
  ...{ 柱形图: 'bar', 柱状: 'bar', 柱状图: 'bar', 折线图: 'line', 曲线: 'line', 曲线图: 'line' },
}

/** 类型 of a chart. */
const chartType = () =>
  parsed(
    (written) =>
      own(chartNames, written) ??
      refuse('应为“柱形”或“折线”', { hint: '饼图、雷达图等不做：各部分占多少，用表格的“占比”一列更清楚' }),
    { enum: Object.keys(chartNames).slice(0, 4) },
  )

/** What stands in an item or attachment beside its text. */

export const pictureFields = {
  file: field('文件', '图片的文件名，PNG 或 JPEG，放在报告文件夹里', scalar(), {
    required: true,
    file: true,
    manual: '图片的文件名；放在下级文件夹里的写成 图片/甲.png',
  }),
  caption: prose('图题', '图片下方的标题', { manual: '图片下方的标题，如 图1　新修的灌溉渠' }),
  alt: prose('替代文字', '图上有什么，读屏软件念给看不见的人听；不写时用图题'),
  width: field('宽', '占版心宽的百分数', percent(), {
    manual: '占版心宽的百分数，如 60%；不写时按图片本来的大小，最宽到版心',
  }),
}

const picture = z.union([scalar(), mapOf(pictureFields)])

export const chartFields = {
  type: field('类型', '柱形：各指标本年与上年对比；折线：各年的变化', chartType(), {
    manual: '柱形（默认）：各指标的上年与本年；折线：一条线一个指标，从“历年”到本年',
  }),
  caption: prose('图题', '图表下方的标题'),
  alt: prose('替代文字', '图表说明什么，读屏软件念给看不见的人听；不写时用图题', {
    manual: '图表说明什么，读屏软件念给看不见的人听；不写时用图题，没有图题的用各指标印出来的名称',
  }),
  figures: field('指标', '画哪些指标，单位要相同', chartRows, {
    required: true,
    figure: true,
    line: 'words',
    manual: '画哪些指标，写法与表格的“指标”相同',
  }),
  columns: field('列', '柱形图画哪几组数，默认 [上年, 本年]；可写 本年=2024年', z.array(scalar()), {
    prose: 'text',
    blank: true,
    line: 'words',
    manual: '柱形图画哪几组数，默认 [上年, 本年]；可写 上年=2023年',
  }),
}

/** The columns that are numbers in the unit of their figure. */
const charted: ReadonlySet<string> = new Set(['value', 'previous', 'last-period', 'target'])

const chart = mapOf(chartFields).superRefine(({ type, figures, columns }, context) => {
  const bars = columns && flatColumns(columns).columns
  for (const issue of figureTableIssues(bars, undefined, figures)) context.addIssue(issue)
  for (const [index, written] of (columns ?? []).entries()) {
    const found = figureColumn(written)
    if (!found || charted.has(found.name)) continue
    const message = `图表画不了“${columnNamed(written)}”，只能画本年、上年、上期、目标`
    context.addIssue(issueAt(['columns', index], message, { hint: '请删去它，或改用表格' }))
  }
  if (type !== 'line' || !columns) return
  const message = '折线图的一条线是一个指标，不写“列”'
  context.addIssue(issueAt(['columns'], message, { hint: '请删去“列”，或把“类型”改为“柱形”' }))
})

const oneOrMore = <S extends z.ZodType>(one: S) => z.union([one, z.array(one)])

export const tableField = (about: string, more: { empty?: 'warning'; manual?: string } = {}) =>
  field('表格', about, oneOrMore(table), { keys: tableFields, each: tableFields, ...more })

export const pictureField = (about: string, more: { empty?: 'warning'; manual?: string } = {}) =>
  field('图片', about, oneOrMore(picture), { file: true, keys: pictureFields, each: pictureFields, ...more })

export const chartField = (about: string, more: { empty?: 'warning'; manual?: string } = {}) =>
  field('图表', about, oneOrMore(chart), { keys: chartFields, each: chartFields, ...more })

export type PictureKeys = z.output<typeof picture>
export type ChartKeys = z.output<typeof chart>

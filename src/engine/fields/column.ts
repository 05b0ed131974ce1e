import * as z from 'zod'
import { choice, issueAt, scalar } from '../yaml/values.ts'
import { field, mapOf, prose } from './field.ts'
import { percent } from './values.ts'

/** A column below a head of several. */
export const lowerColumnFields = {
  heading: prose('列名', '表头里的文字', { required: true, blank: true, manual: '表头的文字' }),
  align: field('对齐', '左、中或右', choice({ left: '左', center: '中', right: '右' }), {
    manual: '左、中、右；不写时数字居右，文字居左',
  }),
  width: field('列宽', '占表宽的百分数', percent('，各列相加不超过100%'), { manual: '占表宽的百分数，如 30%' }),
}

export const lowerColumn = z.union([scalar(), mapOf(lowerColumnFields)])

/** The column of a table, or a head over several. */
export const columnFields = {
  ...lowerColumnFields,
  columns: field('列', '表头分两行的，下面的各列', z.array(lowerColumn), {
    prose: 'text',
    blank: true,
    line: 'words',
    each: lowerColumnFields,
    manual: '表头分两行的：“列名”印在上一行，这里写它下面的各列',
  }),
}

export const column = z.union([
  scalar(),
  mapOf(columnFields).superRefine(({ columns, align, width }, context) => {
    if (!columns) return
    const of = (path: string, message: string, hint: string) => context.addIssue(issueAt([path], message, { hint }))
    if (columns.length === 0) of('columns', '“列”是空的，表头下面至少要有一列', '请写上下面的列，或删去“列”')
    const hint = '请写在下面的各列里'
    if (align !== undefined) of('align', '上一行的表头总是居中，“对齐”写在这里没有用', hint)
    if (width !== undefined) of('width', '上一行的表头与下面的各列一样宽，“列宽”写在这里没有用', hint)
  }),
])

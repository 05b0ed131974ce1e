import type { FigureColumn, FigureTableColumn } from '../model/exhibit.ts'

/** The columns that a table drawn from the ledger can have, with their headings. */
export const figureColumns: Readonly<Record<FigureColumn, string>> = {
  serial: '序号',
  name: '指标',
  unit: '单位',
  value: '本年',
  previous: '上年',
  change: '增减',
  yoy: '同比',
  'last-period': '上期',
  'pop-change': '环比增减',
  pop: '环比',
  target: '目标',
  completion: '完成率',
  share: '占比',
}

/** The columns of a table that names none: 主要指标完成情况表 as offices draw it. */
export const defaultColumns: readonly FigureColumn[] = [
  'name',
  'unit',
  'value',
  'previous',
  'change',
  'target',
  'completion',
]

/** A column by its name in either language, with the heading that it is to have: `本年`, `本年=2024年`. */
export function figureColumn(written: string): FigureTableColumn | undefined {
  const [, named = '', heading] = /^([^=＝]*)(?:[=＝](.*))?$/s.exec(written)!
  const found = Object.entries(figureColumns).find((names) => names.includes(named.trim()))
  if (!found) return undefined
  return { name: found[0] as FigureColumn, ...(heading?.trim() && { heading: heading.trim() }) }
}

/** The name in what is written for a column, known or not. */
export const columnNamed = (written: string): string => written.replace(/[=＝].*$/s, '').trim()

/** Every name of a column, the Chinese ones first. */
export const columnNames: readonly string[] = [...Object.values(figureColumns), ...Object.keys(figureColumns)]

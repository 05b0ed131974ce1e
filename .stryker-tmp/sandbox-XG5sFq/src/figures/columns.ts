// @ts-nocheck
import type { FigureColumn } from '../report/types.ts'

/** The columns that a table drawn from the ledger can have, with their headings. */
export const figureColumns: Readonly<Record<FigureColumn, string>> = {
  name: '指标',
  unit: '单位',
  value: '本年',
  previous: '上年',
  change: '增减',
  yoy: '同比',
  target: '目标',
  completion: '完成率',
  share: '占比',
}

/** The columns of a table that names none: 主要指标完成情况表 as offices draw it. */
export const usualColumns: readonly FigureColumn[] = [
  'name',
  'unit',
  'value',
  'previous',
  'change',
  'target',
  'completion',
]

/** A column by its name in either language. */
export function figureColumn(written: string): FigureColumn | undefined {
  const found = Object.entries(figureColumns).find((names) => names.includes(written))
  return found?.[0] as FigureColumn | undefined
}

/** Every name of a column, the Chinese ones first. */
export const columnNames: readonly string[] = [...Object.values(figureColumns), ...Object.keys(figureColumns)]

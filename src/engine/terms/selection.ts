import type { FigureSelection } from '../model/report.ts'

/** The words for which figures of a ledger a table has, in place of their names. */
export const figureSelections = { all: '全部', compared: '可比' } as const satisfies Record<
  FigureSelection['of'],
  string
>

/** The selection that a word stands for in either language. */
export function figureSelection(written: string): FigureSelection['of'] | undefined {
  const found = Object.entries(figureSelections).find((names) => names.includes(written.trim()))
  return found?.[0] as FigureSelection['of'] | undefined
}

import { figureFields } from '../fields/figure.ts'
import type { Figure } from '../model/report.ts'
import { pendingText } from '../terms/pending.ts'
import { shownName } from '../yaml/key-shape.ts'
import type { LedgerNews } from './entries.ts'

/** A ledger as rows to fill in: the head, then a row for each figure. `keys`: the columns behind the first. */
export interface NextSheet {
  keys: string[]
  rows: string[][]
}

/** What a sheet may say of a figure, in the order of its columns. */
const columns: readonly { key: string; cell: (figure: Figure) => string }[] = [
  { key: 'label', cell: ({ label }) => label ?? '' },
  { key: 'value', cell: ({ formula, from }) => (formula === undefined && !from ? pendingText : '') },
  { key: 'unit', cell: ({ unit }) => unit },
  { key: 'target', cell: (figure) => goal(figure, 'target') },
  { key: 'max', cell: (figure) => goal(figure, 'max') },
  { key: 'min', cell: (figure) => goal(figure, 'min') },
  { key: 'formula', cell: ({ formula }) => formula ?? '' },
  { key: 'sum', cell: ({ sum }) => (sum ?? []).join('、') },
  { key: 'share-of', cell: ({ shareOf }) => shareOf ?? '' },
  { key: 'decimals', cell: ({ decimals }) => (decimals === undefined ? '' : String(decimals)) },
  { key: 'source', cell: ({ source }) => source ?? '' },
  { key: 'note', cell: ({ note }) => note ?? '' },
]

const goal = (figure: Figure, key: 'target' | 'max' | 'min'): string =>
  figure[key] !== undefined || figure.pending?.includes(key) ? pendingText : ''

/** The ledger of the next year, of a report whose ledger is a sheet: the same figures, their numbers open. */
export function nextSheet(figures: ReadonlyMap<string, Figure>): NextSheet & { news: LedgerNews } {
  const all = [...figures.values()]
  const used = columns.filter(
    ({ key, cell }) => key === 'value' || key === 'unit' || all.some((one) => cell(one) !== ''),
  )
  const rows = all.map((one) => [one.name, ...used.map(({ cell }) => cell(one))])
  const keys = used.map(({ key }) => key)
  const count = (names: readonly string[]): number =>
    rows.reduce((sum, row) => sum + names.filter((name) => row[keys.indexOf(name) + 1] === pendingText).length, 0)
  const news: LedgerNews = {
    edits: [],
    open: count(['value']),
    goals: count(['target', 'max', 'min']),
    comments: 0,
    elsewhere: [],
  }
  return { keys, rows: [['指标', ...keys.map((key) => shownName(figureFields, key))], ...rows], news }
}

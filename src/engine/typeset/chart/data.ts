import { plainText } from '../../document/plain-text.ts'
import type { Chart, ChartKind } from '../../document/types.ts'

/** A chart as numbers: what Word keeps twice, in the chart and in the workbook behind it. */
export interface ChartNumbers {
  kind: ChartKind
  unit: string
  /** The head of the column of categories. */
  corner: string
  categories: string[]
  series: {
    name: string /** Decimals as written; absent where the table has none. */
    values: (string | undefined)[]
  }[]
}

/** Reads the table of a chart: the first column are the categories, each further one is a series. */
export function chartData({ kind, unit, table }: Chart): ChartNumbers {
  const [corner = '', ...names] = table.header.map(plainText)
  return {
    kind,
    unit,
    corner,
    categories: table.rows.map(([first]) => plainText(first ?? [])),
    series: names.map((name, index) => ({
      name,
      values: table.rows.map((row) => decimalOf(plainText(row[index + 1] ?? []))),
    })),
  }
}

/** A number of a cell as XML Schema writes one; 【待报】 and — are none. */
function decimalOf(text: string): string | undefined {
  const plain = text.replace(/[,\s]/g, '').replace('−', '-').replace(/^\+/, '')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : undefined
}

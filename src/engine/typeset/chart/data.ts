import { plainText } from '../../document/plain-text.ts'
import type { Chart, ChartKind } from '../../document/types.ts'
import { textWidth } from '../text-width.ts'

/** Twips. */
export interface ChartRoom {
  width: number
  /** That a chart usually has. */
  height: number
  tallest: number
}
/** A place within a chart, in shares of its width and height. */
export interface ChartBox {
  x: number
  y: number
  w: number
  h: number
}

/** How a chart is drawn, so that neither its names nor its numbers stand over one another. */
export interface ChartForm {
  /** Its bars lie, a name beside each group: there is no room for the names below them, or for the numbers above. */
  lying: boolean
  /** The size of its words, points. */
  size: number
  /** Twips. */
  height: number
  /** There is room for all of it, in words that can be read. */
  fits: boolean
  /** Where the bars or lines stand; absent: where the word processor finds room. */
  plot?: ChartBox
  legend?: ChartBox
  /** Where the axis of numbers begins; absent: where the word processor lets it. */
  least?: number
  /** Of lines: where each number stands, by series and category; undefined: there is no room for it. */
  labels?: (LinePlace | undefined)[][]
}

/** A number above its point, or below it. */
export type LinePlace = 't' | 'b'

/** A chart as numbers: what Word keeps twice, in the chart and in the workbook behind it. */
export interface ChartNumbers {
  kind: ChartKind
  unit: string
  /** The head of the column of categories. */
  corner: string
  categories: string[]
  series: ChartSeries[]
  /** Its numbers have a comma before each three digits, as the report's tables have. */
  grouped: boolean
}

export interface ChartSeries {
  name: string
  /** Decimals as written; absent where the table has none. */
  values: (string | undefined)[]
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
    grouped: table.rows.some((row) => row.some((cell, index) => index > 0 && /\d,\d{3}/.test(plainText(cell)))),
  }
}

/** The format of the numbers of a series (ECMA-376-1 18.8.31): commas go with as many decimals as one of them has. */
export function numberFormat({ grouped }: ChartNumbers, { values }: ChartSeries): string {
  if (!grouped) return 'General'
  const decimals = Math.max(0, ...values.map((one) => one?.split('.')[1]?.length ?? 0))
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'
}

/** The width of the widest number as it is drawn, 字. */
export function widestNumber(data: ChartNumbers): number {
  return Math.max(
    0,
    ...data.series.flatMap((series) =>
      series.values.map((one) => (one === undefined ? 0 : textWidth(drawnNumber(one, data, series)))),
    ),
  )
}

/** A number as it is drawn beside its bar or point. */
export function drawnNumber(number: string, data: ChartNumbers, series: ChartSeries): string {
  return data.grouped ? withCommas(number, numberFormat(data, series).split('.')[1]?.length ?? 0) : number
}

/** A number with a comma before each three digits, and so many decimals at least. */
export function withCommas(number: string, decimals = 0): string {
  const [whole = '', rest = ''] = number.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals > 0 ? `${grouped}.${rest.padEnd(decimals, '0')}` : grouped
}

/** A number of a cell as XML Schema writes one; 【待报】 and — are none. */
function decimalOf(text: string): string | undefined {
  const plain = text.replace(/[,\s]/g, '').replace('−', '-').replace(/^\+/, '')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : undefined
}

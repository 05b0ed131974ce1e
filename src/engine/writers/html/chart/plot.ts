import { type ChartBox, type ChartForm, type ChartNumbers, withCommas } from '../../../typeset/chart/data.ts'
import { type Axis, axisFrom } from '../../../typeset/chart/scale.ts'
import { textWidth } from '../../../typeset/text-width.ts'

/** Where a chart's bars or lines stand, in points, and its axis of numbers. */
export interface Plot {
  x: number
  y: number
  w: number
  h: number
  axis: Axis
  /** The numbers that the axis names. */
  ticks: string[]
  /** The names of the categories in lines. */
  names: string[][]
}

/** Air between words and what they belong to, in sizes of the type. */
export const air = 0.5

/** Finds room for the words around the bars or lines of a chart. */
export function plotOf(data: ChartNumbers, form: ChartForm, width: number): Plot {
  const { size, lying } = form
  const height = form.height / 20
  const axis = axisFrom(startOf(data, form), numbersOf(data))
  const ticks = Array.from({ length: Math.round((axis.to - axis.from) / axis.step) + 1 }, (_, index) =>
    String(Number((axis.from + index * axis.step).toPrecision(12))),
  )
  const scale = form.plot && within(form.plot, width, height)
  const left =
    (Math.max(...ticks.map((tick) => textWidth(data.grouped ? withCommas(tick) : tick))) +
      (data.unit === '' ? 1 : 2.5)) *
    size
  const place = scale ?? { x: left, w: width - left - size, y: size * 1.5, h: 0 }
  const perName = lying ? place.x / size - 1 : place.w / Math.max(1, data.categories.length) / size - air
  const names = data.categories.map((name) => inLines(name, Math.max(2, perName)))
  const below = Math.max(1, ...names.map((one) => one.length)) * 1.2 + (data.series.length > 1 ? 2 : air)
  return { ...place, h: scale?.h ?? height - place.y - below * size, axis, ticks, names }
}

const within = ({ x, y, w, h }: ChartBox, width: number, height: number) => ({
  x: x * width,
  y: y * height,
  w: w * width,
  h: h * height,
})

const numbersOf = ({ series }: ChartNumbers): (number | undefined)[][] =>
  series.map(({ values }) => values.map((one) => (one === undefined ? undefined : Number(one))))

/** Bars begin at zero; lines that are far from it, nearer to them. */
function startOf(data: ChartNumbers, { least }: ChartForm): number {
  if (least !== undefined || data.kind === 'bar') return least ?? 0
  const known = numbersOf(data)
    .flat()
    .filter((one) => one !== undefined)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  return low > 0 && (high - low) * 6 < high ? low - (high - low) / 2 : 0
}

/** A name in lines of so many 字. */
function inLines(name: string, most: number): string[] {
  const lines = ['']
  for (const character of name) {
    if (lines.at(-1) !== '' && textWidth(lines.at(-1)! + character) > most) lines.push('')
    lines[lines.length - 1] += character
  }
  return lines
}

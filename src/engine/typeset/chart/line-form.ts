import { textWidth, widest } from '../text-width.ts'
import { type ChartForm, type ChartNumbers, type ChartRoom, widestNumber } from './data.ts'
import { type LineRoom, placeNumbers } from './line-labels.ts'
import { axisFrom } from './scale.ts'

/**
 * Lines: names that do not stand beside one another in the legend stand below one another; numbers stand where they do not
 * meet, and where they would, the axis begins nearer to them.
 */
export function lineForm(data: ChartNumbers, size: number, room: ChartRoom): ChartForm {
  const { categories, series } = data
  const width = room.width / 20
  const legend = legendHeight(
    series.map(({ name }) => name),
    size,
    width,
  )
  const more = legend === undefined ? 0 : legend - 1.4 * size
  const height = Math.min(room.height + more * 20, room.tallest)
  const values = series.map((one) => one.values.map((text) => (text === undefined ? undefined : Number(text))))
  const numbers = widestNumber(data)
  const left = ((numbers + 2.5) * size) / width
  const perCategory = (width * (0.98 - left)) / Math.max(1, categories.length)
  const below = (legend ?? (series.length < 2 ? 0 : 1.4 * size)) + 2.5 * size
  const lines: LineRoom = {
    height: 0.96 * (height / 20) - below,
    perCategory,
    number: { height: size * 1.2, half: (numbers * size) / 2 },
  }
  const fromZero = placeNumbers(values, axisFrom(0, values), lines)
  const least = nearer(values)
  const closer = fromZero.crowded && least !== undefined
  const { labels } = closer ? placeNumbers(values, axisFrom(least, values), lines) : fromZero
  return {
    lying: false,
    size,
    height,
    fits: Math.max(numbers, widest(categories)) * size + size / 2 <= perCategory,
    labels,
    ...(closer && { least }),
    ...(legend !== undefined && {
      plot: { x: left, y: 0.04, w: 0.98 - left, h: 0.96 - (below * 20) / height },
      legend: { x: 0.01, y: 1 - (legend * 20) / height, w: 0.98, h: (legend * 20) / height },
    }),
  }
}

/** Points; undefined where the names stand beside one another, which a word processor sees to. */
function legendHeight(names: readonly string[], size: number, width: number): number | undefined {
  // Each name has its mark before it.
  const widths = names.map((name) => (textWidth(name) + 4) * size)
  if (names.length < 2 || widths.reduce((sum, one) => sum + one, 0) <= width) return undefined
  return widths.reduce((rows, one) => rows + Math.ceil(one / width), 0) * size * 1.4
}

/** Where the axis may begin instead of at zero: below all numbers, when they are far from it. */
function nearer(values: readonly (readonly (number | undefined)[])[]): number | undefined {
  const known = values.flat().filter((one) => one !== undefined)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  if (known.length === 0 || least <= 0) return undefined
  const step = axisFrom(least, values).step
  const start = Math.floor((least - (most - least) * 0.15) / step) * step
  return start > 0 ? Number(start.toPrecision(12)) : undefined
}

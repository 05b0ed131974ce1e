import { widest } from '../text-width.ts'
import { type ChartNumbers, widestNumber } from './data.ts'
import type { ChartForm, ChartRoom } from './types.ts'

/** 字 in a line of a name beside lying bars. */
const nameWidth = 12

/** What a bar takes of the height, in heights of its number. */
const perBar = 1.25

/** Lying bars, each with room for its number, each group with room for the lines of its name. */
export function lyingForm(data: ChartNumbers, size: number, room: ChartRoom): ChartForm {
  const { categories, series } = data
  const width = room.width / 20
  const longest = widest(categories)
  const names = ((Math.min(longest, nameWidth) + 1) * size) / width
  const numbers = ((widestNumber(data) + 1) * size) / width
  const lines = Math.ceil(longest / nameWidth)
  const group = Math.max(series.length * perBar, lines * 1.2) + 1
  // Below the bars stand the unit and the legend.
  const below = series.length < 2 ? 2.5 : 4.5
  const wanted = Math.max(room.height, (categories.length * group + below + 1) * size * 20)
  const height = Math.min(wanted, room.tallest)
  const h = 0.98 - (below * size * 20) / height
  return {
    lying: true,
    size,
    height,
    fits: wanted <= room.tallest,
    plot: { x: names, y: 0.02, w: 1 - names - numbers, h },
  }
}

import type { Layout } from '../../model/layout.ts'
import { widest } from '../text-width.ts'
import { type ChartForm, type ChartNumbers, type ChartRoom, widestNumber } from './data.ts'
import { lineForm } from './line-form.ts'

/** Somewhat flatter than the golden section. */
const flatness = 0.56

/** Words no larger than these, points: beside larger ones the bars get small. */
const largest = 12

/** The smallest words, points. */
const smallest = 8

/** What the numbers of the axis and its title take of the width, points. */
const besidePlot = 60

/** Between two groups of bars, in bars. */
export const barGap = 0.8

/** Between two numbers, 字. */
const airBeside = 0.25

/** Lines of a name below standing bars. */
const mostNameLines = 2

/** How a chart is drawn on the pages of a layout. */
export function chartForm(data: ChartNumbers, layout: Layout): ChartForm {
  const size = Math.min(layout.styles.table.size, largest)
  const standing: ChartForm = { lying: false, size, height: layout.text.width * flatness, fits: true }
  if (data.kind === 'bar' && standingFits(data, size, layout)) return standing
  // A line each is left for the caption, and for the heading above that stays with it.
  const tallest = layout.text.height - 4 * layout.linePitch
  const room = { width: layout.text.width, height: standing.height, tallest }
  const draw = data.kind === 'bar' ? lyingForm : lineForm
  const forms = Array.from({ length: Math.max(1, size - smallest + 1) }, (_, less) => draw(data, size - less, room))
  return forms.find(({ fits }) => fits) ?? forms.at(-1)!
}

/** Names below the bars, and numbers above them, beside one another. */
function standingFits(data: ChartNumbers, size: number, { text }: Layout): boolean {
  const { categories, series } = data
  const room = (text.width / 20 - besidePlot) / Math.max(1, categories.length)
  const perLine = Math.max(1, Math.floor((room - size) / size))
  if (Math.ceil(widest(categories) / perLine) > mostNameLines) return false
  const number = (widestNumber(data) + airBeside) * size
  return number <= room / (series.length + barGap)
}

/** 字 in a line of a name beside lying bars. */
const nameWidth = 12

/** What a bar takes of the height, in heights of its number. */
const perBar = 1.25

/** Lying bars, each with room for its number, each group with room for the lines of its name. */
function lyingForm(data: ChartNumbers, size: number, room: ChartRoom): ChartForm {
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

import type { Layout } from '../../model/layout.ts'
import { widest } from '../text-width.ts'
import { type ChartNumbers, widestNumber } from './data.ts'
import { lineForm } from './line-form.ts'
import { lyingForm } from './lying-form.ts'
import type { ChartForm } from './types.ts'

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

import { unitLine } from '../../../document/unit-line.ts'
import type { Layout } from '../../../model/layout.ts'
import { type ChartForm, type ChartNumbers, drawnNumber, withCommas } from '../../../typeset/chart/data.ts'
import { barGap } from '../../../typeset/chart/form.ts'
import { greys } from '../../../typeset/chart/look.ts'
import { textWidth } from '../../../typeset/text-width.ts'
import { at, box, line, polyline, sample, words } from './marks.ts'
import { air, type Plot, plotOf } from './plot.ts'

/** What the parts of a chart share. */
interface Drawing {
  data: ChartNumbers
  form: ChartForm
  plot: Plot
  width: number
  height: number
}

/** A chart as SVG, in the proportions and with the greys that it has in the DOCX. */
export function chartSvg(data: ChartNumbers, form: ChartForm, { text }: Layout): string {
  const [width, height] = [text.width / 20, form.height / 20]
  const drawing: Drawing = { data, form, plot: plotOf(data, form, width), width, height }
  const inner = [grid(drawing), names(drawing), data.kind === 'bar' ? bars(drawing) : lines(drawing), legend(drawing)]
  return (
    `<svg viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}pt" height="${at(height)}pt" font-size="${form.size}" ` +
    `aria-hidden="true">${inner.join('')}</svg>`
  )
}

/** The place of a number along the axis of numbers. */
function placeOf(value: number, { plot: { x, y, w, h, axis }, form: { lying } }: Drawing): number {
  const share = (value - axis.from) / (axis.to - axis.from)
  return lying ? x + share * w : y + h - share * h
}

function grid(drawing: Drawing): string {
  const { data, form, plot } = drawing
  const { size, lying } = form
  const { x, y, w, h, ticks } = plot
  const rules = ticks.map((tick) => {
    const place = placeOf(Number(tick), drawing)
    if (lying) return line(place, y, place, y + h, '#bfbfbf', 0.5)
    return (
      line(x, place, x + w, place, '#bfbfbf', 0.5) +
      words(data.grouped ? withCommas(tick) : tick, x - size * air, place, 'end')
    )
  })
  const zero = placeOf(Math.max(0, plot.axis.from), drawing)
  const axis = lying ? line(zero, y, zero, y + h) : line(x, y, x, y + h) + line(x, zero, x + w, zero)
  return rules.join('') + axis + unitOf(data.unit, drawing)
}

/** The unit of the numbers: below lying bars, else upright beside the axis. */
function unitOf(unit: string, { plot: { x, y, w, h }, form: { size, lying } }: Drawing): string {
  if (unit === '') return ''
  const text = unitLine(unit)
  if (lying) return words(text, x + w / 2, y + h + size)
  return `<g transform="translate(${at(size * 0.7)} ${at(y + h / 2)}) rotate(-90)">${words(text, 0, 0)}</g>`
}

function names({ data, form: { size, lying }, plot: { x, y, w, h, names: all } }: Drawing): string {
  const each = (lying ? h : w) / Math.max(1, data.categories.length)
  return all
    .flatMap((name, index) =>
      name.map((text, row) => {
        const middle = each * (index + 0.5)
        if (lying) return words(text, x - size * air, y + middle + (row - (name.length - 1) / 2) * size * 1.2, 'end')
        return words(text, x + middle, y + h + size * (0.9 + row * 1.2))
      }),
    )
    .join('')
}

function bars(drawing: Drawing): string {
  const { data, form, plot } = drawing
  const { lying, size } = form
  const each = (lying ? plot.h : plot.w) / Math.max(1, data.categories.length)
  const thick = each / (data.series.length + barGap)
  const zero = placeOf(Math.max(0, plot.axis.from), drawing)
  return data.series
    .flatMap((one, series) =>
      one.values.map((text, index) => {
        if (text === undefined) return ''
        const start = each * index + thick * (barGap / 2 + series)
        const end = placeOf(Number(text), drawing)
        const [low, long] = [Math.min(zero, end), Math.abs(end - zero)]
        const below = end < zero !== lying
        const fill = `#${greys[series % greys.length]}`
        if (lying) {
          const middle = plot.y + start + thick / 2
          const number = words(
            drawnNumber(text, data, one),
            end + (below ? 1 : -1) * size * 0.3,
            middle,
            below ? 'start' : 'end',
          )
          return box(low, plot.y + start, long, thick, fill) + number
        }
        const number = words(
          drawnNumber(text, data, one),
          plot.x + start + thick / 2,
          end + (Number(text) < 0 ? 1 : -1) * size * 0.7,
        )
        return box(plot.x + start, low, thick, long, fill) + number
      }),
    )
    .join('')
}

function lines(drawing: Drawing): string {
  const { data, form, plot } = drawing
  const each = plot.w / Math.max(1, data.categories.length)
  return data.series
    .map((one, series) => {
      const points = one.values.map((text, index) =>
        text === undefined ? undefined : ([plot.x + each * (index + 0.5), placeOf(Number(text), drawing)] as const),
      )
      const numbers = points.map((point, index) => {
        const place = form.labels?.[series]?.[index]
        if (!point || !place) return ''
        return words(
          drawnNumber(one.values[index]!, data, one),
          point[0],
          point[1] + (place === 't' ? -1 : 1) * form.size,
        )
      })
      return polyline(points, series) + numbers.join('')
    })
    .join('')
}

/** One series needs no legend: the caption names it. Names stand beside one another, or where the form has them below. */
function legend({ data, form, width, height }: Drawing): string {
  const { series, kind } = data
  const { size } = form
  if (series.length < 2) return ''
  const widths = series.map(({ name }) => (textWidth(name) + 3) * size)
  const entry = (index: number, x: number, y: number) =>
    sample(kind, x + size, y, size, index, `#${greys[index % greys.length]}`) +
    words(series[index]!.name, x + size * 2, y, 'start')
  if (form.legend) {
    const { x, y, h } = form.legend
    return series
      .map((_, index) => entry(index, x * width, (y + (h * (index + 0.5)) / series.length) * height))
      .join('')
  }
  let x = Math.max(0, (width - widths.reduce((sum, one) => sum + one, 0)) / 2)
  return series
    .map((_, index) => {
      const drawn = entry(index, x, height - size)
      x += widths[index]!
      return drawn
    })
    .join('')
}

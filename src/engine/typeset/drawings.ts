import type { Chart, Image, Picture } from '../document/types.ts'
import type { Layout } from '../model/layout.ts'
import { chartData } from './chart/data.ts'
import { chartForm } from './chart/form.ts'

/** Twips. */
export interface Size {
  width: number
  height: number
}

/** As wide as the text. */
export const chartSize = (block: Chart, layout: Layout): Size => ({
  width: layout.text.width,
  height: chartForm(chartData(block), layout).height,
})

/** Twips of a pixel at 96 to an inch, as Word takes one for. */
const pixel = 15

/** How large a picture is printed: as wide as asked for, else its own size; never beyond the text, nor a page. */
export function pictureSize({ width: share }: Picture, { width, height }: Image, layout: Layout): Size {
  const room = share === undefined ? layout.text.width : (layout.text.width * share) / 100
  const wanted = share === undefined ? Math.min(width * pixel, room) : room
  const tallest = layout.text.height - 3 * layout.linePitch
  const scale = Math.min(wanted / width, tallest / height)
  return { width: width * scale, height: height * scale }
}

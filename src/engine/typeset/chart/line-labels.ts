import type { LinePlace } from './data.ts'
import type { Axis } from './scale.ts'

type Values = readonly (readonly (number | undefined)[])[]

/** What the numbers of lines have room in, points. */
export interface LineRoom {
  height: number
  /** From one category to the next. */
  perCategory: number
  /** The height of a number, and half of its width. */
  number: { height: number; half: number }
}

/** Half of a mark, and the air to its number, points. */
const besideMark = 4

/** How far a number may stand over the end of the axis, points; below it are the names of the categories. */
const above = 12

type Stretch = readonly [low: number, high: number]

/**
 * Where the numbers of lines stand: of each category the highest above its point, the lowest below, those between where
 * neither a number nor another line is in the way. A number that is there already is not written twice.
 */
export function placeNumbers(
  values: Values,
  axis: Axis,
  room: LineRoom,
): { labels: (LinePlace | undefined)[][]; crowded: boolean } {
  const heights = values.map((one) =>
    one.map((value) => (value === undefined ? undefined : ((value - axis.from) / (axis.to - axis.from)) * room.height)),
  )
  const labels = values.map((one) => one.map((): LinePlace | undefined => undefined))
  let crowded = false
  for (let at = 0; at < (values[0]?.length ?? 0); at++) {
    const points = pointsAt(heights, at)
    const taken: Stretch[] = []
    for (const point of [...points.slice(0, 1), ...points.slice(1).slice(-1), ...points.slice(1, -1)]) {
      const others = heights.flatMap((one, series) => (series === point.series ? [] : lineNear(one, at, room)))
      const ways: LinePlace[] = point === points.at(-1) && points.length > 1 ? ['b', 't'] : ['t', 'b']
      const way = ways.find((one) => {
        // No line is beyond the highest and the lowest: a steep one is no more than touched.
        const isOuter = one === 't' ? point === points[0] : point === points.at(-1)
        return isFree(boxOf(point.y, one, room), isOuter ? taken : [...taken, ...others], room)
      })
      if (!way) {
        crowded = true
        continue
      }
      taken.push(boxOf(point.y, way, room))
      labels[point.series]![at] = way
    }
  }
  return { labels, crowded }
}

/** The points of a category, from the highest down, each once. */
const pointsAt = (heights: Values, at: number): { series: number; y: number }[] =>
  heights
    .flatMap((one, series) => {
      const y = one[at]
      return y === undefined ? [] : [{ series, y }]
    })
    .sort((a, b) => b.y - a.y)
    .filter(({ y }, index, all) => all[index - 1]?.y !== y)

/** What another line takes of the height over the width of a number. */
function lineNear(heights: readonly (number | undefined)[], at: number, { perCategory, number }: LineRoom): Stretch[] {
  const y = heights[at]
  if (y === undefined) return []
  const share = Math.min(0.5, number.half / perCategory)
  const sides = [heights[at - 1], heights[at + 1]].map((next) => (next === undefined ? y : y + (next - y) * share))
  return [[Math.min(y, ...sides) - besideMark + 1, Math.max(y, ...sides) + besideMark - 1]]
}

/** What the number takes of the height. */
const boxOf = (y: number, way: LinePlace, { number }: LineRoom): Stretch =>
  way === 't' ? [y + besideMark, y + besideMark + number.height] : [y - besideMark - number.height, y - besideMark]

const isFree = ([low, high]: Stretch, taken: readonly Stretch[], { height }: LineRoom): boolean =>
  low >= 0 && high <= height + above && taken.every(([from, to]) => high <= from || low >= to)

import { breakCosts, cost } from './break-costs.ts'
import { lineWidths } from './line-widths.ts'

/** What a shape costs, per 字, or for a line that should not be. */
const shape = {
  /** Each 字 that a line is longer or shorter than the others. */
  uneven: 2,
  /** Lines of one length: the standard asks for 梯形 or 菱形, short to long or long to short. */
  block: 3,
  /** Long, short, long: the shape that 7.3.1 does not name. */
  hourglass: 60,
  /** A line of one or two characters. */
  orphan: 500,
  /** One line more than the length of the title needs. */
  anotherLine: 40,
}

/** Up to so many lines are shaped; of more, nobody sees the shape. */
const mostLines = 6

/**
 * Where to break a title so that no line is wider than `most` (字): the offsets of the second and later lines. The
 * phrases stay whole and the lines make a 梯形 or a 菱形 (7.3.1); when both cannot be had, the phrases win.
 */
export function balanceTitle(text: string, most: number, ownWords: readonly string[]): number[] {
  const widthOf = lineWidths(text)
  const width = widthOf(0, text.length)
  if (width <= most) return []
  const costs = breakCosts(text, most, ownWords)
  const needed = Math.ceil(width / most)
  if (needed > mostLines) return lineByLine(costs, widthOf, most)
  const found = bestOf({ costs, widthOf, most, lines: needed }, needed)
  // No place costs less than a joint: one line more cannot be worth it where the lines that are needed come out well.
  if (!found.some((one) => one.cost <= shape.anotherLine + needed * cost.joint))
    found.push(...bestOf({ costs, widthOf, most, lines: needed + 1 }, needed))
  // A name that two lines more keep whole is worth them.
  if (found.every(({ breaks }) => breaks.some((at) => costs[at]! >= cost.whole))) {
    found.push(...bestOf({ costs, widthOf, most, lines: needed + 2 }, needed))
  }
  const best = found.sort((a, b) => a.cost - b.cost)[0]
  return best ? best.breaks : lineByLine(costs, widthOf, most)
}

interface Breaks {
  breaks: number[]
  cost: number
}

/** The best breaks into so many lines, if they can be had, with what lines beyond those needed cost. */
function bestOf(problem: Problem, needed: number): Breaks[] {
  const found = bestBreaks(problem)
  return found ? [{ ...found, cost: found.cost + (problem.lines - needed) * shape.anotherLine }] : []
}

interface Problem {
  costs: readonly number[]
  /** The width of the text from one offset to another. */
  widthOf: (from: number, to: number) => number
  most: number
  lines: number
}

/** The lines so far, as far as the shape of the rest depends on them. */
interface Above {
  /** The offset at which the line above starts; absent for the first line. */
  start?: number
  /** One of the lines was shorter than the one above it. */
  narrowed: boolean
  /** All of them are of one length. */
  even: boolean
}

/** The best of all sets of breaks whose lines fit; `undefined` when there is none. */
function bestBreaks({ costs, widthOf, most, lines }: Problem): Breaks | undefined {
  const end = costs.length - 1
  const ideal = widthOf(0, end) / lines
  // In a narrow column two characters are a line like others.
  const remnant = Math.max(1, Math.min(2, most / 6))
  const known = new Map<number, Breaks | undefined>()
  /** The best way to break what starts at `start` into so many lines. */
  const rest = (start: number, left: number, above: Above): Breaks | undefined => {
    if (widthOf(start, end) > most * left) return undefined
    const shapeAbove = (above.start ?? end) * 4 + (above.narrowed ? 2 : 0) + (above.even ? 1 : 0)
    const key = (start * (lines + 1) + left) * 4 * (end + 1) + shapeAbove
    if (known.has(key)) return known.get(key)
    let best: Breaks | undefined
    for (let to = left === 1 ? end : start + 1; to <= end && widthOf(start, to) <= most; to++) {
      if (left > 1 && (to === end || costs[to]! >= cost.impossible)) continue
      const width = widthOf(start, to)
      const step = above.start === undefined ? 0 : Math.sign(width - widthOf(above.start, start))
      let sum = Math.abs(width - ideal) * shape.uneven + (width <= remnant ? shape.orphan : 0)
      if (step > 0 && above.narrowed) sum += shape.hourglass
      const even = above.even && step === 0
      if (left === 1) {
        best = { breaks: [], cost: sum + (even ? shape.block : 0) }
        continue
      }
      const below = rest(to, left - 1, { start, narrowed: above.narrowed || step < 0, even })
      if (!below) continue
      const total = sum + costs[to]! + below.cost
      if (!best || total < best.cost) best = { breaks: [to, ...below.breaks], cost: total }
    }
    known.set(key, best)
    return best
  }
  return rest(0, lines, { narrowed: false, even: true })
}

/** For titles of many lines: the breaks that cost least, with lines about as long as each other. */
function lineByLine(costs: readonly number[], widthOf: Problem['widthOf'], most: number): number[] {
  const end = costs.length - 1
  const ideal = widthOf(0, end) / Math.ceil(widthOf(0, end) / most)
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= end; to++) {
    let found = { cost: Infinity, from: to - 1 }
    for (let from = to - 1; from >= 0 && (widthOf(from, to) <= most || from === to - 1); from--) {
      const uneven = to === end ? 0 : Math.abs(widthOf(from, to) - ideal) * shape.uneven
      const sum = best[from]!.cost + uneven + (from === 0 ? 0 : costs[from]!) + shape.anotherLine
      if (sum < found.cost) found = { cost: sum, from }
    }
    best[to] = found
  }
  const breaks: number[] = []
  for (let at = best[end]!.from; at > 0; at = best[at]!.from) breaks.push(at)
  return breaks.reverse()
}

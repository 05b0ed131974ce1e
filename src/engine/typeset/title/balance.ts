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
  return balanced(text, most, ownWords).breaks
}

/** Breaks, and whether a name or a number may have been broken for them. */
export interface Balanced {
  breaks: number[]
  mayCut: boolean
}

/** The same, with what is known of them. */
export function balanced(text: string, most: number, ownWords: readonly string[]): Balanced {
  const widthOf = lineWidths(text)
  const width = widthOf(0, text.length)
  if (width <= most) return { breaks: [], mayCut: false }
  const costs = breakCosts(text, most, ownWords)
  const breaks = bestOfAll(costs, widthOf, width, most)
  return { breaks, mayCut: breaks.some((at) => costs[at]! >= cost.whole) }
}

function bestOfAll(costs: readonly number[], widthOf: Problem['widthOf'], width: number, most: number): number[] {
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
  return found ? [{ breaks: found.breaks, cost: found.cost + (problem.lines - needed) * shape.anotherLine }] : []
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
  /** The offset at which the line above starts; -1 for the first line. */
  start: number
  /** One of the lines was shorter than the one above it. */
  narrowed: boolean
  /** All of them are of one length. */
  even: boolean
}

/** A problem with what is known of its parts. */
interface Search extends Problem {
  end: number
  /** The width of lines that are all alike, and of one that is too short to be seen as one. */
  ideal: number
  remnant: number
  known: Map<number, Breaks | undefined>
}

/** The best of all sets of breaks whose lines fit; `undefined` when there is none. */
function bestBreaks(problem: Problem): Breaks | undefined {
  const { costs, widthOf, most, lines } = problem
  const end = costs.length - 1
  // In a narrow column two characters are a line like others.
  const remnant = Math.max(1, Math.min(2, most / 6))
  // Each key by itself: objects that are spread have no shape that V8 knows, and all of the search reads this one.
  const search: Search = { costs, widthOf, most, lines, end, ideal: widthOf(0, end) / lines, remnant, known: new Map() }
  return bestBelow(search, 0, lines, { start: -1, narrowed: false, even: true })
}

/** The best way to break what starts at `start` into so many lines. */
function bestBelow(search: Search, start: number, left: number, above: Above): Breaks | undefined {
  const { costs, widthOf, most, lines, end, known } = search
  if (widthOf(start, end) > most * left) return undefined
  if (left === 1) {
    const step = stepOf(search, start, end, above)
    return {
      breaks: [],
      cost: lineCost(search, start, end, step, above) + (above.even && step === 0 ? shape.block : 0),
    }
  }
  const key = (start * (lines + 1) + left) * 4 * (end + 1) + shapeOf(above, end)
  if (known.has(key)) return known.get(key)
  // No line below costs less than nothing, and no place less than a joint.
  const leastBelow = (left - 2) * cost.joint
  let best: Breaks | undefined
  for (let to = start + 1; to < end && widthOf(start, to) <= most; to++) {
    if (costs[to]! >= cost.impossible) continue
    const step = stepOf(search, start, to, above)
    const own = lineCost(search, start, to, step, above) + costs[to]!
    if (best && own + leastBelow >= best.cost) continue
    const line = { start, narrowed: above.narrowed || step < 0, even: above.even && step === 0 }
    const below = bestBelow(search, to, left - 1, line)
    if (below && (!best || own + below.cost < best.cost))
      best = { breaks: [to, ...below.breaks], cost: own + below.cost }
  }
  known.set(key, best)
  return best
}

const shapeOf = ({ start, narrowed, even }: Above, end: number): number =>
  (start < 0 ? end : start) * 4 + (narrowed ? 2 : 0) + (even ? 1 : 0)

/** Whether a line is longer (1) or shorter (-1) than the one above it. */
const stepOf = ({ widthOf }: Search, start: number, to: number, above: Above): number =>
  above.start < 0 ? 0 : Math.sign(widthOf(start, to) - widthOf(above.start, start))

/** What a line costs by its width, and by the shape that it makes with those above. */
function lineCost({ widthOf, ideal, remnant }: Search, start: number, to: number, step: number, above: Above): number {
  const width = widthOf(start, to)
  const uneven = Math.abs(width - ideal) * shape.uneven + (width <= remnant ? shape.orphan : 0)
  return uneven + (step > 0 && above.narrowed ? shape.hourglass : 0)
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

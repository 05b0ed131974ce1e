// @ts-nocheck
import { textWidth } from '../text-width.ts'
import { breakCosts } from './break-costs.ts'

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

/** Lines considered against each other one by one; a longer title is broken line by line. */
const mostLines = 4

/**
 * Where to break a title so that no line is wider than `most` (字): the offsets of the second and later lines. The
 * phrases stay whole and the lines make a 梯形 or a 菱形 (7.3.1); when both cannot be had, the phrases win. Words are
 * found by the dictionary of the JavaScript engine (Intl.Segmenter): another version may break elsewhere.
 */
export function balanceTitle(text: string, most: number, ownWords: readonly string[]): number[] {
  const width = textWidth(text)
  if (width <= most) return []
  const costs = breakCosts(text, ownWords)
  const widths = cumulativeWidths(text)
  const needed = Math.ceil(width / most)
  if (needed > mostLines) return lineByLine(costs, widths, most)
  const candidates = [needed, needed + 1].flatMap((lines) => {
    const found = bestBreaks({ costs, widths, most, lines })
    return found ? [{ ...found, cost: found.cost + (lines - needed) * shape.anotherLine }] : []
  })
  const best = candidates.sort((a, b) => a.cost - b.cost)[0]
  return best ? best.breaks : lineByLine(costs, widths, most)
}

interface Problem {
  costs: readonly number[]
  /** The width of the text before each offset. */
  widths: readonly number[]
  most: number
  lines: number
}

function cumulativeWidths(text: string): number[] {
  const widths = [0]
  for (let at = 1; at <= text.length; at++)
    widths.push(widths[at - 1]! + (isLowSurrogate(text, at - 1) ? 0 : textWidth(text[at - 1]!)))
  return widths
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Tries every set of breaks whose lines fit; `undefined` when there is none. */
function bestBreaks(problem: Problem): { breaks: number[]; cost: number } | undefined {
  const { costs, widths, most, lines } = problem
  const end = widths.length - 1
  const total = widths[end]!
  let best: { breaks: number[]; cost: number } | undefined
  const visit = (breaks: number[], sum: number) => {
    const start = breaks.at(-1) ?? 0
    const left = lines - breaks.length
    if (left === 1) {
      if (total - widths[start]! > most) return
      const cost = sum + shapeCost([0, ...breaks, end].map((at) => widths[at]!))
      if (!best || cost < best.cost) best = { breaks, cost }
      return
    }
    for (let at = start + 1; at < end; at++) {
      if (widths[at]! - widths[start]! > most) break
      // What is left must fit on the lines that are left.
      if (total - widths[at]! > most * (left - 1) || costs[at]! >= 1e8) continue
      if (best && sum + costs[at]! - 100 > best.cost) continue
      visit([...breaks, at], sum + costs[at]!)
    }
  }
  visit([], 0)
  return best
}

/** `edges`: the widths of the text before each line's start, and of the whole. */
function shapeCost(edges: readonly number[]): number {
  const lines = edges.slice(1).map((edge, index) => edge - edges[index]!)
  const ideal = edges.at(-1)! / lines.length
  const uneven = lines.reduce((sum, line) => sum + Math.abs(line - ideal), 0)
  const steps = lines.slice(1).map((line, index) => Math.sign(line - lines[index]!))
  const hourglass = steps.some((step, index) => step > 0 && steps.slice(0, index).includes(-1))
  return (
    uneven * shape.uneven +
    (steps.every((step) => step === 0) ? shape.block : 0) +
    (hourglass ? shape.hourglass : 0) +
    lines.filter((line) => line <= 2).length * shape.orphan
  )
}

/** For titles of more than four lines: the best break in the second half of each line. */
function lineByLine(costs: readonly number[], widths: readonly number[], most: number): number[] {
  const end = widths.length - 1
  const breaks: number[] = []
  for (let start = 0; widths[end]! - widths[start]! > most; start = breaks.at(-1)!) {
    let best = start + 1
    for (let at = start + 1; at < end && widths[at]! - widths[start]! <= most; at++) {
      const early = widths[at]! - widths[start]! < most / 2
      if (!early && costs[at]! <= costs[best]!) best = at
      else if (early) best = at
    }
    breaks.push(best)
  }
  return breaks
}

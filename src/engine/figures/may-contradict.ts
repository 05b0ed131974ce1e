import { inlineGroups } from '../document/inline-groups.ts'
import type { Document, Inline } from '../document/types.ts'
import type { Figure } from '../model/report.ts'
import { unitAt } from '../numbers/units.ts'
import { grouped } from '../text/grouped.ts'
import { spokenNames } from './labels.ts'
import { figureUnit } from './unit.ts'

/** A comparison stands within so many characters behind the name of its figure, a number within so few. */
const [reach, near] = [40, 12]
/** A longer name is not looked for any further. */
const longestName = 24

/**
 * Whether a typed number stands behind a figure's name that might contradict the ledger. Cheap, and rather once too
 * often: reading the numbers themselves brings exact arithmetic with it, which the build of a valid report should not
 * wait for.
 */
export function mayContradict(figures: ReadonlyMap<string, Figure>, document: Document): boolean {
  const names = byBeginning(figures)
  if (names.size === 0) return false
  return document.children.some((block) => {
    if (block.type === 'contents') return false
    return inlineGroups({ ...document, children: [block] }).some((inlines) => isSuspect(inlines, names))
  })
}

/** Without the years and dates of the calendar, which many numbers of a text are. */
const digits = /(?<![\d０-９])(?!\d{4}年)[\d０-９]+(?:[.．][\d０-９]+)?(?![\d０-９月日号])/g
const comparison = /[增上提下减降][长加升高降少低]/

/** Reads a group without the places of its pieces. */
function isSuspect(inlines: readonly Inline[], names: ByBeginning): boolean {
  let text = ''
  /** Where the last printed value ends. */
  let printed = -99
  const read = (inline: Inline): boolean => {
    if (inline.type === 'strong') return inline.children.some(read)
    if (inline.type !== 'text' && inline.type !== 'figure-text') return false
    const from = text.length
    text += inline.value
    if (inline.type === 'figure-text') {
      printed = text.length
      return false
    }
    for (const { 0: written, index } of inline.value.matchAll(digits)) {
      const at = from + index
      if (isNamed(text, at, written, names)) return true
      // {{签约人数}}，比上年增长9%
      if (at - printed <= 12 && comparison.test(text.slice(printed, at))) return true
    }
    return false
  }
  return inlines.some(read)
}

function isNamed(text: string, at: number, written: string, names: ByBeginning): boolean {
  const compared = comparison.test(text.slice(Math.max(0, at - 6), at))
  const figures = figuresBefore(text, Math.max(0, at - (compared ? reach : near)), at, names)
  const after = text.slice(at + written.length, at + written.length + 16)
  return figures.some((figure) => compared || differs(figure, written, after))
}

/** Whether a number in the unit of a figure has other digits than the ledger. */
function differs(figure: Figure, written: string, after: string): boolean {
  const { value, previous, lastPeriod, target, unit, formula } = figure
  if (formula === undefined && [value, previous, lastPeriod, target].includes(written)) return false
  const { name } = unitAt(after.replace(/^[\s余多来]*(?:[万千百]?亿|[千百]?万|[千百])?[\s余多]*/, ''), 0)
  return unit === '' || figureUnit(name).kind === figureUnit(unit).kind
}

/** A name or a label with its figure. */
interface Spoken {
  word: string
  figure: Figure
}

type ByBeginning = ReadonlyMap<string, readonly Spoken[]>

/** Names and labels by their first characters; a name of one is said of anything. */
function byBeginning(figures: ReadonlyMap<string, Figure>): ByBeginning {
  const spoken = [...spokenNames(figures)].map(([word, name]): Spoken => ({ word, figure: figures.get(name)! }))
  return grouped(spoken, ({ word }) => word[0]!)
}

/** The figures whose names end in a stretch, with no full stop behind them. */
function figuresBefore(text: string, from: number, to: number, names: ByBeginning): Figure[] {
  const found: Figure[] = []
  for (let at = to - 2; at >= 0 && at >= from - longestName; at--) {
    if ('。；！？'.includes(text[at + 1]!)) break
    for (const { word, figure } of names.get(text[at]!) ?? []) {
      const end = at + word.length
      if (end <= to && end > from && text.startsWith(word, at)) found.push(figure)
    }
  }
  return found
}

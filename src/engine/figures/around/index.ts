import type { FigureText, Inline } from '../../document/types.ts'
import type { Figure } from '../../model/report.ts'
import type { Diagnostic } from '../../text/diagnostic.ts'
import { currencyTwice } from './currency.ts'
import { directionTwice } from './direction.ts'
import { directionBehind } from './direction-behind.ts'
import { hiddenDirection } from './hidden.ts'
import { numeralBefore } from './numeral-before.ts'
import { overFulfilled } from './over-fulfilled.ts'
import { otherPeriod } from './period.ts'
import { rateOfRate } from './rate-of-rate.ts'
import { otherScale } from './scale.ts'
import { timesBehind } from './times-behind.ts'
import { digitBefore, digitBehind } from './touching.ts'
import { ownUnit, type PrintedFigure, unitBehind } from './types.ts'
import { percentTwice, unitTwice } from './unit.ts'
import { unitInBrackets } from './unit-in-brackets.ts'
import { withoutMarks } from './wrapped.ts'

/** What is read around each printed figure. */
const checks: readonly ((printed: PrintedFigure) => Diagnostic | undefined)[] = [
  digitBefore,
  digitBehind,
  numeralBefore,
  currencyTwice,
  unitTwice,
  unitInBrackets,
  percentTwice,
  timesBehind,
  otherScale,
  directionTwice,
  directionBehind,
  overFulfilled,
  rateOfRate,
  otherPeriod,
]

/** So much of the text is looked at on either side. */
const reach = 24

/**
 * What the words around printed figures make of them: a unit or a direction said twice, another scale than the ledger's,
 * digits that run together. Everything is reported with what would be printed.
 */
export function aroundFigures(inlines: readonly Inline[], figures: ReadonlyMap<string, Figure>): Diagnostic[] {
  const words = inlines.map(wordsOf)
  const found = hiddenDirection(inlines)
  inlines.forEach((inline, index) => {
    // What is still to be supplied (【待报】) is reported elsewhere.
    if (inline.type !== 'figure-text' || !inline.origin || !/[\d平转]/.test(inline.value)) return
    const printed: PrintedFigure = {
      node: inline as FigureText & { origin: NonNullable<FigureText['origin']> },
      text: inline.value,
      unit: ownUnit(figures.get(inline.name)?.unit ?? '', inline),
      printedUnit: unitBehind(inline.value),
      before: around(words, index, -1),
      after: around(words, index, 1),
    }
    const bare = withoutMarks(printed)
    for (const check of checks) {
      const problem = check(bare)
      if (problem) found.push(problem)
    }
  })
  return found
}

const wordsOf = (inline: Inline): string => {
  if (inline.type === 'text' || inline.type === 'figure-text') return inline.value
  return inline.type === 'break' ? '\n' : ''
}

/** The words on one side of a node, up to a break. */
function around(words: readonly string[], index: number, step: 1 | -1): string {
  let text = ''
  for (let at = index + step; at >= 0 && at < words.length && text.length < reach; at += step) {
    const word = words[at]!
    if (word === '\n') break
    // Cut first: a long text would be copied to be put together.
    text = step > 0 ? text + word.slice(0, reach - text.length) : word.slice(text.length - reach) + text
  }
  return text
}

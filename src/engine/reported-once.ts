import type { Document } from './document/types.ts'
import { isRelation } from './figures/relation-codes.ts'
import { figureUses } from './figures/uses.ts'
import type { Figure, Report } from './model/report.ts'
import type { Diagnostic } from './text/diagnostic.ts'
import { type Position, positionOf } from './text/source.ts'

/** What is reported for the ledger itself, at the place of a number. */
const ofLedger = /^figures\/(?:sum|part-of|formula|slip|fraction|limits)$/

/**
 * Without what is reported for numbers that the text only prints, where the ledger has the same finding: 198.7% of a rate,
 * parts that do not add up. It is mended in the ledger, and nobody needs to read it twice.
 */
export function reportedOnce(all: readonly Diagnostic[], report: Report, document: Document): Diagnostic[] {
  const found = withoutEffects(all)
  const spoken = figuresSpokenOf(found, report)
  if (spoken.size === 0) return [...found]
  const printed = new Map<string, string>()
  for (const { node } of figureUses(document)) {
    if (!node.origin) continue
    const position = positionOf(node.origin)
    printed.set(keyOf(position), node.name)
    // A finding that begins in the text ends where the reference begins.
    printed.set(`${position.file} ${position.line} ${position.column}`, node.name)
  }
  return found.filter(({ code, position, related = [] }) => {
    if (!position || !(code === 'proofread/impossible-number' || code.startsWith('figures/'))) return true
    const names = [position, ...related.map((one) => one.position)].map((one) => printed.get(keyOf(one)))
    return names.includes(undefined) || !names.some((name) => spoken.has(name!))
  })
}

/** A number that contradicts the ledger fits no other number, either. */
function withoutEffects(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const wrong = new Set(
    found.flatMap(({ code, position }) => (position && code === 'figures/contradiction' ? keyOf(position) : [])),
  )
  if (wrong.size === 0) return found
  return found.filter(
    ({ code, position, related = [] }) =>
      !isRelation(code) ||
      ![position, ...related.map((one) => one.position)].some((one) => one && wrong.has(keyOf(one))),
  )
}

/** The figures at whose numbers something was found. */
function figuresSpokenOf(found: readonly Diagnostic[], { figures }: Report): Set<string> {
  const places = new Set(
    found.flatMap(({ code, position }) => (position && ofLedger.test(code) ? keyOf(position) : [])),
  )
  if (places.size === 0) return new Set()
  const keys = ['value', 'previous', 'formula', 'sum'] as const
  const isSpoken = ({ place }: Figure): boolean => keys.some((key) => places.has(keyOf(positionOf(place([key])))))
  return new Set([...figures.values()].filter(isSpoken).map(({ name }) => name))
}

/** By its end: what is reported for a number may begin at the words before it. */
const keyOf = ({ file, endLine, endColumn }: Position): string => `${file} ${endLine} ${endColumn}`

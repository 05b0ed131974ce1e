import type { HeadingForm, OutlineLevel } from '../document/types.ts'
import { keptByText } from '../text/kept.ts'
import { numeralKinds } from '../text/numeral-kinds.ts'
import { parseLabel } from './label.ts'

/** 结构层次序数 of GB/T 9704-2012 7.3.3, and ① below them as GB/T 15834-2011 B.4 orders. */
const standardChain = ['一、', '（一）', '1.', '（1）', '①']

/** The label that the standard gives a level (from 1). */
export function standardLabel(level: number): string {
  return standardChain[level - 1] ?? ''
}

/** Own-line for the first two levels, run-in below: what most published summaries do. */
function defaultForm(level: number): HeadingForm {
  return level <= 2 ? 'own-line' : 'run-in'
}

/** What a set or a report settles of one level; what it leaves out is filled in by `completeOutline`. */
export interface OutlineEntry {
  label: string
  form?: HeadingForm
  restart?: boolean
  /** The report itself asks for headings on lines of their own. */
  asked?: true
}

/** How many levels an outline has: four of headings, and one more for items as text. */
export const outlineDepth = 5

/** Fills an outline up to all levels: below the last entry the standard chain goes on, 1. → （1） → ①. */
export function completeOutline(entries: readonly OutlineEntry[]): OutlineLevel[] {
  const levels: OutlineLevel[] = entries.map((entry, index) => ({
    label: entry.label,
    form: entry.form ?? defaultForm(index + 1),
    restart: entry.restart ?? true,
    ...(entry.asked && { asked: entry.asked }),
  }))
  let next = levels.length === 0 ? 0 : chainIndex(levels.at(-1)!.label) + 1
  while (levels.length < outlineDepth) {
    const label = standardChain[next]
    const form = defaultForm(levels.length + 1)
    levels.push({ label: label ?? '', form, restart: true, ...(label === undefined && { unsettled: true as const }) })
    next += 1
  }
  return levels
}

/** Where a label stands in the standard chain, by its numeral and its brackets: `1、` and `1.` are the same level. */
const chainIndex = keptByText((label): number => {
  const pattern = parseLabel(label)
  if (!pattern) return standardChain.length
  return pattern.numeral === 'none' ? 1 : numeralKinds[pattern.numeral].level(pattern)
})

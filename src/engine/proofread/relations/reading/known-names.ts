import { fold } from '../../../numbers/fold.ts'
import type { Unit } from '../../../numbers/units.ts'
import { keptByValue } from '../../../text/kept.ts'

/** What a ledger knows: what its figures are called, and the units that no list has. */
export interface Known {
  names: readonly string[]
  units: readonly Unit[]
}

/** A name of the ledger where a text has it. */
export interface NamePlace {
  start: number
  end: number
}

const patternOf = keptByValue((names: readonly string[]): RegExp => {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  return new RegExp(longestFirst.map((one) => fold(one).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
})

/** Where names of the ledger stand in a folded text, in reading order. */
export const namesIn = (text: string, names: readonly string[]): NamePlace[] =>
  names.length === 0
    ? []
    : [...text.matchAll(patternOf(names))].map((found) => ({ start: found.index, end: found.index + found[0].length }))

/** True within a name, whose digits and marks are its own: 35岁以下党员, 水电气、网络报装. */
export const isInside = (places: readonly NamePlace[], start: number, end = start + 1): boolean =>
  places.some((one) => one.start <= start && end <= one.end)

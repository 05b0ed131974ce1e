import { readFoldedNumbers } from './read-numbers.ts'
import type { Unit } from './units.ts'
import { mergeNumbers, readWordNumbers } from './word-numbers.ts'
import type { NumberToken } from './written-number.ts'

/** All numbers of a folded text, in digits and in words; those before a unit of the ledger's own with it. */
export const numbersIn = (text: string, units: readonly Unit[]): NumberToken[] =>
  withLedgerUnits(mergeNumbers(readFoldedNumbers(text), readWordNumbers(text)), text, units)

/** Numbers of a text, those before a unit of the ledger's own with it; `text` is the one that they were read in. */
export function withLedgerUnits<T extends NumberToken>(
  numbers: readonly T[],
  text: string,
  units: readonly Unit[],
): T[] {
  if (units.length === 0) return [...numbers]
  return numbers.map((number) => {
    if (number.sort !== 'amount') return number
    const start = number.end - number.unit.name.length
    const at = text[start] === ' ' ? start + 1 : start
    const unit = units.find(({ name }) => name.length > number.unit.name.length && text.startsWith(name, at))
    return unit ? { ...number, unit, end: at + unit.name.length } : number
  })
}

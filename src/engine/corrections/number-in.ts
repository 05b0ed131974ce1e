import { readAmount } from '../terms/written-amount.ts'
import { childOf, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import type { NumberField } from './number-field.ts'

/** Where a number of a figure stands in the ledger; `undefined` where there is none. */
export const numberAt = ({ value }: YamlEntry, { key, year }: NumberField): YamlNode | undefined => {
  if (key !== 'history') return childOf(value, key)
  const history = childOf(value, 'history')
  if (history?.kind !== 'map') return undefined
  return [...history.entries].find(([one]) => Number.parseInt(one, 10) === year)?.[1].value
}

/** The digits of a number of the ledger; empty where it is open, `undefined` where it cannot be read. */
export function numberIn(node: YamlNode | undefined): string | undefined {
  if (!node || node.kind === 'hole') return ''
  const read = node.kind === 'text' ? readAmount(node.value) : undefined
  if (!read || !('digits' in read)) return undefined
  return read.pending ? '' : read.digits.replace(/^\+/, '')
}

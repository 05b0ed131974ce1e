import { expect } from 'vitest'
import { chineseNames, type KeyShape } from '../../src/engine/yaml/key-shape.ts'
import { tableBelow } from './markdown.ts'

/** Expects the table `keys: <name>` to list exactly these keys, first in Chinese, then in English. */
export function expectKeys(document: string, name: string, keys: KeyShape): void {
  const listed = tableBelow(document, `keys: ${name}`).map(([chinese, english]) => [chinese, english])
  const known = Object.entries(keys).map(([english, entry]) => [chineseNames(entry)[0], english])
  expect(sorted(listed), name).toEqual(sorted(known))
}

const sorted = <T>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (String(a) < String(b) ? -1 : 1))

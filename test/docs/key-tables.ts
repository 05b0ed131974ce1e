import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { chineseNames, type KeyShape } from '../../src/engine/yaml/key-shape.ts'
import { readDocument, tableBelow } from './markdown.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Expects the table `keys: <name>` to list exactly these keys, first in Chinese, then in English. */
export function expectKeys(document: string, name: string, keys: KeyShape): void {
  const listed = tableBelow(document, `keys: ${name}`).map(([chinese, english]) => [chinese, english])
  const known = Object.entries(keys).map(([english, entry]) => [chineseNames(entry)[0], english])
  expect(sorted(listed), name).toEqual(sorted(known))
}

const sorted = <T>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (String(a) < String(b) ? -1 : 1))

/** The table of a manual that says what stands under each key, as the rows have it. */
export function keyTable(keys: KeyShape): string[] {
  const rows = Object.entries(keys).map(([english, { zh, about, manual, required }]) => {
    const said = (required ? '必写。' : '') + (manual ?? about ?? '')
    return `| ${[zh].flat()[0]} | ${english} | ${said.replaceAll('|', '\\|')} |`
  })
  return ['| 键 | 英文 | 写什么 |', '| --- | --- | --- |', ...rows]
}

/** Expects a manual to hold the tables of these rows; writes them into it when asked to (`UPDATE_GOLDEN=1`). */
export function expectKeyTables(file: string, tables: Readonly<Record<string, KeyShape>>): void {
  const before = readDocument(file)
  const after = Object.entries(tables).reduce((document, [name, keys]) => withTable(document, name, keys), before)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(join(repository, file), after)
  else expect(after).toBe(before)
}

function withTable(document: string, name: string, keys: KeyShape): string {
  const lines = document.split('\n')
  const at = lines.indexOf(`<!-- keys: ${name} -->`)
  if (at < 0) throw new Error(`There is no table “${name}”`)
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'))
  return [...lines.slice(0, at + 1), ...keyTable(keys), ...lines.slice(end)].join('\n')
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { chineseNames, type KeyEntry, type KeyShape } from '../../src/engine/yaml/key-shape.ts'
import { readDocument } from './markdown.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What a manual says of a key. */
const said = ({ about, manual, required }: KeyEntry): string => (required ? '必写。' : '') + (manual ?? about ?? '')

/** The rows of a manual's table of keys: a key's names, what is said of it, and what else the table says. */
export const keyRows = (
  keys: KeyShape,
  more: (english: string, entry: KeyEntry) => readonly string[] = () => [],
): string[][] => namedRows(keys, (english, entry) => [said(entry), ...more(english, entry)])

/** The rows of a table that says something of its own of each key. */
export const namedRows = (keys: KeyShape, cells: (english: string, entry: KeyEntry) => readonly string[]): string[][] =>
  Object.entries(keys).map(([english, entry]) => [chineseNames(entry)[0]!, english, ...cells(english, entry)])

/** Expects the tables of a manual below `<!-- name -->` to have these rows; writes them when asked to (`UPDATE_GOLDEN=1`). */
export function expectTables(file: string, tables: Readonly<Record<string, readonly string[][]>>): void {
  const before = readDocument(file)
  const after = Object.entries(tables).reduce((document, [name, rows]) => withRows(document, name, rows), before)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(join(repository, file), after)
  else expect(after).toBe(before)
}

function withRows(document: string, name: string, rows: readonly string[][]): string {
  const lines = document.split('\n')
  const at = lines.indexOf(`<!-- ${name} -->`)
  if (at < 0) throw new Error(`There is no table “${name}”`)
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'))
  // The head and the line below it stay.
  return [...lines.slice(0, at + 3), ...rows.map(lineOf), ...lines.slice(end)].join('\n')
}

/** A row as a line of Markdown. */
export const lineOf = (cells: readonly string[]): string =>
  `|${cells.map((cell) => ` ${cell.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;')} |`).join('')}`

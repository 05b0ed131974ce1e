import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from './markdown.ts'

const commands = [...readFileSync('src/cli/program/program.ts', 'utf8').matchAll(/\badd\('([a-z]+)'/g)].map(
  ([, name]) => name!,
)

/** What runs commands and shows what they print; help.md asks each only what it is. */
const folder = join('test', 'command')
const shown = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'help.md')
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')
const manual = readDocument('README.zh-CN.md')

/** They go on until somebody ends them: their tests are in test/studio/ and test/commands/. */
const servers = ['studio', 'mcp']

const speaksOf = (text: string, name: string): boolean => new RegExp(`zongjie ${name}(?![\\w-])`).test(text)

test('every command is in the manual, and shown by an example that is run', () => {
  expect(commands.length).toBeGreaterThan(15)
  expect(commands.filter((name) => !speaksOf(manual, name))).toEqual([])
  expect(commands.filter((name) => !speaksOf(shown, name) && !servers.includes(name))).toEqual([])
})

test('a command that is nowhere is found', () => {
  expect(speaksOf(manual, 'stats')).toBe(false)
})

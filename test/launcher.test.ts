import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runCli } from './support/cli.ts'

/** 开始.cmd runs on Windows only: here it is read as cmd would read it, as far as that can be known. */
const bytes = readFileSync(new URL('../开始.cmd', import.meta.url))
const text = bytes.toString('utf8')
const lines = text.split('\r\n')

test('it is UTF-8 without a mark, with the line ends that cmd needs, and says so before its first Chinese word', () => {
  expect(Buffer.from(text, 'utf8').equals(bytes)).toBe(true)
  expect(text.startsWith('@echo off\r\nchcp 65001 >nul\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('Chinese words are only printed: cmd looks for labels and brackets by bytes', () => {
  for (const line of lines)
    if (/[^\0-\x7f]/.test(line)) expect(line).toMatch(/^(?:echo|set \/p choice=)\s[^<>|&^%()]*$/)
})

test('every jump has its label, and every label a way that leads out of it', () => {
  const labels = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1))
  const jumps = [...text.matchAll(/goto (\w+)/g)].map(([, label]) => label)
  expect(new Set(jumps)).toEqual(new Set(labels))
  for (const label of labels) {
    const from = lines.indexOf(`:${label}`)
    const next = lines.findIndex((line, index) => index > from && line.startsWith(':'))
    const last = lines.slice(from, next < 0 ? undefined : next).filter((line) => line !== '')
    expect(last.at(-1)).toMatch(/^(?:goto \w+|exit \/b [01])$/)
  }
})

test('what it calls is there, and where Node.js or the program is missing it says so', async () => {
  const called = [...text.matchAll(/^node "dist\\cli\.js" (\w+)\r$/gm)].map(([, command]) => command!)
  expect(called).toEqual(['new', 'check', 'build'])
  for (const command of called) expect((await runCli([command, '--help'])).status).toBe(0)
  expect(text).toMatch(/where node >nul 2>nul\r\nif errorlevel 1 goto no_node\r\n/)
  // Readable also in a window that shows no Chinese.
  expect(text).toMatch(/:no_node\r\necho\.\r\necho +[ -~]+Node\.js 20[ -~]+\r\n/)
  expect(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).scripts.prepare).toContain(
    'build',
  )
})

import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/cli/commands/import/import.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { writers } from '../../src/node/engine.ts'
import { captured } from '../commands/captured.ts'
import { attacks } from '../readers/attacks.ts'
import { documentOf } from '../support/document.ts'
import { everything } from '../support/everything.ts'
import { layoutWith } from '../support/layouts.ts'
import { processorTime } from '../support/processor-time.ts'
import { randomOf } from '../support/random.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count } from '../support/torture.ts'

const home = suiteFolder()
const today = new Date(2026, 0, 10)

/** What `import` of a stranger's file says, what it leaves in its folder, and what it takes. */
async function imported(bytes: Uint8Array, name = '来件.docx') {
  const folder = mkdtempSync(join(home, 'a'))
  const file = join(folder, name)
  const data = join(folder, 'data')
  mkdirSync(data)
  writeFileSync(file, bytes)
  const before = processorTime()
  const { status, stdout, stderr } = await captured(() =>
    importFile(file, undefined, { data, templates: 'templates' }, today),
  )
  const milliseconds = processorTime() - before
  return { status, said: stdout + stderr, milliseconds, beside: readdirSync(folder).sort(), made: readdirSync(data) }
}

describe('an attack by a file that is imported', () => {
  it.each(attacks.map(([what, bytes, words]) => ({ what, bytes, words })))(
    'is refused in one sentence, and nothing is written: $what',
    async ({ bytes, words }) => {
      const { status, said, milliseconds, beside, made } = await imported(bytes)
      expect(status).toBe(2)
      expect(said.match(/错误：/g)).toHaveLength(1)
      expect(said).toContain(words)
      expect(said).not.toMatch(/^\s+at /m)
      expect(beside).toEqual(['data', '来件.docx'])
      expect(made).toEqual([])
      expect(milliseconds).toBeLessThan(1000)
    },
  )
})

/** Some bytes are others. */
function flipped(bytes: Uint8Array, below: (end: number) => number): Uint8Array {
  for (let flips = 1 + below(4); flips > 0 && bytes.length > 0; flips--) bytes[below(bytes.length)] = below(256)
  return bytes
}

/** A sound archive of parts of which one has been changed: what a check of sums does not find. */
function withinParts(parts: Record<string, Uint8Array>, below: (end: number) => number): Uint8Array {
  const names = ['word/document.xml', 'word/document.xml', 'word/styles.xml', 'word/numbering.xml'].filter(
    (one) => parts[one],
  )
  const name = names[below(names.length)]!
  return zipSync({ ...parts, [name]: flipped(parts[name]!.slice(), below) })
}

const mutations = count(30, 5000)

it(`${mutations} mutations of a Word document are imported or refused, each within a second and 256 MB`, {
  timeout: 20_000 + mutations * 1000,
}, async () => {
  const whole = writers.docx(applyTransforms(documentOf(everything)).value, layoutWith())
  const { below } = randomOf(20261129)
  const parts = unzipSync(whole)
  await imported(whole)
  const before = process.memoryUsage.rss()
  let [refused, slowest, most] = [0, 0, 0]
  for (let run = 0; run < mutations; run++) {
    const bytes =
      run % 2 ? withinParts(parts, below) : flipped(whole.slice(0, run % 10 ? undefined : below(whole.length)), below)
    const { status, said, milliseconds, beside, made } = await imported(bytes)
    slowest = Math.max(slowest, milliseconds)
    most = Math.max(most, process.memoryUsage.rss() - before)
    expect([0, 2]).toContain(status)
    expect(said).not.toMatch(/^\s+at /m)
    expect(beside).toEqual(['data', '来件.docx'])
    if (status === 2) {
      refused++
      expect(said).toMatch(/错误：/)
      expect(made).toEqual([])
    } else expect(made).toEqual(['来件'])
  }
  expect(slowest).toBeLessThan(1000)
  expect(most).toBeLessThan(256 * 1024 * 1024)
  expect(refused).toBeGreaterThan(0)
  expect(refused).toBeLessThan(mutations)
})

/** Kinds of lines that come one like the other, which take time in proportion to their number. */
const kinds: Record<string, (at: number) => string> = {
  'labels in levels': (at) =>
    [`${at % 9}．落实责任`, `（一）完成检查${at}次`, `1.完成检查。`, `（1）整改问题${at}个。`][at % 4]!,
  'a sentence without end': (at) => `没有句号的一行完成检查${at}次整改问题改造农村公路硬化通组道路同时完成农村危房`,
  'labels that count': (at) => `${at + 1}.完成检查${at}次，整改问题若干个。`,
}

it.each(Object.keys(kinds))(
  'long texts take time in proportion to their length: %s',
  { timeout: 60_000 },
  async (kind) => {
    const take = async (lines: number) => {
      const text = Array.from({ length: lines }, (_, at) => kinds[kind]!(at)).join('\n')
      const bytes = Buffer.from(`青山县民政局2024年工作总结\n全年工作情况总结如下。\n${text}\n`)
      const { status, milliseconds } = await imported(bytes, '长文.txt')
      expect(status).toBe(0)
      return milliseconds
    }
    await take(250)
    const short = await take(1000)
    // Four times the time would be in proportion, sixteen times its square.
    expect(await take(4000)).toBeLessThan(short * 8 + 250)
  },
)

it('a short file of too many lines is refused at once', async () => {
  const lines = (count: number) => Buffer.from(`青山县民政局2024年工作总结\n${'甲乙\n'.repeat(count)}`)
  const { status, said, milliseconds, made } = await imported(lines(100_000), '长文.txt')
  expect([status, made]).toEqual([2, []])
  expect(said).toContain('行数太多（100001行，最多20000行）')
  expect(milliseconds).toBeLessThan(3000)
  expect((await imported(lines(19_999), '长文.txt')).status).toBe(0)
})

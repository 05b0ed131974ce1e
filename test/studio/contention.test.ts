import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Storage } from '../../src/studio/storage/types.ts'
import { type Random, randomOf } from '../support/random.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience } from '../support/torture.ts'
import { startStudio } from './start-studio.ts'

const folder = join(suiteFolder(), '甲局')
const edits = count(50, 1000)
const paths = ['report.yaml', 'figures.csv']
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]

interface Tally {
  written: string[]
  clashes: number
}

/** A page: it adds lines to what it has seen last, and after a clash to what it was shown. */
async function write(storage: Storage, name: string, random: Random): Promise<Tally> {
  const seen = new Map(await Promise.all(paths.map(async (path) => [path, (await storage.read(path))!] as const)))
  const tally: Tally = { written: [], clashes: 0 }
  for (let edit = 0; edit < edits; edit++) {
    const path = random.pick(paths)
    const line = `${path} ${name} ${edit}\n`
    for (;;) {
      const { bytes, version } = seen.get(path)!
      const text = decoder.decode(bytes) + line
      const outcome = await storage.write(path, encoder.encode(text), version)
      if (outcome.kind === 'failed') throw new Error(outcome.message)
      if (outcome.kind === 'written') {
        seen.set(path, { bytes: encoder.encode(text), version: outcome.version })
        tally.written.push(line)
        break
      }
      tally.clashes++
      seen.set(path, outcome.current!)
    }
    await pause(random.below(10))
  }
  return tally
}

async function textsOfFormers(storage: Storage): Promise<string> {
  const texts: string[] = []
  for (const path of paths) {
    for (const { id } of await storage.versions(path)) texts.push(decoder.decode(await storage.readVersion(path, id)))
  }
  return texts.join('')
}

/** An editor that adds lines in the file itself. */
async function edit(random: Random, until: { over: boolean }): Promise<string[]> {
  const lines: string[] = []
  while (!until.over) {
    const path = random.pick(paths)
    const line = `${path} editor ${lines.length}\n`
    appendFileSync(join(folder, path), line)
    lines.push(line)
    await pause(random.below(40))
  }
  return lines
}

test(
  `two pages of two servers and an editor make ${edits} edits each on one folder, and nothing is overwritten`,
  async () => {
    mkdirSync(folder)
    for (const path of paths) writeFileSync(join(folder, path), `${path} begin\n`)
    const servers = await Promise.all([startStudio(folder), startStudio(folder)])
    onTestFinished(async () => {
      for (const { child, ended } of servers) {
        child.kill('SIGINT')
        await ended
      }
    })
    const until = { over: false }
    const editor = edit(randomOf(3), until)
    const pages = await Promise.all(
      servers.map(({ storage }, index) => write(storage, `page${index}`, randomOf(index))),
    )
    until.over = true
    const lines = [...(await editor), ...pages.flatMap(({ written }) => written)]
    const left = paths.map((path) => readFileSync(join(folder, path), 'utf8')).join('')
    const counted = new Map<string, number>()
    for (const line of left.split(/(?<=\n)/)) counted.set(line, (counted.get(line) ?? 0) + 1)
    // Each line of a page once, and no line but these.
    const others = pages.flatMap(({ written }) => written).filter((line) => counted.get(line) !== 1)
    expect(others.map((line) => [line, counted.get(line) ?? 0])).toEqual([])
    expect(
      [...counted].filter(([line, times]) => times !== 1 || !(lines.includes(line) || line.endsWith('begin\n'))),
    ).toEqual([])
    // An editor that had the file open when it was replaced wrote into the old one, which is kept then.
    await pause(1500)
    const formers = await textsOfFormers(servers[0]!.storage)
    expect(lines.filter((line) => !counted.has(line) && !formers.includes(line))).toEqual([])
    for (const { clashes } of pages) expect(clashes).toBeGreaterThan(0)
  },
  patience(120, 900),
)

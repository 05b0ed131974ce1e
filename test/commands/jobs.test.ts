import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/cli/commands/build/build-one.ts'
import { type Job, runJobs } from '../../src/cli/commands/build/jobs.ts'

/** A worker that dies of a folder with 死 in its name, in the way that stands after it. */
const program = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ folder }) => {
    if (folder.includes('死于退出')) process.exit(7)
    if (folder.includes('死于错误')) throw new Error('甲')
    if (folder.includes('死于内存')) for (const all = []; ; ) all.push(new Array(1e6).fill(all.length))
    parentPort.postMessage({ folder, outcome: { report: folder, characters: 1, outputs: [], diagnostics: [] } })
  })`
const start = () => new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } })
const jobOf = (folder: string): Job => ({ folder, target: { report: folder, path: folder, shown: folder } })

async function run(folders: readonly string[], jobs: number): Promise<[string, Outcome][]> {
  const done: [string, Outcome][] = []
  await runJobs(folders.map(jobOf), { format: [], jobs }, (folder, outcome) => done.push([folder, outcome]), start)
  return done
}

describe('A worker that dies costs only the report it was at', () => {
  test.each([1, 2, 5])('with %i workers', async (jobs) => {
    const folders = Array.from({ length: 30 }, (_, index) => `${index}`)
    folders[0] = '死于退出0'
    folders[11] = '死于错误'
    folders[12] = '死于退出1'
    folders[20] = '死于内存'
    folders[29] = '死于退出2'
    const done = await run(folders, jobs)
    expect(done.map(([folder]) => folder).sort()).toEqual([...folders].sort())
    const crashes = done.filter(([, outcome]) => outcome.diagnostics.length > 0).map(([folder]) => folder)
    expect(crashes.sort()).toEqual(folders.filter((one) => one.startsWith('死')).sort())
  })
})

test('After an interruption what is at hand is finished, and nothing else begun', async () => {
  const interruption = new AbortController()
  const folders = Array.from({ length: 30 }, (_, index) => `${index}`)
  const done: string[] = []
  await runJobs(
    folders.map(jobOf),
    { format: [], jobs: 2, signal: interruption.signal },
    (folder) => {
      done.push(folder)
      interruption.abort()
    },
    start,
  )
  expect(done.length).toBeGreaterThan(0)
  expect(done.length).toBeLessThanOrEqual(4)
})

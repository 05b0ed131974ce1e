import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { formats } from '../src/engine/document/formats.ts'
import { captured } from './commands/captured.ts'
import { suiteFolder } from './support/suite-folder.ts'

const ledger = '../src/engine/figures/ledger.ts'
const references = '../src/engine/report/references.ts'

/** The commands, read afresh with the calls of two functions counted; they do what they always do. */
async function counted() {
  vi.resetModules()
  for (const module of [ledger, references]) vi.doMock(module, { spy: true })
  // One after the other, these two first: what is imported side by side may get a module before it is counted.
  const { computeLedger } = await import('../src/engine/figures/ledger.ts')
  const { readInlines } = await import('../src/engine/report/references.ts')
  const { build } = await import('../src/cli/commands/build/build.ts')
  const { check } = await import('../src/cli/commands/check/check.ts')
  const { figures } = await import('../src/cli/commands/figures.ts')
  return { build, check, figures, computeLedger, readInlines }
}

let product: Awaited<ReturnType<typeof counted>>
beforeAll(async () => {
  product = await counted()
})
afterAll(() => {
  for (const module of [ledger, references]) vi.doUnmock(module)
  vi.resetModules()
})

const out = suiteFolder()

/** What each command does with a report. `build --watch` builds at each change as `build` does. */
const commands = {
  check: (report: string) => product.check([report], { data: 'data', out }),
  build: (report: string) => product.build([report], { data: 'data', out, format: [...formats], jobs: 1 }),
  'build once more': (report: string) => product.build([report], { data: 'data', out, format: [...formats], jobs: 1 }),
  'build --final': (report: string) =>
    product.build([report], { data: 'data', out, format: [...formats], jobs: 1, final: true }),
  figures: (report: string) => product.figures(report, { data: 'data' }),
}

describe.each(Object.keys(commands) as (keyof typeof commands)[])('in one run of %s', (name) => {
  test.each([
    ['jinghu-2023', 1],
    ['qinghe-nongye-2024', 1],
    // This year's, and last year's that it is held against.
    ['yunling-2024', 2],
  ])(
    'each ledger of %s is worked out once, and no text is split into its inline nodes twice',
    async (report, ledgers) => {
      vi.clearAllMocks()
      const { status, stderr } = await captured(() => commands[name](`data/${report}`))
      expect(status, stderr).toBe(0)
      const figures = vi.mocked(product.computeLedger).mock.calls.map(([one]) => one)
      expect(figures).toHaveLength(ledgers)
      expect(new Set(figures).size).toBe(ledgers)
      const places = vi.mocked(product.readInlines).mock.calls.map(([[first]]) => first?.span)
      expect(places.length).toBeGreaterThan(10)
      expect(new Set(places).size).toBe(places.length)
    },
  )
})

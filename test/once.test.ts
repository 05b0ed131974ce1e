import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const ledger = '../src/engine/figures/ledger.ts'
const references = '../src/engine/report/references.ts'

/** What works a report through, read afresh with the calls of two functions counted; they do what they always do. */
async function counted() {
  vi.resetModules()
  for (const module of [ledger, references]) vi.doMock(module, { spy: true })
  // One after the other, these two first: what is imported side by side may get a module before it is counted.
  const { computeLedger } = await import('../src/engine/figures/ledger.ts')
  const { readInlines } = await import('../src/engine/report/references.ts')
  const engine = await import('../src/node/engine.ts')
  const library = await import('../src/node/library.ts')
  const examining = await import('../src/engine/examine.ts')
  const listing = await import('../src/engine/figures/list.ts')
  return { ...engine, ...library, ...examining, ...listing, computeLedger, readInlines }
}

let product: Awaited<ReturnType<typeof counted>>
beforeAll(async () => {
  product = await counted()
})
afterAll(() => {
  for (const module of [ledger, references]) vi.doUnmock(module)
  vi.resetModules()
})

/** All that a report is worked through for: what is found in it, its figures, its files. */
async function everything(folder: string): Promise<void> {
  vi.clearAllMocks()
  const prepared = await product.prepareReport(folder, product.openLibrary('templates'))
  await product.examine(prepared, {})
  const { report, document } = prepared
  if (!report || !document) throw new Error('The sample has an error')
  await product.listFigures(report, document)
  product.renderReport(prepared, ['docx', 'md'])
}

describe('in one run', () => {
  test.each([
    ['jinghu-2023', 1],
    ['qinghe-nongye-2024', 1],
    ['briefing-health', 1],
    // This year's, and last year's that it is held against.
    ['yunling-2024', 2],
  ])('each ledger of %s is worked out once', async (name, ledgers) => {
    await everything(`data/${name}`)
    const figures = vi.mocked(product.computeLedger).mock.calls.map(([one]) => one)
    expect(figures).toHaveLength(ledgers)
    expect(new Set(figures).size).toBe(ledgers)
  })

  test('no text is split into its inline nodes twice', async () => {
    await everything('data/jinghu-2023')
    const places = vi.mocked(product.readInlines).mock.calls.map(([[first]]) => first?.span)
    expect(places.length).toBeGreaterThan(10)
    expect(new Set(places).size).toBe(places.length)
  })
})

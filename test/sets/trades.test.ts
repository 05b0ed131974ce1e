import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkReport, prepareReport } from '../../src/node/engine.ts'
import { builtIn, openLibrary } from '../../src/node/library.ts'
import { skeletonTexts } from '../../src/node/new/make-files.ts'

const library = openLibrary()
const trades = readdirSync(builtIn).filter((name) => existsSync(join(builtIn, name, 'example', 'report.yaml')))

test('nine trades have sets with an example', () => {
  expect(trades).toHaveLength(9)
})

test.each(trades)('%s: nothing is to be said of its example, and its numbers come from the ledger', async (name) => {
  const { diagnostics, numbers } = await checkReport(join(builtIn, name, 'example'), library)
  expect(diagnostics).toEqual([])
  expect(numbers!.fromLedger / numbers!.total).toBeGreaterThan(0.8)
})

test.each(trades)('%s: a new report is built as it is, in both languages of keys', async (name) => {
  const { value: set } = await library.set(name)
  for (const language of ['zh', 'en'] as const) {
    const { value: texts } = skeletonTexts(set!, { template: name, unit: '甲单位', year: 2024, language })
    const prepared = await prepareReport(join(builtIn, name, 'skeleton'), library, { texts: texts! })
    expect(prepared.diagnostics.filter((one) => one.severity !== 'info')).toEqual([])
    expect(prepared.document).toBeDefined()
  }
})

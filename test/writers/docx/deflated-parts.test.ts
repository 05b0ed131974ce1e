import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareReport, renderReport } from '../../../src/build.ts'
import { openLibrary } from '../../../src/library.ts'
import { deflatedPart } from '../../../src/writers/docx/deflated-parts.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { runCli } from '../../support/cli.ts'

test('With parts that were deflated when it was built, the program writes what it writes without', async () => {
  const prepared = await prepareReport('data/jinghu-2023', openLibrary('templates'))
  const built = renderReport(prepared, ['docx'])!
  // Run from the source there are none.
  expect(deflatedPart('')).toBeUndefined()

  const out = mkdtempSync(join(tmpdir(), 'zongjie-'))
  try {
    const { stdout } = await runCli(['build', 'data/jinghu-2023', '--format', 'docx', '--out', out, '--json'])
    const [{ file }] = JSON.parse(stdout).reports[0].outputs
    const bytes = readFileSync(file)
    await assertValidDocx(bytes)
    expect(bytes.equals(built.outputs[0]!.bytes)).toBe(true)
  } finally {
    rmSync(out, { recursive: true })
  }
})

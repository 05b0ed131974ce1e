import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertValidDocx } from '../gate/index.ts'
import { builtCli, type Ended, startNode } from '../support/cli.ts'
import { partsOf, textsOf } from '../support/docx.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience } from '../support/torture.ts'
import { type ReportFiles, soundReport, writeFiles } from './reports.ts'
import { measureUsage } from './usage.ts'

const lint = { schema: false }

/** A report of so many paragraphs: ten sections, each with items of ten paragraphs. */
function longReport(paragraphs: number): ReportFiles {
  const files: ReportFiles = { 'report.yaml': '标题: 长报告\n单位: 某局\n年度: 2023\n模板: by-section\n' }
  for (let section = 0; section < 10; section++) {
    const items = Array.from({ length: paragraphs / 100 }, (_, item) => {
      const text = Array.from({ length: 10 }, (_, at) => `第${section}章第${item}条第${at}段，成效明显。`)
      return `  - 小标题: 第${item}条\n    正文: |\n      ${text.join('\n\n      ')}`
    })
    files[`${section}.yaml`] = `标题: 第${section}章\n成绩:\n${items.join('\n')}\n`
  }
  return files
}

describe('a long report', () => {
  const folder = suiteFolder()

  /** Builds a report in a process of its own; how much memory that took at its peak, in megabytes. */
  async function buildAlone(name: string, files: ReportFiles): Promise<Ended & { megabytes: number }> {
    writeFiles(join(folder, 'data', name), files)
    const { flags, usage } = measureUsage(folder)
    const ended = await startNode([...flags, await builtCli(), 'build', name], { cwd: folder }).ended
    return { ...ended, megabytes: usage().megabytes }
  }

  const docxOf = (name: string) => {
    const file = readdirSync(join(folder, 'output', name)).find((one) => one.endsWith('.docx'))!
    return new Uint8Array(readFileSync(join(folder, 'output', name, file)))
  }

  test('of 10,000 paragraphs takes at most 300 MB and is valid', { timeout: patience(60, 120) }, async () => {
    const { status, stderr, megabytes } = await buildAlone('ten', longReport(10_000))
    expect(status, stderr).toBe(0)
    expect(megabytes).toBeLessThanOrEqual(300)
    const docx = docxOf('ten')
    await assertValidDocx(docx, '10,000 paragraphs', lint)
    expect(textsOf(docx).filter((text) => text.includes('段，'))).toHaveLength(10_000)
  })

  test('of 50,000 paragraphs becomes a document', { timeout: patience(120, 240) }, async () => {
    const { status, stderr } = await buildAlone('fifty', longReport(50_000))
    expect(status, stderr).toBe(0)
    expect(partsOf(docxOf('fifty'))['word/document.xml']!.match(/段，/g)).toHaveLength(50_000)
  })
})

describe('many reports in one process', () => {
  const folder = suiteFolder()
  const reports = count(200, 5000)
  const variety = 50

  beforeAll(() => {
    for (let number = 0; number < variety; number++) writeFiles(join(folder, String(number)), soundReport(number))
    writeFileSync(
      join(folder, 'soak.mjs'),
      `const { openLibrary, prepareReport, renderReport } = await import(process.argv[2])
       const library = openLibrary()
       const memory = []
       for (let number = 1; number <= ${reports}; number++) {
         const prepared = await prepareReport(String(number % ${variety}), library)
         if (!renderReport(prepared, ['docx', 'md'])) throw new Error(JSON.stringify(prepared.diagnostics))
         if (number !== 100 && number !== ${reports}) continue
         gc()
         memory.push(process.memoryUsage())
       }
       console.log(JSON.stringify(memory))`,
    )
  })

  test(`memory grows by at most 60 MB from the 100th to the ${reports}th`, { timeout: patience(60, 600) }, async () => {
    const library = new URL(`file://${join(await builtCli(), '..', 'index.mjs').replaceAll('\\', '/')}`).href
    const { status, stdout, stderr } = await startNode(['--expose-gc', 'soak.mjs', library], { cwd: folder }).ended
    expect(status, stderr).toBe(0)
    const [early, late] = JSON.parse(stdout) as NodeJS.MemoryUsage[]
    const growth = (kind: 'rss' | 'heapUsed') => (late![kind] - early![kind]) / 2 ** 20
    expect(growth('rss')).toBeLessThanOrEqual(60)
    // What the program holds on to must not grow; some megabytes are left for what the engine learns of the code.
    expect(growth('heapUsed')).toBeLessThanOrEqual(5)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderStamped } from '../../src/cli/commands/render-stamped.ts'
import type { JsonDiagnostic } from '../../src/engine/messages/format-diagnostic.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { runCli } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience } from '../support/torture.ts'
import { defects, endlessSet, soundReport, writeFiles } from './reports.ts'

const total = count(50, 1000)
/** One in so many is broken: each defect comes at least once. */
const every = count(5, 10)
const kinds = Object.entries(defects)
const names = Array.from({ length: total }, (_, index) => `r${String(index).padStart(4, '0')}`)

/** Those are broken each time in another way. */
const defectOf = (index: number) =>
  index % every === 4 ? kinds[Math.floor(index / every) % kinds.length]![1] : undefined

interface JsonOutcome {
  report: string
  outputs: { file: string; sha256: string }[]
  diagnostics: JsonDiagnostic[]
}

describe(`a batch of ${total} reports, one in ${every} broken`, async () => {
  const folder = suiteFolder()
  writeFiles(join(folder, 'templates', 'endless'), endlessSet)
  for (const [index, name] of names.entries()) {
    const sound = soundReport(index)
    writeFiles(join(folder, 'data', name), defectOf(index)?.change(sound) ?? sound)
  }

  /** What each valid report gives when it is built alone, with a library of its own. */
  const alone = new Map<string, Record<string, Uint8Array>>()
  for (const [index, name] of names.entries()) {
    if (defectOf(index)) continue
    const prepared = await prepareReport(join(folder, 'data', name), openLibrary(join(folder, 'templates')))
    const built = renderStamped(prepared, ['docx', 'md'], { name })
    if (!built) throw new Error(JSON.stringify(prepared.diagnostics))
    alone.set(name, Object.fromEntries(built.outputs.map(({ format, bytes }) => [format, bytes])))
  }

  const orders: Record<string, { jobs: string; reports: string[] }> = {
    'without names': { jobs: '1', reports: [] },
    'two at a time': { jobs: '2', reports: [] },
    'in reverse order': { jobs: '1', reports: names.toReversed() },
  }

  test.each(Object.entries(orders))('%s', { timeout: patience(60, 1200) }, async (order, { jobs, reports }) => {
    const out = `out ${order}`
    const { status, stdout } = await runCli(['build', ...reports, '--jobs', jobs, '--out', out, '--json'], {
      cwd: folder,
    })
    expect(status).toBe(1)

    const outcomes = (JSON.parse(stdout) as { reports: JsonOutcome[] }).reports
    expect(outcomes.map((one) => one.report)).toEqual(reports.length > 0 ? reports : names)
    for (const { report, outputs, diagnostics } of outcomes) {
      const defect = defectOf(names.indexOf(report))
      const errors = diagnostics.filter((one) => one.severity === 'error')
      expect(outputs.length, report).toBe(defect ? 0 : 2)
      if (!defect) expect(errors).toEqual([])
      else {
        expect(errors.map((one) => one.code).join(), report).toContain(defect.code)
        for (const one of errors) expect(one.file, one.message).toMatch(/\.(yaml|hbs)$/)
      }
    }

    expect(readdirSync(join(folder, out)).sort()).toEqual([...alone.keys()])
    for (const [report, documents] of alone) {
      const files = readdirSync(join(folder, out, report)).filter((name) => name !== '.zongjie.json')
      expect(files.map((name) => name.replace(/^.*\./, '')).sort()).toEqual(['docx', 'md'])
      for (const name of files) {
        const content = readFileSync(join(folder, out, report, name))
        expect(content.equals(asBytes(documents[name.replace(/^.*\./, '')]!)), `${report}/${name}`).toBe(true)
      }
    }
  })

  test('the summary adds up', { timeout: patience(60, 1200) }, async () => {
    const { status, stdout, stderr } = await runCli(['build', '--out', 'out summary'], { cwd: folder })
    expect(status).toBe(1)
    const broken = total / every
    expect(stdout).toContain(`共${total}份报告，${broken}份有错误、没有生成，${(total - broken) * 2}个文件`)
    expect(stdout.match(/^√ /gm)).toHaveLength(total - broken)
    expect(stdout.match(/^× /gm)).toHaveLength(broken)
    expect(stderr.match(/ 错误：/g)!.length).toBeGreaterThanOrEqual(broken)
  })
})

const asBytes = (content: Uint8Array): Buffer => Buffer.from(content)

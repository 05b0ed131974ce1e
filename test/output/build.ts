import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from '../../src/engine/document/formats.ts'
import type { PrintedFigures } from '../../src/engine/document/printed-figures.ts'
import type { Result } from '../../src/engine/text/diagnostic.ts'
import type { Disk } from '../../src/node/output/disk.ts'
import { planFiles, planFolders } from '../../src/node/output/plan.ts'
import { type WrittenReport, writeReport } from '../../src/node/output/write-report.ts'

/** What is to be in a report's files. */
export type Contents = Partial<Record<Format, string>>

/** Writes the report 京湖 with these contents. */
export function save(
  out: string,
  contents: Contents,
  {
    title = '总结',
    on,
    figures,
    stated,
  }: { title?: string; on?: Disk; figures?: PrintedFigures; stated?: PrintedFigures } = {},
): Promise<WrittenReport> {
  const folder = planFolders(out, [{ report: '京湖' }])[0]!.value!
  const ready = planFiles(folder, title, Object.keys(contents) as Format[]).map((output) => ({
    output,
    content: Buffer.from(contents[output.format]!),
  }))
  return writeReport(folder, ready, on, figures && { printed: figures, stated: stated ?? figures })
}

/** The report's folder in an output folder. */
export const reportFolder = (out: string): string => join(out, '京湖')

/** Every file of a folder with its text. */
export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

/** The same without the record. */
export function documentsIn(folder: string): Record<string, string> {
  const { '.zongjie.json': _record, ...documents } = filesIn(folder)
  return documents
}

/** The codes of a result's diagnostics, each of which must name a file and say what to do. */
export function codesOf({ diagnostics }: Pick<Result<unknown>, 'diagnostics'>): string[] {
  const poor = diagnostics.filter((one) => !/“.+”/.test(one.message) || !one.hint)
  if (poor.length > 0) throw new Error(`not helpful: ${JSON.stringify(poor)}`)
  return diagnostics.map((one) => one.code)
}

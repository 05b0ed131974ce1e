import type { PreparedReport } from '../../../engine/build.ts'
import { formats } from '../../../engine/document/formats.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import type { Report } from '../../../engine/model/report.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { type Diagnostic, error } from '../../../engine/text/diagnostic.ts'
import { editionNamed, readEditions } from '../../../node/editions/read.ts'
import { prepareReport } from '../../../node/engine.ts'
import { type OutputFolder, planFolders } from '../../../node/output/plan.ts'
import type { OutputRecord } from '../../../node/output/record-types.ts'
import type { ExitStatus, OutputOptions } from '../command.ts'
import { findOneReport } from '../find/one-report.ts'
import { openTemplates } from '../find/open-templates.ts'
import { pastOf, withLog } from './past.ts'
import { currentSnapshot, readSnapshot } from './snapshot.ts'

/** What names a report and what it is compared with. */
export interface ComparedOptions extends OutputOptions {
  /** The edition to compare with; else the last one, else the last build. */
  since?: string
}

/** A report as it prints now, and what it is compared with. */
export interface ComparedReport {
  name: string
  target: OutputFolder
  record: OutputRecord
  prepared: PreparedReport & { report: Report }
  snapshot: Snapshot
  basis: Basis
  diagnostics: Diagnostic[]
}

/** Why there is nothing to compare: wrong use of the command, or what is wrong with the report or its editions. */
type NotCompared = { problem: string } | { name: string; diagnostics: Diagnostic[]; status: ExitStatus }

/** Finds a report and what it is to be compared with. */
export async function compareReport(
  name: string | undefined,
  options: ComparedOptions,
): Promise<ComparedReport | NotCompared> {
  const found = findOneReport(name, options)
  if ('problem' in found) return found
  const library = await openTemplates(options.templates, options.project)
  if ('problem' in library) return library
  const { folder, report } = found
  const planned = planFolders(options.out, [{ report, from: folder }])[0]!
  if (!planned.value) return { name: report, diagnostics: planned.diagnostics, status: 1 }
  const target = planned.value
  const prepared = await prepareReport(folder, library)
  const snapshot = await currentSnapshot(prepared)
  if (!snapshot || !prepared.report) {
    const errors = prepared.diagnostics.filter((one) => one.severity === 'error')
    return { name: report, diagnostics: errors, status: 1 }
  }
  const record = await withLog(await pastOf(target), folder, prepared)
  const { basis, diagnostics } = await basisOf(target, record, { folder: snapshot.folder, since: options.since })
  if (!basis) return { name: report, diagnostics, status: 2 }
  return {
    name: report,
    target,
    record,
    prepared: { ...prepared, report: prepared.report },
    snapshot,
    basis,
    diagnostics,
  }
}

/** What a report is compared with. */
interface Basis {
  snapshot: Snapshot
  /** The edition's name; absent for the last build. */
  edition?: string
}

/** The named edition, else the last one, else the last build; an error when there is nothing. `folder` is the report's. */
async function basisOf(
  target: OutputFolder,
  record: OutputRecord,
  { folder, since }: { folder: string; since?: string | undefined },
): Promise<{ basis?: Basis; diagnostics: Diagnostic[] }> {
  const found = editionNamed(await readEditions(target, folder), since, target.report)
  const { value: edition, diagnostics } = found
  if (edition) return { basis: { snapshot: edition.snapshot, edition: edition.name }, diagnostics }
  if (since !== undefined) return { diagnostics }
  for (const format of formats) {
    const snapshot = readSnapshot(record.snapshots?.get(format), folder)
    if (snapshot) return { basis: { snapshot }, diagnostics }
  }
  const why = record.files.size > 0 ? '上次生成时没有留下可以比较的内容' : '还没有生成过'
  return { diagnostics: [...diagnostics, nothing(target.report, why)] }
}

const nothing = (report: string, why: string): Diagnostic =>
  error('impact/nothing-to-compare', `“${report}”没有可以比较的：没有存档，${why}`, {
    hint: `请在改动之前存一份：${asRun(`archive ${report} --name 送审稿`)}`,
  })

import { formats } from '../../../engine/document/formats.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { type Diagnostic, error } from '../../../engine/text/diagnostic.ts'
import { editionNamed, readEditions } from '../../../node/editions/read.ts'
import type { OutputFolder } from '../../../node/output/plan.ts'
import type { OutputRecord } from '../../../node/output/record-types.ts'
import { readSnapshot } from './snapshot.ts'

/** What a report is compared with. */
export interface Basis {
  snapshot: Snapshot
  /** The edition's name; absent for the last build. */
  edition?: string
}

/** The named edition, else the last one, else the last build; an error when there is nothing. `folder` is the report's. */
export async function basisOf(
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

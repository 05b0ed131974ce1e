import type { PrintedFigures } from '../../../engine/document/printed-figures.ts'
import type { Document } from '../../../engine/document/types.ts'
import { type ChangedFigure, changedFigures } from '../../../engine/figures/changes.ts'
import type { Report } from '../../../engine/model/report.ts'
import { ifRefused } from '../../../node/output/disk.ts'
import type { OutputFolder } from '../../../node/output/plan.ts'
import { emptyRecord, readRecord } from '../../../node/output/record.ts'
import type { OutputRecord } from '../../../node/output/record-types.ts'

/** What the last builds left on record in a report's output folder; nothing where there is none, or none to be read. */
export async function pastOf(folder: OutputFolder | undefined): Promise<OutputRecord> {
  // What the system refuses is met again, and reported, when the folder is written to.
  const read = folder && (await readRecord(folder).catch(ifRefused(undefined)))
  return read?.value ?? emptyRecord()
}

/**
 * The figures that one of the files printed otherwise when it was last built. Each format has its own past: what was reported
 * of the Markdown alone is still to be reported of the DOCX.
 */
export function changedSince(
  printed: ReadonlyMap<string, PrintedFigures>,
  formats: readonly string[],
  { figures }: Report,
  document: Document,
  renamed: ReadonlyMap<string, string> = new Map(),
): ChangedFigure[] {
  const named = (past: PrintedFigures): PrintedFigures =>
    renamed.size === 0 ? past : new Map([...past].map(([name, forms]) => [renamed.get(name) ?? name, forms]))
  const pasts = new Set(formats.flatMap((format) => printed.get(format) ?? []).map(named))
  const changed = new Map<string, ChangedFigure>()
  for (const past of pasts) {
    for (const one of changedFigures(past, figures, document)) if (!changed.has(one.name)) changed.set(one.name, one)
  }
  return [...figures.keys()].flatMap((name) => changed.get(name) ?? [])
}

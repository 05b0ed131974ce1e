import type { PreparedReport } from '../../../engine/build.ts'
import type { Cause } from '../../../engine/compare/types.ts'
import type { Format } from '../../../engine/document/formats.ts'
import { renamedSince } from '../../../engine/document/renamed-figures.ts'
import { documentFingerprint } from '../../../engine/editions/facts.ts'
import { folderOf } from '../../../engine/editions/places.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { printedChanges } from '../../../engine/impact/printed-changes.ts'
import { mayHaveEditions } from '../../../node/editions/folder.ts'
import { readEditions } from '../../../node/editions/read.ts'
import type { OutputFolder } from '../../../node/output/plan.ts'
import type { OutputRecord } from '../../../node/output/record-types.ts'
import { currentSnapshot, readSnapshot } from '../kept/snapshot.ts'
import { countCauses } from './impact-text.ts'

/** The short form of what a build prints otherwise; plain data, for a worker to send and for `--json`. */
export interface BuildImpact {
  /** The edition that it is compared with; absent for the last build. */
  since?: string
  /** How many places are printed otherwise, for each cause. */
  causes: Partial<Record<Cause, number>>
}

/**
 * What is printed otherwise than in the last edition, else than at the last build of one of these formats; `undefined` when
 * nothing is, or there is nothing to compare with.
 */
export async function buildImpact(
  prepared: PreparedReport,
  target: OutputFolder,
  record: OutputRecord,
  written: readonly Format[],
): Promise<BuildImpact | undefined> {
  const now = await currentSnapshot(prepared)
  if (!now) return undefined
  const edition = (await readEditions(target, now.folder)).value.at(-1)
  if (edition) return counted(edition.snapshot, now, edition.name)
  // Each format has its own past: what was told of the Markdown alone is still to be told of the DOCX.
  for (const text of new Set(written.map((format) => record.snapshots?.get(format)))) {
    const before = readSnapshot(text, now.folder)
    const found = before && counted(before, now)
    if (found) return found
  }
  return undefined
}

/** The places that `impact` counts: sentences, headings, labels, cells. */
export function placesChanged(before: Snapshot, now: Snapshot): ReturnType<typeof printedChanges> {
  const names = renamedSince(before.stated, now.stated)
  return printedChanges(before, now, (name) => names.get(name) ?? name)
}

function counted(before: Snapshot, now: Snapshot, since?: string): BuildImpact | undefined {
  const changes = placesChanged(before, now)
  if (changes.length === 0) return undefined
  return { ...(since !== undefined && { since }), causes: countCauses(changes) }
}

/** Whether no edition holds what a report prints now. */
export async function isUnkept({ report, document }: PreparedReport, target: OutputFolder): Promise<boolean> {
  if (!report || !document || !(await mayHaveEditions(target))) return true
  const text = documentFingerprint(document)
  return !(await readEditions(target, folderOf(report))).value.some(({ snapshot }) => snapshot.text === text)
}

import type { PreparedReport } from '../../../engine/build.ts'
import type { PrintedFigures } from '../../../engine/document/printed-figures.ts'
import { dataOf, printable, snapshotOf } from '../../../engine/editions/facts.ts'
import { packSnapshot, snapshotHead } from '../../../engine/editions/pack.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { unpackSnapshot } from '../../../engine/editions/unpack.ts'
import { statedFigures } from '../../../engine/figures/stated.ts'
import type { WrittenSnapshot } from '../../../node/output/write-report.ts'
import { version } from '../../../node/version.ts'
import { recordedSet } from './other-set.ts'

/** What a report prints now, for comparisons; `undefined` when it has errors. */
export async function currentSnapshot(prepared: PreparedReport): Promise<Snapshot | undefined> {
  const of = printable(prepared)
  if (!of || !prepared.set) return undefined
  const by = { zongjie: version, set: recordedSet(prepared.set) }
  return snapshotOf(of, await statedFigures(of.report), by)
}

/** The same for the record of a build, which takes its text only when something has changed. */
export function recordedSnapshot(prepared: PreparedReport, stated: PrintedFigures): WrittenSnapshot | undefined {
  const of = printable(prepared)
  if (!of || !prepared.set) return undefined
  const { report } = of
  const set = recordedSet(prepared.set)
  const data = dataOf(report)
  return {
    head: snapshotHead({ zongjie: version, report: report.name, set, data }),
    text: () => JSON.stringify(packSnapshot(snapshotOf(of, stated, { zongjie: version, set }, data))),
  }
}

/** What a text of the record says was printed; `undefined` when it says nothing that can be relied on. */
export function readSnapshot(text: string | undefined, folder: string): Snapshot | undefined {
  if (text === undefined) return undefined
  try {
    const read = unpackSnapshot(JSON.parse(text), folder)
    return 'snapshot' in read ? read.snapshot : undefined
  } catch {
    return undefined
  }
}

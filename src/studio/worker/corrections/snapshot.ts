import type { PreparedReport } from '../../../engine/build.ts'
import { printable, snapshotOf } from '../../../engine/editions/facts.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { statedFigures } from '../../../engine/figures/stated.ts'
import { setDigits, setText } from '../../../engine/template/set-text.ts'
import { versionOf } from '../../storage/version-of.ts'

/** What a report prints now, as the command knows it; `undefined` when it has errors. */
export async function currentSnapshot(prepared: PreparedReport, zongjie: string): Promise<Snapshot | undefined> {
  const of = printable(prepared)
  const { set } = prepared
  if (!of || !set) return undefined
  const fingerprint = (await versionOf(new TextEncoder().encode(setText(set)))).slice(0, setDigits)
  const { name, version } = set
  return snapshotOf(of, await statedFigures(of.report), { zongjie, set: { name, version, fingerprint } })
}

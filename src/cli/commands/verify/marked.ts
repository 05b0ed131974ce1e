import { join } from 'node:path'
import { markCode } from '../../../engine/document/draft-mark.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { sortNaturally } from '../../../engine/report/natural-order.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import { oneSlip } from '../../../engine/text/one-slip.ts'
import { editionsName } from '../../../node/editions/folder.ts'
import { readEditions } from '../../../node/editions/read.ts'
import { planFolders } from '../../../node/output/plan.ts'
import { recordName } from '../../../node/output/record.ts'
import { entriesOf } from '../find/folder-kind.ts'
import { pastOf } from '../kept/past.ts'
import { readSnapshot } from '../kept/snapshot.ts'

/** A report of which a document with a mark is kept. */
export interface Marked {
  report: string
  /** The editions that print the same, in the order in which they were made. */
  editions: string[]
  /** The last build prints the same. */
  lastBuild: boolean
  snapshot: Snapshot
}

/** What was found of a mark, and what was looked through. */
export interface MarkSearch {
  found: Marked[]
  reports: number
  editions: number
  /** Marks that differ by one slip of the hand, with the reports that they are of. */
  near: ReadonlyMap<string, string>
  diagnostics: Diagnostic[]
}

/** The reports below a folder of outputs of which something is kept, by their names. */
export function keptReports(out: string, below = ''): string[] {
  const entries = entriesOf(join(out, below)) ?? []
  const isKept = entries.some(({ name }) => name === recordName || name === editionsName)
  const inside = entries
    .filter((one) => one.isDirectory() && one.name !== editionsName && !one.name.startsWith('.'))
    .flatMap(({ name }) => keptReports(out, below === '' ? name : `${below}/${name}`))
  return sortNaturally([...(isKept && below !== '' ? [below] : []), ...inside])
}

/** Looks through the editions and the last builds of reports for the document of a mark. */
export async function findMark(code: string, reports: readonly string[], out: string): Promise<MarkSearch> {
  const near = new Map<string, string>()
  const search: MarkSearch = { found: [], reports: reports.length, editions: 0, near, diagnostics: [] }
  for (const report of reports) {
    const target = planFolders(out, [{ report }])[0]?.value
    if (!target) continue
    const { value: editions, diagnostics } = await readEditions(target, report)
    search.editions += editions.length
    search.diagnostics.push(...diagnostics)
    const isMarked = ({ text }: Snapshot): boolean => markCode(text) === code
    const printed = editions.filter(({ snapshot }) => isMarked(snapshot))
    const last = [...new Set((await pastOf(target)).snapshots?.values())].flatMap(
      (text) => readSnapshot(text, report) ?? [],
    )
    const built = last.find(isMarked)
    for (const { text } of [...editions.map(({ snapshot }) => snapshot), ...last])
      if (oneSlip(markCode(text), code)) near.set(markCode(text), report)
    const snapshot = printed.at(-1)?.snapshot ?? built
    if (!snapshot) continue
    search.found.push({ report, editions: printed.map(({ name }) => name), lastBuild: built !== undefined, snapshot })
  }
  return search
}

import { realpathSync } from 'node:fs'
import type { PreparedReport } from '../../../engine/build.ts'
import type { Library } from '../../../engine/library.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import type { Job, PlannedJob } from '../../../node/corrections/correct.ts'
import { prepareReport } from '../../../node/engine.ts'
import { effectsOf } from './moved.ts'
import { followingFolders } from './other-reports.ts'

/** The reports whose numbers follow what is to be corrected, as they were before. */
export interface Following {
  read: { folder: string; before: PreparedReport }[]
  /** So many more were left out, as reading takes too long. */
  unread: number
}

/** So long, in milliseconds, the reports that follow may keep somebody waiting who corrects one. */
const longest = 15_000

/** Says whether there is time to read one more. */
export function timeFrom(start: number, now: () => number = Date.now): () => boolean {
  return () => now() - start < longest
}

/** They are read before the correction; by the folder that is corrected. */
export async function prepareFollowing(
  planned: readonly PlannedJob[],
  jobs: readonly Job[],
  { data, library, hasTime }: { data: string; library: Library; hasTime: () => boolean },
): Promise<Map<string, Following>> {
  const all = new Map<string, Following>()
  for (const [at, { folder }] of jobs.entries()) {
    const changed = (planned[at]?.planned ?? []).filter((one) => !one.isThere && one.field.key === 'value')
    const figures = changed.map((one) => one.figure)
    const following: Following = { read: [], unread: 0 }
    for (const other of await followingFolders(folder, data, figures)) {
      if (hasTime()) following.read.push({ folder: other, before: await prepareReport(other, library) })
      else following.unread += 1
    }
    all.set(folder, following)
  }
  return all
}

/** What there is to say of them afterwards; those that are corrected in the same run tell it themselves. */
export async function besideOf({ read }: Following, jobs: readonly Job[], library: Library): Promise<Diagnostic[]> {
  const own = new Set(jobs.map(({ folder }) => realpathSync(folder)))
  const found: Diagnostic[] = []
  for (const { folder, before } of read) {
    if (own.has(realpathSync(folder))) continue
    found.push(...(await effectsOf(before, await prepareReport(folder, library))).findings)
  }
  return found
}

/** What is said of those that were not read. */
export const unreadNotes = ({ unread }: Following): string[] =>
  unread === 0 ? [] : [`还有${unread}份跟着变的报告没有来得及看有没有写死的旧数，请运行 ${asRun('check')}`]

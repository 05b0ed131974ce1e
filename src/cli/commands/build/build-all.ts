import { keepLine, lineAt } from '../../../engine/text/source.ts'
import { openLibrary } from '../../../node/library.ts'
import { planFolders } from '../../../node/output/plan.ts'
import { nextTurn } from '../../console/interruption.ts'
import { reportName } from '../find/report-name.ts'
import { buildOne, type Outcome } from './build-one.ts'
import { crashed } from './crashed.ts'
import type { Job, JobSettings } from './jobs.ts'

export interface BuildAllSettings extends JobSettings {
  out: string
  /** The folders of reports, by which a report is named. */
  roots?: readonly string[]
}

/**
 * Builds report folders, `jobs` at a time; `done` is called with each as it is finished. The outcomes are in the order of
 * the folders, whatever order they were finished in; a run broken off has fewer of them. Folders that would share an
 * output folder are refused, both, before anything is written.
 */
export async function buildAll(
  folders: readonly string[],
  settings: BuildAllSettings,
  done: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>()
  const finish = (folder: string, outcome: Outcome) => {
    outcomes.set(folder, outcome)
    done(outcome)
    forgetTexts(outcome)
  }
  const nameOf = (folder: string): string => reportName(folder, settings.roots)
  const planned = planFolders(
    settings.out,
    folders.map((folder) => ({ report: nameOf(folder), from: folder })),
  )
  const jobs: Job[] = []
  for (const [index, folder] of folders.entries()) {
    const { value: target, diagnostics } = planned[index]!
    if (target) jobs.push({ folder, target })
    else finish(folder, { report: nameOf(folder), characters: 0, outputs: [], diagnostics })
  }
  if (settings.jobs > 1 && jobs.length > 1) {
    const { runJobs } = await import('./jobs.ts')
    await runJobs(jobs, settings, finish)
  } else {
    const library = openLibrary(settings.templates, settings)
    for (const { folder, target } of jobs) {
      await nextTurn()
      if (settings.signal?.aborted) break
      const built = buildOne(folder, target, library, settings)
      finish(folder, await built.catch((problem: unknown) => crashed(folder, target.report, problem)))
    }
  }
  return folders.flatMap((folder) => outcomes.get(folder) ?? [])
}

/** What stays of a report is what was said of it: of thousands the texts would fill the memory. */
function forgetTexts(outcome: Outcome): void {
  for (const one of outcome.diagnostics) {
    // A build mends nothing.
    delete one.edits
    const line = one.position && lineAt(one.position)
    if (one.position && line !== undefined) keepLine(one.position, line)
  }
}

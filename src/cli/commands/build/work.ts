import { parentPort, workerData } from 'node:worker_threads'
import { lineAt } from '../../../engine/text/source.ts'
import { openLibrary } from '../../../node/library.ts'
import type { ImportTask } from '../import/import-task.ts'
import { type BuildSettings, buildOne } from './build-one.ts'
import type { Job, JobDone } from './jobs.ts'

/**
 * What a worker thread does: makes one import, or for `build --jobs` builds the folders it is handed, in turn, with a library of
 * its own.
 */
export function work(): void {
  if ('importTask' in workerData) {
    void import('../import/import-task.ts').then(async ({ doImport }) => {
      parentPort?.postMessage(await doImport((workerData as { importTask: ImportTask }).importTask))
    })
    return
  }
  const settings = workerData as BuildSettings & { templates?: string; project?: string }
  const library = openLibrary(settings.templates, settings)
  // One after the other: a job may come while another is not finished.
  let before: Promise<void> = Promise.resolve()
  parentPort?.on('message', ({ folder, target }: Job) => {
    before = before.then(async () => {
      const outcome = await buildOne(folder, target, library, settings)
      // Edits hold whole files, and a build mends nothing.
      outcome.diagnostics = outcome.diagnostics.map(({ edits: _, ...rest }) => rest)
      // A position that is sent is another one there: its line goes with it.
      const lines = outcome.diagnostics.map(({ position }) => position && lineAt(position))
      parentPort?.postMessage({ folder, outcome, lines } satisfies JobDone)
    })
  })
}

// @ts-nocheck
import { parentPort, workerData } from 'node:worker_threads'
import { type BuildSettings, buildOne } from './commands/build-one.ts'
import type { Job } from './commands/job.ts'
import type { JobDone } from './commands/jobs.ts'
import { openLibrary } from './library.ts'

/** A worker thread of `build --jobs`: builds the folders it is handed, one at a time, with a library of its own. */
const settings = workerData as BuildSettings & { templates?: string }
const library = openLibrary(settings.templates ?? 'templates')

parentPort?.on('message', async ({ folder, target }: Job) => {
  const outcome = await buildOne(folder, target, library, settings)
  parentPort?.postMessage({ outcome } satisfies JobDone)
})

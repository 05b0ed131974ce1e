import { Worker } from 'node:worker_threads'
import { keepLine } from '../../../engine/text/source.ts'
import type { OutputFolder } from '../../../node/output/plan.ts'
import type { BuildSettings, Outcome } from './build-one.ts'
import { crashed } from './crashed.ts'

/** A report to build: its folder, and the folder its files go to. Plain data, so that a worker thread can be given it. */
export interface Job {
  folder: string
  target: OutputFolder
}

/** What a worker answers to a job; both are plain data. */
export interface JobDone {
  folder: string
  outcome: Outcome
  /** The line that each of the diagnostics is about. */
  lines: (string | undefined)[]
}

/** How jobs are done, and how many at a time. */
export interface JobSettings extends BuildSettings {
  templates?: string
  project?: string
  jobs: number
  /** When it aborts, the reports at work are finished and no other is begun. */
  signal?: AbortSignal
}

/** Does jobs in worker threads, each taking the next as it needs one. A worker that dies costs only the report it was at. */
export async function runJobs(
  jobs: readonly Job[],
  settings: JobSettings,
  done: (folder: string, outcome: Outcome) => void,
  start: typeof startWorker = startWorker,
): Promise<void> {
  const queue = [...jobs]
  const lanes = Array.from({ length: Math.min(settings.jobs, jobs.length) }, () => lane(queue, settings, done, start))
  await Promise.all(lanes)
}

/** One job at a time: of two that a worker held when it died, nobody could tell which was the cause. */
async function lane(
  queue: Job[],
  settings: JobSettings,
  done: (folder: string, outcome: Outcome) => void,
  start: typeof startWorker,
): Promise<void> {
  let worker: Worker | undefined
  for (let job = queue.shift(); job !== undefined && !settings.signal?.aborted; job = queue.shift()) {
    const { folder } = job
    worker ??= start(settings)
    try {
      done(folder, await ask(worker, job))
    } catch (problem) {
      done(folder, crashed(folder, job.target.report, problem))
      await worker.terminate()
      worker = undefined
    }
  }
  await worker?.terminate()
}

function startWorker(settings: JobSettings): Worker {
  const { format, final, removeOld, templates, project } = settings
  return new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { format, final, removeOld, templates, project },
  })
}

function ask(worker: Worker, job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const stop = (settle: () => void) => {
      worker.off('message', answered)
      worker.off('error', failed)
      worker.off('exit', ended)
      settle()
    }
    const answered = ({ folder, outcome, lines }: JobDone) => {
      if (folder !== job.folder) return
      outcome.diagnostics.forEach(({ position }, index) => {
        const line = lines[index]
        if (position && line !== undefined) keepLine(position, line)
      })
      stop(() => resolve(outcome))
    }
    const failed = (problem: unknown) => stop(() => reject(problem))
    const ended = (code: number) => stop(() => reject(new Error(`exit ${code}`)))
    worker.on('message', answered)
    worker.on('error', failed)
    worker.on('exit', ended)
    worker.postMessage(job)
  })
}

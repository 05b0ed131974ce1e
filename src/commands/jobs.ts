import { Worker } from 'node:worker_threads'
import { error } from '../diagnostic.ts'
import type { BuildAllSettings } from './build-all.ts'
import type { Outcome } from './build-one.ts'
import { reportName } from './report-name.ts'

/** What a worker is told and what it answers; both are plain data. */
export interface Job {
  folder: string
}
export interface JobDone {
  outcome: Outcome
}

/**
 * Builds folders in worker threads, each taking the next as soon as it is free. A worker that dies costs only the
 * report it was at.
 */
export async function runJobs(
  folders: readonly string[],
  settings: BuildAllSettings,
  done: (folder: string, outcome: Outcome) => void,
): Promise<void> {
  const queue = [...folders]
  const lanes = Array.from({ length: Math.min(settings.jobs, folders.length) }, () => lane(queue, settings, done))
  await Promise.all(lanes)
}

async function lane(
  queue: string[],
  settings: BuildAllSettings,
  done: (folder: string, outcome: Outcome) => void,
): Promise<void> {
  let worker: Worker | undefined
  for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
    worker ??= startWorker(settings)
    try {
      done(folder, await ask(worker, { folder }))
    } catch (problem) {
      done(folder, crashed(folder, problem))
      await worker.terminate()
      worker = undefined
    }
  }
  await worker?.terminate()
}

function startWorker(settings: BuildAllSettings): Worker {
  const { out, format, final, templates } = settings
  return new Worker(new URL('./worker.js', import.meta.url), { workerData: { out, format, final, templates } })
}

function ask(worker: Worker, job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const settle = () => worker.removeAllListeners()
    worker.once('message', ({ outcome }: JobDone) => {
      settle()
      resolve(outcome)
    })
    worker.once('error', (problem) => {
      settle()
      reject(problem)
    })
    worker.once('exit', (code) => {
      settle()
      reject(new Error(`exit ${code}`))
    })
    worker.postMessage(job)
  })
}

function crashed(folder: string, problem: unknown): Outcome {
  const message = problem instanceof Error ? problem.message : String(problem)
  const diagnostic = error('build/worker-failed', `生成“${folder}”时程序出错：${message}`, {
    hint: '这是程序的缺陷，请把报告文件夹发给维护者',
  })
  return { report: reportName(folder), characters: 0, outputs: [], diagnostics: [diagnostic] }
}

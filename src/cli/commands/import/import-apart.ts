import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { error } from '../../../engine/text/diagnostic.ts'
import { startOf } from '../../../engine/text/source.ts'
import { doImport, type ImportAnswer, type ImportTask } from './import-task.ts'

/** What a thread may hold of memory, in megabytes: the longest text that is read at all takes two thirds of it. */
const mostMegabytes = 160

/** Nothing that is read takes so long, on the slowest machine. */
const mostMilliseconds = 120_000

const program = new URL('./worker.js', import.meta.url)

/**
 * Reads a stranger's file in a thread of its own, with a bound of memory and time: whatever is in it, this program goes on and says
 * so. Where the program is run from its sources there is no such thread.
 */
export function importApart(task: ImportTask, limits = { mostMegabytes, mostMilliseconds }): Promise<ImportAnswer> {
  return existsSync(fileURLToPath(program)) ? inThread(task, program, limits) : doImport(task)
}

/** As `importApart`, in a thread of the given program. */
export function inThread(
  task: ImportTask,
  from: URL,
  limits: { mostMegabytes: number; mostMilliseconds: number },
): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(from, {
      workerData: { importTask: task },
      resourceLimits: { maxOldGenerationSizeMb: limits.mostMegabytes, maxYoungGenerationSizeMb: 16 },
    })
    const stop = (settle: () => void) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      // What a thread says while it ends is about its end.
      worker.on('error', () => {})
      void worker.terminate().then(settle)
    }
    const refuse = (message: string) => stop(() => resolve(tooMuch(task, message)))
    const late = `读了${limits.mostMilliseconds / 1000}秒还没有读完，不再读了`
    const timer = setTimeout(() => refuse(late), limits.mostMilliseconds)
    worker.once('message', (answer: ImportAnswer) => stop(() => resolve(answer)))
    worker.once('error', (problem: Error & { code?: string }) =>
      problem.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? refuse('内容太多或太乱，读它要的内存太多')
        : stop(() => reject(problem)),
    )
    worker.once('exit', (code) => stop(() => reject(new Error(`exit ${code}`))))
  })
}

function tooMuch({ file }: ImportTask, message: string): ImportAnswer {
  const at = startOf({ path: file, text: '' })
  const hint = '请只留总结的正文，或分成几份再导入'
  return { kind: 'refused', diagnostics: [error('file/too-much', message, { at, hint })] }
}

// @ts-nocheck
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a process took: memory at its peak in megabytes, and the time of the processor in milliseconds. */
export interface Usage {
  megabytes: number
  milliseconds: number
}

/**
 * Makes a Node process write down what it took: the flags to start it with, and a function that reads the figures once
 * it has ended. `folder` is where both are kept. The processor's time does not depend on what else the machine does.
 */
export function measureUsage(folder: string): { flags: string[]; usage: () => Usage } {
  const preload = join(folder, 'measure-usage.mjs')
  const result = join(folder, 'usage.json')
  writeFileSync(
    preload,
    `import { writeFileSync } from 'node:fs'
     import { isMainThread } from 'node:worker_threads'
     if (isMainThread) process.on('exit', () => {
       const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
       // Node gives kilobytes and microseconds on every system.
       const usage = { megabytes: maxRSS / 1024, milliseconds: (userCPUTime + systemCPUTime) / 1000 }
       writeFileSync(${JSON.stringify(result)}, JSON.stringify(usage))
     })`,
  )
  return { flags: ['--import', pathToFileURL(preload).href], usage: () => JSON.parse(readFileSync(result, 'utf8')) }
}

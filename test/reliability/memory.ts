import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Makes a Node process write down how much memory it took at its peak: the flags to start it with, and a function that
 * reads the figure, in megabytes, once it has ended. `folder` is where both are kept.
 */
export function rememberMemory(folder: string): { flags: string[]; megabytes: () => number } {
  const preload = join(folder, 'remember-memory.mjs')
  const result = join(folder, 'memory.txt')
  writeFileSync(
    preload,
    `import { writeFileSync } from 'node:fs'
     import { isMainThread } from 'node:worker_threads'
     if (isMainThread) process.on('exit', () => {
       writeFileSync(${JSON.stringify(result)}, String(process.resourceUsage().maxRSS))
     })`,
  )
  writeFileSync(result, 'NaN')
  // Node gives kilobytes on every system.
  return {
    flags: ['--import', pathToFileURL(preload).href],
    megabytes: () => Number(readFileSync(result, 'utf8')) / 1024,
  }
}

import { existsSync, watch as watchFolder } from 'node:fs'
import path from 'node:path'
import { say } from '../console/streams.ts'
import type { ExitStatus } from './exit-status.ts'

/** Editors write a file in several steps; a rebuild waits until they are quiet for this long, in milliseconds. */
const quiet = 200

/**
 * Rebuilds reports when their files change, all of them when a template does, until the process is ended. Temporary
 * files of editors and hidden files do not count.
 */
export function watch(
  folders: readonly string[],
  templates: readonly string[],
  rebuild: (folders: readonly string[]) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running = false

  const schedule = (which: readonly string[]) => {
    for (const folder of which) changed.add(folder)
    clearTimeout(timer)
    timer = setTimeout(run, quiet)
  }
  const run = async () => {
    if (running) return schedule([])
    running = true
    const wanted = folders.filter((folder) => changed.has(folder))
    changed.clear()
    await rebuild(wanted)
    say(waiting)
    running = false
  }
  const follow = (folder: string, which: readonly string[]) => {
    if (!existsSync(folder)) return
    watchFolder(folder, { recursive: true }, (_, name) => {
      if (name && /\.(ya?ml|hbs)$/.test(name) && !path.basename(name).startsWith('.')) schedule(which)
    })
  }
  for (const folder of folders) follow(folder, [folder])
  for (const folder of templates) follow(folder, folders)
  say(waiting)
  return new Promise(() => {})
}

const waiting = '正在等待文件改动，按 Ctrl+C 结束……'

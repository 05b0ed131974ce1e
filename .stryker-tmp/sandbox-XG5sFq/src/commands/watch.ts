// @ts-nocheck
import { existsSync, watch as watchFolder } from 'node:fs'
import path from 'node:path'
import { say } from '../console/streams.ts'
import type { ExitStatus } from './exit-status.ts'

/** Editors write a file in several steps; a rebuild waits until they are quiet for this long, in milliseconds. */
const quiet = 200

/** What is watched, and what to do when it changes. */
export interface Watching {
  /** The folder of all reports, also of those still to come; absent when reports were named. */
  data: string | undefined
  folders: readonly string[]
  templates: string
  rebuild: (folders: readonly string[]) => Promise<ExitStatus>
}

/**
 * Rebuilds reports when their files change, all of them when a template does, until the process is ended. Temporary
 * files of editors and hidden files do not count.
 */
export function watch({ data, folders, templates, rebuild }: Watching): Promise<ExitStatus> {
  const known = new Set(folders)
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running = false

  const schedule = (which: Iterable<string>) => {
    for (const folder of which) changed.add(folder)
    clearTimeout(timer)
    timer = setTimeout(run, quiet)
  }
  const run = async () => {
    if (running) {
      schedule([])
      return
    }
    running = true
    const wanted = [...changed].filter((folder) => existsSync(folder))
    changed.clear()
    if (wanted.length > 0) await rebuild(wanted)
    say(waiting)
    running = false
  }
  const follow = (folder: string, changedBy: (file: string) => Iterable<string>) => {
    if (!existsSync(folder)) return
    watchFolder(folder, { recursive: true }, (_, file) => {
      if (file && /\.(ya?ml|hbs)$/.test(file) && !path.basename(file).startsWith('.')) schedule(changedBy(file))
    })
  }
  if (data === undefined) for (const folder of folders) follow(folder, () => [folder])
  else {
    follow(data, (file) => {
      const folder = path.join(data, file.split(/[\\/]/)[0]!)
      known.add(folder)
      return [folder]
    })
  }
  follow(templates, () => known)
  say(waiting)
  return new Promise(() => {})
}

const waiting = '正在等待文件改动，按 Ctrl+C 结束……'

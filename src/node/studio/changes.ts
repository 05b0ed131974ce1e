import type { ServerResponse } from 'node:http'
import { relative, sep } from 'node:path'
import type { FSWatcher, watch } from 'chokidar'
import { isFileName, isFolderName } from '../../engine/storage/names.ts'
import { ifRefused } from '../output/disk.ts'
import type { OpenedFolder } from './folder.ts'
import { listedPath } from './list.ts'

/** Tells pages of changed files. */
export interface Changes {
  /** Sends each change to a page, until it hangs up. */
  follow(response: ServerResponse): void
  close(): Promise<void>
}

/** Editors write a file in several steps. */
const quiet = 60
/** So often a page hears that the server is there. */
const heartbeat = 15_000

/** Watches the opened folder. `watchFiles` is the library's function, which is loaded apart. */
export function watchFolder({ root, noticed }: OpenedFolder, watchFiles: typeof watch): Changes {
  const pages = new Set<ServerResponse>()
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const send = (text: string): void => {
    for (const page of pages) page.write(text)
  }
  const flush = (): void => {
    timer = undefined
    const paths = [...changed].sort()
    changed.clear()
    if (paths.length > 0) send(`data: ${JSON.stringify({ paths })}\n\n`)
    // On a full disk there is nothing to put away; the page has it still.
    for (const path of paths) void noticed(path).catch(ifRefused(undefined))
  }
  const note = (file: string): void => {
    const path = listedPath(root, file)
    if (path === undefined) return
    changed.add(path)
    timer ??= setTimeout(flush, quiet)
  }
  let watcher = start(root, watchFiles, false, note, fallBack)
  let polling = false
  function fallBack(): void {
    if (polling) return
    polling = true
    // The system allows no more watched files: it is looked instead.
    void watcher.close()
    watcher = start(root, watchFiles, true, note, () => {})
  }
  const beat = setInterval(() => send(': .\n\n'), heartbeat)
  beat.unref()
  return {
    follow: (response) => {
      pages.add(response)
      response.on('close', () => pages.delete(response))
      response.write(': .\n\n')
    },
    close: async () => {
      clearInterval(beat)
      clearTimeout(timer)
      for (const page of pages) page.end()
      await watcher.close()
    },
  }
}

function start(
  root: string,
  watchFiles: typeof watch,
  polling: boolean,
  note: (file: string) => void,
  failed: () => void,
): FSWatcher {
  const ignored = (file: string, stats?: { isFile(): boolean }): boolean => {
    const way = relative(root, file)
    if (way === '') return false
    const names = way.split(sep)
    const isFile = stats?.isFile() === true
    return !names.every((name, index) => (isFile && index === names.length - 1 ? isFileName(name) : isFolderName(name)))
  }
  const watcher = watchFiles(root, { ignored, ignoreInitial: true, usePolling: polling, followSymlinks: false })
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, note)
  watcher.on('error', failed)
  return watcher
}

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Host } from '../../../engine/host/host.ts'
import { linkedLedger } from '../../../engine/report/linked/ledger.ts'
import { nodeCompression } from '../../../node/compression.ts'
import { diskFiles, enginePath } from '../../../node/files.ts'
import { isInside } from '../../console/start-words.ts'
import { say } from '../../console/streams.ts'
import type { ExitStatus } from '../command.ts'
import { folderKind } from '../find/folder-kind.ts'
import { follow } from './follow.ts'

/** Editors write a file in several steps; a rebuild waits until they are quiet for this long, in milliseconds. */
const quiet = 200

/** What is watched, and what to do when it changes. */
export interface Watching {
  /** Folders of reports, of those still to come, too. */
  collections: readonly string[]
  folders: readonly string[]
  templates: string
  rebuild: (folders: readonly string[]) => Promise<ExitStatus>
}

/**
 * Rebuilds reports when their files change, or those of reports that they take numbers from, all of them when a template
 * does, until the process is ended. Temporary files of editors and hidden files do not count.
 */
export async function watch({ collections, folders, templates, rebuild }: Watching): Promise<ExitStatus> {
  const known = new Set(folders)
  const changed = new Set<string>()
  /** By each report that is built the folders that it takes numbers from. */
  const links = new Map<string, readonly string[]>()
  const watched = new Set([...collections, ...folders, templates].map((one) => path.resolve(one)))
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
    const own = [...changed]
    changed.clear()
    const builds = (folder: string): boolean => known.has(folder) && isReport(folder)
    for (const folder of own) if (builds(folder)) await learn(folder)
    const wanted = withFollowers(own, links).filter(builds)
    if (wanted.length > 0) await rebuild(wanted)
    say(waiting)
    running = false
  }
  const changedBy = (file: string): Iterable<string> => {
    if (isInside(templates, file)) return known
    const inside = folders.filter((folder) => isInside(folder, file))
    const ofCollections = collections.flatMap((collection) => {
      const [name, ...rest] = isInside(collection, file) ? path.relative(collection, file).split(path.sep) : []
      return name !== undefined && rest.length > 0
        ? [reportAround(collection, file) ?? path.join(collection, name)]
        : []
    })
    for (const folder of ofCollections) known.add(folder)
    const linked = [...links.values()].flat().filter((folder) => isInside(folder, file))
    return new Set([...inside, ...ofCollections, ...linked])
  }
  /** What a report takes numbers from is watched, wherever it is. */
  const learn = async (folder: string): Promise<void> => {
    const linked = await linkedFolders(folder)
    links.set(folder, linked)
    const more = linked.filter((one) => ![...watched].some((other) => isInside(other, one)))
    for (const one of more) watched.add(one)
    if (more.length > 0) await follow(more, (file) => schedule(changedBy(file)))
  }
  await follow([...collections, ...folders, templates], (file) => schedule(changedBy(file)))
  for (const folder of folders) await learn(folder)
  say(waiting)
  // Nothing else may keep the process when all that it watches is gone for a while.
  setInterval(() => {}, 2 ** 30)
  return new Promise(() => {})
}

/** Folders with those that take numbers from them, by whatever way. */
function withFollowers(folders: readonly string[], links: ReadonlyMap<string, readonly string[]>): string[] {
  const of = new Set(folders.map((one) => path.resolve(one)))
  const following = [...links].flatMap(([folder, linked]) => (linked.some((one) => of.has(one)) ? [folder] : []))
  return [...new Set([...folders, ...following])]
}

/** The report that a file lies in, however deep below a folder of reports. */
function reportAround(collection: string, file: string): string | undefined {
  const steps = path.relative(collection, path.dirname(file)).split(path.sep)
  const around = steps.map((_, index) => path.join(collection, ...steps.slice(0, index + 1)))
  return around.find((folder) => folderKind(folder) === 'report')
}

function isReport(folder: string): boolean {
  return existsSync(folder) && !['other', 'output', 'empty'].includes(folderKind(folder))
}

const waiting = '正在等待文件改动，按 Ctrl+C 结束……'

/** The folders of the reports that a report takes numbers from (取自, 上年报告), and those that these take theirs from. */
async function linkedFolders(folder: string): Promise<string[]> {
  const host: Host = { files: diskFiles(), compression: nodeCompression }
  const found = new Set<string>()
  const waiting = [path.resolve(folder)]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const ledger = await linkedLedger(host, enginePath(one))
    if (typeof ledger === 'string') continue
    const written = new Set([...ledger.figures.values()].flatMap(({ from }) => (from ? [from.report] : [])))
    if (ledger.previousReport !== undefined) written.add(ledger.previousReport)
    for (const other of written) {
      const place = path.resolve(one, other.replaceAll('\\', '/'))
      if (found.has(place)) continue
      found.add(place)
      waiting.push(place)
    }
  }
  found.delete(path.resolve(folder))
  return [...found]
}

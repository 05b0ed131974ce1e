import { type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { unlessRefused } from '../../../node/output/disk.ts'
import { isInside } from '../../console/start-words.ts'
import { say } from '../../console/streams.ts'

/**
 * Calls back for each YAML file, ledger and template in the folders that is made, changed or removed; resolves when it does. What
 * is watched are the folders around them, so that they may be renamed, deleted and made again.
 */
export async function follow(folders: readonly string[], changed: (file: string) => void): Promise<void> {
  const { watch: watchFiles } = await import('./watcher.ts')
  const roots = [...new Set(folders.map((folder) => path.resolve(folder)))]
  const around = [...new Set(roots.map((root) => path.dirname(root)))]
  const options = { ignored: ignoring(roots, around), ignoreInitial: true }

  const start = async (): Promise<string[]> => {
    const watcher = watchFiles(around, options)
    const numbers = new Map<string, number | undefined>()
    let timer: NodeJS.Timeout | undefined
    /** A folder in whose place another one was moved is not reported: it is watched anew, and all that it holds is new. */
    const look = async () => {
      const replaced = [...numbers].filter(([folder, number]) => {
        const now = numberOf(folder)
        return now !== undefined && number !== undefined && now !== number
      })
      if (replaced.length === 0) return
      await watcher.close()
      const inside = (await start()).filter((folder) => replaced.some(([one]) => isInside(one, folder)))
      for (const folder of inside) changed(path.join(folder, 'report.yaml'))
    }
    watcher.on('all', (event, file) => {
      const place = path.resolve(file)
      if (event === 'addDir') numbers.set(place, numberOf(place))
      else if (event === 'unlinkDir') numbers.delete(place)
      else if (watchedFile.test(place)) changed(place)
    })
    watcher.on('raw', (event) => {
      if (event !== 'rename') return
      clearTimeout(timer)
      timer = setTimeout(look, settled)
    })
    watcher.on('error', (problem) => say(watchProblem(problem)))
    await new Promise<void>((ready) => watcher.once('ready', ready))
    const watched = Object.keys(watcher.getWatched()).filter((folder) => roots.some((root) => isInside(root, folder)))
    for (const folder of watched) numbers.set(folder, numberOf(folder))
    return watched
  }
  await start()
}

/** Two moves follow each other within so many milliseconds. */
const settled = 100

const watchedFile = /\.(?:ya?ml|hbs)$|[\\/]figures\.(?:xlsx|csv)$/i

/** What is not watched: all but the roots and the way to them, and in them hidden files and those of other kinds. */
function ignoring(roots: readonly string[], around: readonly string[]) {
  return (file: string, stats?: Stats): boolean => {
    const place = path.resolve(file)
    if (around.includes(place)) return false
    const root = roots.find((one) => isInside(one, place))
    if (root === undefined) return true
    const isHidden = path
      .relative(root, place)
      .split(path.sep)
      .some((name) => /^\.|^node_modules$/.test(name))
    return isHidden || (stats?.isFile() === true && !watchedFile.test(place))
  }
}

/** A folder's number on its disk: another folder of the same name has another one. */
const numberOf = (folder: string): number | undefined => unlessRefused(() => statSync(folder).ino, undefined)

/** Each system allows so many watched files. */
function watchProblem(problem: unknown): string {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
  const tooMany = ['ENOSPC', 'EMFILE', 'ENFILE'].includes(code)
  return `有文件的改动看不到了（${code}）${tooMany ? '：系统允许监视的文件不够，请写明只生成哪几份报告' : ''}`
}

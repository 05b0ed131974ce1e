import path from 'node:path'
import { isInside } from '../../console/start-words.ts'

/**
 * A report's name: that of its folder, also when the folder is written as `.`; below a folder of reports the way to it
 * (江海县/教育局), by which reports of one name in two counties are told apart. `roots`: the folders of reports, of which the
 * first that it is in counts.
 */
export function reportName(folder: string, roots: readonly string[] = []): string {
  const place = path.resolve(folder)
  for (const root of roots) {
    const way = path.relative(root, place)
    if (way !== '' && isInside(root, place)) return way.split(path.sep).join('/')
  }
  return path.basename(place)
}

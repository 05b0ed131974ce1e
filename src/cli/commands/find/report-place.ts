import path from 'node:path'
import { isInside } from '../../console/start-words.ts'
import { entriesOf, entryKind, isReport } from './folder-kind.ts'
import { meantPath } from './meant-path.ts'

/**
 * A bare name is one of the folder of reports, where `build` looks, though that is not there yet; a path stays what it is. Who
 * stands among reports, or in one, means a folder there.
 */
export function placeOf(written: string, { data, project }: { data?: string; project?: string }): string {
  const name = meantPath(written)
  const folder = data ?? 'data'
  if (project !== undefined) return placeInProject(name, folder)
  const isBare = !/[\\/]/.test(name) && !/^\.*$/.test(name) && !/^[A-Za-z]:/.test(name)
  if (!isBare || path.normalize(name) === path.normalize(folder)) return name
  const isElsewhere = data === undefined && entryKind(folder) !== 'folder' && isAmongReports()
  return isElsewhere ? name : path.join(folder, name)
}

/**
 * In a project 县/局 is a way below its folder of reports, from where somebody stands in it, else from its top. A way that says
 * where it begins (./, ../, /), or that leads there, stays what it is.
 */
function placeInProject(name: string, folder: string): string {
  const isSaid = path.isAbsolute(name) || /^\.{1,2}(?:[\\/]|$)/.test(name) || /^[A-Za-z]:/.test(name)
  return isSaid || isInside(folder, '.') || isInside(folder, name) ? name : path.join(folder, name)
}

/** A report in a report's folder would be read by nobody. */
export function insideReport(place: string): string | undefined {
  const above = path.dirname(path.resolve(place))
  const [report] = [above, path.dirname(above)].filter(isReport)
  if (report === undefined) return undefined
  return `“${path.basename(report)}”已经是一份报告，新报告不能建在它里面，请到项目文件夹里运行`
}

const isAmongReports = (): boolean =>
  path.basename(process.cwd()) === 'data' ||
  isReport('.') ||
  (entriesOf('.') ?? []).some((one) => one.isDirectory() && isReport(one.name))

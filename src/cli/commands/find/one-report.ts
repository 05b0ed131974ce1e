import type { OutputOptions, ReportOptions } from '../command.ts'
import { findReports, standingIn } from './find-reports.ts'
import { reportName } from './report-name.ts'

/** Of more reports than these the names are no help. */
const mostNamed = 10

/** The one report that a command works on: the named one, or the only one that there is; its folder, and its name. */
export function findOneReport(
  name: string | undefined,
  { data, out, project }: ReportOptions & Partial<OutputOptions>,
): { folder: string; report: string } | { problem: string } {
  const found = findReports(standingIn(name === undefined ? [] : [name], project, data), data, out)
  if ('problem' in found) return found
  const { folders } = found
  const nameOf = (folder: string): string => reportName(folder, [data, ...found.collections])
  if (folders.length === 1) return { folder: folders[0]!, report: nameOf(folders[0]!) }
  const several = folders.slice(0, mostNamed).map(nameOf).join('、')
  const all = folders.length > mostNamed ? `${several}……` : several
  const where = name ?? data
  if (folders.length === 0) return { problem: `“${where}”里没有报告` }
  return { problem: `“${where}”里有${folders.length}份报告，请写明是哪一份：${all}` }
}

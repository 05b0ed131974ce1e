import { type Files, smallText } from '../host/files.ts'
import { baseName, join } from '../host/paths.ts'
import type { Report } from '../model/report.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'

/** More years than these nobody follows back. */
const mostYears = 30

/** Larger files are no report.yaml. */
const mostBytes = 1024 * 1024

/**
 * Last year's report (上年报告) that leads back to this one, at once or by way of others: each would be its own past. What
 * those others name is read line by line, since this happens at every build; of a key that is not at the beginning of a
 * line nothing is known.
 */
export function yearsInCircle(
  files: Files,
  folder: string,
  { folder: written, origin: at }: NonNullable<Report['previousReport']>,
): Diagnostic[] {
  const first = files.real(folder)
  const passed: string[] = []
  let place = first
  let next: string | undefined = written
  while (place !== undefined && next !== undefined && passed.length < mostYears) {
    place = files.real(join(place, next))
    if (place === undefined || passed.includes(place)) return []
    passed.push(place)
    if (place === first) {
      const folders = [first, ...passed].map((one) => files.shown(one))
      return [circle(written, folders, at)]
    }
    next = previousOf(files, place)
  }
  return []
}

function circle(
  written: string,
  folders: readonly string[],
  at: NonNullable<Report['previousReport']>['origin'],
): Diagnostic {
  const names = folders.map((folder) => `“${baseName(folder)}”`)
  const found = folders.length === 2 ? `上年报告“${written}”就是这份报告自己` : `上年报告绕成了圈：${names.join(' → ')}`
  return error('report/years-in-circle', found, { at, hint: '请写上一年度的报告文件夹，如 ../jinghu-2022' })
}

function previousOf(files: Files, folder: string): string | undefined {
  const text = smallText(files, join(folder, 'report.yaml'), mostBytes) ?? ''
  const [, written] = /^(?:上年报告|previous-report)\s*:[ \t]+(.+?)[ \t]*$/m.exec(text) ?? []
  return written?.replace(/[ \t]+#.*$/, '').replace(/^(['"])(.*)\1$/, '$2')
}

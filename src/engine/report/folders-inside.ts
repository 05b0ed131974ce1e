import { type Files, hasFailed, smallText } from '../host/files.ts'
import { baseName, folderOf, inside, join } from '../host/paths.ts'
import { type Diagnostic, info, warning } from '../text/diagnostic.ts'
import { shapeOf } from './file-shape.ts'
import { fileAt, notRead } from './passed-over.ts'

/** Names of folders that say themselves that nothing in them is to be printed. */
const keptName = /旧|备份|存档|归档|历史|作废|废弃|废稿|往年|上年|去年|草稿|底稿|backup|bak|old|archive|draft|trash/i

/** How deep is looked, how many files, and how many of them are named. */
const [deepest, mostFiles, mostNamed] = [3, 200, 3]

/**
 * A folder in a report's folder, of which no file is read. A section that came by mail and was put there would be missing,
 * so it is a warning; what the folder's name calls old, other reports and copies of what is read are not.
 */
export function foldersInside(files: Files, folder: string): Diagnostic[] {
  const name = baseName(folder)
  const found = yamlFiles(files, folder)
  if (found.length === 0) return []
  const at = fileAt(files.shown(folder))
  if (found.some((file) => baseName(file) === 'report.yaml')) {
    return [info(notRead, `文件夹“${name}”里是另一份报告，没有读`, { at })]
  }
  const missing = keptName.test(name) ? [] : found.filter((file) => isMissing(files, file, folderOf(folder)))
  if (missing.length === 0) {
    const hint = '章节文件要直接放在报告文件夹里；是旧稿或备份的不用管'
    return [info(notRead, `文件夹“${name}”里的 .yaml 文件没有读`, { at, hint })]
  }
  const named = missing.slice(0, mostNamed).map((file) => `“${inside(folder, file)}”`)
  const all = missing.length > mostNamed ? `${named.join('')}等${missing.length}个文件` : named.join('')
  const home = files.shown(folderOf(folder))
  return [
    warning(notRead, `文件夹“${name}”里的${all}没有读，不会印出来`, {
      at,
      hint: `要用的，请移到 ${home} 里，和 report.yaml 放在一起；不用的，请移出去，或把文件夹改名为“旧稿”`,
    }),
  ]
}

/** The YAML files of a folder and the folders in it. */
function yamlFiles(files: Files, folder: string, depth = 1): string[] {
  const name = baseName(folder)
  if (name.startsWith('.') || name === 'node_modules' || depth > deepest) return []
  const found = files.list(folder)
  if (hasFailed(found)) return []
  const entries = found.slice(0, mostFiles)
  const own = entries.filter((one) => one.kind === 'file' && /^[^.~].*\.ya?ml(?:\.txt)?$/i.test(one.name))
  return [
    ...own.map((one) => join(folder, one.name)),
    ...entries.flatMap((one) => (one.kind === 'folder' ? yamlFiles(files, join(folder, one.name), depth + 1) : [])),
  ]
}

/** Larger files are no section. */
const mostLookedAt = 1024 * 1024

/** True for a section or a ledger that the report does not have in the same words under the same name. */
function isMissing(files: Files, file: string, report: string): boolean {
  const text = smallText(files, file, mostLookedAt)
  if (text === undefined || shapeOf(text) === undefined) return false
  return smallText(files, join(report, baseName(file)), mostLookedAt) !== text
}

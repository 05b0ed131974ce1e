import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
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
export function foldersInside(folder: string, shown: (file: string) => string): Diagnostic[] {
  const name = path.basename(folder)
  const files = yamlFiles(folder)
  if (files.length === 0) return []
  const at = fileAt(shown(folder))
  if (files.some((file) => path.basename(file) === 'report.yaml')) {
    return [info(notRead, `文件夹“${name}”里是另一份报告，没有读`, { at })]
  }
  const missing = keptName.test(name) ? [] : files.filter((file) => isMissing(file, path.dirname(folder)))
  if (missing.length === 0) {
    const hint = '章节文件要直接放在报告文件夹里；是旧稿或备份的不用管'
    return [info(notRead, `文件夹“${name}”里的 .yaml 文件没有读`, { at, hint })]
  }
  const named = missing.slice(0, mostNamed).map((file) => `“${path.relative(folder, file).replaceAll('\\', '/')}”`)
  const all = missing.length > mostNamed ? `${named.join('')}等${missing.length}个文件` : named.join('')
  const home = shown(path.dirname(folder))
  return [
    warning(notRead, `文件夹“${name}”里的${all}没有读，不会印出来`, {
      at,
      hint: `要用的，请移到 ${home} 里，和 report.yaml 放在一起；不用的，请移出去，或把文件夹改名为“旧稿”`,
    }),
  ]
}

/** The YAML files of a folder and the folders in it. */
function yamlFiles(folder: string, depth = 1): string[] {
  const name = path.basename(folder)
  if (name.startsWith('.') || name === 'node_modules' || depth > deepest) return []
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).slice(0, mostFiles)
    const files = entries.filter((one) => one.isFile() && /^[^.~].*\.ya?ml(?:\.txt)?$/i.test(one.name))
    return [
      ...files.map((one) => path.join(folder, one.name)),
      ...entries.flatMap((one) => (one.isDirectory() ? yamlFiles(path.join(folder, one.name), depth + 1) : [])),
    ]
  } catch {
    return []
  }
}

/** True for a section or a ledger that the report does not have in the same words under the same name. */
function isMissing(file: string, report: string): boolean {
  const text = textOf(file)
  return text !== undefined && shapeOf(text) !== undefined && textOf(path.join(report, path.basename(file))) !== text
}

function textOf(file: string): string | undefined {
  try {
    const entry = statSync(file)
    return entry.isFile() && entry.size < 1024 * 1024 ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

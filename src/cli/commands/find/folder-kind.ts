import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { shapeOf } from '../../../engine/report/file-shape.ts'
import { unlessRefused } from '../../../node/output/disk.ts'
import { recordName } from '../../../node/output/record.ts'

/**
 * What a folder is. `misnamed`: a report whose report.yaml is called otherwise; `sections`: it has section files, but no
 * report.yaml; `output`: what a build wrote; `unreadable`: loading it will tell why.
 */
export type FolderKind = 'report' | 'misnamed' | 'sections' | 'output' | 'empty' | 'unreadable' | 'other'

/** Looks at a folder's files, as far as is needed to tell. */
export function folderKind(folder: string): FolderKind {
  const entries = entriesOf(folder)
  if (!entries) return 'unreadable'
  if (entries.some((one) => one.name === 'report.yaml')) return 'report'
  if (entries.some((one) => one.name === recordName)) return 'output'
  const visible = entries.filter((one) => !one.name.startsWith('.'))
  if (visible.length === 0) return 'empty'
  if (visible.some((one) => one.isDirectory() && existsSync(path.join(folder, one.name, recordName)))) return 'output'
  const shapes = new Set(visible.map((one) => shapeAt(folder, one.name)))
  if (shapes.has('report')) return 'misnamed'
  return shapes.has('section') || shapes.has('ledger') ? 'sections' : 'other'
}

/** Whether a folder is a report's, judged by its list of files alone: it may hold very many. */
export const isReport = (folder: string): boolean =>
  entriesOf(folder)?.some((one) => one.name === 'report.yaml') ?? false

/** What is in a folder; `undefined` when it cannot be listed. */
export function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return undefined
  }
}

/** Whether a path is a folder, a file, or nothing that can be used. */
export function entryKind(place: string): 'folder' | 'file' | undefined {
  try {
    const entry = statSync(place)
    return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined
  } catch {
    return undefined
  }
}

/** Other projects have YAML files, too: what they hold tells. */
function shapeAt(folder: string, name: string) {
  if (/^(?:report|报告)\.(?:ya?ml|txt)(?:\.\w+)?$/i.test(name)) return 'report'
  if (!/\.ya?ml(?:\.txt)?$/i.test(name) || name.startsWith('~')) return undefined
  const file = path.join(folder, name)
  return unlessRefused(() => (statSync(file).isFile() ? shapeOf(readFileSync(file, 'utf8')) : undefined), undefined)
}

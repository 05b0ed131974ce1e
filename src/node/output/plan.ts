import { join } from 'node:path'
import type { Format } from '../../engine/document/formats.ts'
import { type Diagnostic, error, type Result } from '../../engine/text/diagnostic.ts'
import { shownPath } from '../files.ts'
import { nameKey, safeFileName } from './file-name.ts'

/** A report that is to be written. */
export interface WantedReport {
  /** The report folder's name, with those of the folders between it and the folder of reports: 江海县/教育局. */
  report: string
  /** The report folder's path as people see it, since two folders may have one name; else the name stands for it. */
  from?: string
}

/** The folder that a report's files go to: its own, no other report's. */
export interface OutputFolder {
  report: string
  path: string
  /** The path as people see it: relative to the working folder, with forward slashes. */
  shown: string
}

/** A file that is to be written. */
export interface PlannedOutput {
  format: Format
  folder: OutputFolder
  /** The file's name in its folder. */
  name: string
  path: string
  /** The path as people see it: relative to the working folder, with forward slashes. */
  shown: string
}

/**
 * The output folders of all reports of a run, `<out>/<report>`; one result per report, in the same order. Errors: a
 * folder name that is not legal everywhere, and reports that would share a folder, where they would overwrite each
 * other's files and record. No title is needed, so that this is known before anything is read.
 */
export function planFolders(out: string, reports: readonly WantedReport[]): Result<OutputFolder | undefined>[] {
  const byFolder = new Map<string, WantedReport[]>()
  for (const one of reports) {
    const key = nameKey(one.report)
    byFolder.set(key, [...(byFolder.get(key) ?? []), one])
  }
  return reports.map((one) => {
    const others = byFolder.get(nameKey(one.report))!.filter((other) => other !== one)
    if (others.length > 0) return { value: undefined, diagnostics: [sharedFolder(one, others)] }
    return planFolder(out, one.report)
  })
}

/** The output folder of one report: always inside `out`, since a legal name has no separator and is never `..`. */
function planFolder(out: string, report: string): Result<OutputFolder | undefined> {
  const names = report.normalize('NFC').split('/')
  const illegal = report.split('/').find((one, index) => safeFileName(one) !== names[index])
  if (illegal !== undefined) return { value: undefined, diagnostics: [illegalName(illegal)] }
  const path = join(out, ...names)
  return { value: { report, path, shown: shownPath(path) }, diagnostics: [] }
}

/**
 * A report's files: `<out>/<report>/<title>.<format>`; a title with nothing to see gives the report's name. Behind them
 * the pictures that the Markdown shows, by their names.
 */
export function planFiles(
  folder: OutputFolder,
  title: string,
  formats: readonly Format[],
  pictures: readonly string[] = [],
): PlannedOutput[] {
  const stem = safeFileName(title, folder.report.split('/').at(-1))
  const file = (format: Format, name: string): PlannedOutput => {
    return { format, folder, name, path: join(folder.path, name), shown: `${folder.shown}/${name}` }
  }
  const texts = [...new Set(formats)].map((format) => file(format, `${stem}.${format}`))
  return [...texts, ...(formats.includes('md') ? pictures.map((name) => file('md', name)) : [])]
}

function illegalName(report: string): Diagnostic {
  const found = `报告文件夹的名字“${printable(report)}”在 Windows 等系统上不能用，或者太长`
  return error('output/folder-name', found, { hint: `请把文件夹改名，例如“${safeFileName(report)}”` })
}

function sharedFolder(one: WantedReport, others: readonly WantedReport[]): Diagnostic {
  const all = [one, ...others].map(({ from, report }) => `“${printable(from ?? report)}”`).join('和')
  return error('output/same-name', `${all}会写进同一个输出文件夹，都没有生成`, {
    hint: '请给其中的文件夹改名（只有大小写不同的名字在 Windows 和 macOS 上是同一个），或分开生成到不同的 --out',
  })
}

/** A name with what does not show, or would turn the line around, written as its code. */
function printable(name: string): string {
  return name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
}

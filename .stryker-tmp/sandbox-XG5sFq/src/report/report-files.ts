// @ts-nocheck
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Diagnostic, error, type Result } from '../diagnostic.ts'
import type { Span } from '../source.ts'
import { compareNaturally } from './natural-order.ts'

/** The YAML files of a report folder by what they are. */
export interface ReportFiles {
  report?: string
  figures?: string
  /** In file-name order. */
  sections: SectionFile[]
}

export interface SectionFile {
  /** The file's name without its ending. */
  name: string
  file: string
}

/** How diagnostics name a file or folder. */
export type Shown = (file: string) => string

/** Looks for the files of a report. Files that are not YAML are no concern of ours. */
export function findReportFiles(folder: string, shown: Shown): Result<ReportFiles | undefined> {
  const at = fileAt(shown(folder))
  let names: string[]
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    return { value: undefined, diagnostics: [noFolder(code, at)] }
  }
  const yaml = names.filter((name) => /\.ya?ml$/i.test(name) && !/^[.~]/.test(name))
  const files: ReportFiles = { sections: [] }
  const diagnostics: Diagnostic[] = []
  for (const name of yaml.sort(compareNaturally)) {
    if (name === 'report.yaml') files.report = path.join(folder, name)
    else if (name === 'figures.yaml') files.figures = path.join(folder, name)
    else if (!isLookAlike(name)) addSection(files, path.join(folder, name), diagnostics, shown)
    else if (!yaml.includes(properName(name))) diagnostics.push(misnamed(name, shown(path.join(folder, name))))
  }
  if (!files.report && diagnostics.length === 0) {
    diagnostics.push(
      error('report/no-report-file', '文件夹里没有 report.yaml', {
        at,
        hint: '每个报告文件夹都要有一个 report.yaml，写标题、单位和年度；可以用 zongjie new 建一个',
      }),
    )
  }
  return { value: files.report ? files : undefined, diagnostics }
}

/** Names that were meant to be report.yaml or figures.yaml; as sections they would only be noise. */
const isLookAlike = (name: string): boolean => /^(report|figures|报告|台账)\.ya?ml$/i.test(name)

const properName = (name: string): string => (/^(report|报告)/i.test(name) ? 'report.yaml' : 'figures.yaml')

function misnamed(name: string, shown: string): Diagnostic {
  return error('report/misnamed-file', `文件名应为“${properName(name)}”，这里是“${name}”`, {
    at: fileAt(shown),
    hint: `请把文件改名为 ${properName(name)}`,
  })
}

function addSection(files: ReportFiles, file: string, diagnostics: Diagnostic[], shown: Shown): void {
  const name = path.basename(file).replace(/\.ya?ml$/i, '')
  const twin = files.sections.find((one) => one.name === name)
  if (!twin) {
    files.sections.push({ name, file })
    return
  }
  diagnostics.push(
    error('report/duplicate-section', `有两个名为“${name}”的章节文件`, {
      at: fileAt(shown(file)),
      hint: `另一个是 ${path.basename(twin.file)}，请删去一个或改名`,
    }),
  )
}

/** The place of a file as a whole. */
export const fileAt = (shown: string): Span => ({ source: { path: shown, text: '' }, start: 0, end: 0 })

function noFolder(code: string, at: Span): Diagnostic {
  if (code === 'ENOENT')
    return error('report/not-found', '没有这个报告文件夹', { at, hint: '请检查文件夹的名称和路径' })
  if (code === 'ENOTDIR')
    return error('report/not-a-folder', '这是一个文件，不是报告文件夹', { at, hint: '请写报告文件夹的路径' })
  return error('report/unreadable', `报告文件夹读不出来（${code}）`, { at, hint: '请检查文件夹的权限' })
}

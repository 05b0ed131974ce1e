import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Answers } from '../../engine/new/answers.ts'
import { fillFile, fillText } from '../../engine/new/fill-file.ts'
import { ledgerCsv } from '../../engine/new/ledger-csv.ts'
import { ledgerRows } from '../../engine/new/ledger-rows.ts'
import { ledgerXlsx } from '../../engine/new/ledger-xlsx.ts'
import { withRequiredFigures } from '../../engine/new/required-figures.ts'
import { withRequired } from '../../engine/new/required-keys.ts'
import { schemaFiles, schemaFolder } from '../../engine/new/schema-files.ts'
import { sortNaturally } from '../../engine/report/natural-order.ts'
import { requiredFigures } from '../../engine/template/requirements.ts'
import type { TemplateSet } from '../../engine/template/types.ts'
import { type Diagnostic, error, type Result, succeeded, warning } from '../../engine/text/diagnostic.ts'
import type { SourceFile } from '../../engine/text/source.ts'
import { nodeCompression } from '../compression.ts'
import { leadsOut, readInside, shownPath } from '../files.ts'
import { refusalCode } from '../output/disk.ts'
import { safeFileName } from '../output/file-name.ts'
import type { NewFile } from './write-folder.ts'

/**
 * The files of a new report: the set's skeleton filled in, and the schemas beside it. A set without a skeleton, or
 * with files in it that cannot be read, is a diagnostic; one with files that are not copied a warning.
 */
export function makeFiles(set: TemplateSet, answers: Answers): Result<NewFile[] | undefined> {
  const { value: sources, diagnostics } = readSkeleton(set)
  if (!sources?.has('report.yaml')) {
    const folder = path.join(set.folder, 'skeleton')
    const message = `模板“${set.name}”没有 skeleton/report.yaml，不能用来新建报告`
    const none = error('new/no-skeleton', message, { hint: skeletonHint(folder) })
    return { value: undefined, diagnostics: succeeded(diagnostics) ? [...diagnostics, none] : diagnostics }
  }
  const files: NewFile[] = [...filledUp(set, sources)].map(([name, text]) => ({
    name,
    content: fillFile(name, text, answers, set.vocabulary),
  }))
  if (answers.ledger !== undefined && answers.ledger !== 'yaml') makeSheet(files, answers.ledger, answers.language)
  files.push(
    ...schemaFiles(answers.language, set.vocabulary).map(({ name, content }) => ({
      name: `${schemaFolder}/${name}`,
      content,
    })),
  )
  return { value: succeeded(diagnostics) ? files : undefined, diagnostics }
}

/** The texts of a skeleton with all that the set requires; they are translated after that. */
function filledUp(set: TemplateSet, sources: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, string> {
  const texts = [...sources].map(([name, { text }]): [string, string] => [
    name,
    name === 'report.yaml' ? withRequired(text, set.requires.keys, 'zh', set.vocabulary) : text,
  ])
  return withRequiredFigures(new Map(texts), requiredFigures(set))
}

/** Puts a sheet in the place of figures.yaml. */
function makeSheet(files: NewFile[], ending: 'xlsx' | 'csv', language: Answers['language']): void {
  const at = files.findIndex(({ name }) => name === 'figures.yaml')
  const rows = ledgerRows(at < 0 ? '' : String(files[at]!.content), language)
  const content = ending === 'xlsx' ? ledgerXlsx(rows, nodeCompression) : ledgerCsv(rows)
  // What the skeleton says of the ledger names the file that is there.
  for (const file of files)
    if (typeof file.content === 'string') file.content = file.content.replaceAll('figures.yaml', `figures.${ending}`)
  files.splice(at < 0 ? files.length : at, at < 0 ? 0 : 1, { name: `figures.${ending}`, content })
}

/**
 * The texts of a skeleton filled in, by their names, as a report is read from them; the lines stay where they are.
 * Nothing without a skeleton.
 */
export function skeletonTexts(set: TemplateSet, answers: Answers): Result<Record<string, string> | undefined> {
  const { value: sources, diagnostics } = readSkeleton(set)
  if (!sources?.has('report.yaml')) return { value: undefined, diagnostics }
  const texts = [...filledUp(set, sources)].map(
    ([name, text]) => [name, fillText(name, text, answers, set.vocabulary)] as const,
  )
  return { value: Object.fromEntries(texts), diagnostics }
}

/**
 * The files of a set's skeleton that a new report gets: YAML files in it with names that are legal everywhere. A file of a
 * set comes before its namesake of the sets that it extends.
 */
function readSkeleton(set: TemplateSet): Result<Map<string, SourceFile> | undefined> {
  const sources = new Map<string, SourceFile>()
  const diagnostics: Diagnostic[] = []
  for (const { folder } of set.layers) {
    const read = readFolder(set.name, folder)
    diagnostics.push(...read.diagnostics)
    if (!read.value) return { value: undefined, diagnostics }
    for (const [name, source] of read.value) if (!sources.has(name)) sources.set(name, source)
  }
  const names = sortNaturally([...sources.keys()])
  return { value: new Map(names.map((name) => [name, sources.get(name)!])), diagnostics }
}

function readFolder(set: string, home: string): Result<Map<string, SourceFile> | undefined> {
  const folder = path.join(home, 'skeleton')
  const root = path.dirname(home)
  const sources = new Map<string, SourceFile>()
  const diagnostics: Diagnostic[] = []
  if (leadsOut(root, folder)) return { value: undefined, diagnostics: readInside(root, folder).diagnostics }
  try {
    for (const name of sortNaturally(readdirSync(folder))) {
      const file = path.join(folder, name)
      if (!isLegal(name)) {
        diagnostics.push(notCopied(file))
        continue
      }
      const source = readInside(root, file)
      diagnostics.push(...source.diagnostics)
      if (source.value) sources.set(name, source.value)
    }
  } catch (caught) {
    const code = refusalCode(caught)
    if (code === 'ENOENT') return { value: sources, diagnostics: [] }
    const message = `模板“${set}”的文件夹 ${shownPath(folder)} 读不出来（${code}）`
    return { value: undefined, diagnostics: [error('new/unreadable-skeleton', message, { hint: '请检查它的权限' })] }
  }
  return { value: sources, diagnostics }
}

/** A name of a YAML file that every system takes. Hidden files and names of devices are none. */
function isLegal(name: string): boolean {
  const [, stem] = /^(.+)\.ya?ml$/i.exec(name) ?? []
  return stem !== undefined && safeFileName(stem) === stem
}

function notCopied(file: string): Diagnostic {
  const at = { source: { path: shownPath(file), text: '' }, start: 0, end: 0 }
  return warning('new/not-copied', '新建报告时不复制它：样本里只要名称合法的 .yaml 文件', {
    at,
    hint: '请把它移出 skeleton',
  })
}

const skeletonHint = (folder: string): string =>
  `请在 ${shownPath(folder)} 里放一份报告样本（report.yaml 和章节文件），或者用 --template 换一个模板`

import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Diagnostic, error, type Result, succeeded } from '../diagnostic.ts'
import { leadsOut, readInside, shownPath } from '../files.ts'
import { systemCode } from '../output/disk.ts'
import { compareNaturally } from '../report/natural-order.ts'
import type { TemplateSet } from '../template/types.ts'
import type { Answers } from './answers.ts'
import { fillFile } from './fill-file.ts'
import { schemaFiles, schemaFolder } from './schema-files.ts'
import type { NewFile } from './write-folder.ts'

/**
 * The files of a new report: the set's skeleton filled in, and the schemas beside it. A set without a skeleton, or
 * with files in it that cannot be read, is a diagnostic.
 */
export async function makeFiles(set: TemplateSet, answers: Answers): Promise<Result<NewFile[] | undefined>> {
  const folder = path.join(set.folder, 'skeleton')
  try {
    return await fillFolder(folder, set, answers)
  } catch (caught) {
    const code = systemCode(caught)
    if (code === undefined) throw caught
    const message = `模板“${set.name}”的文件夹 ${shownPath(folder)} 读不出来（${code}）`
    return { value: undefined, diagnostics: [error('new/unreadable-skeleton', message, { hint: '请检查它的权限' })] }
  }
}

/** Rejects with the error of the operating system when the folder or a file that is no text cannot be read. */
async function fillFolder(folder: string, set: TemplateSet, answers: Answers): Promise<Result<NewFile[] | undefined>> {
  const root = path.dirname(set.folder)
  const names = leadsOut(root, folder) ? [] : await filesUnder(folder)
  if (!names.includes('report.yaml')) {
    const message = `模板“${set.name}”没有 skeleton/report.yaml，不能用来新建报告`
    return { value: undefined, diagnostics: [error('new/no-skeleton', message, { hint: skeletonHint(folder) })] }
  }
  const diagnostics: Diagnostic[] = []
  const files: NewFile[] = []
  for (const name of names) {
    const file = path.join(folder, name)
    if (!/^[^/]+\.ya?ml$/i.test(name)) {
      if (leadsOut(root, file)) diagnostics.push(...readInside(root, file).diagnostics)
      else files.push({ name, content: await readFile(file) })
      continue
    }
    const source = readInside(root, file)
    diagnostics.push(...source.diagnostics)
    if (source.value) files.push({ name, content: fillFile(name, source.value.text, answers) })
  }
  files.push(...schemaFiles().map(({ name, content }) => ({ name: `${schemaFolder}/${name}`, content })))
  return { value: succeeded(diagnostics) ? files : undefined, diagnostics }
}

const skeletonHint = (folder: string): string =>
  `请在 ${shownPath(folder)} 里放一份报告样本（report.yaml 和章节文件），或者用 --template 换一个模板`

/** The files of a folder and the folders in it, with forward slashes; none when the folder is not there. */
async function filesUnder(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true })
    const kept = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).isFile()))
    return names
      .filter((_, index) => kept[index])
      .map((name) => name.split(path.sep).join('/'))
      .sort(compareNaturally)
  } catch (caught) {
    if (systemCode(caught) === 'ENOENT') return []
    throw caught
  }
}

import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Library } from '../../../engine/library.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import { shownPath } from '../../../node/files.ts'
import { openLibrary } from '../../../node/library.ts'
import { openProject } from '../../../node/sets/project.ts'

/**
 * Opens the templates of `--templates`; one that was named must be a folder. `project`: the project file, whose own folder
 * need hold nothing yet.
 */
export async function openTemplates(
  folder: string | undefined,
  project?: string,
): Promise<Library | { problem: string }> {
  const problem = folder === undefined ? undefined : folderProblem(folder, project !== undefined)
  return problem === undefined ? openLibrary(folder, { project }) : { problem }
}

function folderProblem(folder: string, mayBeBare: boolean): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) return `没有模板文件夹“${folder}”`
  if (found.isDirectory()) return mayBeBare || hasTemplates(folder) ? undefined : elsewhere(folder)
  if (packed.test(folder)) {
    return `“${folder}”是压缩包：请先用 ${asRun('template add')} 加进来，或解压后让 --templates 指向放着它的文件夹`
  }
  return `“${folder}”是一个文件，不是模板文件夹`
}

const packed = /\.(?:zip|rar|7z|tgz|tar|gz|xz)$/i

/** Whether something is at a path; `refusals`: what the system may say of a path at which something may be. */
function isThere(path: string, ...refusals: string[]): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (cause) {
    // Something on the way to it is no folder, or may not be entered.
    return cause instanceof Error && 'code' in cause && refusals.includes(String(cause.code))
  }
}

/** Whether something of a folder would be used: a set, also one whose manifest is missing, shared templates or layouts. */
const hasTemplates = (folder: string): boolean =>
  !isThere(join(folder, 'template.yaml')) &&
  readdirSync(folder).some(
    (name) =>
      name === 'shared' ||
      name === 'layouts' ||
      // What may not be entered may be a set: the library says that it cannot be read.
      isThere(join(folder, name, 'template.yaml'), 'EACCES', 'EPERM') ||
      isThere(join(folder, name, 'report.hbs')),
  )

/** A folder of which nothing would be used: the set itself, the folder around, or one that holds none. */
function elsewhere(folder: string): string {
  const named = `“${folder}”`
  if (isThere(join(folder, 'template.yaml'))) {
    const around = shownPath(dirname(resolve(folder))) || '.'
    return `${named}是一套模板：--templates 要指向放着它的文件夹“${around}”，模板的名称是“${basename(resolve(folder))}”`
  }
  const inside = readdirSync(folder)
  const archive = inside.find((name) => packed.test(name))
  if (archive !== undefined) return `${named}里没有模板；里面的压缩包“${archive}”要先解压`
  return `${named}里没有模板：一套模板是它里面的一个子文件夹，里面有 template.yaml`
}

/** What is wrong with the sets that a project file names, whether a report asks for them or not. */
export async function adoptedProblems(library: Library, project: string | undefined): Promise<Diagnostic[]> {
  const opened = project === undefined ? undefined : openProject(project)
  if (!opened || 'problems' in opened) return []
  const found = await Promise.all([...opened.project.sets.keys()].map((name) => library.set(name)))
  return found.flatMap(({ diagnostics }) => diagnostics.filter(isOfProject))
}

const isOfProject = ({ code, severity }: Diagnostic): boolean => severity === 'error' && code.startsWith('project/')

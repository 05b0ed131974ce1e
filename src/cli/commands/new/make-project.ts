import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectName } from '../../../engine/project/read-project.ts'
import { refusalCode } from '../../../node/output/disk.ts'
import { plainProject } from '../../../node/sets/project-text.ts'

/** Where the folders of a project are that is to be made. */
export interface ProjectFolders {
  data?: string | undefined
  templates?: string | undefined
}

/** Writes a project file for the working folder; what is wrong, in Chinese, when it cannot be. One that is there stays. */
export async function makeProject({ data, templates = usual() }: ProjectFolders): Promise<string | undefined> {
  const target = path.resolve(projectName)
  if (existsSync(target)) return undefined
  const folders = {
    ...(data !== undefined && { data: way(data) }),
    ...(templates !== undefined && { templates: way(templates) }),
  }
  try {
    await writeFile(target, plainProject(folders), { flag: 'wx' })
    return undefined
  } catch (caught) {
    const code = refusalCode(caught)
    return `写不了 ${projectName}（${code}），报告已经建好`
  }
}

/** The folder that is used unasked, where there is one. */
const usual = (): string | undefined => (existsSync('templates') ? 'templates' : undefined)

/** A folder as a project file names it: from where the file stands, with slashes; quoted where YAML needs it. */
function way(folder: string): string {
  const written = (path.relative('.', folder) || '.').split(path.sep).join('/')
  return /^[\p{Script=Han}\w./-]+$/u.test(written) ? written : `'${written.replaceAll("'", "''")}'`
}

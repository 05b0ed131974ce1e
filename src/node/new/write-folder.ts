import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ifRefused, makeFolders, systemCode, unlessRefused } from '../output/disk.ts'
import { nameKey, safeFileName } from '../output/file-name.ts'
import { freePath } from '../output/free-path.ts'
import { isLeft, moveOver, namesIn, temporaryName } from '../output/replace-file.ts'

/** A file of a folder that is to be made; the name may begin with folders, parted by forward slashes. */
export interface NewFile {
  name: string
  content: string | Uint8Array
}

/**
 * Why a folder cannot be made in this place: there is something already, or a build would refuse its name. An empty
 * folder is no hindrance.
 */
export function folderProblem(folder: string): string | undefined {
  // What the system refuses to tell shows when the folder is made.
  return nameProblem(folder) ?? unlessRefused(() => inTheWay(folder), undefined)
}

/** Names that are not legal on every system, and those that only differ in case from one that is there. */
function nameProblem(folder: string): string | undefined {
  const place = path.resolve(folder)
  const name = path.basename(place)
  const legal = safeFileName(name)
  if (legal !== name.normalize('NFC')) {
    return `“${name}”在 Windows 等系统上不能用作文件夹的名称，或者太长，请换一个，例如“${legal}”`
  }
  const twin = namesIn(path.dirname(place)).find((one) => one !== name && nameKey(one) === nameKey(name))
  if (twin !== undefined) return `已有文件夹“${twin}”，名称只有大小写不同，请换一个`
  return undefined
}

function inTheWay(folder: string): string | undefined {
  if (!statSync(folder).isDirectory()) return `“${folder}”是一个文件，请换一个名称`
  const names = readdirSync(folder)
  const files = names.filter((name) => !isLeft(name))
  if (files.length === 0) return undefined
  const some = `${files.slice(0, 3).join('、')}${files.length > 3 ? `等${files.length}个` : ''}`
  if (files.length < names.length) {
    return `文件夹“${folder}”里有上次新建到一半就中断了的文件（${some}），不会覆盖：没有要留的，请删去这个文件夹再新建；有要留的，请换一个名称`
  }
  // Of a folder that looks empty it is said what is in it.
  const unseen = files.every((name) => name.startsWith('.')) ? `（${some}，在资源管理器里可能不显示）` : ''
  return `文件夹“${folder}”里已经有文件${unseen}，不会覆盖，请换一个名称`
}

/** Removes the drafts that runs which were killed left in a folder: nobody works in one. */
async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (isLeft(name)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

/**
 * Makes a folder with its files, whole or not at all: they are written under another name beside it (in it when it
 * exists) and then moved, report.yaml as the last: a folder without it is no report, so that half of one never is. The value says in Chinese why it could not be done, and then nothing is left behind.
 */
export async function writeFolder(folder: string, files: readonly NewFile[]): Promise<{ problem: string } | undefined> {
  const target = path.resolve(folder)
  const exists = existsSync(target)
  const draft = path.join(exists ? target : path.dirname(target), temporaryName())
  const made: string[] = []
  const release = holdSignals()
  try {
    // What stays is hidden, and in nobody's way.
    await sweepDrafts(path.dirname(draft)).catch(ifRefused(undefined))
    made.push(makeFolders(draft) ?? draft)
    for (const { name, content } of files) {
      const file = path.join(draft, ...name.split('/'))
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, content)
    }
    if (!exists) await moveOver(draft, target)
    else {
      const last = (name: string): number => Number(name === 'report.yaml')
      for (const name of (await readdir(draft)).sort((one, other) => last(one) - last(other))) {
        await moveOver(path.join(draft, name), path.join(target, name))
        made.push(path.join(target, name))
      }
      await rmdir(draft)
    }
    return undefined
  } catch (caught) {
    const code = systemCode(caught)
    for (const one of made) await rm(one, { recursive: true, force: true })
    if (code === undefined) throw caught
    return { problem: `建不了文件夹“${folder}”：${reasons[code] ?? '系统不允许'}（${code}）` }
  } finally {
    release()
  }
}

const reasons: Record<string, string> = {
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  ENOTDIR: '路径中间有一段是文件',
  EEXIST: '路径中间有一段是文件',
  ENOTEMPTY: '刚刚有别的程序建了同名的文件夹',
  ENAMETOOLONG: '名称太长',
  // Windows says so of a name with signs that it does not allow.
  ENOENT: '名称里有系统不允许的字符',
  EINVAL: '名称里有系统不允许的字符',
}

/** Puts off Ctrl+C for the moment that writing takes, so that it cannot leave half a folder. */
function holdSignals(): () => void {
  const wait = () => {}
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, wait)
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, wait)
  }
}

/** Moves a folder out of the way, under a hidden name beside it that no command takes for a report; where it is now. */
export async function putAside(folder: string): Promise<string | undefined> {
  const place = path.resolve(folder)
  if (!existsSync(place)) return undefined
  const hidden = path.join(path.dirname(place), `.${path.basename(place)}.bak`)
  const free = await freePath((number) => `${hidden}${number}`)
  renameSync(place, free)
  return free
}

import {
  isEdition,
  isFileName,
  isFilePath,
  isFolderName,
  keptFolder,
  largestFile,
  mostEntries,
  mostFiles,
  outputMark,
} from '../../engine/storage/names.ts'
import { turns } from '../../engine/storage/turns.ts'
import { addFormer, formerContent, formersOf } from './folder-formers.ts'
import { type Folder, folderAt, isThere, namesOf } from './folder-handles.ts'
import type { Storage, Stored, StoredFile, Written } from './types.ts'
import { versionOf } from './version-of.ts'
import { changedBetween, versionsOf } from './watchers.ts'

/** How often a folder is looked at for what somebody else changed, in milliseconds: a browser is not told. */
const interval = 2000

/** A file as it was when it was listed: one that looks the same is not read again. */
interface Known {
  looks: string
  version: string
}

/**
 * A folder that a person has opened to the page (File System Access). The browser writes a file beside and puts it in the place of
 * the old one in one step. `every`: how often it is looked at.
 */
export function folderStorage(root: Folder, every = interval): Storage {
  const known = new Map<string, Known>()
  const inTurn = turns()
  const read = async (path: string): Promise<Stored | undefined> => {
    if (!isFilePath(path)) return undefined
    const file = await fileAt(root, path)
    if (!file || file.size > largestFile) return undefined
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { bytes, version: await versionOf(bytes) }
  }
  const list = (): Promise<StoredFile[]> => listed(root, known)

  const exchange = async (path: string, next: Uint8Array | undefined, base: string | null): Promise<Written> => {
    if (!isFilePath(path)) return { kind: 'failed', message: `“${path}”不是这个文件夹里报告的文件，不读也不写` }
    const current = await read(path)
    // A file that is gone is somebody's doing, a folder that is gone is not: it throws.
    if (!current) await namesOf(root)
    const version = next ? await versionOf(next) : ''
    if ((current?.version ?? '') === version) return { kind: 'written', version }
    if ((current?.version ?? null) !== base) return { kind: 'clash', current }
    if (current) await addFormer(root, path, current.bytes, !next)
    const isSame = async (): Promise<boolean> => ((await read(path))?.version ?? null) === base
    if (next) return (await replace(root, path, next, isSame)) ? { kind: 'written', version } : clash(path)
    if (!(await isSame())) return clash(path)
    const names = path.split('/')
    await (await folderAt(root, names.slice(0, -1)))?.removeEntry(names.at(-1)!)
    return { kind: 'written', version }
  }
  const clash = async (path: string): Promise<Written> => ({ kind: 'clash', current: await read(path) })
  const attempt = (path: string, next: Uint8Array | undefined, base: string | null): Promise<Written> =>
    inTurn(async () => {
      try {
        return await exchange(path, next, base)
      } catch (caught) {
        return { kind: 'failed', message: `“${path}”没有存上：${reasonOf(caught)}` }
      }
    })
  return {
    name: root.name,
    list,
    read,
    write: (path, bytes, base) => attempt(path, bytes, base),
    remove: (path, base) => attempt(path, undefined, base),
    watch: (changed) => looking(list, changed, every),
    versions: async (path) => (isFilePath(path) ? formersOf(root, path) : []),
    readVersion: async (path, id) => (isFilePath(path) ? formerContent(root, path, id) : undefined),
  }
}

async function fileAt(root: Folder, path: string): Promise<File | undefined> {
  const names = path.split('/')
  const folder = await folderAt(root, names.slice(0, -1))
  const handle = await isThere(folder?.getFileHandle(names.at(-1)!))
  return isThere(handle?.getFile())
}

/** Writes beside and replaces in one step, unless somebody was quicker; false then. */
async function replace(
  root: Folder,
  path: string,
  bytes: Uint8Array,
  isSame: () => Promise<boolean>,
): Promise<boolean> {
  const names = path.split('/')
  const folder = (await folderAt(root, names.slice(0, -1), true))!
  const isNew = (await isThere(folder.getFileHandle(names.at(-1)!))) === undefined
  const handle = await folder.getFileHandle(names.at(-1)!, { create: true })
  const writing = await handle.createWritable()
  try {
    await writing.write(bytes as Uint8Array<ArrayBuffer>)
    // A new file is there already, and empty.
    if (isNew ? (await handle.getFile()).size > 0 : !(await isSame())) {
      await writing.abort()
      return false
    }
    await writing.close()
    return true
  } catch (caught) {
    await writing.abort().catch(() => {})
    if (isNew) await folder.removeEntry(names.at(-1)!).catch(() => {})
    throw caught
  }
}

async function listed(root: Folder, known: Map<string, Known>): Promise<StoredFile[]> {
  const found: StoredFile[] = []
  let entries = 0
  const walk = async (folder: Folder, way: readonly string[], isWritten: boolean): Promise<void> => {
    const names = await namesOf(folder)
    entries += names.length
    if (entries > mostEntries || found.length > mostFiles) {
      throw new Error(`“${root.name}”里的文件太多，不像是放报告的文件夹。请打开只放报告的文件夹`)
    }
    const isOutput = isWritten || names.some(({ name }) => name === outputMark)
    for (const { name, handle } of names) {
      if (handle.kind === 'directory') {
        if (name !== keptFolder && isFolderName(name)) await walk(handle as Folder, [...way, name], isOutput)
      } else if (isFileName(name) && (!isOutput || isEdition([...way, name]))) {
        const path = [...way, name].join('/')
        const file = await isThere((handle as FileSystemFileHandle).getFile())
        if (!file || file.size > largestFile || !isFilePath(path)) continue
        found.push({ path, size: file.size, version: await versionAt(path, file, known) })
      }
    }
  }
  await walk(root, [], false)
  return found.sort((one, other) => (one.path < other.path ? -1 : 1))
}

async function versionAt(path: string, file: File, known: Map<string, Known>): Promise<string> {
  const looks = `${file.size} ${file.lastModified}`
  const before = known.get(path)
  if (before?.looks === looks) return before.version
  const version = await versionOf(new Uint8Array(await file.arrayBuffer()))
  // What changed within the last moments may change again and look the same.
  if (Date.now() - file.lastModified > 2000) known.set(path, { looks, version })
  return version
}

/** Looks at a folder again and again; the value ends it. */
function looking(
  list: () => Promise<readonly StoredFile[]>,
  changed: (paths: readonly string[]) => void,
  every: number,
): () => void {
  let isOver = false
  const look = async (before: ReadonlyMap<string, string>): Promise<void> => {
    if (isOver) return
    let now = before
    try {
      now = versionsOf(await list())
      const paths = changedBetween(before, now)
      if (paths.length > 0 && !isOver) changed(paths)
    } catch {
      // Away for a moment: whoever writes is told.
    }
    setTimeout(() => void look(now), every)
  }
  void list().then(
    (files) => look(versionsOf(files)),
    () => look(new Map()),
  )
  return () => {
    isOver = true
  }
}

const reasons: Readonly<Record<string, string>> = {
  QuotaExceededError: '磁盘已满。请清出空间，改动还在这个页面里，会再存一次',
  NotAllowedError: '浏览器没有得到写这个文件夹的许可。请再打开一次文件夹并允许，改动还在这个页面里',
  NoModificationAllowedError: '文件正在别的程序中打开，或者是只读的。请关闭它，改动还在这个页面里',
  NotFoundError: '文件夹不在了，可能被移走或改名。请把它放回原处，改动还在这个页面里',
}

const reasonOf = (caught: unknown): string =>
  (caught instanceof DOMException && reasons[caught.name]) || '系统不让写。改动还在这个页面里'

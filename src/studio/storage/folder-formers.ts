import { isWorthKeeping, leastMissed, mostVersions } from '../../engine/storage/kept-versions.ts'
import { keptFolder } from '../../engine/storage/names.ts'
import { type Folder, folderAt, isThere, namesOf } from './folder-handles.ts'
import type { KeptVersion } from './types.ts'

/** 20260108T093015123Z, as the server names them: both keep the same folder. */
const form = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/
const timeOf = (id: string): number => Date.parse(id.replace(form, '$1-$2-$3T$4:$5:$6.$7Z'))

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.'))
const wayTo = (path: string): string[] => [keptFolder, 'versions', ...path.split('/')]

/** The former contents of a file, the latest first. */
export async function formersOf(root: Folder, path: string): Promise<KeptVersion[]> {
  const folder = await folderAt(root, wayTo(path))
  const found: KeptVersion[] = []
  for (const id of await idsIn(folder, path)) {
    const handle = await isThere(folder!.getFileHandle(id + endingOf(path)))
    const file = await isThere(handle?.getFile())
    if (file) found.push({ id, when: new Date(timeOf(id)).toISOString(), size: file.size })
  }
  return found.reverse()
}

/** A former content by its id. */
export async function formerContent(root: Folder, path: string, id: string): Promise<Uint8Array | undefined> {
  if (!form.test(id)) return undefined
  const folder = await folderAt(root, wayTo(path))
  const handle = await isThere(folder?.getFileHandle(id + endingOf(path)))
  const file = await isThere(handle?.getFile())
  return file && new Uint8Array(await file.arrayBuffer())
}

/** Puts a content among the former ones of a file, unless it is one of a burst of typing. */
export async function addFormer(root: Folder, path: string, bytes: Uint8Array, always: boolean): Promise<void> {
  const before = await idsIn(await folderAt(root, wayTo(path)), path)
  const now = Date.now()
  const last = before.length > 0 ? timeOf(before.at(-1)!) : undefined
  if (!always && !isWorthKeeping(last, now)) return
  const folder = (await folderAt(root, wayTo(path), true))!
  const id = new Date(Math.max(now, (last ?? 0) + 1)).toISOString().replace(/[-:.]/g, '')
  await write(folder, id + endingOf(path), bytes)
  await passOver(root)
  const ids = [...before, id]
  while (ids.length > mostVersions) {
    const [gone] = ids.splice(leastMissed(ids.map(timeOf), now), 1)
    await isThere(folder.removeEntry(gone! + endingOf(path)))
  }
}

/** Version control is told to pass the hidden folder over. */
async function passOver(root: Folder): Promise<void> {
  const hidden = (await folderAt(root, [keptFolder], true))!
  if ((await isThere(hidden.getFileHandle('.gitignore'))) === undefined) {
    await write(hidden, '.gitignore', new TextEncoder().encode('*\n'))
  }
}

async function write(folder: Folder, name: string, bytes: Uint8Array): Promise<void> {
  const writing = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await writing.write(bytes as Uint8Array<ArrayBuffer>)
  await writing.close()
}

async function idsIn(folder: Folder | undefined, path: string): Promise<string[]> {
  if (!folder) return []
  const ending = endingOf(path)
  const names = (await namesOf(folder)).map(({ name }) => name).filter((name) => name.endsWith(ending))
  return names.map((name) => name.slice(0, name.length - ending.length)).filter((id) => form.test(id))
}

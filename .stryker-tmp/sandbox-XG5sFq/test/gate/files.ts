// @ts-nocheck
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file to check, read when its turn comes. */
export interface DocxFile {
  name: string
  /** Its bytes, or the system's error code: `ENOENT`, `EBUSY` … */
  read: () => Promise<Uint8Array | string>
}

/** Files as given, and every .docx inside the folders among them, in the order of their names. */
export async function findFiles(paths: string[]): Promise<DocxFile[]> {
  const lists = await Promise.all(paths.map(expand))
  return lists.flat()
}

async function expand(path: string): Promise<DocxFile[]> {
  const isFolder = await stat(path).then(
    (one) => one.isDirectory(),
    () => false,
  )
  if (!isFolder) return [{ name: path, read: () => read(path) }]
  // Word keeps a lock file `~$name.docx` beside an open document.
  const inside = (await readdir(path, { recursive: true }))
    .filter((one) => /(^|[\\/])(?!~\$)[^\\/]*\.docx$/i.test(one))
    .sort()
  if (inside.length === 0) return [{ name: path, read: async () => '其中没有 .docx 文件' }]
  return inside.map((one) => ({ name: join(path, one), read: () => read(join(path, one)) }))
}

async function read(path: string): Promise<Uint8Array | string> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  }
}

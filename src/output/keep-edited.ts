import { extname, join } from 'node:path'
import { type Disk, type DiskEntry, entryAt, systemCode } from './disk.ts'
import type { PlannedOutput } from './plan.ts'
import { whileInUse } from './replace-file.ts'

/** `safeFileName` leaves room for the mark with four digits. */
const mostKept = 9999

/**
 * Keeps a file that somebody edited under a name of its own, beside its place: `<stem>（修改稿）.docx`, （修改稿2） and so
 * on. Nothing is ever written over: the new name is made as a second name of the file (a hard link), which fails
 * when the name is taken, even in that instant by another run; only where there are no hard links (USB sticks) it is
 * moved. The value is the new name, `undefined` when all are taken. Rejects with the system's error.
 */
export async function keepEdited(output: PlannedOutput, on: Disk): Promise<string | undefined> {
  const entry = await on.lstat(output.path)
  for (let number = 1; number <= mostKept; number++) {
    const name = keptName(output.name, number)
    const path = join(output.folder.path, name)
    const taken = await entryAt(on, path)
    if (taken ? await sameFile(entry, output.path, taken, path, on) : await rename(output.path, path, on)) return name
  }
  return undefined
}

/** The name of an edited copy: 总结.docx becomes 总结（修改稿）.docx, then 总结（修改稿2）.docx. */
function keptName(name: string, number: number): string {
  const ending = extname(name)
  return `${name.slice(0, -ending.length)}（修改稿${number === 1 ? '' : number}）${ending}`
}

/** True when the copy is there already: a run that was killed just after making it comes back to the same file. */
async function sameFile(one: DiskEntry, path: string, other: DiskEntry, otherPath: string, on: Disk): Promise<boolean> {
  if (other.kind !== 'file' || one.bytes !== other.bytes || one.bytes > largestCompared) return false
  const [content, otherContent] = await Promise.all([on.readFile(path), on.readFile(otherPath)])
  return Buffer.from(content).equals(otherContent)
}

/** Beyond this a file is not read to compare it: it is kept once more. */
const largestCompared = 64 * 1024 * 1024

/** Gives a file the second name, or the only one where there cannot be two; false when the name is taken by now. */
async function rename(path: string, to: string, on: Disk): Promise<boolean> {
  try {
    await on.link(path, to)
    return true
  } catch (caught) {
    const code = systemCode(caught)
    if (code === undefined) throw caught
    if (code === 'EEXIST') return false
  }
  await whileInUse(() => on.rename(path, to), on)
  return true
}

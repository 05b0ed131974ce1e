import { extname, join } from 'node:path'
import { type Disk, entryAt, refusalCode } from './disk.ts'
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
  for (let number = 1; number <= mostKept; number++) {
    const name = keptName(output.name, number)
    const path = join(output.folder.path, name)
    if (!(await entryAt(on, path)) && (await giveName(output.path, path, on))) return name
    // A run that was killed just after making the copy, or a network drive that lost its answer, leaves it there.
    if (await sameContents(output.path, path, on)) return name
  }
  return undefined
}

/** The name of an edited copy: 总结.docx becomes 总结（修改稿）.docx, then 总结（修改稿2）.docx. */
function keptName(name: string, number: number): string {
  const ending = extname(name)
  return `${name.slice(0, -ending.length)}（修改稿${number === 1 ? '' : number}）${ending}`
}

/** True for two files of the same bytes. */
async function sameContents(one: string, other: string, on: Disk): Promise<boolean> {
  const [entry, otherEntry] = await Promise.all([entryAt(on, one), entryAt(on, other)])
  if (entry?.kind !== 'file' || otherEntry?.kind !== 'file') return false
  if (entry.bytes !== otherEntry.bytes || entry.bytes > largestCompared) return false
  const [content, otherContent] = await Promise.all([on.readFile(one), on.readFile(other)])
  return Buffer.from(content).equals(otherContent)
}

/** Beyond this a file is not read to compare it: it is kept once more. */
const largestCompared = 64 * 1024 * 1024

/** Gives a file the second name, or the only one where there cannot be two; false when the name is taken by now. */
async function giveName(path: string, name: string, on: Disk): Promise<boolean> {
  try {
    await on.link(path, name)
    return true
  } catch (caught) {
    const code = refusalCode(caught)
    if (code === 'EEXIST') return false
  }
  await whileInUse(() => on.rename(path, name), on)
  return true
}

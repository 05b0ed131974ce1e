import { join } from 'node:path'
import { type Disk, entryAt } from '../output/disk.ts'
import { replaceFile } from '../output/replace-file.ts'

/**
 * What is about to be written, in a file of its own beside the ledger while it is done: two files cannot be replaced in one
 * step, and a run that is killed in between leaves here what the next one has to do.
 */
export interface Journal {
  version: 1
  /** The name of the ledger's file, and the SHA-256 of its content as it was and as it will be. */
  ledger: string
  before: string
  after: string
  /** What the log gets. */
  lines: string[]
  /** What the ledger says once it is written. */
  numbers: { figure: string; field: string; digits: string }[]
}

export const journalName = '.zongjie-correction.json'

/** The journal of a folder; `undefined` where there is none, or none of ours. */
export async function readJournal(folder: string, on: Disk): Promise<Journal | undefined> {
  const path = join(folder, journalName)
  if ((await entryAt(on, path))?.kind !== 'file') return undefined
  try {
    const read = JSON.parse(Buffer.from(await on.readFile(path)).toString('utf8')) as Journal
    return read.version === 1 && Array.isArray(read.lines) && Array.isArray(read.numbers) ? read : undefined
  } catch (caught) {
    if (!(caught instanceof SyntaxError)) throw caught
    return undefined
  }
}

export const writeJournal = (folder: string, journal: Journal, on: Disk): Promise<void> =>
  replaceFile(join(folder, journalName), Buffer.from(`${JSON.stringify(journal, null, 2)}\n`), undefined, on)

/** What it said has been done, or will not be. */
export async function dropJournal(folder: string, on: Disk): Promise<void> {
  const path = join(folder, journalName)
  if (await entryAt(on, path)) await on.unlink(path)
}

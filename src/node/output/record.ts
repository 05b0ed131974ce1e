import { join } from 'node:path'
import { type Result, warning } from '../../engine/text/diagnostic.ts'
import { type Disk, disk, entryAt } from './disk.ts'
import { nameKey } from './file-name.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { OutputFolder } from './plan.ts'
import { formatRecord, largestRecord, parseRecord } from './record-text.ts'
import type { FileRecord, OutputRecord } from './record-types.ts'
import { replaceFile } from './replace-file.ts'

/** The record's file name, in the folder of the files that it is about. */
export const recordName = '.zongjie.json'

/**
 * The record of an output folder; empty when there is none. One that cannot be understood counts as none, with a
 * warning. Rejects with the error of the operating system when it cannot be read.
 */
export async function readRecord(folder: OutputFolder, on: Disk = disk): Promise<Result<OutputRecord>> {
  const path = join(folder.path, recordName)
  const entry = await entryAt(on, path)
  if (entry?.kind !== 'file') return { value: emptyRecord(), diagnostics: [] }
  const text = entry.bytes > largestRecord ? '' : Buffer.from(await on.readFile(path)).toString('utf8')
  const record = parseRecord(text)
  if (record) return { value: record, diagnostics: [] }
  const unreadable = warning(
    'output/record-unreadable',
    `输出记录“${folder.shown}/${recordName}”读不懂，按没有记录处理：已有的文件都当作别人的文件保留`,
    { hint: '这个文件由程序维护，请不要改动' },
  )
  return { value: emptyRecord(), diagnostics: [unreadable] }
}

export const emptyRecord = (): OutputRecord => ({ files: new Map(), printed: new Map() })

/** Writes the record of a folder, unless it says so already. Rejects with the error of the operating system. */
export async function writeRecord(folder: OutputFolder, record: OutputRecord, on: Disk = disk): Promise<void> {
  const path = join(folder.path, recordName)
  const bytes = Buffer.from(formatRecord(record))
  const entry = await entryAt(on, path)
  if (entry?.kind === 'file' && bytes.equals(await on.readFile(path))) return
  await replaceFile(path, bytes, entry?.kind === 'file' ? entry.mode : undefined, on)
}

/** True for records that are written as the same text. */
export const sameRecord = (one: OutputRecord, other: OutputRecord): boolean => formatRecord(one) === formatRecord(other)

/** What a file may hold and still be as we wrote it; none when the record does not know it. */
export function recordedContents(record: FileRecord, name: string): Fingerprint[] {
  const entry = record.get(recordedName(record, name) ?? name)
  if (!entry) return []
  return entry.replaces ? [entry, entry.replaces] : [entry]
}

/** The name under which a file is recorded: on Windows and macOS one file answers to several spellings. */
export function recordedName(record: FileRecord, name: string): string | undefined {
  if (record.has(name)) return name
  const key = nameKey(name)
  return [...record.keys()].find((one) => nameKey(one) === key)
}

import { join, parse } from 'node:path'
import { type Result, warning } from '../diagnostic.ts'
import type { PrintedFigures } from '../document/printed-figures.ts'
import { type Disk, disk, entryAt } from './disk.ts'
import { nameKey, safeFileName } from './file-name.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { OutputFolder } from './plan.ts'
import { replaceFile } from './replace-file.ts'

/** The record's file name, in the folder of the files that it is about. */
export const recordName = '.zongjie.json'

/** What was written into an output folder. It holds no dates and no paths: same input, same bytes. */
export interface OutputRecord {
  files: FileRecord
  /** What the files print of the report's figures. */
  figures?: PrintedFigures
}

/** The files, by their names. */
export type FileRecord = Map<string, RecordEntry>

/** One file as it was written. */
export interface RecordEntry extends Fingerprint {
  /**
   * The content of ours that this one is about to replace. The record is written before the files are, so that a
   * kill in between never makes a file of ours look like somebody's: it has the one content or the other.
   */
  replaces?: Fingerprint
}

/** Thousands of names and figures; a larger one is not ours. */
const largestRecord = 4 * 1024 * 1024

/** Files of more than 2 GiB cannot be read in one piece; ours are far from that. */
const largestOutput = 2 ** 31 - 1

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

const emptyRecord = (): OutputRecord => ({ files: new Map() })

/** Writes the record of a folder, unless it says so already. Rejects with the error of the operating system. */
export async function writeRecord(folder: OutputFolder, record: OutputRecord, on: Disk = disk): Promise<void> {
  const path = join(folder.path, recordName)
  const bytes = Buffer.from(formatRecord(record))
  const entry = await entryAt(on, path)
  if (entry?.kind === 'file' && bytes.equals(await on.readFile(path))) return
  await replaceFile(path, bytes, entry?.kind === 'file' ? entry.mode : undefined, on)
}

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

function formatRecord({ files: written, figures }: OutputRecord): string {
  const files = [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, entry]) => [name, entryIn(entry)])
  const bare = `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, undefined, 2)}\n`
  if (!figures?.size) return bare
  const printed = JSON.stringify(
    Object.fromEntries([...figures].map(([name, forms]) => [name, Object.fromEntries(forms)])),
  )
  const text = bare.replace(/\n}\n$/, () => `,\n  "figures": ${printed}\n}\n`)
  // Which files are ours is worth more than what changed.
  return Buffer.byteLength(text) > largestRecord ? bare : text
}

/** The keys in one order, whatever order they were made in. */
function entryIn({ bytes, replaces, sha256 }: RecordEntry): RecordEntry {
  const entry: RecordEntry = { bytes, sha256 }
  if (replaces) entry.replaces = { bytes: replaces.bytes, sha256: replaces.sha256 }
  return entry
}

function parseRecord(text: string): OutputRecord | undefined {
  const written = parseJson(text)
  if (!isObject(written) || written.version !== 1 || !isObject(written.files)) return undefined
  const files: FileRecord = new Map()
  for (const [name, entry] of Object.entries(written.files)) {
    if (!isOutputName(name) || !isFingerprint(entry)) return undefined
    const { replaces } = entry as { replaces?: unknown }
    if (replaces !== undefined && !isFingerprint(replaces)) return undefined
    files.set(name, entryIn(entry as RecordEntry))
  }
  const figures = parseFigures(written.figures)
  return { files, ...(figures && { figures }) }
}

/** What cannot be understood is not known: nothing is lost but what a build says of changed numbers. */
function parseFigures(written: unknown): PrintedFigures | undefined {
  if (!isObject(written)) return undefined
  const figures = Object.entries(written).map(([name, forms]) => {
    const texts = isObject(forms) ? Object.entries(forms) : []
    return [name, new Map(texts.filter((one): one is [string, string] => typeof one[1] === 'string'))] as const
  })
  return new Map(figures)
}

/** A name that is not of our making could lead anywhere, or be one that the system refuses. */
function isOutputName(name: string): boolean {
  const { name: stem, ext } = parse(name)
  return ext !== '' && stem + ext === name && safeFileName(stem) === stem
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isFingerprint(value: unknown): value is Fingerprint {
  if (!isObject(value)) return false
  const { bytes, sha256 } = value
  if (typeof bytes !== 'number' || !Number.isInteger(bytes) || bytes < 0 || bytes > largestOutput) return false
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
}

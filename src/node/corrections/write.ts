import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { entryOf, logLine, logName, withLines } from '../../engine/corrections/log-text.ts'
import { isSame } from '../../engine/corrections/new-number.ts'
import { readField } from '../../engine/corrections/number-field.ts'
import { numberAt, numberIn } from '../../engine/corrections/number-in.ts'
import { openLedgerFile } from '../../engine/corrections/open-ledger-file.ts'
import { type Corrected, isRefused, type LedgerFile } from '../../engine/corrections/types.ts'
import type { Host } from '../../engine/host/host.ts'
import { type Diagnostic, error } from '../../engine/text/diagnostic.ts'
import { decodeUtf8 } from '../../engine/text/utf8.ts'
import { nodeCompression } from '../compression.ts'
import { diskFiles, enginePath } from '../files.ts'
import { type Disk, disk, entryAt, ifRefused } from '../output/disk.ts'
import { failure } from '../output/failure.ts'
import { fingerprintOf } from '../output/fingerprint.ts'
import { withLock } from '../output/lock.ts'
import { discard, moveOver, replaceFile, writable, writeTemporary } from '../output/replace-file.ts'

/** What the log is told beside the numbers. */
export interface Said {
  when: string
  who: string
  reason: string
}

/**
 * Writes a ledger that was corrected, and what was corrected into the log beside it; both or neither. To be called with the
 * folder's lock held, with a ledger that was read under it. `said`: of each correction. `undefined`: done.
 */
export async function writeCorrected(
  folder: string,
  ledger: LedgerFile,
  { bytes, corrections }: Corrected,
  said: readonly Said[],
  on: Disk,
): Promise<Diagnostic | undefined> {
  const target = await writable(ledger.file, ledger.shown)
  if ('refused' in target) return target.refused
  const log = await readLogFile(folder, on)
  if (typeof log === 'object')
    return error('corrections/log', `${log.problem}，没有改`, { hint: '请把它改好或移走，再更正' })
  const place =
    log === undefined
      ? { path: join(folder, logName), mode: undefined }
      : await writable(join(folder, logName), logName)
  if ('refused' in place) return place.refused
  const lines = corrections.map((one, index) => logLine(entryOf(one, said[index]!)))
  const journal: Journal = {
    version: 1,
    ledger: basename(ledger.file),
    before: fingerprintOf(ledger.bytes).sha256,
    after: fingerprintOf(bytes).sha256,
    lines,
    numbers: corrections.map((one) => ({ figure: one.figure, field: one.field.shown, digits: one.after })),
  }
  const temporaries: string[] = []
  try {
    // What the disk has no room for shows before anything is replaced.
    temporaries.push(await writeTemporary(dirname(target.path), bytes, target.mode, on))
    temporaries.push(await writeTemporary(dirname(place.path), logBytes(log, lines), place.mode, on))
    await writeJournal(folder, journal, on)
    await moveOver(temporaries[0]!, target.path, on)
  } catch (caught) {
    for (const one of temporaries) await discard(one, on)
    await dropJournal(folder, on).catch(ignored)
    return failed(caught, ledger.shown)
  }
  try {
    await moveOver(temporaries[1]!, place.path, on)
  } catch (caught) {
    await discard(temporaries[1]!, on)
    // Where this fails as well, the journal stays, and the next run does it.
    await replaceFile(target.path, ledger.bytes, target.mode, on)
    await dropJournal(folder, on).catch(ignored)
    return failed(caught, logName)
  }
  // One that cannot be removed says nothing that is not true: the lines are there.
  await dropJournal(folder, on).catch(ignored)
  return undefined
}

const ignored = ifRefused(undefined)

/** Another output folder is no help here. */
function failed(caught: unknown, shown: string): Diagnostic {
  const { hint = '', ...diagnostic } = failure(caught, shown)
  return { ...diagnostic, hint: hint.includes('--out') ? '请检查这个文件夹的权限和磁盘，再更正一次' : hint }
}

/**
 * Brings log and ledger into agreement after a run that was killed between them: a correction that stands in the ledger is
 * told in the log, one that does not is not. To be called with the folder's lock held.
 */
export async function recover(folder: string, host: Host, on: Disk): Promise<void> {
  const journal = await readJournal(folder, on)
  if (journal) {
    const log = await readLogFile(folder, on)
    const isReadable = typeof log !== 'object'
    if (isReadable && !hasLines(log, journal.lines) && (await wasWritten(folder, journal, host, on))) {
      const path = join(folder, logName)
      await replaceFile(path, logBytes(log, journal.lines), (await entryAt(on, path))?.mode, on)
    }
    // What cannot be read yet is looked at again when it can be.
    if (!isReadable) return
  }
  await dropJournal(folder, on)
}

async function wasWritten(folder: string, journal: Journal, host: Host, on: Disk): Promise<boolean> {
  const path = join(folder, journal.ledger)
  if (!(await entryAt(on, path))) return false
  const { sha256 } = fingerprintOf(await on.readFile(path))
  if (sha256 === journal.after) return true
  if (sha256 === journal.before) return false
  // Somebody has edited it since: the numbers tell.
  const ledger = await openLedgerFile(host, enginePath(folder))
  if (isRefused(ledger)) return false
  return journal.numbers.every(({ figure, field, digits }) => {
    const entry = ledger.root.entries.get(figure)
    const read = readField(field)
    const stands = entry && !('near' in read) ? numberIn(numberAt(entry, read)) : undefined
    return stands !== undefined && stands !== '' && isSame(stands, digits)
  })
}

/** The text of a report's log as it stands, with its mark; `undefined` where there is none yet. */
export async function readLogFile(folder: string, on: Disk): Promise<string | undefined | { problem: string }> {
  const path = join(folder, logName)
  const entry = await entryAt(on, path)
  if (!entry) return undefined
  if (entry.kind !== 'file' && entry.kind !== 'link') return { problem: `“${logName}”不是文件` }
  const bytes = await on.readFile(path)
  const decoded = decodeUtf8(bytes)
  if (!('text' in decoded)) return { problem: `“${logName}”：${decoded.message}` }
  // A decoder takes the mark off.
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? `\uFEFF${decoded.text}` : decoded.text
}

/** The bytes of a log with lines behind it. */
const logBytes = (text: string | undefined, lines: readonly string[]): Uint8Array =>
  Buffer.from(withLines(text, lines), 'utf8')

/** Whether every one of the lines stands in the log. */
function hasLines(text: string | undefined, lines: readonly string[]): boolean {
  const known = new Set((text ?? '').split(/\r\n|\r|\n/))
  return lines.every((line) => known.has(line))
}

/**
 * What is about to be written, in a file of its own beside the ledger while it is done: two files cannot be replaced in one
 * step, and a run that is killed in between leaves here what the next one has to do.
 */
interface Journal {
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

const writeJournal = (folder: string, journal: Journal, on: Disk): Promise<void> =>
  replaceFile(join(folder, journalName), Buffer.from(`${JSON.stringify(journal, null, 2)}\n`), undefined, on)

/** What it said has been done, or will not be. */
async function dropJournal(folder: string, on: Disk): Promise<void> {
  const path = join(folder, journalName)
  if (await entryAt(on, path)) await on.unlink(path)
}

/** The log of a report, with what a run that was killed had still to tell it; `undefined` where nothing was corrected yet. */
export async function readCorrectionLog(
  folder: string,
  on: Disk = disk,
): Promise<string | undefined | { problem: string }> {
  const place = realpathSync(folder)
  if (await readJournal(place, on)) {
    await withLock(place, on, () => recover(place, { files: diskFiles(), compression: nodeCompression }, on))
  }
  return readLogFile(place, on)
}

import { join } from 'node:path'
import { logName } from '../../engine/corrections/log-text.ts'
import { isSame } from '../../engine/corrections/new-number.ts'
import { readField } from '../../engine/corrections/number-field.ts'
import { numberAt, numberIn } from '../../engine/corrections/number-in.ts'
import { openLedgerFile } from '../../engine/corrections/open-ledger-file.ts'
import { isRefused } from '../../engine/corrections/types.ts'
import type { Host } from '../../engine/host/host.ts'
import { enginePath } from '../files.ts'
import { type Disk, entryAt } from '../output/disk.ts'
import { fingerprintOf } from '../output/fingerprint.ts'
import { replaceFile } from '../output/replace-file.ts'
import { dropJournal, type Journal, readJournal } from './journal.ts'
import { hasLines, logBytes, readLogFile } from './log-file.ts'

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

import { realpathSync } from 'node:fs'
import { nodeCompression } from '../compression.ts'
import { diskFiles } from '../files.ts'
import { type Disk, disk } from '../output/disk.ts'
import { withLock } from '../output/lock.ts'
import { readJournal } from './journal.ts'
import { readLogFile } from './log-file.ts'
import { recover } from './write.ts'

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

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isFolderName, keptFolder, mostEntries } from '../../engine/storage/names.ts'
import { unlessRefused } from '../output/disk.ts'
import { sweepLeftovers } from '../output/replace-file.ts'

/** Removes the temporary files that a killed server left in an opened folder. */
export async function sweepFolder(root: string): Promise<void> {
  let folders = 0
  const walk = async (folder: string, isKept: boolean): Promise<void> => {
    folders += 1
    if (folders > mostEntries) return
    await sweepLeftovers(folder, folder)
    for (const one of unlessRefused(() => readdirSync(folder, { withFileTypes: true }), [])) {
      if (one.isDirectory() && (isKept || isFolderName(one.name))) await walk(join(folder, one.name), isKept)
    }
  }
  await walk(root, false)
  await walk(join(root, keptFolder), true)
}

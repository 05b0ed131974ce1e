import { join } from 'node:path'
import { type Disk, disk, entryAt, ifRefused } from '../output/disk.ts'
import type { OutputFolder } from '../output/plan.ts'

/** The name of the folder of editions, beside the outputs of a report. */
export const editionsName = '存档'

/** The file of an edition that says what was printed. */
export const editionFile = '存档.json'

/** Where the editions of a report lie. */
export interface EditionsFolder {
  path: string
  /** The path as people see it. */
  shown: string
}

export const editionsFolder = ({ path, shown }: OutputFolder): EditionsFolder => ({
  path: join(path, editionsName),
  shown: `${shown}/${editionsName}`,
})

/** Whether a report may have editions: nothing is read for it. */
export async function mayHaveEditions(target: OutputFolder, on: Disk = disk): Promise<boolean> {
  return (await entryAt(on, editionsFolder(target).path).catch(ifRefused(undefined))) !== undefined
}

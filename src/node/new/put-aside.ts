import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { freePath } from '../output/free-path.ts'

/** Moves a folder out of the way, under a hidden name beside it that no command takes for a report; where it is now. */
export async function putAside(folder: string): Promise<string | undefined> {
  const place = path.resolve(folder)
  if (!existsSync(place)) return undefined
  const hidden = path.join(path.dirname(place), `.${path.basename(place)}.bak`)
  const free = await freePath((number) => `${hidden}${number}`)
  renameSync(place, free)
  return free
}

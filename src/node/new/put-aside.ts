import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'

/** Moves a folder out of the way, under a hidden name beside it that no command takes for a report; where it is now. */
export function putAside(folder: string): string | undefined {
  const place = path.resolve(folder)
  if (!existsSync(place)) return undefined
  const hidden = path.join(path.dirname(place), `.${path.basename(place)}.bak`)
  let free = hidden
  for (let count = 2; existsSync(free); count++) free = `${hidden}${count}`
  renameSync(place, free)
  return free
}

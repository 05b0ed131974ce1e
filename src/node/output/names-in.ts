import { readdirSync } from 'node:fs'
import { systemCode } from './disk.ts'

/** The names in a folder; none where the system does not give them (it is not there, or may not be read). */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (caught) {
    if (systemCode(caught) === undefined) throw caught
    return []
  }
}

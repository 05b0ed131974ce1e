import { readdirSync } from 'node:fs'
import { unlessRefused } from './disk.ts'

/** The names in a folder; none where the system does not give them (it is not there, or may not be read). */
export const namesIn = (folder: string): string[] => unlessRefused(() => readdirSync(folder), [])

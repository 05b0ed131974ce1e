import { nameKey, safeFileName } from '../../src/node/output/file-name.ts'
import { hostileTitles, twins } from './hostile-titles.ts'

/** Prints the names and keys of all hostile titles. */
process.stdout.write(JSON.stringify([hostileTitles.map((title) => safeFileName(title)), twins.flat().map(nameKey)]))

import { writeImport } from '../../src/node/import/write-import.ts'
import { filesOf } from './killed-files.ts'

/** Puts one import in the place of the other, again and again, until it is killed. Prints what it has done. */
const [folder, from] = process.argv.slice(2) as [string, string]
for (let number = Number(from); ; number++) {
  const written = await writeImport(folder, filesOf(number))
  process.stdout.write(`put ${number}\n`)
  if ('problem' in written) throw new Error(written.problem)
}

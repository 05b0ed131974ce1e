// @ts-nocheck
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportFolder, save } from './build.ts'
import { documentOf, editOf } from './documents.ts'

/**
 * Builds one report again and again, each time with another content, until it is killed; now and then somebody edits
 * the document in between, as Word does it: by a file of its own that takes the place. Prints what it has done.
 */
const [out, from] = process.argv.slice(2) as [string, string]
for (let number = Number(from); ; number++) {
  if (number % 3 === 0) {
    writeFileSync(join(out, 'word.tmp'), editOf(number))
    renameSync(join(out, 'word.tmp'), join(reportFolder(out), '总结.docx'))
    process.stdout.write(`edited ${number}\n`)
  }
  const { diagnostics } = await save(out, { docx: documentOf(number), md: documentOf(number + 1) })
  process.stdout.write(`built ${number}\n`)
  if (diagnostics.some((one) => one.severity === 'error')) throw new Error(JSON.stringify(diagnostics))
}

// @ts-nocheck
import { openSync } from 'node:fs'
import { filesIn, reportFolder, save } from './build.ts'

/**
 * Writes one report with a document and a text of so many bytes and prints what came of it, and what the folder holds
 * then. `user` gives up root's rights first, to which no folder is closed; `crowded` opens files until the system
 * allows no more, and looks at the folder no more.
 */
const [out, bytes, condition] = process.argv.slice(2) as [string, string, string?]
if (condition === 'user' && process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}
if (condition === 'crowded') {
  try {
    for (;;) openSync(process.execPath, 'r')
  } catch {}
}
const content = 'x'.repeat(Number(bytes))
const result = await save(out, { docx: content, md: content })
const files = condition === 'crowded' ? {} : filesIn(reportFolder(out))
process.stdout.write(`${JSON.stringify({ ...result, files })}\n`)

import type { About } from './about.ts'
import { toFolder } from './folder.ts'
import { readLines } from './lines.ts'
import { readTree } from './tree.ts'

/** A document's text as the texts of a report folder which prints it again. */
export function encode(text: string, about: About): Record<string, string> {
  const lines = readLines(text)
  let at = about.titled ? 1 : 0
  const subtitle = lines.slice(at, at + about.under).map((line) => (line.label?.written ?? '') + line.text)
  at += subtitle.length
  const salutation = lines[at] && /^[^，。]{2,30}[:：]$/.test(lines[at]!.text) ? lines[at++]!.text : undefined
  const head = { title: about.title, year: about.year, subtitle, ...(salutation && { addressee: salutation }) }
  return toFolder(head, readTree(lines, at))
}

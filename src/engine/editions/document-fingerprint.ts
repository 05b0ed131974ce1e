import { plainText } from '../document/plain-text.ts'
import { printedLines } from '../document/printed-lines.ts'
import type { Document, Table } from '../document/types.ts'
import { textFingerprint } from '../text/fingerprint.ts'

const known = new WeakMap<Document, string>()

/** A fingerprint of a document as it is printed: its lines with their labels and cells. */
export function documentFingerprint(document: Document): string {
  const before = known.get(document)
  if (before !== undefined) return before
  const lines = printedLines(document).map(({ kind, label, children, table }) =>
    table ? [kind, ...cellsOf(table)].join('\t') : `${kind}\t${label}\t${plainText(children)}`,
  )
  const made = textFingerprint(lines.join('\n'))
  known.set(document, made)
  return made
}

const cellsOf = ({ heads = [], header, rows }: Table): string[] =>
  [...heads.map(({ children }) => children), ...header, ...rows.flat()].map(plainText)

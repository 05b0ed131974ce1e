import { plainText } from '../document/plain-text.ts'
import { printedLines } from '../document/printed-lines.ts'
import type { Document, Table } from '../document/types.ts'
import { textFingerprint } from '../text/fingerprint.ts'
import { keptByValue } from '../text/kept.ts'

/** A fingerprint of a document as it is printed: its lines with their labels and cells. */
export const documentFingerprint = keptByValue((document: Document): string => {
  const lines = printedLines(document).map(({ kind, label, children, table }) =>
    table ? [kind, ...cellsOf(table)].join('\t') : `${kind}\t${label}\t${plainText(children)}`,
  )
  return textFingerprint(lines.join('\n'))
})

const cellsOf = ({ heads = [], header, rows }: Table): string[] =>
  [...heads.map(({ children }) => children), ...header, ...rows.flat()].map(plainText)

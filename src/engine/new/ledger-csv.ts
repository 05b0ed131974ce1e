import type { LedgerRows } from './ledger-rows.ts'

/** A ledger as text that Excel opens without a question: UTF-8 with its mark, CRLF. */
export const ledgerCsv = ({ rows }: LedgerRows): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** What begins like a formula would be one (CWE-1236). */
const formula = /^(?:[=+@\t\r\0]|-(?![\d.]))/

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

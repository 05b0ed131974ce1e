import { severityNames } from '../../../engine/messages/format-diagnostic.ts'
import { visible } from '../../../engine/messages/visible.ts'
import type { Found } from '../../../engine/proofread/run.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import { legalText } from '../../../engine/text/legal-text.ts'
import { countText } from '../../console/streams.ts'
import type { DocumentTable } from '../table-document.ts'
import { writeTableDocument } from '../write-table-document.ts'

/** What was found in one file, for the table of `--report`. */
export interface Reviewed {
  file: string
  found: readonly Found[]
  diagnostics: readonly Diagnostic[]
}

const columns = [
  { title: '序号', width: 700 },
  { title: '位置', width: 1500 },
  { title: '原文', width: 3000 },
  { title: '问题', width: 4900 },
  { title: '建议', width: 3300 },
] as const

/** Writes the findings as tables of a Word document; a file that is there stays, and the new one gets a number. */
export const writeOpinions = (
  wanted: string,
  reviewed: readonly Reviewed[],
): Promise<{ file: string } | { failed: Diagnostic }> =>
  writeTableDocument(wanted, '核校意见', reviewed.map(opinionsOf), '--report')

function opinionsOf({ file, found, diagnostics }: Reviewed): DocumentTable {
  const all = [...diagnostics.map((diagnostic): Found => ({ diagnostic, text: '' })), ...found]
  const counts = countText(all.map(({ diagnostic }) => diagnostic))
  const summary = counts === '' ? '没有发现问题。' : `共${counts}。`
  return { heading: shown(file), summary, columns, rows: all.map(rowOf) }
}

const rowOf = ({ diagnostic: { severity, message, hint, position }, text }: Found, index: number): string[] => [
  String(index + 1),
  position && text !== '' ? (position.lineName ?? `第${position.line}行`) : '全文',
  shown(text.length > longestQuote ? `${text.slice(0, longestQuote)}……` : text),
  shown(`${severityNames[severity]}：${message}`),
  shown(hint ?? ''),
]

/** As much of a paragraph is quoted as finds it. */
const longestQuote = 120

const shown = (text: string): string => legalText(visible(text))

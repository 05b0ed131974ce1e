import { fileText } from '../corrections/file-text.ts'
import { folderOf, inReport, isOfReport } from '../editions/places.ts'
import type { Report } from '../model/report.ts'
import { applyEdits } from '../text/edits.ts'
import type { SourceEdit, Span } from '../text/source.ts'

/** The files of a report folder as they were read, by their names in it. */
export type ReportFiles = Readonly<Record<string, Uint8Array>>

/** Whether a place is in one of a report's own texts. */
export const isEditable = ({ source }: Span, report: Pick<Report, 'source'>): boolean =>
  !source.sheet && isOfReport(source.path, folderOf(report))

/** The files with edits made, all else byte for byte; `undefined` where one of them cannot be edited so. */
export function withEdits(
  files: ReportFiles,
  edits: readonly SourceEdit[],
  report: Pick<Report, 'source'>,
): Record<string, Uint8Array> | undefined {
  const folder = folderOf(report)
  const changed: Record<string, Uint8Array> = {}
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  for (const path of new Set(edits.map(({ source }) => source.path))) {
    const own = sorted.filter(({ source }) => source.path === path)
    const name = inReport(path, folder)
    const bytes = files[name]
    if (!bytes || !isOfReport(path, folder)) return undefined
    const text = fileText(bytes)
    // A character that was replaced as it was read, or another encoding: nothing is byte for byte then.
    if (text.text.replace(/\r\n?/g, '\n') !== own[0]!.source.text) return undefined
    // Two edits of one place are two homes for one text.
    if (own.some((one, at) => at > 0 && one.start < own[at - 1]!.end)) return undefined
    const made = own.map((one) => ({ ...one, start: text.offset(one.start), end: text.offset(one.end) }))
    changed[name] = text.encode(applyEdits(text.text, made).text)
  }
  return changed
}

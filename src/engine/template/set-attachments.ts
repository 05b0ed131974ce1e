import { plainText } from '../document/plain-text.ts'
import type { Attachment, Report, TableData } from '../report/types.ts'
import type { Span } from '../text/source.ts'
import type { SetAttachment } from './types.ts'

/** A report whose attachments that are named only hold the table that the set has for one of that name. */
export function withSetAttachments(report: Report, known: readonly SetAttachment[]): Report {
  if (known.length === 0 || report.attachments.length === 0) return report
  return { ...report, attachments: report.attachments.map((one) => filled(one, known)) }
}

function filled(attachment: Attachment, known: readonly SetAttachment[]): Attachment {
  const { name, text, exhibits, children } = attachment
  if (text || exhibits.length > 0 || children.items.length > 0) return attachment
  const written = name.paragraphs.map(plainText).join('')
  const found = known.find((one) => one.name === written)
  return found ? { ...attachment, exhibits: [placedAt(found.table, attachment.origin)] } : attachment
}

/** The set's table at the place in the report that asks for it: there it can be changed. */
function placedAt(table: TableData, origin: Span): TableData {
  const { figures } = table
  if (!figures || Array.isArray(figures.names)) return { ...table, origin }
  return { ...table, figures: { ...figures, names: { ...figures.names, origin } }, origin }
}

/** What the gate has to say about one place of a DOCX file. */
// @ts-nocheck

export interface Finding {
  /** Stable, `area/kebab-case`: `zip/…`, `xml/…`, `opc/…`, `word/…`; `sdk/…` carries the Open XML SDK's own id. */
  rule: string
  /** `error`: Word refuses or repairs the file, or text is lost. `warning`: bad form that Word is known to bear. */
  severity: 'error' | 'warning'
  /** One Chinese sentence: what was found and what is expected. */
  message: string
  /** The part as OPC names it, with a leading slash: `/word/document.xml`. Absent: the package as a whole. */
  part?: string
  /** Place in the part, from 1; the column counts UTF-16 units. */
  line?: number
  column?: number
  /** The SDK gives no line but an XPath. */
  xpath?: string
}

/** Where a finding belongs: an element knows its part and place, a bare part name stands for the whole part. */
export type Place = { part: string; line?: number; column?: number }

/** A finding that makes the file unfit. */
export const problem = (rule: string, message: string, place?: Place): Finding => make('error', rule, message, place)

/** A finding that Word is known to bear; the project's own files may not have it either. */
export const doubt = (rule: string, message: string, place?: Place): Finding => make('warning', rule, message, place)

function make(severity: Finding['severity'], rule: string, message: string, place?: Place): Finding {
  const finding: Finding = { rule, severity, message }
  if (place) finding.part = place.part
  if (place?.line !== undefined) finding.line = place.line
  if (place?.column !== undefined) finding.column = place.column
  return finding
}

/** One line for people: `/word/document.xml:12:5 [word/bookmark-name] …`. */
export function formatFinding(finding: Finding): string {
  const place = [finding.part ?? '（整个文件）', finding.line, finding.column]
    .filter((one) => one !== undefined)
    .join(':')
  const xpath = finding.xpath ? `（${finding.xpath}）` : ''
  return `${place} ${finding.severity === 'error' ? '错误' : '警告'} [${finding.rule}] ${finding.message}${xpath}`
}

import { type Position, positionOf, type SourceEdit, type Span } from './source.ts'

/** How bad it is: an error stops the report, a warning does not (unless `--final`), an info only tells. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * Something a person should know about what they wrote. A person's mistake is always one of these, never an
 * exception; exceptions are our own mistakes.
 */
export interface Diagnostic {
  /** Stable, `area/kebab-case`: `data/unknown-key`. */
  code: string
  severity: Severity
  /** One Chinese sentence: what was found and what was expected. */
  message: string
  position?: Position
  /** What to do, in Chinese. */
  hint?: string
  related?: Related[]
  /** What `--fix` writes: the replacements that mend it, where there is nothing to decide. */
  edits?: SourceEdit[]
}

/** Another place that belongs to a diagnostic: where the first of two twins stands. */
export interface Related {
  message: string
  position: Position
}

/** A value together with everything there is to say about how it was arrived at. */
export interface Result<T> {
  value: T
  diagnostics: Diagnostic[]
}

interface Details {
  at?: Span | undefined
  hint?: string | undefined
  related?: { message: string; at: Span }[]
  edits?: SourceEdit[] | undefined
}

/** What a message quotes is to be recognised, not read: of a name as long as a text it shows the beginning. */
export const shortQuotes = (message: string): string =>
  message.length <= 200 ? message : message.replace(/“([^“”]{60})[^“”]{140,}”/gu, '“$1……”')

/** Advice that shows what to write in YAML, in the words of a sheet, which has a column for each key. */
const forSheet = (hint: string): string =>
  hint
    .replace('写成“值: 【待报】”', '写【待报】，或者空着')
    .replace(/“([^“”:]+): ……”/g, '“$1”')
    .replace(/“值”里只写数：值: /, '这一格只填 ')
    .replace(/(这一格只填 [^,，；]+), 单位: ([^,，；]+)/, '$1，“单位”填 $2')
    .replace(/“小数: (\d+)”/, '“小数”一列写 $1')
    .replace(/“允许误差: \{值: ([^,}]*), 原因: [^}]*\}”/g, '“允许误差”：$1（原因）')
    .replace(/“?(值|单位|上年): ([^,，；”]+), 单位: ([^,，；”]+)”?/g, '“$1”填 $2，“单位”填 $3')
    .replace(/“?(值|单位): ([^,，；”]+)”?/g, '“$1”填 $2')

function make(severity: Severity, code: string, message: string, details: Details): Diagnostic {
  const diagnostic: Diagnostic = { code, severity, message: shortQuotes(message) }
  if (details.at) diagnostic.position = positionOf(details.at)
  if (details.hint) diagnostic.hint = shortQuotes(details.at?.source.sheet ? forSheet(details.hint) : details.hint)
  if (details.related?.length) {
    diagnostic.related = details.related.map((one) => ({ message: one.message, position: positionOf(one.at) }))
  }
  // A sheet is mended in its own program.
  if (details.edits?.length && !details.edits.some(({ source }) => source.sheet)) diagnostic.edits = details.edits
  return diagnostic
}

/** An error at a place. */
export const error = (code: string, message: string, details: Details = {}): Diagnostic =>
  make('error', code, message, details)

/** Adds an error at a place to what was found. */
export function addError(to: Diagnostic[], code: string, message: string, at: Span | undefined, hint?: string): void {
  to.push(error(code, message, { at, hint }))
}

/** A warning at a place. */
export const warning = (code: string, message: string, details: Details = {}): Diagnostic =>
  make('warning', code, message, details)

/** An information at a place. */
export const info = (code: string, message: string, details: Details = {}): Diagnostic =>
  make('info', code, message, details)

/** Adds an information at a place to what was found. */
export function addInfo(to: Diagnostic[], code: string, message: string, at: Span, hint?: string): void {
  to.push(info(code, message, { at, hint }))
}

/** True when nothing in the list stops a report. */
export function succeeded(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every((one) => one.severity !== 'error')
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Reading order: by file, line, column, then the graver first; what has no place comes first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    const [p, q] = [a.position, b.position]
    if (!p || !q) return Number(Boolean(p)) - Number(Boolean(q)) || rank[a.severity] - rank[b.severity]
    if (p.file !== q.file) return p.file < q.file ? -1 : 1
    return p.line - q.line || p.column - q.column || rank[a.severity] - rank[b.severity]
  })
}

/**
 * zongjie as a library. A summary is made in a few steps, each a function from a value to a value with diagnostics:
 *
 * ```ts
 * const library = openLibrary()
 * const prepared = await prepareReport('data/jinghu-2023', library)
 * const built = renderReport(prepared, ['docx', 'md'])
 * ```
 *
 * A person's mistakes are in `diagnostics`; `built` is there when none of them is an error. docs/api.md tells more.
 */

export type { Compress } from './archive/zip.ts'
export { type BuiltFile, type BuiltReport, type PreparedReport, prepareReport, renderReport } from './build.ts'
export { type CheckedReport, checkReport } from './check-report.ts'
export { composeDocument } from './compose.ts'
export { formatDiagnostic, formatDiagnostics } from './console/format-diagnostic.ts'
export { type JsonDiagnostic, jsonDiagnostic } from './console/json-diagnostic.ts'
export type { Diagnostic, Related, Result, Severity } from './diagnostic.ts'
export { documentText } from './document/document-text.ts'
export type { Format } from './document/formats.ts'
export { plainText } from './document/plain-text.ts'
export type { RunningText, TextParagraph } from './document/running-text.ts'
export type * from './document/types.ts'
export type { Layout } from './layout/types.ts'
export { type Library, openLibrary } from './library.ts'
export { type Found, type Proofreading, proofread } from './proofread/run.ts'
export type { RuleSettings } from './proofread/types.ts'
export { readText } from './readers/index.ts'
export type { ReadFile } from './readers/types.ts'
export { type LoadOptions, loadReport } from './report/load.ts'
export type * from './report/types.ts'
export type { Point, Position, SourceFile, Span } from './source.ts'
export type { TemplateSet } from './template/types.ts'
export { type Writer, writers } from './writers/index.ts'

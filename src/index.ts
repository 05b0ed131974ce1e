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

export type { BuiltFile, BuiltReport, PreparedReport } from './engine/build.ts'
export type { CheckedReport } from './engine/check-report.ts'
export { composeDocument, makeDocument } from './engine/compose.ts'
export { documentText } from './engine/document/document-text.ts'
export type { Format } from './engine/document/formats.ts'
export type * from './engine/document/inline-types.ts'
export { plainText } from './engine/document/plain-text.ts'
export type { RunningText, TextParagraph } from './engine/document/running-text.ts'
export type * from './engine/document/types.ts'
export type { Compression } from './engine/host/compression.ts'
export type { Library } from './engine/library.ts'
export {
  formatDiagnostic,
  formatDiagnostics,
  type JsonDiagnostic,
  jsonDiagnostic,
} from './engine/messages/format-diagnostic.ts'
export type { Layout } from './engine/model/layout.ts'
export type * from './engine/model/report.ts'
export { type Found, type Proofreading, proofread } from './engine/proofread/run.ts'
export type { RuleSettings } from './engine/proofread/types.ts'
export type { ReadFile } from './engine/readers/types.ts'
export type { TemplateSet } from './engine/template/types.ts'
export type { Diagnostic, Related, Result, Severity } from './engine/text/diagnostic.ts'
export type { Point, Position, SourceFile, Span } from './engine/text/source.ts'
export {
  checkReport,
  type LoadOptions,
  loadReport,
  prepareReport,
  readText,
  renderReport,
  type Writer,
  writers,
} from './node/engine.ts'
export { openLibrary } from './node/library.ts'

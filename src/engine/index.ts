/**
 * The engine of zongjie: from texts to documents, bytes and diagnostics, in a browser as well as in Node.js. It asks nothing
 * of the world; what it needs is handed to it:
 *
 * ```ts
 * const host = memoryHost({ 'data/甲局/report.yaml': '…', 'templates/standard/template.yaml': '…' })
 * const library = openLibrary(host.files, ['templates'])
 * const prepared = await prepareReport('data/甲局', library, host)
 * const built = renderReport(prepared, ['docx', 'md'])
 * ```
 *
 * A person's mistakes are in `diagnostics`; `built` is there when none of them is an error. docs/api.md tells more.
 */

export { portableCompression } from './archive/portable-compression.ts'
export { type BuiltFile, type BuiltReport, type PreparedReport, prepareReport, renderReport } from './build.ts'
export { type CheckedReport, checkReport } from './check-report.ts'
export { composeDocument, makeDocument } from './compose.ts'
export { documentText } from './document/document-text.ts'
export { defaultFormats, type Format, formats } from './document/formats.ts'
export type * from './document/inline-types.ts'
export { plainText } from './document/plain-text.ts'
export type { RunningText, TextParagraph } from './document/running-text.ts'
export type { Stamp } from './document/stamp.ts'
export type * from './document/types.ts'
export { stampOf } from './editions/stamp.ts'
export type { Compression } from './host/compression.ts'
export type { FileEntry, FileFailure, Files, FolderEntry } from './host/files.ts'
export type { Host } from './host/host.ts'
export { memoryFiles, type Texts } from './host/memory-files.ts'
export { type Library, openLibrary } from './library.ts'
export { memoryHost } from './memory-host.ts'
export {
  formatDiagnostic,
  formatDiagnostics,
  type JsonDiagnostic,
  jsonDiagnostic,
} from './messages/format-diagnostic.ts'
export type { Layout } from './model/layout.ts'
export type * from './model/report.ts'
export { type Found, type Proofreading, proofread } from './proofread/run.ts'
export type { RuleSettings } from './proofread/types.ts'
export { readText } from './readers/index.ts'
export type { ReadFile } from './readers/types.ts'
export { type LoadedReport, loadReport } from './report/load.ts'
export type { TemplateSet } from './template/types.ts'
export type { Diagnostic, Related, Result, Severity } from './text/diagnostic.ts'
export type { Point, Position, SourceFile, Span } from './text/source.ts'
export { type Writer, writers } from './writers/index.ts'

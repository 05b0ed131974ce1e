import { composeDocument } from './compose.ts'
import { type Diagnostic, type Result, sortDiagnostics, succeeded } from './diagnostic.ts'
import { countCharacters } from './document/count.ts'
import type { Document } from './document/types.ts'
import { resolveLayout } from './layout/resolve.ts'
import type { Layout } from './layout/types.ts'
import type { Library } from './library.ts'
import { loadReport } from './report/load.ts'
import type { Report } from './report/types.ts'
import type { TemplateSet } from './template/types.ts'
import { type Format, writers } from './writers/index.ts'

/** A report as far as it came: with an error among the diagnostics it has no document. */
export interface PreparedReport {
  report?: Report
  set?: TemplateSet
  document?: Document
  layout?: Layout
  diagnostics: Diagnostic[]
}

/** The profile of a set that names none: the national standard. */
const usualProfile = 'gbt9704'

/** Loads a report folder and makes its document; writes nothing. */
export async function prepareReport(folder: string, library: Library): Promise<PreparedReport> {
  const loaded = await loadReport(folder)
  const report = loaded.value
  if (!report) return { diagnostics: loaded.diagnostics }
  const found = await library.set(report.template.name, report.template.origin)
  const before = [...loaded.diagnostics, ...found.diagnostics]
  const set = found.value
  if (!set) return { report, diagnostics: before }
  const composed = composeDocument(report, set)
  const layout = await layoutOf(report, set, library)
  const diagnostics = sortDiagnostics([...before, ...composed.diagnostics, ...layout.diagnostics])
  const prepared: PreparedReport = { report, set, diagnostics }
  if (!succeeded(diagnostics)) return prepared
  if (composed.value) prepared.document = composed.value
  if (layout.value) prepared.layout = layout.value
  return prepared
}

/** The layout of a report: its profile, else its set's, with the set's and then the report's own settings. */
async function layoutOf(report: Report, set: TemplateSet, library: Library): Promise<Result<Layout | undefined>> {
  const [name, at] = report.layout.profile
    ? [report.layout.profile, report.layout.place(['profile'])]
    : [set.layout.profile ?? usualProfile, set.layout.place(['profile'])]
  const profile = await library.profile(name, at)
  if (!profile.value) return { value: undefined, diagnostics: profile.diagnostics }
  const layout = resolveLayout(profile.value, [set.layout, report.layout])
  return { value: layout.value, diagnostics: [...profile.diagnostics, ...layout.diagnostics] }
}

/** What is made of a report: its bytes in each format. */
export interface BuiltReport {
  title: string
  /** 字数 as Word counts them. */
  characters: number
  outputs: { format: Format; bytes: Uint8Array }[]
}

/** The bytes of a prepared report; `undefined` when it has errors. */
export function renderReport(prepared: PreparedReport, formats: readonly Format[]): BuiltReport | undefined {
  const { document, layout } = prepared
  if (!document || !layout) return undefined
  return {
    title: document.meta.title,
    characters: countCharacters(document),
    outputs: formats.map((format) => ({ format, bytes: writers[format](document, layout) })),
  }
}

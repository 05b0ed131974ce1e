import { composeDocument } from './compose.ts'
import { countCharacters } from './document/count.ts'
import type { Format } from './document/formats.ts'
import type { Stamp } from './document/stamp.ts'
import type { Document } from './document/types.ts'
import { resolveFigures } from './figures/resolve.ts'
import type { Compression } from './host/compression.ts'
import type { Host } from './host/host.ts'
import type { Profile } from './layout/profile.ts'
import { resolveLayout } from './layout/resolve.ts'
import type { Library } from './library.ts'
import type { Layout } from './model/layout.ts'
import type { Report } from './model/report.ts'
import type { FindVocabulary, ReportHead } from './report/head.ts'
import { withLevels } from './report/levels.ts'
import { loadReport } from './report/load.ts'
import { missingRequirements } from './template/requirements.ts'
import type { TemplateSet } from './template/types.ts'
import { type Diagnostic, type Result, sortDiagnostics, succeeded } from './text/diagnostic.ts'
import { crowdedCharts } from './typeset/chart/crowded.ts'
import { tornFigures } from './typeset/tables/torn-figures.ts'
import { cutNames } from './typeset/title/cut-names.ts'
import { writers } from './writers/index.ts'
import { pictureFiles } from './writers/picture-files.ts'

/** A report as far as it came: with an error among the diagnostics it has no document. */
export interface PreparedReport {
  report?: Report
  set?: TemplateSet
  document?: Document
  layout?: Layout
  diagnostics: Diagnostic[]
  draft?: DraftDocument
}

/** What can be read of a report with an error: for the findings that do not hang on the error. */
export interface DraftDocument {
  report: Report
  document: Document
  /** Nothing is lost but what the errors themselves are about. */
  isWhole: boolean
  ledgerIsSound: boolean
  /** Nothing when the layout itself has errors. */
  layout: Layout | undefined
}

/** The keys and parts of each set of a library. */
export const vocabulariesOf =
  (library: Library): FindVocabulary =>
  async ({ name, origin }) =>
    (await library.set(name, origin)).value?.vocabulary

/** The profile of a set that names none: the national standard. */
const defaultProfile = 'gbt9704'

/** A report as it is printed when it is final: without the mark of a draft. */
export function withoutDraftMark(prepared: PreparedReport): PreparedReport {
  if (!prepared.layout?.draftMark) return prepared
  const { draftMark: _, ...layout } = prepared.layout
  return { ...prepared, layout }
}

/**
 * Loads a report folder and makes its document; writes nothing. What the report's set and layout are is checked also
 * when there is an error elsewhere, so that everything is reported in one run.
 */
export async function prepareReport(folder: string, library: Library, host: Host): Promise<PreparedReport> {
  const loaded = await loadReport(folder, host, vocabulariesOf(library))
  const { value: report, head } = loaded
  if (!head) return { diagnostics: loaded.diagnostics }
  const found = head.template && (await library.set(head.template.name, head.template.origin))
  const set = found?.value
  const missing = set ? missingRequirements(head, set) : []
  const { draft } = loaded
  const readable = report ?? draft?.report
  const isPartial = missing.length > 0 || draft?.isWhole === false
  const composed = readable && set && (await composeDocument(readable, set, missing, { isPartial }))
  const ofFigures = composed ?? (readable && (await resolveFigures(readable)))
  const layout = await layoutOf(head, set, library)
  const settings = [set?.rules, readable?.rules]
  const diagnostics = sortDiagnostics([
    ...withLevels(knownKeys(loaded.diagnostics, set), settings),
    ...(found?.diagnostics ?? []),
    ...missing,
    ...withLevels(news(ofFigures?.diagnostics ?? [], loaded.diagnostics, draft?.ledgerIsSound ?? true), settings),
    ...layout.diagnostics,
    ...(composed?.value && layout.value ? onPages(composed.value, layout.value) : []),
  ])
  const prepared: PreparedReport = { diagnostics }
  if (report) prepared.report = report
  if (set) prepared.set = set
  if (!succeeded(diagnostics)) {
    const document = composed?.value ?? composed?.draft
    if (!document || !readable) return prepared
    const isWhole = !isPartial && succeeded(found?.diagnostics ?? [])
    const ledgerIsSound = draft?.ledgerIsSound ?? true
    prepared.draft = { report: readable, document, isWhole, ledgerIsSound, layout: layout.value }
    return prepared
  }
  if (composed?.value) prepared.document = composed.value
  if (layout.value) prepared.layout = layout.value
  return prepared
}

/** A key may be one of the set's own, which nobody knows while the set is not there or has an error. */
const knownKeys = (found: Diagnostic[], set: TemplateSet | undefined): Diagnostic[] =>
  set
    ? found
    : found.filter(
        ({ code, position, hint }) =>
          code !== 'data/unknown-key' || position?.column !== 1 || hint?.startsWith('是不是') === true,
      )

/**
 * What was not said already: of a report with an error the figures are looked at twice. What a ledger that could not be
 * read lacks only follows from that.
 */
function news(found: readonly Diagnostic[], said: readonly Diagnostic[], ledgerIsSound: boolean): Diagnostic[] {
  const keyOf = ({ code, message, position }: Diagnostic): string => JSON.stringify([code, message, position])
  const known = new Set(said.map(keyOf))
  const lacking = [
    'figures/unknown-figure',
    'figures/empty-table',
    'template/required-figure',
    'template/absent-figure',
  ]
  const follows = ({ code }: Diagnostic): boolean => lacking.includes(code)
  return found.filter((one) => !known.has(keyOf(one)) && (ledgerIsSound || !follows(one)))
}

/** What the pages have no room for. */
function onPages(document: Document, layout: Layout): Diagnostic[] {
  return [...cutNames(document, layout), ...tornFigures(document, layout), ...crowdedCharts(document, layout)]
}

/**
 * The layout of a report: its profile, else its set's, with the set's and then the report's own settings. Without a set,
 * or with a wrong setting, there is none.
 */
async function layoutOf(
  { layout: own, layoutIsPartial }: ReportHead,
  set: TemplateSet | undefined,
  library: Library,
): Promise<Result<Layout | undefined>> {
  const named = own.profile ?? set?.layout.profile ?? (set && defaultProfile)
  const at = own.profile ? own.place(['profile']) : set?.layout.place(['profile'])
  const profile = named === undefined ? undefined : await library.profile(named, at, set)
  if (!profile?.value || !set || layoutIsPartial) return { value: undefined, diagnostics: profile?.diagnostics ?? [] }
  const isDefault = Object.keys(own.settings).length === 0
  const layout = isDefault ? defaultLayout(profile.value, set) : resolveLayout(profile.value, [set.layout, own])
  return { value: layout.value, diagnostics: [...profile.diagnostics, ...layout.diagnostics] }
}

/** What there is to say of the layout that a set names, without a report. */
export async function checkSetLayout(set: TemplateSet, library: Library): Promise<Diagnostic[]> {
  const profile = await library.profile(set.layout.profile ?? defaultProfile, set.layout.place(['profile']), set)
  return [...profile.diagnostics, ...(profile.value ? defaultLayout(profile.value, set).diagnostics : [])]
}

const defaultLayouts = new WeakMap<TemplateSet, Map<Profile, Result<Layout | undefined>>>()

/** The layout of a set's reports that settle nothing of their own: worked out once for a batch. */
function defaultLayout(profile: Profile, set: TemplateSet): Result<Layout | undefined> {
  const ofSet = defaultLayouts.get(set) ?? new Map<Profile, Result<Layout | undefined>>()
  const layout = ofSet.get(profile) ?? resolveLayout(profile, [set.layout])
  defaultLayouts.set(set, ofSet.set(profile, layout))
  return layout
}

/** A file that is made; beside a Markdown file stand the pictures that it shows, by the names that it has for them. */
export interface BuiltFile {
  format: Format
  bytes: Uint8Array
  pictures?: { name: string; bytes: Uint8Array }[]
}

/** What is made of a report: its bytes in each format. */
export interface BuiltReport {
  title: string
  /** 字数 as Word counts them. */
  characters: number
  outputs: BuiltFile[]
}

/**
 * The bytes of a prepared report, in the order of the formats; `undefined` when it has errors. Throws for a format that
 * there is none of: that is a mistake of the program that asks for it.
 */
export function renderReport(
  prepared: PreparedReport,
  formats: readonly Format[],
  compression?: Compression,
  stamp?: Stamp,
): BuiltReport | undefined {
  const unknown = formats.find((format) => !Object.hasOwn(writers, format))
  if (unknown !== undefined) throw new Error(`没有格式“${unknown}”，可用的有：${Object.keys(writers).join('、')}`)
  const { document, layout } = prepared
  if (!document || !layout) return undefined
  return {
    title: document.meta.title,
    characters: countCharacters(document),
    outputs: formats.map((format) => {
      const pictures = format === 'md' ? pictureFiles(document) : []
      const bytes = writers[format](document, layout, compression, stamp)
      return pictures.length > 0 ? { format, bytes, pictures } : { format, bytes }
    }),
  }
}

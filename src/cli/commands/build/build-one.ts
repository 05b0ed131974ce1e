import { type BuiltReport, type PreparedReport, withoutDraftMark } from '../../../engine/build.ts'
import { documentText } from '../../../engine/document/document-text.ts'
import type { Past } from '../../../engine/document/earlier-figures.ts'
import { belongsTo, type Format, formats } from '../../../engine/document/formats.ts'
import { renamedSince } from '../../../engine/document/renamed-figures.ts'
import { type Examined, examine, examineErrors } from '../../../engine/examine.ts'
import { type ChangedFigure, printedFigures } from '../../../engine/figures/changes.ts'
import { pendingFigures } from '../../../engine/figures/report-pending.ts'
import type { Library } from '../../../engine/library.ts'
import { countOpenPlaces } from '../../../engine/proofread/open-places.ts'
import { type Diagnostic, error, sortDiagnostics, succeeded } from '../../../engine/text/diagnostic.ts'
import { startOf } from '../../../engine/text/source.ts'
import { countPages } from '../../../engine/typeset/pages/estimate.ts'
import { pictureNames } from '../../../engine/writers/picture-files.ts'
import { mayHaveEditions } from '../../../node/editions/folder.ts'
import { prepareReport } from '../../../node/engine.ts'
import { fingerprintOf } from '../../../node/output/fingerprint.ts'
import { type OutputFolder, type PlannedOutput, planFiles } from '../../../node/output/plan.ts'
import type { OutputRecord } from '../../../node/output/record-types.ts'
import { oldFiles, removeOld, type Surveyed, surveyFolder } from '../../../node/output/survey.ts'
import { type WrittenFigures, writeReport } from '../../../node/output/write-report.ts'
import type { BuildImpact } from '../impact/build-impact.ts'
import { type LeftoverPlace, leftoverPlace } from '../impact/leftover-place.ts'
import { otherSet, recordedSet } from '../kept/other-set.ts'
import { changedSince, pastOf, withLog } from '../kept/past.ts'
import { recordedSnapshot } from '../kept/snapshot.ts'
import { renderStamped } from '../render-stamped.ts'
import { staleFormats } from './other-format.ts'

/** A file of a report; `unchanged`: the very bytes were there already. */
interface BuiltFile {
  format: Format
  file: string
  bytes: number
  sha256: string
  state: 'created' | 'replaced' | 'unchanged'
}

/** What came of one report; `outputs` is empty when it has errors. */
export interface Outcome {
  report: string
  characters: number
  pages?: number
  /** The template set that the report is made with. */
  set?: { name: string; version: string }
  /** How many figures are open (待报); absent when none is. */
  pending?: number
  /** How many places are still to be filled in. */
  open?: number
  outputs: BuiltFile[]
  /** The figures that the last build printed otherwise. */
  changed?: ReturnType<typeof countedChange>[]
  /** Where earlier values of the ledger still stand typed. */
  leftovers?: LeftoverPlace[]
  /** What is printed otherwise than in the last edition, else at the last build. */
  impact?: BuildImpact
  /** It was built as final, and no edition holds it. */
  unkept?: true
  diagnostics: Diagnostic[]
}

/** How reports are built. */
export interface BuildSettings {
  format: readonly Format[]
  final?: boolean
  /** Removes what was written under former titles. */
  removeOld?: boolean
}

/** Builds one report folder and writes its files into its output folder. */
export async function buildOne(
  folder: string,
  target: OutputFolder,
  library: Library,
  settings: BuildSettings,
): Promise<Outcome> {
  const { report } = target
  const record = await pastOf(target)
  const prepared = await prepareReport(folder, library)
  const past = await withLog(record, folder, prepared)
  const { document, layout } = prepared
  const set = prepared.set && { name: prepared.set.name, version: prepared.set.version }
  const examined = await (settings.final ? examineFinal : examineErrors)(prepared, past)
  const printed = settings.final ? withoutDraftMark(prepared) : prepared
  const built = succeeded(examined.diagnostics) ? renderStamped(printed, settings.format, { name: report }) : undefined
  const planned = document && planFiles(target, document.meta.title, formats, pictureNames(document))
  const surveyed = await survey(target, record, planned, built, settings)
  const diagnostics = [...examined.diagnostics, ...surveyed.edited, ...otherSet(record, prepared)]
  if (settings.final && document) diagnostics.push(...refusal(prepared, diagnostics))
  const reported = {
    ...changeOf(record, prepared, examined, settings),
    ...(examined.leftovers.length > 0 && { leftovers: examined.leftovers.map(leftoverPlace) }),
  }
  if (!built || !document || !planned || !succeeded(diagnostics)) {
    return { report, ...(set && { set }), characters: 0, outputs: [], ...reported, diagnostics }
  }
  const ready = built.outputs.flatMap(({ format, bytes, pictures = [] }) => [
    { output: planned.find((one) => one.format === format)!, content: bytes },
    ...pictures.map(({ name, bytes: content }) => ({ output: planned.find((one) => one.name === name)!, content })),
  ])
  const written = await writeReport(target, ready, undefined, figuresOf(prepared, examined))
  const pending = prepared.report ? pendingFigures(prepared.report.figures).length : 0
  const complete = written.value.length === ready.length
  const old = complete ? await oldOnes(target, surveyed.old, settings) : []
  const stale = prepared.report ? await staleFormats(planned, settings.format, record, prepared.report, document) : []
  const open = openPlaces(prepared)
  const isOther = written.value.some((one) => one.state !== 'unchanged')
  const impact = isOther && complete ? await impactOf(prepared, target, record, settings) : undefined
  const unkept =
    settings.final && complete && (await (await import('../impact/build-impact.ts')).isUnkept(prepared, target))
  return {
    report,
    ...(set && { set }),
    characters: built.characters,
    ...(layout && { pages: countPages(document, layout) }),
    outputs: written.value.map(({ format, file, bytes, sha256, state }) => ({ format, file, bytes, sha256, state })),
    ...(pending > 0 && { pending }),
    ...(open > 0 && { open }),
    ...reported,
    ...(impact && { impact }),
    ...(unkept && { unkept }),
    diagnostics: [...diagnostics, ...written.diagnostics, ...old, ...stale],
  }
}

function openPlaces({ document, set, report }: PreparedReport): number {
  return document && set && report ? countOpenPlaces(documentText(document), [set.rules, report.rules]) : 0
}

/** 定稿: the writing checks count too, and it is reported which of them are off. */
async function examineFinal(prepared: PreparedReport, past: Past): Promise<Examined> {
  const examined = await examine(prepared, past)
  if (!prepared.document) return examined
  const { rulesOff } = await import('./rules-off.ts')
  const { forFinal } = await import('../../../engine/proofread/final.ts')
  const found = forFinal(examined.diagnostics, [prepared.set?.rules ?? {}, prepared.report?.rules ?? {}])
  return { ...examined, diagnostics: sortDiagnostics([...found, ...rulesOff(prepared)]) }
}

/** What somebody edited; of the files that are about to be written, only where nothing may be written for it. */
function survey(
  target: OutputFolder,
  record: OutputRecord,
  planned: readonly PlannedOutput[] | undefined,
  built: BuiltReport | undefined,
  { final, format }: BuildSettings,
): Promise<Surveyed> {
  const nameOf = (wanted: Format) => planned?.find((one) => one.format === wanted)?.name ?? ''
  const contents = new Map(
    (final ? built?.outputs : undefined)?.map((one) => [nameOf(one.format), fingerprintOf(one.bytes)]),
  )
  // What is written now is reported by whoever writes it; its pictures, too.
  const pictures = (built?.outputs ?? []).flatMap((one) => one.pictures ?? []).map(({ name }) => name)
  const without = new Set(final || !built ? [] : [...format.map(nameOf), ...pictures])
  return surveyFolder(target, record, { planned, contents, without })
}

/** Files under a former title. Of a format that is not written, there would be none left. */
async function oldOnes(target: OutputFolder, names: readonly string[], settings: BuildSettings): Promise<Diagnostic[]> {
  if (!settings.removeOld) return oldFiles(target, names)
  const isWritten = (name: string) => settings.format.some((format) => belongsTo(name, format))
  const others = names.filter((one) => !isWritten(one))
  return [...(await removeOld(target, names.filter(isWritten))), ...oldFiles(target, others)]
}

/** 定稿: a warning is enough to refuse, of the writing, of the numbers or of what somebody edited. */
function refusal({ report }: PreparedReport, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const warnings = diagnostics.filter((one) => one.severity === 'warning').length
  if (warnings === 0 || !report) return []
  const hint = '请逐条处理；先看看样子可以不加 --final'
  return [error('build/not-final', `还有${warnings}条警告，不能定稿`, { at: startOf(report.source), hint })]
}

function figuresOf(prepared: PreparedReport, { stated = new Map() }: Examined): WrittenFigures | undefined {
  const { report, document, set } = prepared
  if (!report || !document || !set) return undefined
  const snapshot = recordedSnapshot(prepared, stated)
  return {
    printed: printedFigures(report.figures, document),
    stated,
    set: recordedSet(set),
    ...(snapshot && { snapshot }),
  }
}

/** Comparing is loaded only where there is something to compare with. */
async function impactOf(
  prepared: PreparedReport,
  target: OutputFolder,
  record: OutputRecord,
  { format }: BuildSettings,
): Promise<BuildImpact | undefined> {
  if (!record.snapshots && !(await mayHaveEditions(target))) return undefined
  return (await import('../impact/build-impact.ts')).buildImpact(prepared, target, record, format)
}

function changeOf(
  { printed, stated }: OutputRecord,
  { report, document }: PreparedReport,
  examined: Examined,
  { format }: BuildSettings,
) {
  const renamed = stated && examined.stated ? renamedSince(stated, examined.stated) : undefined
  const changed = report && document ? changedSince(printed, format, report, document, renamed) : []
  return changed.length > 0 ? { changed: changed.map(countedChange) } : {}
}

/** Plain data, for a worker to send and for `--json`. */
const countedChange = ({ name, changes }: ChangedFigure) => ({
  figure: name,
  changes: changes.map(({ uses, ...change }) => ({ ...change, places: uses.length })),
})

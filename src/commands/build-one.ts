import { type PreparedReport, prepareReport, renderReport } from '../build.ts'
import { type Diagnostic, error, sortDiagnostics, succeeded } from '../diagnostic.ts'
import { type ChangedFigure, changedFigures, printedFigures } from '../figures/changes.ts'
import { pendingFigures } from '../figures/tell-pending.ts'
import type { Library } from '../library.ts'
import { type OutputFolder, planFiles } from '../output/plan.ts'
import { writeReport } from '../output/write-report.ts'
import { startOf } from '../source.ts'
import { countPages } from '../writers/docx/index.ts'
import type { Format } from '../writers/index.ts'
import { reportName } from './report-name.ts'

/** What came of one report; `outputs` is empty when it has errors. */
export interface Outcome {
  report: string
  characters: number
  pages?: number
  /** The template set that the report is made with. */
  set?: { name: string; version: string }
  outputs: { format: Format; file: string; bytes: number; sha256: string }[]
  /** How many figures are open (待报); absent when none is. */
  pending?: number
  /** The figures that the last build printed otherwise. */
  changed?: ReturnType<typeof countedChange>[]
  diagnostics: Diagnostic[]
}

/** How reports are built. */
export interface BuildSettings {
  format: readonly Format[]
  final?: boolean
}

/** Builds one report folder and writes its files into its output folder. */
export async function buildOne(
  folder: string,
  target: OutputFolder,
  library: Library,
  settings: BuildSettings,
): Promise<Outcome> {
  const report = reportName(folder)
  const prepared = await prepareReport(folder, library)
  const diagnostics = settings.final ? await finalDiagnostics(prepared) : prepared.diagnostics
  const built = succeeded(diagnostics) ? renderReport(prepared, settings.format) : undefined
  const { set: used } = prepared
  const set = used && { name: used.name, version: used.version }
  if (!built) return { report, ...(set && { set }), characters: 0, outputs: [], diagnostics }
  const planned = planFiles(target, built.title, settings.format)
  const ready = planned.flatMap((output) => {
    const made = built.outputs.find((one) => one.format === output.format)
    return made ? [{ output, content: made.bytes }] : []
  })
  const { document, layout, report: loaded } = prepared
  const figures = loaded && document && printedFigures(loaded.figures, document)
  const written = await writeReport(target, ready, undefined, figures)
  const pending = loaded ? pendingFigures(loaded.figures).length : 0
  const changed = loaded && document && written.before ? changedFigures(written.before, loaded.figures, document) : []
  return {
    report,
    ...(set && { set }),
    characters: built.characters,
    ...(document && layout && { pages: countPages(document, layout) }),
    outputs: written.value.map(({ format, file, bytes, sha256 }) => ({ format, file, bytes, sha256 })),
    ...(pending > 0 && { pending }),
    ...(changed.length > 0 && { changed: changed.map(countedChange) }),
    diagnostics: [...diagnostics, ...written.diagnostics],
  }
}

/** 定稿: the writing checks count too, and a warning is enough to refuse. */
async function finalDiagnostics(prepared: PreparedReport): Promise<Diagnostic[]> {
  const { document, report } = prepared
  if (!document || !report) return prepared.diagnostics
  // Loaded for --final only: reading the prose brings exact arithmetic with it.
  const { examine } = await import('./examine.ts')
  const { rulesOff } = await import('./rules-off.ts')
  const examined = await examine(prepared)
  const diagnostics = sortDiagnostics([...examined.diagnostics, ...rulesOff(prepared)])
  const warnings = diagnostics.filter((one) => one.severity === 'warning').length
  if (warnings === 0) return diagnostics
  const refusal = error('build/not-final', `还有${warnings}条警告，不能定稿`, {
    at: startOf(report.source),
    hint: '请逐条处理；先看看样子可以不加 --final',
  })
  return [...diagnostics, refusal]
}

/** Plain data, for a worker to send and for `--json`. */
const countedChange = ({ name, changes }: ChangedFigure) => ({
  figure: name,
  changes: changes.map(({ uses, ...change }) => ({ ...change, places: uses.length })),
})

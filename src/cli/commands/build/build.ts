import path from 'node:path'
import type { Format } from '../../../engine/document/formats.ts'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import { type Diagnostic, succeeded } from '../../../engine/text/diagnostic.ts'
import { interruptible } from '../../console/interruption.ts'
import { type Progress, showProgress } from '../../console/progress.ts'
import { printJson, say, sayDiagnostics } from '../../console/streams.ts'
import { type ExitStatus, type OutputOptions, orWrongUse, WrongUse } from '../command.ts'
import { findReports, standingIn } from '../find/find-reports.ts'
import { adoptedProblems, openTemplates } from '../find/open-templates.ts'
import { jsonReports } from '../json-reports.ts'
import { newsOnly, tooMany } from '../many-reports.ts'
import { buildAll } from './build-all.ts'
import type { Outcome } from './build-one.ts'
import { isToBeListed, showOutcome, showSummary } from './build-summary.ts'

export interface BuildOptions extends OutputOptions {
  format: Format[]
  jobs: number
  watch?: boolean
  final?: boolean
  removeOld?: boolean
  /** The samples, when no report is named. */
  samples?: boolean
}

/** `zongjie build`: builds the named reports, or all; with `--watch` again whenever a file changes. */
export async function build(names: readonly string[], options: BuildOptions): Promise<ExitStatus> {
  if (options.watch && options.json) throw new WrongUse('--watch 会一直运行，不能和 --json 一起用')
  const found = orWrongUse(
    findReports(standingIn(names, options.project, options.data), options.data, options.out, options.samples),
  )
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const settings = { ...options, roots: [options.data, ...found.collections] }
  const run = (folders: readonly string[], reported: readonly Diagnostic[] = []) =>
    interruptible((signal) => buildOnce(folders, reported, settings, signal))
  const reported = [...(await adoptedProblems(library, options.project)), ...found.diagnostics]
  const status = await run(found.folders, reported)
  if (!options.watch) return status
  const { watch } = await import('./watch.ts')
  return watch({
    collections: found.collections,
    folders: found.folders,
    templates: path.resolve(options.templates ?? 'templates'),
    rebuild: run,
  })
}

/** Builds folders once; `reported` is what there is to say of folders that are no reports. */
async function buildOnce(
  folders: readonly string[],
  reported: readonly Diagnostic[],
  options: BuildOptions & { roots: readonly string[] },
  signal: AbortSignal,
): Promise<ExitStatus> {
  const started = Date.now()
  const progress: Progress = showProgress(folders.length, options.json)
  const lines = fileLines()
  const news = newsOnly(reported, folders.length > tooMany)
  const done = (outcome: Outcome) => {
    progress.clear()
    if (!options.json && (folders.length <= tooMany || isToBeListed(outcome))) showOutcome(outcome, lines, news)
    progress.advance()
  }
  if (!options.json) sayDiagnostics(reported, lines)
  const outcomes = await buildAll(folders, { ...options, signal }, done)
  progress.clear()
  if (options.json) printJson(jsonReports(outcomes.map(jsonOutcome), reported, signal.aborted))
  if (signal.aborted) {
    say(`已中断：处理了${outcomes.length}份报告，还有${folders.length - outcomes.length}份没有处理`)
    return 130
  }
  if (!options.json) showSummary(outcomes, Date.now() - started, news)
  return [reported, ...outcomes.map((one) => one.diagnostics)].every(succeeded) ? 0 : 1
}

function jsonOutcome({ report, set, open, outputs, changed, impact, leftovers, diagnostics }: Outcome) {
  return { report, set, open, outputs, changed, impact, leftovers, diagnostics: diagnostics.map(jsonDiagnostic) }
}

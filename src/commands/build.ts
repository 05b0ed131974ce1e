import path from 'node:path'
import { fileLines } from '../console/format-diagnostic.ts'
import { interruptible } from '../console/interruption.ts'
import { jsonDiagnostic } from '../console/json-diagnostic.ts'
import { type Progress, showProgress } from '../console/progress.ts'
import { printJson, say } from '../console/streams.ts'
import { succeeded } from '../diagnostic.ts'
import type { Format } from '../writers/index.ts'
import { buildAll } from './build-all.ts'
import type { Outcome } from './build-one.ts'
import { showOutcome, showSummary } from './build-summary.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { findReports } from './find-reports.ts'
import { openTemplates } from './open-templates.ts'
import { watch } from './watch.ts'

export interface BuildOptions {
  data: string
  templates?: string
  out: string
  format: Format[]
  jobs: number
  watch?: boolean
  final?: boolean
  removeOld?: boolean
  json?: boolean
}

/** `zongjie build`: builds the named reports, or all; with `--watch` again whenever a file changes. */
export async function build(names: readonly string[], options: BuildOptions): Promise<ExitStatus> {
  if (options.watch && options.json) return wrongUse('--watch 会一直运行，不能和 --json 一起用', true)
  const found = findReports(names, options.data)
  if ('problem' in found) return wrongUse(found.problem, options.json)
  const library = await openTemplates(options.templates)
  if ('problem' in library) return wrongUse(library.problem, options.json)
  const run = (folders: readonly string[]) => interruptible((signal) => buildOnce(folders, options, signal))
  const status = await run(found.folders)
  if (!options.watch) return status
  return watch({
    // Without names a report that is new under --data is built too.
    data: names.length === 0 ? options.data : undefined,
    folders: found.folders,
    templates: path.resolve(options.templates ?? 'templates'),
    rebuild: run,
  })
}

async function buildOnce(folders: readonly string[], options: BuildOptions, signal: AbortSignal): Promise<ExitStatus> {
  const started = Date.now()
  const progress: Progress = showProgress(folders.length, options.json)
  const lines = fileLines()
  const done = (outcome: Outcome) => {
    progress.clear()
    if (!options.json) showOutcome(outcome, lines)
    progress.advance()
  }
  const outcomes = await buildAll(folders, { ...options, signal }, done)
  progress.clear()
  if (signal.aborted) {
    say(`已中断：处理了${outcomes.length}份报告，还有${folders.length - outcomes.length}份没有处理`)
    return 130
  }
  if (options.json) printJson({ reports: outcomes.map(jsonOutcome) })
  else showSummary(outcomes, Date.now() - started)
  return outcomes.every((one) => succeeded(one.diagnostics)) ? 0 : 1
}

function jsonOutcome({ report, set, outputs, changed, leftovers, diagnostics }: Outcome) {
  return {
    report,
    ...(set && { set }),
    outputs,
    ...(changed && { changed }),
    ...(leftovers && { leftovers }),
    diagnostics: diagnostics.map(jsonDiagnostic),
  }
}

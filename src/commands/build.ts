import path from 'node:path'
import { fileLines } from '../console/format-diagnostic.ts'
import { type Progress, showProgress } from '../console/progress.ts'
import { printJson } from '../console/streams.ts'
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
  json?: boolean
}

/** `zongjie build`: builds the named reports, or all; with `--watch` again whenever a file changes. */
export async function build(names: readonly string[], options: BuildOptions): Promise<ExitStatus> {
  const found = await findReports(names, options.data)
  if ('problem' in found) return wrongUse(found.problem, options.json)
  const library = await openTemplates(options.templates)
  if ('problem' in library) return wrongUse(library.problem, options.json)
  const status = await buildOnce(found.folders, options)
  if (!options.watch) return status
  const templates = path.resolve(options.templates ?? 'templates')
  return watch(found.folders, [templates], (folders) => buildOnce(folders, options))
}

async function buildOnce(folders: readonly string[], options: BuildOptions): Promise<ExitStatus> {
  const started = performance.now()
  const progress: Progress = showProgress(folders.length, options.json)
  const lines = fileLines()
  const outcomes = await buildAll(folders, options, (outcome) => {
    progress.clear()
    if (!options.json) showOutcome(outcome, lines)
    progress.advance()
  })
  progress.clear()
  if (options.json) printJson({ reports: outcomes.map(jsonOutcome) })
  else showSummary(outcomes, performance.now() - started)
  return outcomes.every((one) => succeeded(one.diagnostics)) ? 0 : 1
}

function jsonOutcome({ report, outputs, diagnostics }: Outcome) {
  return { report, outputs, diagnostics }
}

import path from 'node:path'
import type { CommandFor } from '../../../engine/corrections/plan.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import type { Job, Refusal } from '../../../node/corrections/correct.ts'
import { shownPath } from '../../../node/files.ts'
import { inQuotes } from '../../console/start-words.ts'
import type { ReportOptions } from '../command.ts'
import { findReports } from '../find/find-reports.ts'

export interface SetOptions extends ReportOptions {
  field?: string
  old?: string
  by?: string
  reason?: string
  sheet?: string
  yes?: boolean
}

/** What a call asks for, and what of it cannot be asked for. */
export interface AskedFor {
  jobs: Job[]
  refused: Refusal[]
}

/** The one report that a name stands for; without a name the only one. */
export function oneReport(name: string | undefined, data: string): { folder: string } | { problem: string } {
  const found = findReports(name === undefined ? [] : [name], data)
  if ('problem' in found) return found
  if (found.folders.length === 1) return { folder: found.folders[0]! }
  return { problem: `“${name ?? data}”里有${found.folders.length}份报告，请写明是哪一份` }
}

/** How a figure of the report, or of one that its ledger names by a path, is corrected. */
export function commandIn(folder: string): CommandFor {
  return (figure, report) => {
    const place = shownPath(report === undefined ? folder : path.resolve(folder, report))
    return asRun(`set ${inQuotes(place)} ${inQuotes(figure)} 更正数`)
  }
}

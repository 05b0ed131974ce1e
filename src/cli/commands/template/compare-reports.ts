import { documentText } from '../../../engine/document/document-text.ts'
import type { Library } from '../../../engine/library.ts'
import { prepareReport } from '../../../node/engine.ts'
import { nextTurn } from '../../console/interruption.ts'
import { findReports } from '../find/find-reports.ts'
import { reportName } from '../find/report-name.ts'

/** What another version of a set changes in the reports of a project. */
export interface ChangedReports {
  /** How many reports are made with the sets that it reaches. */
  reached: number
  /** Those whose text is another, each with its lines before and after. */
  changed: { report: string; lines: ChangedLine[] }[]
  /** What would be wrong, and in which reports. */
  wrong: { message: string; reports: string[] }[]
}

export interface ChangedLine {
  before?: string
  after?: string
}

/** Makes each report with the sets of now and with those to come, and compares. */
export async function compareReports(
  data: string,
  names: ReadonlySet<string>,
  now: Library,
  then: Library,
): Promise<ChangedReports> {
  const found = findReports([], data)
  const result: ChangedReports = { reached: 0, changed: [], wrong: [] }
  const wrong = new Map<string, string[]>()
  for (const folder of 'problem' in found ? [] : found.folders) {
    await nextTurn()
    const before = await prepareReport(folder, now)
    if (!before.set || !names.has(before.set.name)) continue
    result.reached++
    const after = await prepareReport(folder, then)
    const report = reportName(folder, [data])
    const known = new Set(errorsOf(before))
    for (const message of errorsOf(after)) {
      if (!known.has(message)) wrong.set(message, [...(wrong.get(message) ?? []), report])
    }
    // Of one that would have an error there is a draft.
    const [was, is] = [before.document ?? before.draft?.document, after.document ?? after.draft?.document]
    if (!was || !is) continue
    const lines = changedLines(linesOf(was), linesOf(is))
    if (lines.length > 0) result.changed.push({ report, lines })
  }
  return { ...result, wrong: [...wrong].map(([message, reports]) => ({ message, reports })) }
}

const errorsOf = ({ diagnostics }: Awaited<ReturnType<typeof prepareReport>>): string[] =>
  diagnostics.filter((one) => one.severity === 'error').map((one) => one.message)

const linesOf = (document: Parameters<typeof documentText>[0]): string[] =>
  documentText(document).paragraphs.map((one) => one.text)

/** The lines that are others: what both have, in order, is left out. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end) && end < after.length - start) end++
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (old.length === now.length) {
    return old.flatMap((line, at) => (line === now[at] ? [] : [{ before: line, after: now[at]! }]))
  }
  const [oldSet, nowSet] = [new Set(old), new Set(now)]
  return [
    ...old.filter((line) => !nowSet.has(line)).map((line) => ({ before: line })),
    ...now.filter((line) => !oldSet.has(line)).map((line) => ({ after: line })),
  ]
}

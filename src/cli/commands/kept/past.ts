import path from 'node:path'
import type { PreparedReport } from '../../../engine/build.ts'
import { type LogEntry, readLog } from '../../../engine/corrections/log-text.ts'
import { entriesFrom, loggedPast } from '../../../engine/corrections/logged-past.ts'
import type { Past } from '../../../engine/document/earlier-figures.ts'
import type { EarlierFigures, PrintedFigures } from '../../../engine/document/printed-figures.ts'
import type { Document } from '../../../engine/document/types.ts'
import { type ChangedFigure, changedFigures } from '../../../engine/figures/changes.ts'
import type { Report } from '../../../engine/model/report.ts'
import { readLogFile } from '../../../node/corrections/write.ts'
import { disk, ifRefused } from '../../../node/output/disk.ts'
import type { OutputFolder } from '../../../node/output/plan.ts'
import { emptyRecord, readRecord } from '../../../node/output/record.ts'
import type { OutputRecord } from '../../../node/output/record-types.ts'

/** What the last builds left on record in a report's output folder; nothing where there is none, or none to be read. */
export async function pastOf(folder: OutputFolder | undefined): Promise<OutputRecord> {
  // What the system refuses is met again, and reported, when the folder is written to.
  const read = folder && (await readRecord(folder).catch(ifRefused(undefined)))
  return read?.value ?? emptyRecord()
}

/**
 * The figures that one of the files printed otherwise when it was last built. Each format has its own past: what was reported
 * of the Markdown alone is still to be reported of the DOCX.
 */
export function changedSince(
  printed: ReadonlyMap<string, PrintedFigures>,
  formats: readonly string[],
  { figures }: Report,
  document: Document,
  renamed: ReadonlyMap<string, string> = new Map(),
): ChangedFigure[] {
  const named = (past: PrintedFigures): PrintedFigures =>
    renamed.size === 0 ? past : new Map([...past].map(([name, forms]) => [renamed.get(name) ?? name, forms]))
  const pasts = new Set(formats.flatMap((format) => printed.get(format) ?? []).map(named))
  const changed = new Map<string, ChangedFigure>()
  for (const past of pasts) {
    for (const one of changedFigures(past, figures, document)) if (!changed.has(one.name)) changed.set(one.name, one)
  }
  return [...figures.keys()].flatMap((name) => changed.get(name) ?? [])
}

/** The past of a report with what the log of its corrections remembers: it goes along where the outputs do not. */
export async function withLog<P extends Past>(past: P, folder: string, prepared: PreparedReport): Promise<P> {
  const report = prepared.report ?? prepared.draft?.report
  if (!report || report.figures.size === 0) return past
  const logged = await loggedPast(report, await entriesOf(folder, report))
  return logged.size === 0 ? past : { ...past, earlier: together(logged, past.earlier) }
}

/** The corrections of a report, and of those that its numbers come from. */
async function entriesOf(folder: string, { figures, previousReport }: Report): Promise<LogEntry[]> {
  const all = await logOf(folder)
  const others = new Set([...figures.values()].flatMap(({ from }) => (from ? [from.report] : [])))
  const lastYears = [...figures.values()].some((one) => one.takenPrevious) ? previousReport?.folder : undefined
  if (lastYears !== undefined) others.add(lastYears)
  for (const other of others) {
    const log = await logOf(path.resolve(folder, other.replaceAll('\\', '/')))
    if (log.length > 0) all.push(...entriesFrom(log, figures, { folder: other, isLastYears: other === lastYears }))
  }
  return all
}

/** What cannot be read is told by `log`. */
async function logOf(folder: string): Promise<LogEntry[]> {
  const log = await readLogFile(folder, disk).catch(ifRefused(undefined))
  return typeof log === 'string' ? readLog(log).entries : []
}

/** What the builds remember is the latest. */
function together(logged: EarlierFigures, built: EarlierFigures = new Map()): EarlierFigures {
  const all = new Map<string, ReadonlyMap<string, readonly string[]>>(built)
  for (const [name, forms] of logged) {
    const own = new Map<string, readonly string[]>(built.get(name))
    for (const [form, texts] of forms) own.set(form, [...new Set([...texts, ...(own.get(form) ?? [])])])
    all.set(name, own)
  }
  return all
}

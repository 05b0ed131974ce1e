import path from 'node:path'
import type { PreparedReport } from '../../../engine/build.ts'
import { type LogEntry, readLog } from '../../../engine/corrections/log-text.ts'
import { entriesFrom, loggedPast } from '../../../engine/corrections/logged-past.ts'
import type { Past } from '../../../engine/document/earlier-figures.ts'
import type { EarlierFigures } from '../../../engine/document/printed-figures.ts'
import type { Report } from '../../../engine/model/report.ts'
import { readLogFile } from '../../../node/corrections/log-file.ts'
import { disk, ifRefused } from '../../../node/output/disk.ts'

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

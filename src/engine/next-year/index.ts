import { figuresFields } from '../fields/figure.ts'
import { plainVocabulary, type Vocabulary } from '../fields/vocabulary.ts'
import { resolveFigures } from '../figures/resolve.ts'
import type { Host } from '../host/host.ts'
import { baseName, join } from '../host/paths.ts'
import { readSource } from '../host/sources.ts'
import type { Report } from '../model/report.ts'
import type { FindVocabulary } from '../report/head.ts'
import { isSheet } from '../report/ledger-sheet.ts'
import { linkedLedger } from '../report/linked/ledger.ts'
import { loadReport } from '../report/load.ts'
import { findReportFiles } from '../report/report-files.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { applyEdits } from '../text/edits.ts'
import type { KeyShape } from '../yaml/key-shape.ts'
import type { YamlMap } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'
import { inEnglish, type LedgerNews, type NextYear } from './entries.ts'
import { ledgerComments, nextLedger } from './ledger.ts'
import { type NextSheet, nextSheet } from './ledger-sheet.ts'
import { nextReport, nextSection } from './report-text.ts'
import { movedYears } from './years.ts'

/** What next year's report is to be. */
export interface NextYearSettings {
  /** Absent: the year behind the old report's. */
  year?: number
  keep: NextYear['keep']
  /** The way from the new folder to another one. */
  wayTo: (folder: string) => string
  /** The vocabulary of the set that the report is of. */
  vocabulary?: FindVocabulary
}

/** Next year's report as files, and what became of this year's. */
export interface NextYearReport {
  year: number
  files: { name: string; content: string | Uint8Array }[]
  /** A ledger that is a sheet, to be written as the file of its name. */
  sheet?: NextSheet & { name: string }
  language: 'zh' | 'en'
  vocabulary: Vocabulary
  template: string
  carried: {
    open: number
    goals: number
    comments: number
    elsewhere: LedgerNews['elsewhere']
    plans: number
    problems: number
    years: number
    /** The files that have matters to be answered. */
    answers: string[]
  }
  previousReport?: string
}

/** Why there is none: the old report has mistakes, or the year is not behind its own. */
export type NoNextYear = { diagnostics: Diagnostic[] } | { problem: string }

/** Makes next year's report of this year's, which is only read. */
export async function nextYear(
  folder: string,
  host: Host,
  { year, keep, wayTo, vocabulary: find }: NextYearSettings,
): Promise<NextYearReport | NoNextYear> {
  const { value: report, diagnostics } = await loadReport(folder, host, find)
  const { value: found } = findReportFiles(host.files, folder)
  if (!report || !found?.report) return { diagnostics }
  const moving = { from: report.year, to: year ?? report.year + 1 }
  if (moving.to <= moving.from)
    return { problem: `那份报告是${moving.from}年的，新报告的年度要在它以后，不能是${moving.to}` }
  const next: NextYear = {
    moving,
    keep,
    sources: await sourcesOf(report, moving, { folder, host, wayTo }),
    ...(moving.to === moving.from + 1 && { previousReport: wayTo(folder) }),
  }
  const vocabulary = (await find?.(report.template)) ?? plainVocabulary
  const printed = (await resolveFigures(report)).value
  const files: NextYearReport['files'] = []
  const own = rootOf(found.report, vocabulary.report, host)!
  const head = nextReport(own, report.figures, next, vocabulary.report)
  files.push({ name: 'report.yaml', content: head.text })
  const carried = { plans: 0, problems: 0, years: head.years, answers: [] as string[] }
  const ledger = nextLedgerFile(found.figures, report, next, host)
  if (ledger?.text !== undefined) files.push({ name: 'figures.yaml', content: ledger.text })
  const { open = 0, goals = 0, comments = 0, elsewhere = [] } = head.ledger ?? ledger?.news ?? {}
  const sheet = ledger?.sheet
  const isPlan = report.sections.every((one) => one.achievements.items.length === 0 && !one.intro)
  for (const { file, name } of found.sections) {
    const section = printed.sections.find((one) => one.name === name)
    const root = rootOf(file, vocabulary.section, host)
    if (!root || !section) continue
    const made = nextSection(root, section, { next, keys: vocabulary.section, isPlan })
    const moved = movedName(baseName(file), moving)
    files.push({ name: moved, content: made.text })
    carried.plans += made.plans
    carried.problems += made.problems
    carried.years += made.years
    if (made.plans + made.problems > 0) carried.answers.push(moved)
  }
  for (const [name, { bytes }] of report.images) files.push({ name, content: bytes })
  return {
    year: moving.to,
    files,
    ...(sheet && { sheet }),
    language: inEnglish(own) ? 'en' : 'zh',
    vocabulary,
    template: report.template.name,
    carried: { open, goals, comments, ...carried, elsewhere },
    ...(next.previousReport !== undefined && { previousReport: next.previousReport }),
  }
}

/** The name of a file, of the next year where it says the year. */
const movedName = (name: string, moving: NextYear['moving']): string =>
  applyEdits(name, movedYears(name, moving, false)).text

/** A file of a valid report as a tree; `undefined` for one that holds nothing. */
function rootOf(file: string, keys: KeyShape, { files }: Host): YamlMap | undefined {
  const source = readSource(files, file).value
  const root = source && readTree(source, keys).value.root
  return root?.kind === 'map' ? root : undefined
}

/** The file of the ledger for the next year: YAML with its comments, or a sheet of the same figures. */
function nextLedgerFile(
  file: string | undefined,
  { figures }: Report,
  next: NextYear,
  host: Host,
): { text?: string; sheet?: NextSheet & { name: string }; news?: LedgerNews } | undefined {
  if (file === undefined) return undefined
  if (isSheet(file)) {
    const { news, ...sheet } = nextSheet(figures)
    return { sheet: { ...sheet, name: baseName(file) }, news }
  }
  const root = rootOf(file, figuresFields, host)
  if (!root) return { text: readSource(host.files, file).value?.text ?? '' }
  const news = nextLedger(root, figures, next)
  const comments = ledgerComments(root, news.edits, next)
  const { text } = applyEdits(root.span.source.text, [...news.edits, ...comments])
  return {
    text,
    news: { ...news, comments: news.comments + comments.filter(({ text: stays }) => stays === '').length },
  }
}

/** Where the figures of 取自 come from next year: the report of the next year, in a folder whose name says so or in the same. */
async function sourcesOf(
  { figures }: Report,
  { from, to }: NextYear['moving'],
  { folder, host, wayTo }: { folder: string; host: Host; wayTo: NextYearSettings['wayTo'] },
): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>()
  const wanted = [...figures.values()].flatMap((one) => one.from ?? [])
  for (const written of new Set(wanted.map((one) => one.report))) {
    for (const place of new Set([written.replaceAll(String(from), String(to)), written])) {
      const ledger = await linkedLedger(host, join(folder, place))
      if (typeof ledger === 'string' || ledger.year !== to) continue
      if (!wanted.every((one) => one.report !== written || ledger.figures.has(one.figure))) continue
      sources.set(written, wayTo(join(folder, place)))
      break
    }
  }
  return sources
}

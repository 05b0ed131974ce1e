import type { Reference } from '../document/types.ts'
import type { FiguresData } from '../fields/figure.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import { toFigures, validFigures } from '../figures/load.ts'
import { ledgerOpener } from '../figures/open.ts'
import { referenceProblem } from '../figures/resolve.ts'
import type { Host } from '../host/host.ts'
import { baseName } from '../host/paths.ts'
import type { Figure, Report, Section } from '../model/report.ts'
import { type Diagnostic, type Result, sortDiagnostics, succeeded } from '../text/diagnostic.ts'
import { flatMapped } from '../text/flat-mapped.ts'
import { type Position, positionOf } from '../text/source.ts'
import { childOf, type YamlMap, type YamlText } from '../yaml/nodes.ts'
import { attachmentFiles } from './attachment-files.ts'
import { checkFigures } from './check-figures.ts'
import type { CheckedFile } from './check-file.ts'
import type { ReportFiles } from './found-files.ts'
import { type FindVocabulary, type ReportHead, toHead } from './head.ts'
import { inlineParagraphs } from './inline-paragraphs.ts'
import { lastYearTexts } from './last-year-texts.ts'
import { keepOwn, settingsOf } from './linked/ledger.ts'
import { linkFigures } from './linked/link-figures.ts'
import { type Parts, readParts } from './parts.ts'
import { isLostLedger } from './passed-over.ts'
import { loadPictures } from './pictures.ts'
import { findReportFiles } from './report-files.ts'
import { toPreviousReport, toReport, toSection } from './to-report.ts'
import { yearsInCircle } from './years-in-circle.ts'

/** A report, and its head also when a mistake leaves no report. */
export interface LoadedReport extends Result<Report | undefined> {
  head?: ReportHead
  /** Of a report with an error: what of it can be read. */
  draft?: Draft
}

/** A report with holes: nothing is made of it, but what is wrong with the rest can be said in the same run. */
export interface Draft {
  report: Report
  /** Only references and figures are wrong: everything that was written is there. */
  isWhole: boolean
  /** The ledger has no error. */
  ledgerIsSound: boolean
}

/**
 * Reads a report folder: report.yaml, the ledger, the section files. Every mistake of every file is reported in one
 * run, in reading order; with an error there is no report. Every reference of a loaded report names a figure. `find` says
 * which keys the template set of the report adds to those that every report has; without it there are no others.
 */
export async function loadReport(folder: string, host: Host, find?: FindVocabulary): Promise<LoadedReport> {
  const { files: disk } = host
  const { value: files, diagnostics } = findReportFiles(disk, folder)
  if (!files?.report) return { value: undefined, diagnostics }
  const parts = await readParts(files, host, find)
  const { report, sections } = parts
  const checked = [report, parts.ledger, ...sections.map((one) => one.checked)].filter((one) => one !== undefined)
  const wanted = flatMapped<CheckedFile<unknown>, YamlText>(checked, (one) => one.pictures)
  const pictures = loadPictures(wanted, { files: disk, folder, names: files.others })
  diagnostics.push(...parts.diagnostics, ...pictures.diagnostics)
  reportUnknownFigures(diagnostics, checked, files, parts)
  const best = report?.file ?? report?.draft
  const past = report?.file && toPreviousReport(report.file)
  const circle = past ? yearsInCircle(disk, folder, past) : []
  // Numbers held against themselves say nothing.
  const previousReport = circle.length > 0 ? undefined : past
  const own = keepOwn(figuresOf(parts), report, parts.ledger)
  const linked = await linkFigures(own, { host, folder, previousReport, ...settingsOf(report) })
  const figures = linked.value
  const openLedger = ledgerOpener(figures, best?.data.rounding)
  const ofFigures = await checkFigures(figures, {
    host,
    folder,
    references: flatMapped<CheckedFile<unknown>, Reference>(checked, (one) => one.references),
    openLedger,
    period: report?.file?.data.period,
    previousReport,
  })
  diagnostics.push(...circle, ...linked.diagnostics, ...ofFigures)

  const isValid = report?.file !== undefined && succeeded(diagnostics)
  const { vocabulary } = parts
  const written = toSections(sections, vocabulary)
  const whole = best && toReport(baseName(folder), best, written, { figures, openLedger }, pictures.value, vocabulary)
  if (whole && previousReport) whole.lastYearTexts = lastYearTexts(host, folder, previousReport, vocabulary)
  if (isValid && whole) diagnostics.push(...inlineParagraphs(whole))
  if (whole && !disk.isPartial) diagnostics.push(...attachmentFiles(disk, folder, whole.attachments))
  const head = headOf(files, parts)
  const draft = whole && !isValid && !files.hasTwoLedgers && draftOf(whole, diagnostics, files, parts, disk.shown)
  return {
    value: isValid ? whole : undefined,
    diagnostics: sortDiagnostics(withoutCommas(diagnostics)),
    ...(head && { head }),
    ...(draft && { draft }),
  }
}

/** What can be read of each section. */
const toSections = (sections: Parts['sections'], vocabulary: Vocabulary): Section[] =>
  flatMapped(sections, ({ name, checked }) => {
    const part = checked?.file ?? checked?.draft
    return part ? [toSection(name, part, vocabulary)] : []
  })

const headOf = (files: ReportFiles, parts: Parts): ReportHead | undefined =>
  parts.source &&
  toHead(parts.report?.root, parts.source, {
    hasSection: (name) => parts.order?.names.has(name) ?? true,
    hasFigure: figuresKnown(files, parts),
  })

/** `[甲，乙]` is a list of one: that no figure is called so, or that cells are missing, only follows from its comma. */
function withoutCommas(found: readonly Diagnostic[]): Diagnostic[] {
  const follows = ({ code }: Diagnostic): boolean => code === 'figures/unknown-figure' || code === 'table/ragged-row'
  const byLine = new Map<string, Position[]>()
  for (const { code, position } of found) {
    if (!position || code !== 'yaml/full-width-comma') continue
    const key = `${position.file} ${position.line}`
    const known = byLine.get(key)
    // Of a line with many, the first tell enough.
    if (!known) byLine.set(key, [position])
    else if (known.length < mostCommas) known.push(position)
  }
  if (byLine.size === 0) return [...found]
  return found.filter((one) => {
    const at = one.position
    if (!at || !follows(one)) return true
    const commas = byLine.get(`${at.file} ${at.line}`) ?? []
    return !commas.some(({ column, endColumn }) => at.column <= column && endColumn <= at.endColumn)
  })
}

const mostCommas = 50

function draftOf(
  report: Report,
  diagnostics: readonly Diagnostic[],
  files: ReportFiles,
  parts: Parts,
  shown: (path: string) => string,
): Draft {
  const errors = diagnostics.filter((one) => one.severity === 'error')
  const ledger = files.figures && shown(files.figures)
  const inReport = childOf(parts.report?.root, 'figures')
  const own = inReport && positionOf(inReport.span)
  const isLedgers = ({ code, position: at }: Diagnostic): boolean =>
    at === undefined ||
    at.file === ledger ||
    (own?.file === at.file && at.line >= own.line && at.line <= own.endLine) ||
    // Where lines could not be read, the ledger may have been among them.
    (code.startsWith('yaml/') && at.file === report.source.path)
  return {
    report,
    isWhole: errors.every(({ code }) => /^(?:text|figures|sheet)\//.test(code)),
    ledgerIsSound: !errors.some(isLedgers),
  }
}

function figuresOf({ report, ledger }: Parts): Map<string, Figure> {
  if (ledger?.file) return toFigures(ledger.file.data, ledger.file.root)
  const inReport = childOf(report?.root, 'figures')
  if (inReport && report?.file?.data.figures) return toFigures(report.file.data.figures, inReport)
  const [file, node] = ledger ? [ledger, ledger.root] : [report, inReport]
  // Where lines could not be read a name may have been lost with them.
  const isRead = file?.diagnostics.every((one) => !one.code.startsWith('yaml/'))
  return node && isRead ? validFigures(node) : new Map()
}

/** Whether the ledger has a figure; yes, as far as anybody knows, when the ledger could not be read. */
function figuresKnown(files: ReportFiles, parts: Parts): (name: string) => boolean {
  const ledgers = ledgersOf(parts)
  const isUnknown = (files.figures !== undefined && !isReadable(parts.ledger)) || ledgers.some((one) => one.incomplete)
  return (name) => isUnknown || ledgers.some(({ entries }) => entries.has(name))
}

/** What is written as a ledger, valid or not. */
const ledgersOf = ({ report, ledger }: Parts): YamlMap[] =>
  [childOf(report?.root, 'figures'), ledger?.root].filter((one) => one?.kind === 'map')

/** References to figures that no ledger has; nothing is said when the ledger itself could not be read. */
function reportUnknownFigures(
  diagnostics: Diagnostic[],
  checked: readonly CheckedFile<unknown>[],
  files: ReportFiles,
  parts: Parts,
): void {
  const { report, ledger } = parts
  const unread = files.hasTwoLedgers || (files.figures ? !isReadable(ledger) : report?.root?.kind !== 'map')
  const ledgers = ledgersOf(parts)
  // A reference to a figure that has a mistake of its own is not another one.
  const lacking = unread
    ? []
    : flatMapped(checked, (one) =>
        one.references.filter(({ name }) => !ledgers.some(({ entries }) => entries.has(name))),
      )
  if (lacking.length === 0) return
  const names = new Set(ledgers.flatMap(({ entries }) => [...entries.keys()]))
  const unknown = lacking.flatMap((reference) => referenceProblem(reference, names) ?? [])
  const lost = files.figures || unknown.length === 0 ? -1 : diagnostics.findIndex(isLostLedger)
  // A ledger under another name is one mistake: that all its figures are unknown only follows from it.
  if (lost >= 0) diagnostics[lost] = { ...diagnostics[lost]!, severity: 'error' }
  else diagnostics.push(...unknown)
}

/** True when a ledger's names are known: it is a map, or has comments only. */
const isReadable = (ledger: CheckedFile<FiguresData> | undefined): boolean =>
  ledger?.root ? ledger.root.kind === 'map' : ledger !== undefined && succeeded(ledger.diagnostics)

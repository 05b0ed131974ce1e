import type { FiguresData } from '../fields/figure.ts'
import { type ReportData, reportFields, reportSchema } from '../fields/report.ts'
import { type SectionData, sectionFields, sectionSchema } from '../fields/section.ts'
import { figureNames, toFigures, validFigures } from '../figures/load.ts'
import { ledgerOpener } from '../figures/open.ts'
import { referenceProblem } from '../figures/resolve.ts'
import type { Host } from '../host/host.ts'
import { baseName } from '../host/paths.ts'
import { readSource } from '../host/sources.ts'
import { type Diagnostic, error, info, type Result, sortDiagnostics, succeeded, warning } from '../text/diagnostic.ts'
import { type Position, positionOf, type SourceFile, startOf } from '../text/source.ts'
import { childOf, entryAt, type YamlNode } from '../yaml/nodes.ts'
import { attachmentFiles } from './attachment-files.ts'
import { checkFigures } from './check-figures.ts'
import { type CheckedFile, checkFile } from './check-file.ts'
import { shapeOf } from './file-shape.ts'
import { type ReportHead, toHead } from './head.ts'
import { inlineParagraphs } from './inline-paragraphs.ts'
import { longTitles } from './long-titles.ts'
import { besideProper, isLostLedger, misnamed } from './passed-over.ts'
import { loadPictures } from './pictures.ts'
import { readLedger } from './read-ledger.ts'
import { findReportFiles, type ReportFiles, type SectionFile } from './report-files.ts'
import { orderSections } from './section-order.ts'
import { toPreviousReport, toReport, toSection } from './to-report.ts'
import type { Figure, Report } from './types.ts'
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
 * run, in reading order; with an error there is no report. Every reference of a loaded report names a figure.
 */
export async function loadReport(folder: string, host: Host): Promise<LoadedReport> {
  const { files: disk } = host
  const shown = disk.shown
  const { value: files, diagnostics } = findReportFiles(disk, folder)
  if (!files?.report) return { value: undefined, diagnostics }

  const read = (file: string | undefined): SourceFile | undefined => {
    if (!file) return undefined
    const result = readSource(disk, file)
    diagnostics.push(...result.diagnostics)
    return result.value
  }
  const reportSource = read(files.report)
  const report = reportSource && checkFile(reportSource, reportSchema, reportFields, unnamed)
  const ledger = await readLedger(files, { host, read, year: (report?.file ?? report?.draft)?.data.year })

  const order = report?.root ? orderSections(files.sections, report.root, shown) : undefined
  const listed: SectionFile[] = []
  const sections: (CheckedFile<SectionData> | undefined)[] = []
  for (const section of order?.value ?? files.sections) {
    const source = read(section.file)
    const checked = source && checkFile(source, sectionSchema, sectionFields)
    const other = source && checked && !checked.file ? misplaced(section, source, files) : undefined
    if (other) diagnostics.push(other)
    else {
      listed.push(section)
      sections.push(checked)
    }
  }

  const checked = [report, ledger, ...sections].filter((one) => one !== undefined)
  for (const one of checked) diagnostics.push(...one.diagnostics)
  diagnostics.push(...(order?.diagnostics ?? []), ...longTitles(report?.root))
  diagnostics.push(...noSections(files, reportSource, report?.root), ...twoLedgers(report, ledger))
  const pictures = loadPictures(
    checked.flatMap((one) => one.pictures),
    { files: disk, folder, names: files.others },
  )
  diagnostics.push(...pictures.diagnostics)
  const unknown = unknownFigures(checked, files, report, ledger)
  const lost = files.figures || unknown.length === 0 ? -1 : diagnostics.findIndex(isLostLedger)
  // A ledger under another name is one mistake: that all its figures are unknown only follows from it.
  if (lost >= 0) diagnostics[lost] = { ...diagnostics[lost]!, severity: 'error' }
  else diagnostics.push(...unknown)
  const figures = figuresOf(report, ledger)
  const references = checked.flatMap((one) => one.references)
  const previousReport = report?.file && toPreviousReport(report.file)
  const circle = previousReport ? yearsInCircle(disk, folder, previousReport) : []
  diagnostics.push(...circle)
  const openLedger = ledgerOpener(figures, (report?.file ?? report?.draft)?.data.rounding)
  diagnostics.push(
    ...(await checkFigures(figures, {
      host,
      folder,
      references,
      openLedger,
      period: report?.file?.data.period,
      // Numbers held against themselves say nothing.
      previousReport: circle.length > 0 ? undefined : previousReport,
    })),
  )

  const isValid = report?.file !== undefined && succeeded(diagnostics)
  const file = isValid ? report.file : (report?.file ?? report?.draft)
  const whole =
    file &&
    toReport(
      baseName(folder),
      file,
      sections.flatMap((section, index) => {
        const part = section?.file ?? section?.draft
        return part ? toSection(listed[index]!.name, part) : []
      }),
      { figures, openLedger },
      pictures.value,
    )
  if (isValid && whole) diagnostics.push(...inlineParagraphs(whole))
  if (whole && !disk.isPartial) diagnostics.push(...attachmentFiles(disk, folder, whole.attachments))
  const head =
    reportSource &&
    toHead(report?.root, reportSource, {
      hasSection: (name) => order?.names.has(name) ?? true,
      hasFigure: figuresKnown(files, report, ledger),
    })
  const draft = whole &&
    !isValid &&
    !files.hasTwoLedgers && {
      draft: draftOf(whole, diagnostics, files.figures && shown(files.figures), childOf(report?.root, 'figures')),
    }
  return {
    value: isValid ? whole : undefined,
    diagnostics: sortDiagnostics(withoutCommas(diagnostics)),
    ...(head && { head }),
    ...draft,
  }
}

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

/** What stands in a draft for texts that every report must have. */
const unnamed = { title: '（标题）', unit: '（单位）' }

function draftOf(
  report: Report,
  diagnostics: readonly Diagnostic[],
  ledger: string | undefined,
  inReport: YamlNode | undefined,
): Draft {
  const errors = diagnostics.filter((one) => one.severity === 'error')
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

/** A file that is no section by what it holds: one sentence, and not one for each of its keys. */
function misplaced(section: SectionFile, source: SourceFile, files: ReportFiles): Diagnostic | undefined {
  const shape = shapeOf(source.text)
  if (shape !== 'ledger' && shape !== 'report') return undefined
  const name = baseName(section.file)
  if (shape === 'report') return besideProper(name, 'report.yaml', source.path)
  if (files.figures) return besideProper(name, 'figures.yaml', source.path)
  // What refers to it is not wrong as well.
  files.figures = section.file
  return misnamed(name, 'figures.yaml', source.path)
}

function figuresOf(
  report: CheckedFile<ReportData> | undefined,
  ledger: CheckedFile<FiguresData> | undefined,
): Map<string, Figure> {
  if (ledger?.file) return toFigures(ledger.file.data, ledger.file.root)
  const inReport = childOf(report?.root, 'figures')
  if (inReport && report?.file?.data.figures) return toFigures(report.file.data.figures, inReport)
  const [file, node] = ledger ? [ledger, ledger.root] : [report, inReport]
  // Where lines could not be read a name may have been lost with them.
  const isRead = file?.diagnostics.every((one) => !one.code.startsWith('yaml/'))
  return node && isRead ? validFigures(node) : new Map()
}

/** A report may still be empty while it is being written, so this is no error. */
function noSections(files: ReportFiles, report: SourceFile | undefined, root: YamlNode | undefined): Diagnostic[] {
  if (files.sections.length > 0 || !report) return []
  // Text in front, behind or attached is a report, too.
  const make = ['opening', 'closing', 'attachments'].some((key) => childOf(root, key)) ? info : warning
  return [
    make('report/no-sections', '文件夹里没有章节文件', {
      at: startOf(report),
      hint: '每个章节写一个 .yaml 文件，放在 report.yaml 旁边；本来就不分章节的，可以在“检查”里写“无章节: 关”',
    }),
  ]
}

function twoLedgers(
  report: CheckedFile<ReportData> | undefined,
  ledger: CheckedFile<FiguresData> | undefined,
): Diagnostic[] {
  const entry = report?.root && ledger?.root ? entryAt(report.root, ['figures']) : undefined
  if (!entry) return []
  const name = baseName(ledger!.root!.span.source.path)
  return [
    error('figures/two-ledgers', `台账写了两处：report.yaml 的“指标”和 ${name}`, {
      at: entry.key,
      hint: `请把指标都写到 ${name} 里`,
      related: [{ message: '另一处在这里', at: ledger!.root!.span }],
    }),
  ]
}

/** Whether the ledger has a figure; yes, as far as anybody knows, when the ledger could not be read. */
function figuresKnown(
  files: ReportFiles,
  report: CheckedFile<ReportData> | undefined,
  ledger: CheckedFile<FiguresData> | undefined,
): (name: string) => boolean {
  const roots = [childOf(report?.root, 'figures'), ledger?.root]
  const isUnknown =
    (files.figures !== undefined && !isReadable(ledger)) ||
    roots.some((root) => root?.kind === 'map' && root.incomplete === true)
  const names = new Set(roots.flatMap((root) => [...figureNames(root).keys()]))
  return (name) => isUnknown || names.has(name)
}

/** References to figures that no ledger has; nothing is said when the ledger itself could not be read. */
function unknownFigures(
  checked: readonly CheckedFile<unknown>[],
  files: ReportFiles,
  report: CheckedFile<ReportData> | undefined,
  ledger: CheckedFile<FiguresData> | undefined,
): Diagnostic[] {
  const inReport = childOf(report?.root, 'figures')
  const unread = files.hasTwoLedgers || (files.figures ? !isReadable(ledger) : report?.root?.kind !== 'map')
  if (unread) return []
  const names = new Set([...figureNames(inReport), ...figureNames(ledger?.root)])
  return checked.flatMap((one) => one.references.flatMap((reference) => referenceProblem(reference, names) ?? []))
}

/** True when a ledger's names are known: it is a map, or has comments only. */
const isReadable = (ledger: CheckedFile<FiguresData> | undefined): boolean =>
  ledger?.root ? ledger.root.kind === 'map' : ledger !== undefined && succeeded(ledger.diagnostics)

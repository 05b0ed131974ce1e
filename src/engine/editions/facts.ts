import type { PreparedReport } from '../build.ts'
import { plainText } from '../document/plain-text.ts'
import type { PrintedFigures } from '../document/printed-figures.ts'
import { printedLines } from '../document/printed-lines.ts'
import type { Document, Image, Table } from '../document/types.ts'
import { printedFigures } from '../figures/changes.ts'
import type { Layout } from '../model/layout.ts'
import type { Report } from '../model/report.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { bytesFingerprint, textFingerprint } from '../text/fingerprint.ts'
import { keptByValue } from '../text/kept.ts'
import { offsetAt, type SourceFile } from '../text/source.ts'
import { folderOf, inReport } from './places.ts'
import type { Snapshot, SnapshotData, SnapshotSet, Tie } from './types.ts'

/** What a host adds to a snapshot: the engine knows neither its own version nor how to hash a set. */
export interface SnapshotBy {
  zongjie: string
  set: SnapshotSet
}

/** A report of which a document was made. */
export interface Printable {
  report: Report
  document: Document
  layout: Layout
  diagnostics: readonly Diagnostic[]
}

/** A prepared report of which there is a document; `undefined` for one with an error. */
export function printable({ report, document, layout, diagnostics }: PreparedReport): Printable | undefined {
  return report && document && layout ? { report, document, layout, diagnostics } : undefined
}

/** A snapshot of what a report prints now. `stated` is all that its ledger says. */
export function snapshotOf(
  { report, document, layout, diagnostics }: Printable,
  stated: PrintedFigures,
  { zongjie, set }: SnapshotBy,
  data: SnapshotData = dataOf(report),
): Snapshot {
  return {
    zongjie,
    report: report.name,
    set,
    text: documentFingerprint(document),
    data,
    layout,
    printed: printedFigures(report.figures, document),
    stated,
    ties: tiesOf(report, diagnostics),
    pictures: picturesOf(report.images),
    document,
    folder: folderOf(report),
  }
}

/** The files of a report that hold its texts and numbers. */
export function sourcesOf({ source, sections, figures, attachments }: Report): SourceFile[] {
  const items = attachments.flatMap(({ origin, children }) => [origin, ...children.items.map((one) => one.origin)])
  const all = [
    source,
    ...[...sections, ...figures.values()].map(({ origin }) => origin.source),
    ...items.map((one) => one.source),
  ]
  return [...new Map(all.map((one) => [one.path, one])).values()]
}

/** The fingerprints of a report's data: of each file's text as it is read, whatever its line ends and marks. */
export const dataOf: (report: Report) => SnapshotData = keptByValue((report) => {
  const folder = folderOf(report)
  const named = sourcesOf(report).map((one): [string, string] => [
    inReport(one.path, folder),
    textFingerprint(one.text),
  ])
  const files = Object.fromEntries(
    [...named, ...Object.entries(picturesOf(report.images))].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return { fingerprint: textFingerprint(JSON.stringify(files)), files }
})

const printOf = keptByValue(bytesFingerprint)

const picturesOf = (images: ReadonlyMap<string, Image>): Record<string, string> =>
  Object.fromEntries([...images].map(([name, { bytes }]) => [name, printOf(bytes)]))

const tieCodes: ReadonlySet<string> = new Set(
  'sum part-of formula limits last-year table-sum'.split(' ').map((name) => `figures/${name}`),
)

/** What of the findings says that numbers do not agree, with the figure at whose entry it was found. */
function tiesOf({ figures }: Report, diagnostics: readonly Diagnostic[]): Tie[] {
  const found = diagnostics.filter(({ code }) => tieCodes.has(code))
  if (found.length === 0) return []
  const entries = [...figures.values()].map(({ name, origin }) => ({ name, origin }))
  return found.map(({ code, message, position }) => {
    const before = entries.filter(
      ({ origin: { source, start } }) => position?.file === source.path && start <= offsetAt(source, position),
    )
    const figure = before.sort((a, b) => b.origin.start - a.origin.start)[0]?.name ?? ''
    return { code, figure, message }
  })
}

/** A fingerprint of a document as it is printed: its lines with their labels and cells. */
export const documentFingerprint = keptByValue((document: Document): string => {
  const lines = printedLines(document).map(({ kind, label, children, table }) =>
    table ? [kind, ...cellsOf(table)].join('\t') : `${kind}\t${label}\t${plainText(children)}`,
  )
  return textFingerprint(lines.join('\n'))
})

const cellsOf = ({ heads = [], header, rows }: Table): string[] =>
  [...heads.map(({ children }) => children), ...header, ...rows.flat()].map(plainText)

import { type ReportData, reportFields, reportSchema } from '../fields/report.ts'
import { toFigures, validFigures } from '../figures/load.ts'
import { hasFailed } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { join } from '../host/paths.ts'
import { decodeSource } from '../host/sources.ts'
import type { Figure } from '../model/report.ts'
import { type CheckedFile, checkFile } from '../report/check-file.ts'
import { isSheet } from '../report/ledger-sheet.ts'
import { linkedLedger } from '../report/linked/ledger.ts'
import { linkFigures } from '../report/linked/link-figures.ts'
import { readLedger } from '../report/read-ledger.ts'
import { findReportFiles } from '../report/report-files.ts'
import { asRun } from '../text/as-run.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import { type LedgerFile, type NotCorrected, notCorrected, type TakenYear } from './types.ts'

/** The ledger of a report folder: its figures.yaml, its sheet, or 指标 of its report.yaml. */
export async function openLedgerFile(host: Host, folder: string): Promise<LedgerFile | NotCorrected> {
  const { files } = host
  const found = findReportFiles(files, folder)
  if (!found.value?.report) return unreadable(found.diagnostics, files.shown(folder))
  const { report, figures } = found.value
  if (found.value.hasTwoLedgers) return unreadable(found.diagnostics, files.shown(folder))
  const read = (file: string) => {
    const bytes = files.read(file)
    return hasFailed(bytes) ? undefined : { bytes, source: decodeSource(bytes, files.shown(file)).value }
  }
  const head = read(report)
  const checked = head?.source && checkFile(head.source, reportSchema, reportFields)
  const year = (checked?.file ?? checked?.draft)?.data.year
  const file = figures ?? report
  const content = file === report ? head : read(file)
  if (!content) return notCorrected(`“${files.shown(file)}”读不出来`, '请检查这个文件和它的权限')
  // Without a file of its own (`figures`) the ledger is 指标 of the report.
  const context = { host, read: () => content.source, year }
  const apart = figures === undefined ? undefined : await readLedger({ ...found.value, figures }, context)
  const root: YamlNode | undefined = figures ? apart?.root : childOf(checked?.root, 'figures')
  const { diagnostics = [] } = (figures ? apart : checked) ?? {}
  if (figures === undefined && !root)
    return notCorrected(
      `“${files.shown(folder)}”没有台账`,
      '要更正的数写在正文里的，请直接改正文；有台账的写在 figures.yaml 里',
    )
  if (root?.kind !== 'map' || root.incomplete || diagnostics.some(isOfWhole))
    return unreadable(diagnostics, files.shown(file))
  const data = figures ? apart?.file?.data : checked?.file?.data.figures
  const own = data ? toFigures(data, root) : validFigures(root)
  return {
    folder,
    file,
    shown: files.shown(file),
    bytes: content.bytes,
    kind: !isSheet(file) ? 'yaml' : /\.csv$/i.test(file) ? 'csv' : 'xlsx',
    root,
    figures: own,
    taken: await takenYears(own, checked, { host, folder }),
    ...(year !== undefined && { year }),
  }
}

/** What is wrong with one cell of a sheet says nothing of the others. */
const ofCell =
  /^sheet\/(?:no-result|error|date|hashes|no-number|not-shown|not-a-number-column|shown-otherwise|no-name|merged)$/

/** With this nobody knows for certain what the file says. */
const isOfWhole = ({ severity, code }: Diagnostic): boolean =>
  severity === 'error' && /^(?:yaml|sheet|file)\/|^data\/duplicate/.test(code) && !ofCell.test(code)

/** What cannot be read for certain is not written to. */
function unreadable(diagnostics: readonly Diagnostic[], shown: string): NotCorrected {
  const first = diagnostics.find((one) => one.severity === 'error')
  const at = first?.position ? `（${first.position.file}:${first.position.line}）` : ''
  const why = first ? `：${first.message}${at}` : ''
  return notCorrected(`“${shown}”的台账读不准，没有改它${why}`, `请先用 ${asRun('check')} 检查，改好以后再更正`)
}

/** What a ledger has of the year before without anybody having written it there, by the names of its figures. */
async function takenYears(
  figures: ReadonlyMap<string, Figure>,
  checked: CheckedFile<ReportData> | undefined,
  { host, folder }: { host: Host; folder: string },
): Promise<Map<string, TakenYear>> {
  const { year, period, rounding, 'previous-report': previous } = (checked?.file ?? checked?.draft)?.data ?? {}
  const origin = checked?.root?.span
  const { value: linked } = await linkFigures(new Map(figures), {
    host,
    folder,
    year,
    period,
    rounding,
    previousReport: previous === undefined || !origin ? undefined : { folder: previous, origin },
  })
  const taken = new Map<string, TakenYear>()
  const named = [...(linked?.values() ?? [])].filter((one) => one.takenPrevious)
  if (named.length === 0) return taken
  const place = previous === undefined ? undefined : host.files.real(join(folder, previous.replaceAll('\\', '/')))
  const before = place === undefined ? 'missing' : await linkedLedger(host, place)
  for (const { name, previous: digits, unit, from } of named) {
    const isLastYears = typeof before !== 'string' && before.figures.has(name)
    const source = isLastYears ? { report: previous!, figure: name } : from
    if (digits !== undefined && source) taken.set(name, { digits, unit, ...source, isPrevious: !isLastYears })
  }
  return taken
}

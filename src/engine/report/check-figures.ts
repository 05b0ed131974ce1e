import type { Reference } from '../document/types.ts'
import { copiedNumbers, fractions } from '../figures/copied.ts'
import { nameProblems } from '../figures/names.ts'
import { isPlainForm } from '../figures/plain.ts'
import type { Host } from '../host/host.ts'
import { join } from '../host/paths.ts'
import type { LedgerOpener, OpenLedger } from '../model/open-ledger.ts'
import type { Figure, Report } from '../model/report.ts'
import { asRun } from '../text/as-run.ts'
import { type Diagnostic, error, type Result, succeeded, warning } from '../text/diagnostic.ts'
import type { Position } from '../text/source.ts'
import { linkedLedger } from './linked/ledger.ts'

/** What the check of a ledger needs to know of its report. */
export interface FiguresContext {
  host: Host
  folder: string
  /** Every figure that the report's texts and tables name. */
  references: readonly Reference[]
  openLedger: LedgerOpener
  /** 时段, as it was written. */
  period?: string | undefined
  previousReport?: Report['previousReport'] | undefined
}

/**
 * What is wrong with a ledger when it is worked out and tied, and with references that it cannot print: known as soon as
 * the files are read, so that it is reported together with everything else. Names that nobody knows are reported elsewhere.
 */
export async function checkFigures(
  figures: ReadonlyMap<string, Figure>,
  context: FiguresContext,
): Promise<Diagnostic[]> {
  if (figures.size === 0) return []
  const { references, openLedger } = context
  const forms = references.some((one) => !isPlainForm(one.form))
  const { value: ledger, diagnostics: found } = await openLedger({ forms })
  const diagnostics = [...found]
  const small = fractions(figures)
  diagnostics.push(...nameProblems(figures), ...copiedNumbers(figures), ...small)
  // Numbers of a ledger that cannot be worked out are not compared.
  if (succeeded(diagnostics)) diagnostics.push(...withoutEffects(await tied(ledger, context), small))
  for (const { name, form, origin } of references) {
    const printed = figures.has(name) ? ledger.print(name, form) : undefined
    if (!printed || 'text' in printed) continue
    diagnostics.push(error(printed.code, printed.message, { at: origin, hint: printed.hint }))
  }
  return diagnostics
}

/** A fraction for a percentage is below last year's and below its target as well: that only follows from it. */
function withoutEffects(found: readonly Diagnostic[], causes: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(causes.flatMap(({ position }) => (position ? startOf(position) : [])))
  const isEffect = ({ code, position, related = [] }: Diagnostic): boolean =>
    /^figures\/(?:slip|target|limits)$/.test(code) &&
    [position, ...related.map((one) => one.position)].some((one) => one && places.has(startOf(one)))
  return found.filter((one) => !isEffect(one))
}

const startOf = ({ file, line, column }: Position): string => `${file} ${line} ${column}`

const isPartOfYear = (period = '全年'): boolean => /半年|季|月/.test(period) && !/全年/.test(period)

/** 勾稽, inside the ledger and against last year's; both with arithmetic, which is loaded only here. */
async function tied({ computed }: OpenLedger, context: FiguresContext): Promise<Diagnostic[]> {
  if (!computed) return []
  const { tieOut } = await import('../figures/tie-out.ts')
  const { slips } = await import('../figures/slips.ts')
  const found = [...tieOut(computed, isPartOfYear(context.period)), ...slips(computed)]
  const { host, folder, previousReport } = context
  if (!previousReport) return found
  const before = await lastYearFigures(host, folder, previousReport)
  if (!before.value) return [...found, ...before.diagnostics]
  // What comes from there is what it says there.
  const written = [...computed.figures.values()].some((one) => one.previous !== undefined && !one.takenPrevious)
  if (!written) return found
  const { computeLedger } = await import('../figures/ledger.ts')
  const { againstLastYear } = await import('../figures/last-year.ts')
  return [...found, ...againstLastYear(computed, computeLedger(before.value, computed.rounding).ledger)]
}

/**
 * The ledger of last year's report (上年报告), a folder beside this one. What is wrong there is no error here: it is only
 * said that nothing could be compared.
 */
async function lastYearFigures(
  host: Host,
  folder: string,
  { folder: written, origin: at }: NonNullable<Report['previousReport']>,
): Promise<Result<ReadonlyMap<string, Figure> | undefined>> {
  const ledger = await linkedLedger(host, join(folder, written))
  if (ledger === 'missing') {
    const hint = '请写从本报告文件夹出发的路径，如 ../jinghu-2022'
    return nothing(warning('figures/no-last-year', `找不到上年报告“${written}”，上年数没有核对`, { at, hint }))
  }
  if (ledger !== 'unreadable') return { value: ledger.figures, diagnostics: [] }
  const hint = `请先用 ${asRun('check')} 检查上年的报告`
  return nothing(warning('figures/no-last-year', `上年报告“${written}”的台账读不出来，上年数没有核对`, { at, hint }))
}

const nothing = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })

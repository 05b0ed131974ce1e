import type { PreparedReport } from '../build.ts'
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts'
import { pendingFigures, tellPending } from '../figures/tell-pending.ts'
import { type TypedNumbers, typedNumbers } from '../figures/typed.ts'
import { proofreadReport } from './proofread-report.ts'

/** All there is to say of a prepared report: what `check` prints, and what `build --final` goes by. */
export interface Examined {
  diagnostics: Diagnostic[]
  /** How many figures are open (待报); absent when none is. */
  pending?: number
  /** How many numbers the text has, and how many of them come from the ledger; absent without a ledger. */
  numbers?: Pick<TypedNumbers, 'total' | 'fromLedger'>
}

/** Adds the checks of writing and of typed numbers to what preparing a report found. */
export async function examine(prepared: PreparedReport): Promise<Examined> {
  const { report, document } = prepared
  const found = proofreadReport(prepared).map((one) => one.diagnostic)
  const typed = report && document && (await typedNumbers(report, document, prepared.set?.rules))
  const pending = report && document ? await tellPending(report, document) : []
  const diagnostics = sortDiagnostics([...prepared.diagnostics, ...found, ...(typed?.diagnostics ?? []), ...pending])
  const open = report ? pendingFigures(report.figures).length : 0
  return {
    diagnostics,
    ...(open > 0 && { pending: open }),
    ...(typed && { numbers: { total: typed.total, fromLedger: typed.fromLedger } }),
  }
}

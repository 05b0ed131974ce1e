import { prepareReport } from './build.ts'
import { examine } from './examine.ts'
import type { Host } from './host/host.ts'
import type { Library } from './library.ts'
import type { Diagnostic } from './text/diagnostic.ts'

/** What there is to say of a report. */
export interface CheckedReport {
  /** In reading order. */
  diagnostics: Diagnostic[]
  /** How many numbers the text has, and how many of them come from the ledger; absent without a ledger. */
  numbers?: { total: number; fromLedger: number }
  /** How many figures are open (待报); absent when none is. */
  pending?: number
}

/**
 * All that `zongjie check` says of a report folder, but for what a correction left typed, which only the record of an
 * earlier build knows: mistakes in the data, the set and the layout, the rules of writing, numbers that the ledger
 * contradicts, and how many come from it. Writes nothing; a person's mistakes are in `diagnostics`, nothing is thrown.
 *
 * @param folder the report's folder, as a path
 */
export async function checkReport(folder: string, library: Library, host: Host): Promise<CheckedReport> {
  const { diagnostics, numbers, pending } = await examine(await prepareReport(folder, library, host), {})
  return { diagnostics, ...(numbers && { numbers }), ...(pending !== undefined && { pending }) }
}

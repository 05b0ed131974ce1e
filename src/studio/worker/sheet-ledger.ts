import { openLedgerFile } from '../../engine/corrections/open-ledger-file.ts'
import { planCorrection } from '../../engine/corrections/plan.ts'
import { putIn } from '../../engine/corrections/put-in.ts'
import { type Correction, isRefused, type LedgerFile, type NotCorrected } from '../../engine/corrections/types.ts'
import type { Host } from '../../engine/host/host.ts'
import { childOf, type YamlNode } from '../../engine/yaml/nodes.ts'
import { type Ledger, ledgerKeys } from '../model/ledger.ts'

/** The ledger of a report that is kept in a sheet, as rows. */
export async function sheetRows(host: Host, folder: string): Promise<Ledger | { refused: string }> {
  const file = await openLedgerFile(host, folder)
  if (isRefused(file)) return { refused: toldOf(file) }
  const rows = [...file.root.entries].map(([name, { value }], index) => ({
    id: `s${index}`,
    name,
    cells: Object.fromEntries(ledgerKeys.flatMap((key) => cellOf(childOf(value, key), key))),
  }))
  return { rows, english: false }
}

function cellOf(node: YamlNode | undefined, key: string): [string, string][] {
  if (node?.kind === 'text') return [[key, node.value]]
  if (node?.kind !== 'list') return []
  return [[key, node.items.flatMap((one) => (one.kind === 'text' ? [one.value] : [])).join('、')]]
}

/** A number that was put into the sheet. */
export interface CorrectedSheet {
  path: string
  bytes: Uint8Array
  corrections: Correction[]
  /** What there is to know of the sheet: formulas that Excel has to work out again. */
  notes: string[]
}

/** Puts a number into the cell that it stands in, all else of the sheet byte for byte as it is; or says why it cannot. */
export async function correctSheet(
  host: Host,
  folder: string,
  wanted: { figure: string; field: string; value: string },
): Promise<CorrectedSheet | { refused: string }> {
  const file = await openLedgerFile(host, folder)
  if (isRefused(file)) return { refused: toldOf(file) }
  const plan = planCorrection(file, { ...wanted, respell: true }, () => '')
  if (isRefused(plan)) return { refused: toldOf(plan) }
  if (plan.isThere) return { path: file.file, bytes: file.bytes, corrections: [], notes: [] }
  const put = await putIn(host, file as LedgerFile, [plan])
  return isRefused(put) ? { refused: toldOf(put) } : { path: file.file, ...put }
}

/** Why not, and what to do: without the commands, which nobody types here. */
const toldOf = ({ message, hints }: NotCorrected): string =>
  [message, ...hints.filter((hint) => !hint.includes('zongjie'))].map((one) => one.trim()).join('。')

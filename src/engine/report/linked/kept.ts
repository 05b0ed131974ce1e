import type { SourceFile } from '../../text/source.ts'
import type { LinkedLedger } from './types.ts'

/**
 * Ledgers that were read in this process, by the files that they stand in: of 300 reports that rest on each other each is read
 * once. A file that says something else is another one, so that nothing stale is ever given.
 */
const kept = new Map<string, { report: string; ledger: string | Uint8Array | undefined; linked: LinkedLedger }>()

/** So many characters are kept, the latest read of them. */
const mostKept = 2 * 1024 * 1024
let sum = 0

type Said = string | Uint8Array | undefined

/** The ledger of files with these contents, if it was read before. */
export function keptOf(report: SourceFile, ledger: Said): LinkedLedger | undefined {
  const known = kept.get(report.path)
  return known && known.report === report.text && isSame(known.ledger, ledger) ? known.linked : undefined
}

/** Keeps a ledger by the contents of its files. */
export function keptAs(report: SourceFile, ledger: Said, linked: LinkedLedger): LinkedLedger {
  drop(report.path)
  kept.set(report.path, { report: report.text, ledger, linked })
  sum += sizeOf(report.text, ledger)
  for (const path of kept.keys()) {
    if (sum <= mostKept || path === report.path) break
    drop(path)
  }
  return linked
}

function drop(path: string): void {
  const known = kept.get(path)
  if (!known) return
  sum -= sizeOf(known.report, known.ledger)
  kept.delete(path)
}

const sizeOf = (report: string, ledger: Said): number => report.length + (ledger?.length ?? 0)

function isSame(one: Said, other: Said): boolean {
  if (one === undefined || other === undefined || typeof one === 'string' || typeof other === 'string')
    return one === other
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

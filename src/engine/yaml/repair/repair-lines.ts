import type { Diagnostic } from '../../text/diagnostic.ts'
import { applyEdits, type Edited } from '../../text/edits.ts'
import type { Span } from '../../text/source.ts'
import type { KeyShape } from '../key-shape.ts'
import { lineEnd } from '../lines.ts'
import { readLine } from './read-line.ts'
import { mend, type Scan } from './scan.ts'

/** A text in which what could be mended was mended, and what was found on the way. */
export interface Repaired extends Edited {
  /** Offsets in the mended text of values that were refused. */
  broken: ReadonlySet<number>
  diagnostics: Diagnostic[]
}

/**
 * Walks over the lines of a file that is not what YAML wants, and mends the mistakes that people make: tabs, full-width
 * colons, colons without a space, lines that do not align, quotes and brackets left open. The known keys say where a
 * line belongs. What it does not understand it leaves to the parser.
 */
export function repairLines(text: string, keys: KeyShape, spanOf: (start: number, end: number) => Span): Repaired {
  const scan: Scan = {
    text,
    keys,
    spanOf,
    frames: [],
    shifts: [],
    leads: new Map(),
    lastTabLine: -1,
    lastStrayEnd: -2,
    edits: [],
    broken: [],
    diagnostics: [],
  }
  for (let start = 0; start <= text.length; ) start = readLine(scan, start, lineEnd(text, start)) + 1
  for (const { start, end, text: written, mends } of scan.edits) if (mends) mend(scan, mends, start, end, written)
  const edited = applyEdits(text, scan.edits)
  return { ...edited, broken: new Set(scan.broken.map(edited.after)), diagnostics: scan.diagnostics }
}

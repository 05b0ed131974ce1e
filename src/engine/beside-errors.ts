import type { DraftDocument } from './build.ts'
import type { Leftover } from './figures/leftover/index.ts'
import type { Diagnostic } from './text/diagnostic.ts'
import type { Position } from './text/source.ts'

/** What is said of a report as a whole: where some of it could not be read, that may be what is missed. */
const ofTheWhole = new Set(
  ['problem-without-plan', 'outline-gap', 'list-gap', 'section-title', 'signature', 'letterhead'].map(
    (one) => `proofread/${one}`,
  ),
)

/**
 * What was found in the draft of a report with errors, beside them: at the place of an error nothing more is said, since
 * what is mended there will be other words. What counts the whole report, which is not there, is left out.
 */
export function besideErrors(
  { diagnostics, leftovers }: Found,
  prepared: readonly Diagnostic[],
  { isWhole, ledgerIsSound }: Pick<DraftDocument, 'isWhole' | 'ledgerIsSound'>,
): Found {
  const errors = prepared.filter((one) => one.severity === 'error').flatMap(({ position }) => position ?? [])
  const byFile = new Map<string, Position[]>()
  for (const one of errors) {
    const known = byFile.get(one.file)
    if (known) known.push(one)
    else byFile.set(one.file, [one])
  }
  const withoutNumbers = prepared.some((one) => one.code === 'sheet/no-value')
  const isBeside = ({ code, position }: Diagnostic): boolean => {
    if (!isWhole && ofTheWhole.has(code)) return false
    // A ledger without the column of its numbers has none for any figure.
    if (code === 'figures/pending' && withoutNumbers) return false
    // The unit may be what could not be read.
    if (!ledgerIsSound && code === 'figures/no-unit') return false
    return !position || !(byFile.get(position.file) ?? []).some((one) => meets(one, position))
  }
  const known = new Set(prepared)
  return {
    diagnostics: diagnostics.filter((one) => known.has(one) || isBeside(one)),
    leftovers: leftovers.filter(({ diagnostic }) => isBeside(diagnostic)),
  }
}

interface Found {
  diagnostics: Diagnostic[]
  leftovers: Leftover[]
}

/** Whether two places of a file have something in common. */
const meets = (one: Position, other: Position): boolean => isBefore(one, other) && isBefore(other, one)

const isBefore = ({ line, column }: Position, { endLine, endColumn }: Position): boolean =>
  line < endLine || (line === endLine && column < endColumn)

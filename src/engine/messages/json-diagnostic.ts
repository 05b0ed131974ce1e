import type { Diagnostic } from '../text/diagnostic.ts'
import type { Position } from '../text/source.ts'

/** A diagnostic as `--json` prints it: flat, so that a program reads `file`, `line`, `column` without looking deeper. */
export interface JsonDiagnostic extends Partial<Position> {
  code: string
  severity: Diagnostic['severity']
  message: string
  hint?: string
  related?: ({ message: string } & Position)[]
}

/** The form of a diagnostic that programs are promised. */
export function jsonDiagnostic({ code, severity, message, position, hint, related }: Diagnostic): JsonDiagnostic {
  return {
    code,
    severity,
    message,
    ...position,
    ...(hint !== undefined && { hint }),
    ...(related && { related: related.map((one) => ({ message: one.message, ...one.position })) }),
  }
}

import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import { groupOf } from './groups.ts'
import type { InRow } from './places.ts'
import type { Finding } from './protocol.ts'

/** A diagnostic as the page shows it. `index`: the number by which the worker knows its edits. */
export function findingOf(one: Diagnostic, index: number, at: InRow | undefined): Finding {
  const { code, severity, message, hint } = one
  return {
    code,
    severity,
    message,
    group: groupOf(one),
    ...(hint !== undefined && { hint }),
    ...(at && { at }),
    ...(one.edits?.length && { fix: index }),
  }
}

import { jsonDiagnostic } from '../../engine/messages/format-diagnostic.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'

/**
 * The one JSON value of a run over reports: each report, what there is to say of folders that are none, and whether the
 * run was broken off before all reports were done.
 */
export function jsonReports(reports: readonly unknown[], reported: readonly Diagnostic[], interrupted: boolean) {
  return {
    ...(interrupted && { interrupted }),
    reports,
    ...(reported.length > 0 && { diagnostics: reported.map(jsonDiagnostic) }),
  }
}

import type { Diagnostic } from '../../engine/text/diagnostic.ts'

/** Of more reports than these a run lists only those that somebody has to look at. */
export const tooMany = 10

/** Whether there is more to say of a report than infos. */
export const needsLook = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((one) => one.severity !== 'info')

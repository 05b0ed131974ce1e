import type { Diagnostic } from '../../engine/text/diagnostic.ts'

/** Of more reports than these a run lists only those that somebody has to look at. */
export const tooMany = 10

/** Whether there is more to say of a report than infos. */
export const needsLook = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((one) => one.severity !== 'info')

/**
 * What has not been said in a run before: of a set, a layout or a project file the same holds for every report that is made
 * with it.
 */
export function newsOnly(
  reported: readonly Diagnostic[] = [],
): (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[] {
  const keyOf = ({ code, message, position, hint }: Diagnostic): string =>
    JSON.stringify([code, message, position, hint])
  const known = new Set(reported.map(keyOf))
  return (diagnostics) => {
    const news = diagnostics.filter((one) => one.position === undefined || !known.has(keyOf(one)))
    for (const one of news) known.add(keyOf(one))
    return news
  }
}

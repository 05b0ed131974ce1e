import type { RuleSetting } from '../model/report.ts'
import type { Diagnostic } from '../text/diagnostic.ts'

/** Checks of loading and composing a report whose level 检查 may set as it does a rule's: their codes, and what settings call them. */
export const levelled: Readonly<Record<string, string>> = {
  'report/no-sections': 'no-sections',
  'text/invisible-character': 'invisible',
  'template/printed-twice': 'printed-twice',
}

/** Diagnostics with the levels that settings (the set's, then the report's; the last counts) give them. */
export function withLevels(
  diagnostics: readonly Diagnostic[],
  settings: readonly (Readonly<Record<string, RuleSetting>> | undefined)[],
): Diagnostic[] {
  return diagnostics.flatMap((one) => {
    const name = levelled[one.code]
    const setting = name && settings.findLast((some) => some?.[name] !== undefined)?.[name]
    if (setting === 'off') return []
    return [typeof setting === 'string' && setting !== '' ? { ...one, severity: setting } : one]
  })
}

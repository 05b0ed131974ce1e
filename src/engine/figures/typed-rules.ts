import type { RuleSetting } from '../model/report.ts'
import type { Diagnostic, Severity } from '../text/diagnostic.ts'

/** The checks of typed numbers and of a set's words, which settings (检查) name as they do the rules of proofreading. */
export const typedRules: readonly { name: string; severity: Severity; code: string }[] = [
  { name: 'contradiction', severity: 'error', code: 'figures/contradiction' },
  { name: 'typed-number', severity: 'info', code: 'figures/typed' },
  { name: 'column-heading', severity: 'warning', code: 'figures/column-heading' },
  { name: 'template-words', severity: 'warning', code: 'template/form-words' },
  { name: 'template-number', severity: 'info', code: 'template/typed-number' },
]

/** The findings as the settings of the set and then of the report want them; the later one counts. */
export function asSet(
  found: readonly Diagnostic[],
  settings: readonly Readonly<Record<string, RuleSetting>>[],
): Diagnostic[] {
  const merged: Record<string, RuleSetting> = Object.assign({}, ...settings)
  return found.flatMap((one) => {
    const rule = typedRules.find(({ code }) => code === one.code)
    const setting = rule && merged[rule.name]
    if (setting === 'off') return []
    return typeof setting === 'string' ? [{ ...one, severity: setting }] : [one]
  })
}

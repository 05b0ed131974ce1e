import type { Diagnostic, Severity } from '../text/diagnostic.ts'
import { rules } from './rules/index.ts'
import type { RuleSettings } from './types.ts'

/** Findings as grave as 定稿 takes them: a rule may say more then, unless settings say how grave it is. */
export function forFinal(diagnostics: readonly Diagnostic[], settings: readonly RuleSettings[]): Diagnostic[] {
  const raised = new Map<string, Severity>(
    rules.flatMap(({ name, final }) => {
      const isSet = settings.some((one) => one[name] !== undefined)
      return final && !isSet ? [[`proofread/${name}`, final] as const] : []
    }),
  )
  return diagnostics.map((one) => {
    // A number that is right without a unit is asked for as {{….数}}.
    const severity =
      one.severity !== 'info' ? undefined : one.code === 'figures/no-unit' ? 'warning' : raised.get(one.code)
    return severity ? { ...one, severity } : one
  })
}

import { levelled } from '../report/levels.ts'
import { rules } from './rules/index.ts'
import type { RuleSettings } from './types.ts'

/** A rule that warns, and does not any more, or of less. */
export interface Loosened {
  /** The rule's name. */
  rule: string
  /** Which of the settings says so: its place in the list. */
  by: number
  setting: 'off' | 'info' | number
}

/** What may warn: the rules that do, and checks of loading whose level is set in the same way. */
const warning: readonly { name: string; limit?: number }[] = [
  ...rules.filter((rule) => !rule.optional && (rule.severity !== 'info' || rule.warns || rule.final)),
  ...Object.values(levelled).flatMap((name) => (rules.some((rule) => rule.name === name) ? [] : [{ name }])),
]

/**
 * The rules whose warnings settings take away; of several settings the last counts. `others`: checks that warn and are no
 * rules of writing.
 */
export function loosenedRules(
  settings: readonly RuleSettings[],
  others: readonly { name: string; limit?: number }[] = [],
): Loosened[] {
  return [...warning, ...others].flatMap((rule): Loosened[] => {
    const by = settings.findLastIndex((one) => one[rule.name] !== undefined)
    const setting = settings[by]?.[rule.name]
    if (setting === undefined) return []
    if (typeof setting === 'number') {
      return rule.limit !== undefined && setting > rule.limit ? [{ rule: rule.name, by, setting }] : []
    }
    return setting === 'off' || setting === 'info' ? [{ rule: rule.name, by, setting }] : []
  })
}

import type { PreparedReport } from '../../../engine/build.ts'
import { ruleFields } from '../../../engine/fields/rules.ts'
import { typedRules } from '../../../engine/figures/typed-rules.ts'
import { loosenedRules } from '../../../engine/proofread/loosened.ts'
import { type Diagnostic, info } from '../../../engine/text/diagnostic.ts'
import { shownName } from '../../../engine/yaml/key-shape.ts'

/** What a set or a report has turned off of the rules that 定稿 relies on, each at its place: nobody else would see it. */
export function rulesOff({ set, report }: PreparedReport): Diagnostic[] {
  if (!set || !report) return []
  const typed = typedRules.filter(({ severity }) => severity !== 'info')
  return loosenedRules([set.rules, report.rules], typed).map(({ rule, by, setting }) => {
    const name = shownName(ruleFields, rule)
    const who = by === 0 ? `模板 ${set.name} ${set.version} ` : '报告里'
    const what =
      setting === 'off'
        ? '关了，定稿时没有查'
        : setting === 'info'
          ? '降为提示，定稿不因它停下'
          : `放宽到${setting}字，定稿照这个数查`
    const at = by === 0 ? set.ruleAt(rule) : report.ruleAt?.(rule)
    return info('build/rule-off', `${who}把检查“${name}”${what}`, { at, hint: '请确认是有意这样设的' })
  })
}

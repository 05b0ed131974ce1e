import { type Diagnostic, error } from '../diagnostic.ts'
import type { Report } from '../report/types.ts'
import { startOf } from '../source.ts'
import type { TemplateSet } from './types.ts'

/** What a template set requires and the report does not have, each an error at the report. */
export function missingRequirements(report: Report, set: TemplateSet): Diagnostic[] {
  const at = startOf(report.source)
  const sections = new Set(report.sections.map((section) => section.name))
  const missing = (code: string, what: string, hint: string) =>
    error(code, `模板“${set.title}”要求${what}`, { at, hint })
  return [
    ...set.requires.keys
      .filter((key) => !has(report, key.english))
      .map((key) =>
        missing('template/required-key', `写明“${key.chinese}”`, `请在 report.yaml 中加上“${key.chinese}: ……”`),
      ),
    ...set.requires.sections
      .filter((name) => !sections.has(name))
      .map((name) => missing('template/required-section', `有章节“${name}”`, `请加上文件 ${name}.yaml`)),
    ...set.requires.figures
      .filter((name) => !report.figures.has(name))
      .map((name) =>
        missing('template/required-figure', `有指标“${name}”`, `请在 figures.yaml 中加上“${name}: {值: ……, 单位: ……}”`),
      ),
  ]
}

/** Whether a key of report.yaml was written: an empty list counts as not. */
function has(report: Report, key: string): boolean {
  const value: unknown = Object.hasOwn(report, key) ? report[key as keyof Report] : undefined
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
}

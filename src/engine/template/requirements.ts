import type { ReportHead } from '../report/head.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { startOf } from '../text/source.ts'
import type { TemplateSet } from './types.ts'

/** What a template set requires and the report does not have, each an error at the report. */
export function missingRequirements(report: ReportHead, set: TemplateSet): Diagnostic[] {
  const at = startOf(report.source)
  const missing = (code: string, what: string, hint: string) =>
    error(code, `模板“${set.title}”要求${what}`, { at, hint })
  return [
    ...set.requires.keys
      .filter((key) => !report.hasKey(key.english))
      .map((key) =>
        missing('template/required-key', `写明“${key.chinese}”`, `请在 report.yaml 中加上“${key.chinese}: ……”`),
      ),
    ...set.requires.sections
      .filter((name) => !report.hasSection(name))
      .map((name) => missing('template/required-section', `有章节“${name}”`, `请加上文件 ${name}.yaml`)),
    ...set.requires.figures
      .filter((name) => !report.hasFigure(name))
      .map((name) =>
        missing(
          'template/required-figure',
          `有指标“${name}”`,
          `请在台账（figures.yaml）里加上“${name}: {值: ……, 单位: ……}”；台账是表格的，加一行`,
        ),
      ),
  ]
}

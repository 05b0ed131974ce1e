import type { ReportHead } from '../report/head.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { type Span, startOf } from '../text/source.ts'
import { saidOf } from './set-words.ts'
import type { RequiredKey, TemplateSet } from './types.ts'

/** What a template set requires and the report does not have, each an error at the report. */
export function missingRequirements(report: ReportHead, set: TemplateSet): Diagnostic[] {
  const at = startOf(report.source)
  const missing = (code: string, name: string, what: string, hint: string, place?: Span) =>
    error(code, `模板“${set.title}”要求${what}${saidOf(set, name, place)}`, { at, hint })
  return [
    ...set.requires.keys
      .filter((key) => !report.hasKey(key.english))
      .map((key) =>
        missing(
          'template/required-key',
          key.chinese,
          `写明“${key.chinese}”`,
          `请在 report.yaml 中加上“${key.chinese}: ……”${aboutOf(set, key)}`,
          key.at,
        ),
      ),
    ...set.requires.sections
      .filter((name) => !report.hasSection(name))
      .map((name) => missing('template/required-section', name, `有章节“${name}”`, `请加上文件 ${name}.yaml`)),
    ...set.requires.figures
      .filter((name) => !report.hasFigure(name))
      .map((name) =>
        missing(
          'template/required-figure',
          name,
          `有指标“${name}”`,
          `请在台账（figures.yaml）里加上“${name}: {值: ……, 单位: ……}”；台账是表格的，加一行`,
        ),
      ),
  ]
}

/** What a key of the set's own is for. */
function aboutOf({ vocabulary }: TemplateSet, { english }: RequiredKey): string {
  const about = vocabulary.keys.find(({ name }) => name === english)?.about
  return about === undefined ? '' : `（${about}）`
}

/** The figures that every report of a set must have: those that it requires, and those of the tables that it always prints. */
export function requiredFigures({ requires, attachments }: Pick<TemplateSet, 'requires' | 'attachments'>): string[] {
  const ofTables = attachments.flatMap(({ table, always, optional }) => {
    const { names = [] } = table.figures ?? {}
    return always && Array.isArray(names) ? names.map(({ name }) => name).filter((name) => !optional.has(name)) : []
  })
  return [...new Set([...requires.figures, ...ofTables])]
}

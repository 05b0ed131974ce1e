import type { ReportHead } from '../report/head.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { type Span, startOf } from '../text/source.ts'
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

/** What the set's own words say of the thing that is asked for: the layer that asks, what names it, else of its version. */
function saidOf({ layers }: TemplateSet, name: string, at: Span | undefined): string {
  const asking = at ? layers.filter(({ source }) => source.path === at.source.path) : layers
  const all = asking.flatMap((layer) => layer.changes.map((one) => ({ ...one, layer })))
  const naming = all.filter(({ text }) => text.includes(name))
  const newest = all.filter(({ version, layer }) => version === layer.version)
  const said = naming.length > 0 ? naming : at ? newest : []
  if (said.length === 0) return ''
  const texts = said.map(({ layer, version, text }) => `${layer.name}${version && ` ${version}`}：${text}`)
  return `（${texts.join('；')}）`
}

/** What a key of the set's own is for. */
function aboutOf({ vocabulary }: TemplateSet, { english }: RequiredKey): string {
  const about = vocabulary.keys.find(({ name }) => name === english)?.about
  return about === undefined ? '' : `（${about}）`
}

import { type Diagnostic, error, type Result } from '../diagnostic.ts'
import type { FigureText, Inline, Reference } from '../document/types.ts'
import { nearest } from '../nearest.ts'
import type { Figure, Report } from '../report/types.ts'
import { figureForms, formNames } from './forms.ts'
import { mapProse } from './map-prose.ts'

/** What checking a reference needs to know of a figure. */
export type KnownFigure = Pick<Figure, 'formula'>

/**
 * Replaces every figure reference in a report's texts by what it prints: the digits as written with their unit, or with
 * `.value` (数) the digits alone. Texts without references are kept as they are. A reference that cannot be resolved is
 * reported at its place and left.
 */
export function resolveFigures(report: Report): Result<Report> {
  const diagnostics: Diagnostic[] = []
  const value = mapProse(report, (inline) => {
    const problem = referenceProblem(inline, report.figures)
    if (problem) diagnostics.push(problem)
    return problem ? inline : figureText(inline, report.figures.get(inline.name)!)
  })
  return { value, diagnostics }
}

function figureText(reference: Reference, figure: Figure): Inline {
  const { name, form, origin } = reference
  const value = form === 'value' ? figure.value : figure.value + figure.unit
  return { type: 'figure-text', name, ...(form && { form }), value, origin } satisfies FigureText
}

/** What is wrong with a reference, or `undefined`: no such figure, no such form, or one that cannot be printed yet. */
export function referenceProblem(
  reference: Reference,
  figures: ReadonlyMap<string, KnownFigure>,
): Diagnostic | undefined {
  const { name, form, origin: at } = reference
  const figure = figures.get(name)
  if (!figure) return unknownName(reference, figures)
  if (form && form !== 'value') {
    return error('figures/form-not-available', `“${name}”暂时只能印数值和单位，不能印“${chineseForm(form)}”`, {
      at,
      hint: `请写成 {{${name}}} 或 {{${name}.数}}，其余照写`,
    })
  }
  if (figure.formula !== undefined) {
    return error('figures/formula-not-available', `“${name}”是用公式算的指标，暂时还不能印出`, {
      at,
      hint: '请在台账里把“公式”换成“值”',
    })
  }
  return undefined
}

function unknownName({ name, origin: at }: Reference, figures: ReadonlyMap<string, KnownFigure>): Diagnostic {
  const dot = name.lastIndexOf('.')
  const [before, form] = [name.slice(0, dot).trim(), name.slice(dot + 1).trim()]
  if (dot > 0 && figures.has(before)) {
    const near = nearest(form, formNames)
    return error('figures/unknown-form', `指标“${before}”没有“${form}”这种写法`, {
      at,
      hint: near ? `是不是 {{${before}.${near}}}？` : `可以用的写法：${Object.values(figureForms).join('、')}`,
    })
  }
  const near = nearest(name, figures.keys())
  return error('figures/unknown-figure', `台账里没有指标“${name}”`, {
    at,
    hint: near ? `是不是“${near}”？` : '请在 figures.yaml 里加上这个指标，或检查名称',
  })
}

const chineseForm = (form: string): string => figureForms[form as keyof typeof figureForms] ?? form

// @ts-nocheck
import { type Diagnostic, error } from '../diagnostic.ts'
import type { Inline, Reference } from '../document/types.ts'
import { nearest } from '../nearest.ts'
import type { Report } from '../report/types.ts'
import { figureForms, formNames } from './forms.ts'
import { mapProse } from './map-prose.ts'
import { type OpenLedger, openLedger } from './open.ts'
import { isPlainForm } from './plain.ts'

/** A report whose texts and tables hold their figures, and the ledger they were printed from. */
export interface Resolved {
  value: Report
  ledger: OpenLedger
  diagnostics: Diagnostic[]
}

/**
 * Replaces every figure reference in a report's texts by what it prints, and draws the tables of figures. Texts without
 * references are kept as they are. A reference that cannot be resolved is reported at its place and left. `asked`: a
 * template asks for forms too.
 */
export async function resolveFigures(report: Report, asked = false): Promise<Resolved> {
  const { figures, rounding = 'half-up' } = report
  const { value: ledger } = await openLedger(figures, rounding, { forms: asked || asksForms(report) })
  const diagnostics: Diagnostic[] = []
  const map = {
    reference: (inline: Reference): Inline => {
      const problem = referenceProblem(inline, figures)
      const printed = problem ? undefined : ledger.print(inline.name, inline.form)
      if (printed && 'text' in printed) return { ...inline, type: 'figure-text', value: printed.text }
      if (problem) diagnostics.push(problem)
      else if (printed)
        diagnostics.push(error(printed.code, printed.message, { at: inline.origin, hint: printed.hint }))
      return inline
    },
    table: ledger.draw,
  }
  return { value: mapProse(report, map), ledger, diagnostics }
}

/** Whether a text of the report asks for more than the digits of the ledger. */
function asksForms(report: Report): boolean {
  let asks = false
  const reference = (inline: Reference): Inline => {
    asks ||= !isPlainForm(inline.form)
    return inline
  }
  mapProse(report, { reference })
  return asks
}

/** What is wrong with the words of a reference, or `undefined`: no such figure, or no such form. */
export function referenceProblem(
  { name, origin: at }: Pick<Reference, 'name' | 'origin'>,
  figures: { has(name: string): boolean; keys(): Iterable<string> },
): Diagnostic | undefined {
  if (figures.has(name)) return undefined
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

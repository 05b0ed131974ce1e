import { columnNamed, figureColumn, figureColumns } from '../terms/columns.ts'
import { figureForm, figureForms } from '../terms/forms.ts'
import { figureSelection } from '../terms/selection.ts'
import { meantColumn, meantForm } from '../terms/synonyms.ts'
import { nearest } from '../text/nearest.ts'
import { reportAt, type SetCheck } from './check-types.ts'
import type { Call } from './helper-call.ts'
import { splitList } from './helpers/split-list.ts'
import type { Helper } from './helpers/types.ts'
import type { Expression } from './syntax.ts'

/**
 * Checks the figures that a call names: as text in the template itself, and among those that the set requires, so that
 * every report that passes has them.
 */
export function checkFigures(check: SetCheck, call: Call, { figures }: Helper): boolean {
  if (!figures) return true
  const names = literalText(check, call.params[0]!, '指标的名称')
  if (names === undefined) return false
  if (figures === 'list' && figureSelection(names)) return true
  const listed = figures === 'one' ? [names] : splitList(names)
  return listed.map((name) => isRequired(check, name, call.params[0]!)).every(Boolean)
}

function isRequired(check: SetCheck, name: string, node: Expression): boolean {
  if (check.figures.includes(name)) return true
  const near = nearest(name, check.figures)
  const message = `模板用到的指标“${name}”没有写在 template.yaml 的 requires.figures 里`
  const hint = near ? `是不是“${near}”？` : `请在 requires.figures 里加上“${name}”，缺少它的报告就会得到提示`
  reportAt(check, node, 'template/figure-not-required', message, hint)
  return false
}

/** An option that holds a form of a figure, or the columns of a table of figures. */
export function checkFigureOption(check: SetCheck, pair: hbs.AST.HashPair, type: 'form' | 'columns'): boolean {
  const written = literalText(check, pair.value as Expression, `“${pair.key}”`)
  if (written === undefined) return false
  const isForm = type === 'form'
  const unknown = isForm
    ? [written].filter((one) => !figureForm(one))
    : splitList(written)
        .filter((one) => !figureColumn(one))
        .map(columnNamed)
  for (const one of unknown) {
    const near = isForm ? meantForm(one) : meantColumn(one)
    const known = Object.values(isForm ? figureForms : figureColumns)
    const message = isForm ? `指标没有“${one}”这种写法` : `台账的表格没有“${one}”这一列`
    const hint = near ? `是不是“${near}”？` : `可用的有：${known.join('、')}`
    reportAt(check, pair.value, isForm ? 'template/unknown-form' : 'template/unknown-column', message, hint)
  }
  return unknown.length === 0
}

function literalText(check: SetCheck, node: Expression, what: string): string | undefined {
  if (node.type === 'StringLiteral') return (node as hbs.AST.StringLiteral).value
  const hint = '如 {{figure "签约人数" form="同比"}}'
  return reportAt(check, node, 'template/wrong-shape', `${what}应直接写在引号里`, hint)
}

import { type FigureForm, figureForms } from '../../terms/forms.ts'
import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import { type PrintedFigure, withBefore } from './types.ts'

/** The forms that compare with last year, and those that compare with the period before. */
const pairs: readonly [FigureForm, FigureForm][] = [
  ['yoy', 'pop'],
  ['change', 'pop-change'],
  ['growth', 'pop-growth'],
  ['previous', 'last-period'],
]

const monthly = /(?:环比|[比较]上(?:个)?(?:月|季|季度|期))\s*$/
const yearly = /(?:同比|[比较](?:上年|去年)(?:同期)?)\s*$/

/** 环比 before a comparison with last year, 同比 before one with last month. */
export function otherPeriod(printed: PrintedFigure): Diagnostic | undefined {
  const { node, before } = printed
  for (const [year, period] of pairs) {
    const [words, meant] = node.form === year ? [monthly, period] : node.form === period ? [yearly, year] : []
    const found = words?.exec(before)?.[0]
    if (found === undefined || !meant) continue
    const reported = node.form === year ? '与上年比' : '与上期比'
    return warning(
      'figures/other-period',
      `“${found.trim()}”后面的“${figureForms[node.form as FigureForm]}”是${reported}的`,
      {
        at: withBefore(printed, found),
        hint: `请写成 {{${node.name}.${figureForms[meant]}}}，或改前面的词`,
      },
    )
  }
  return undefined
}

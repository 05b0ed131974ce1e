import { flatInlines, inlineGroups } from '../document/inline-groups.ts'
import type { Document, Inline } from '../document/types.ts'
import type { Figure, Report } from '../model/report.ts'
import { type Diagnostic, info } from '../text/diagnostic.ts'

/** What has no unit: 指数, a rank, a year, a mark. */
const pureNumber = /指数|系数|比值?$|比率$|排名|名次|位次|序号|年份|年度$|编号|评分|得分|分值|积分|pH|GPA/i

/** What follows a number whose unit was forgotten; any other word behind it is taken for its unit. */
const noUnitBehind = /^\s*(?:[，。；、！？,;（(”》]|$|比|较|同比|其中|占|完成|超额)/

/**
 * Figures without 单位 that a text prints as they stand, with no unit behind them: 全年签约877483，…. An info, as a number may
 * well have none; a warning by --final. What a formula gives has the unit of what it is worked out from.
 */
export function figuresWithoutUnit({ figures }: Report, document: Document): Diagnostic[] {
  const bare = [...figures.values()].filter(
    (one) => one.unit === '' && one.formula === undefined && !pureNumber.test(one.name),
  )
  if (bare.length === 0) return []
  const printed = new Map<string, Inline & { type: 'figure-text' }>()
  for (const group of inlineGroups(document)) {
    const inlines = flatInlines(group)
    for (const [index, inline] of inlines.entries()) {
      // {{…数}} is asked for without a unit; a cell has a column for it.
      if (inline.type !== 'figure-text' || inline.form !== undefined || printed.has(inline.name)) continue
      const next = inlines[index + 1]
      const [before, behind] = [textOf(inlines[index - 1]), next?.type === 'break' ? '' : textOf(next)]
      if (!/第\s*$/.test(before) && noUnitBehind.test(behind)) printed.set(inline.name, inline)
    }
  }
  const used = bare.filter(({ name }) => printed.has(name))
  if (used.length > mostApart) return [ofMany(used)]
  return used.flatMap(({ name, origin }) => {
    const use = printed.get(name)
    if (!use) return []
    const related = use.origin ? [{ message: '印在这里', at: use.origin }] : []
    const hint = `请加上“单位: ……”，如 人、件、万元、%；本来没有单位的，正文里写成 {{${name}.数}}`
    return [info('figures/no-unit', `“${name}”没有写单位，印出来只有数`, { at: origin, hint, related })]
  })
}

/** So many are reported one by one; of more the column is probably missing. */
const mostApart = 3

function ofMany(figures: readonly Figure[]): Diagnostic {
  const [first, ...others] = figures
  const names = figures.slice(0, 3).map(({ name }) => `“${name}”`)
  return info('figures/no-unit', `${names.join('')}等${figures.length}个指标没有写单位，印出来只有数`, {
    at: first!.origin,
    hint: '请加上“单位”，如 人、件、万元、%；本来没有单位的，正文里写成 {{指标.数}}',
    related: others.slice(0, 9).map(({ name, origin }) => ({ message: `“${name}”在这里`, at: origin })),
  })
}

const textOf = (inline: Inline | undefined): string => (inline && 'value' in inline ? inline.value : '')

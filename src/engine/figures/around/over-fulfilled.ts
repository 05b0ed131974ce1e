import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import { type PrintedFigure, replaceWith, withBefore } from './types.ts'

const over = /(?:超额(?:完成|实现)了?|超(?:出|过)?(?:年度|全年|计划|目标)*(?:目标|计划|任务))$/

/** 超额完成104.2% says that twice as much was done: what was meant is 4.2% above, or 104.2% of it. */
export function overFulfilled(printed: PrintedFigure): Diagnostic | undefined {
  const found = printed.node.form === 'completion' ? over.exec(printed.before)?.[0] : undefined
  if (found === undefined) return undefined
  const reference = `{{${printed.node.name}.完成率}}`
  return warning('figures/over-fulfilled', `会印成“${found}${printed.text}”：完成率里已含百分之百，超额的是其余部分`, {
    at: withBefore(printed, found),
    hint: `请写成 完成目标的${reference}`,
    edits: /^超额(?:完成|实现)了?$/.test(found) ? asOfGoal(printed, found, reference) : [],
  })
}

function asOfGoal(printed: PrintedFigure, found: string, reference: string) {
  const [edit] = replaceWith(printed, `完成目标的${reference}`)
  const span = withBefore(printed, found)
  return edit && span !== printed.node.origin ? [{ ...edit, start: span.start }] : []
}

import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import { type PrintedFigure, replaceWith } from './types.ts'

const changes: Readonly<Record<string, string>> = {
  yoy: '增减',
  growth: '增减',
  pop: '环比增减',
  'pop-growth': '环比增减',
}

/** 同比 of a percentage: 满意率 from 95% to 96.5% did not 增长1.6%, it rose by 1.5个百分点. */
export function rateOfRate(printed: PrintedFigure): Diagnostic | undefined {
  const { node, unit, text } = printed
  const form = unit.kind === 'percent' && /\d/.test(text) ? changes[node.form ?? ''] : undefined
  if (!form) return undefined
  const reference = `{{${node.name}.${form}}}`
  const message = `“${node.name}”本身是百分数，印出来的“${text}”是百分数的增长率，容易读成百分点`
  return warning('figures/rate-of-rate', message, {
    at: node.origin,
    hint: `百分数的变化写百分点：${reference}`,
    edits: node.form === 'yoy' || node.form === 'pop' ? replaceWith(printed, reference) : [],
  })
}

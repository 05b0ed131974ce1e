import type { Chart, Document } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import { flatMapped } from '../../text/flat-mapped.ts'
import { layoutsOf } from '../sections.ts'
import { chartData } from './data.ts'
import { chartForm } from './form.ts'

/** A warning for every chart that shows more than a page has room for: its words stand over one another. */
export function crowdedCharts({ children }: Document, layout: Layout): Diagnostic[] {
  const layouts = layoutsOf(children, layout)
  return flatMapped(children, (block, index) =>
    block.type === 'chart' && !chartForm(chartData(block), layouts[index]!).fits ? [noticesOf(block)] : [],
  )
}

function noticesOf({ kind, table, origin }: Chart): Diagnostic {
  const [what, hint] =
    kind === 'bar'
      ? [`${table.rows.length}个指标`, '请分成几个图表，或者只画一组数（列: [本年]）']
      : [`${table.rows.length}年的数`, '请减少“历年”里的年份，或者改用较大的单位（万元、亿元）']
  return warning('layout/crowded-chart', `图表有${what}，一页排不下，字会叠在一起`, {
    ...(origin && { at: origin }),
    hint,
  })
}

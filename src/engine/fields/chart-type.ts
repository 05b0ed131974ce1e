import { own } from '../text/own.ts'
import { parsed, refuse } from '../yaml/values.ts'

/** What people call the two kinds. */
const chartNames: Record<string, 'bar' | 'line'> = {
  ...{ 柱形: 'bar', 折线: 'line', bar: 'bar', line: 'line' },
  ...{ 柱形图: 'bar', 柱状: 'bar', 柱状图: 'bar', 折线图: 'line', 曲线: 'line', 曲线图: 'line' },
}

/** 类型 of a chart. */
export const chartType = () =>
  parsed(
    (written) =>
      own(chartNames, written) ??
      refuse('应为“柱形”或“折线”', { hint: '饼图、雷达图等不做：各部分占多少，用表格的“占比”一列更清楚' }),
    { enum: Object.keys(chartNames).slice(0, 4) },
  )

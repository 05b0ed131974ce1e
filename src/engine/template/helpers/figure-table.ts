import type { TableData } from '../../model/report.ts'
import { defaultColumns, figureColumn } from '../../terms/columns.ts'
import { figureSelection } from '../../terms/selection.ts'
import { tableBlock } from '../table-block.ts'
import { isString } from '../value.ts'
import { splitList } from './split-list.ts'
import type { Helper } from './types.ts'

/** `{{figure-table "签约人数、药占比" columns="指标、本年、上年"}}`: 主要指标完成情况表 of figures that the set requires, or of a selection. */
export const figureTable: Helper = {
  name: 'figure-table',
  title:
    '用台账画表；指标写必备的指标，用、分开，或写全部、可比（有上年、上期或目标的）；columns 为列，默认指标、单位、本年、上年、增减、目标、完成率，列名可以改，如 本年=2024年；caption 为表题',
  parameters: [{ title: '指标', accepts: ['text'] }],
  options: { columns: 'columns', caption: 'text' },
  figures: 'list',
  result: 'blocks',
  run([names], { columns, caption }, { ledger, at }) {
    if (!ledger || names === undefined || !isString(names)) return { type: 'blocks', children: [] }
    const chosen = columns !== undefined && isString(columns) ? splitList(columns) : []
    const empty: TableData = {
      type: 'table',
      ...(caption !== undefined && isString(caption) && { caption: textProse(caption, at) }),
      columns: [],
      rows: [],
      origin: at,
    }
    const of = figureSelection(names)
    const table = ledger.draw(empty, {
      names: of ? { of, origin: at } : splitList(names).map((name) => ({ name, origin: at })),
      columns:
        chosen.length > 0 ? chosen.flatMap((one) => figureColumn(one) ?? []) : defaultColumns.map((name) => ({ name })),
    })
    return { type: 'blocks', children: [tableBlock(table)] }
  },
}

const textProse = (value: string, origin: TableData['origin']): NonNullable<TableData['caption']> => ({
  type: 'prose',
  paragraphs: [[{ type: 'text', value }]],
  origin,
})

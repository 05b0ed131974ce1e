import type { Figure } from '../../model/report.ts'
import { asRun } from '../../text/as-run.ts'
import { type Diagnostic, error } from '../../text/diagnostic.ts'
import { type NotTaken, stepsShown } from './value-of.ts'

/** Why a figure has no number from the other ledger, at its place. */
export function notTaken(figure: Figure, found: NotTaken): Diagnostic {
  const { report, figure: name } = figure.from!
  const [atReport, atFigure] = [figure.place(['from', 'report']), figure.place(['from', 'figure'])]
  switch (found.why) {
    case 'missing':
      return error('figures/from-missing', `“${figure.name}”取自的报告“${report}”找不到`, {
        at: atReport,
        hint: '请写从本报告文件夹出发的路径，如 ../jia-2023',
      })
    case 'unreadable':
      return error('figures/from-unreadable', `“${figure.name}”取自的报告“${report}”，它的台账读不出来`, {
        at: atReport,
        hint: `请先用 ${asRun('check')} 检查那份报告`,
      })
    case 'unknown':
      return error('figures/from-unknown', `“${report}”的台账里没有指标“${found.figure}”`, {
        at: atFigure,
        hint: found.near === undefined ? '请检查指标的名称' : `是不是“${found.near}”？`,
      })
    case 'no-value':
      return error('figures/from-no-value', `“${report}”的“${name}”算不出来，“${figure.name}”没有数`, {
        at: atFigure,
        hint: `请先用 ${asRun('check')} 检查那份报告`,
      })
    case 'other-unit':
      return error(
        'figures/from-unit',
        `“${figure.name}”的单位是${found.unit}，“${report}”的“${name}”是${found.other || '没有单位的数'}，换算不了`,
        {
          at: figure.place(['unit']),
          hint: '请改成同类的单位；不写“单位”的，用那边的单位',
        },
      )
    case 'cycle':
      return error('figures/from-cycle', `取数绕成了圈：${stepsShown(found.steps)}`, {
        at: figure.place(['from']),
        hint: '请把其中一个改写成“值”',
      })
  }
}

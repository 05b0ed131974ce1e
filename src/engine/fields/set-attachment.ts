import * as z from 'zod'
import { flag, issueAt, scalar } from '../yaml/values.ts'
import { field, mapOf } from './field.ts'
import { type FigureRows, table, tableFields } from './table.ts'

/** 附件 of template.yaml: tables of the ledger that a set offers as attachments, or gives to every report. */

const names = z.array(scalar())

/** The rows of one such attachment. */
export const setAttachmentFields = {
  name: field('名称', '附件的名称', scalar(), { required: true, manual: '如 主要指标完成情况表' }),
  table: field('表格', '由台账生成的表格', table, {
    required: true,
    keys: tableFields,
    manual:
      '由台账生成的表，如 {指标: 可比, 列: [指标, 单位, 本年, 上年, 目标, 完成率]}；“指标”也可以列出名称（可以分组），这些指标报告的台账里都要有',
  }),
  always: field(['必附', '都附'], '是：每份报告都附上这张表', flag(), {
    manual: '是：每份报告都附上，报告不用写名称；报告自己写了同名附件内容的，用报告的',
  }),
  optional: field(['可缺', '可以没有'], '列出的指标里，台账可以没有的', z.union([flag(), names]), {
    manual: '列出的指标里，台账可以没有的，没有就不印那一行，如 [学前教育]；是：都可以没有',
  }),
  about: field(['说明', 'description'], '这张表报什么，给填报的人看', scalar(), {
    manual: '这张表报什么、向谁要数；台账里缺了指标时显示',
  }),
}

/** What a set knows of its reports' ledgers are the figures that it names. */
export const setAttachment = mapOf(setAttachmentFields).superRefine(
  ({ table: { figures, total }, optional }, context) => {
    const say = (...said: Parameters<typeof issueAt>) => context.addIssue(issueAt(...said))
    if (!figures) {
      const hint = '请写“指标: 全部”“指标: 可比”（有上年、上期或目标的），或列出指标的名称'
      return say(['table'], '模板的附件应是由台账生成的表格', { hint })
    }
    const known = namedFigures(figures)
    if (typeof total === 'string' && !known.includes(total)) {
      const hint = '请写“合计: 是”，或写“指标”里列出的一个'
      say(['table', 'total'], `“合计”写的“${total}”不在这张表的“指标”里`, { hint })
    }
    if (typeof figures !== 'string') {
      for (const [index, row] of figures.entries()) {
        if (typeof row === 'string' || typeof row.subtotal !== 'string' || known.includes(row.subtotal)) continue
        const hint = '请写“小计: 是”，或写“指标”里列出的一个'
        say(['table', 'figures', index, 'subtotal'], `“小计”写的“${row.subtotal}”不在这张表的“指标”里`, { hint })
      }
    }
    if (!Array.isArray(optional)) return
    for (const [index, name] of optional.entries()) {
      if (known.includes(name)) continue
      say(['optional', index], `“可缺”里的“${name}”不在这张表的“指标”里`, { hint: '请检查名称，或删去它' })
    }
  },
)

/** The figures that a table names, in its groups too; a selection names none. */
export const namedFigures = (figures: FigureRows): string[] =>
  typeof figures === 'string' ? [] : figures.flatMap((row) => (typeof row === 'string' ? [row] : row.figures))

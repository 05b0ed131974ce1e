import { matchRule } from '../find.ts'

/**
 * An Arabic label is followed by a dot (GB/T 15834-2011 B.3: 1. and not 1、). Widespread, so it is a setting.
 *
 * Bad: 1、完善应急机制
 * Bad: 12、健全监测体系。
 * Good: 1.完善应急机制
 * Good: 1、2号楼竣工
 */
const pattern = /^(\d{1,2})、(?!\d)/g

export const arabicLabel = matchRule(
  { name: 'arabic-label', severity: 'info', optional: true },
  pattern,
  ([written, number]) => ({
    message: `序号“${written}”应为“${number}.”`,
    hint: 'GB/T 15834规定不带括号的阿拉伯数字后面用下脚点',
    edit: `${number}.`,
  }),
)

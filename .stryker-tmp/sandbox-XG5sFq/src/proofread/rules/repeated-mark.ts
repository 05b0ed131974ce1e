// @ts-nocheck
import { findMatches } from '../find.ts'
import type { Rule } from '../types.ts'

/**
 * Two marks where one belongs, and a full stop before 左右.
 *
 * Bad: 各项工作有序推进。。
 * Bad: 全年办结12件，，比上年增加3件。
 * Bad: 城区、。乡镇同步推进。
 * Bad: 共有23.4,;其中城区12.1。
 * Bad: 怎样改善民生？：一是抓就业。
 * Bad: 增长3.5％。左右，高于全市。
 * Good: 什么样的医改？！请群众评判。
 * Good: 各位代表！让我们携手奋进——向着目标前进……
 * Good: 他说：“好。”，大家都笑了。
 */
const pattern = /[，、；：。,;]{2,}|[？！][，、；：。]|。(?=(?:左右|上下|以上|以下|以内)[，。；、])/g

export const repeatedMark: Rule = {
  name: 'repeated-mark',
  severity: 'warning',
  check: (text) =>
    findMatches(text, pattern, (match) => {
      const marks = match[0]
      if (marks.length === 1) return { message: '“。”断在句中', hint: '请删去这个句号', edit: '' }
      const same = new Set(marks).size === 1
      if (same && marks[0] === '。' && marks.length >= 3) {
        return { message: `省略号写成了“${marks}”`, hint: '请写成“……”', edit: '……' }
      }
      return {
        message: `标点“${marks}”重复`,
        hint: '请只留一个',
        ...(same && { edit: marks[0]! }),
      }
    }),
}

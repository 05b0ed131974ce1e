import { findMatches } from '../find.ts'
import { partedThousands } from '../tables/parted-thousands.ts'
import type { Rule } from '../types.ts'

/**
 * A number that lost digits on one side of its decimal point (GB/T 15835-2011 5.1.2: 0.5, not .5), or that a comma parts
 * into cells of a table.
 *
 * Bad: 管理率达96.%。
 * Bad: 增长.5个百分点。
 * Bad: 投资12.亿元。
 * Good: 管理率达96.5%，增长0.5个百分点。
 * Good: 1.万亩良田建设工程有序推进。
 * Good: 全程网办率100%.
 */
const pattern = /(?<![\d.])\d+\.(?=[%％‰万亿])|(?<=[\u4e00-\u9fff])\.\d+(?=[%％‰个万亿元])/g

export const brokenNumber: Rule = {
  name: 'broken-number',
  severity: 'warning',
  check: (text, { report }) => [
    ...findMatches(text, pattern, (match) => {
      if (match[0].startsWith('.')) {
        return { message: `“${match[0]}”的小数点前没有数字`, hint: `小于1的数写成“0${match[0]}”；也可能是漏了数字` }
      }
      // «1.万亩良田» at the start of a line is a label.
      if (match.index === 0) return undefined
      return { message: `“${match[0]}”的小数点后没有数字`, hint: '请补上数字，或删去小数点' }
    }),
    ...(report ? partedThousands(report) : []),
  ],
}

import { matchRule } from '../find.ts'

/**
 * A range whose first number lost its % or 万 (GB/T 15835-2011 5.1.3: 15%～30%, 9亿～16亿).
 *
 * Bad: 增幅在15～30%之间。
 * Bad: 投资5-10万元。
 * Bad: 总量9—16亿元。
 * Good: 增幅在15%～30%之间，总量9亿～16亿元。
 * Good: 1—6月完成投资3亿元，2021-2025年投入5亿元。
 * Good: 得分在80～90分之间。
 */
const pattern = /(?<![\d.%％万亿—～~\-–])(\d[\d.]{0,10})[-—–～~](\d[\d.]{0,10})([%％‰]|[万亿])(?!米|吨级)/g

export const numberRange = matchRule(
  { name: 'number-range', severity: 'info' },
  pattern,
  ([written, from, to, unit]) => ({
    message: `“${written}”的前一个数没有写“${unit}”`,
    hint: `前后都写才没有歧义，如“${from}${unit}～${to}${unit}”`,
  }),
)

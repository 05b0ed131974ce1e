import type { Rule } from '../types.ts'

/**
 * Places left to be filled in: a third of the summaries on the web still have some.
 *
 * Bad:  完成更名的有X家 · 尊敬的**主席 · XX年 · 签约率____% · 【待补：单位名称】 · 某市卫健委
 * Good: 购置X光机2台 · “五个一”行动 · 某些环节 · A×B × C
 */
const patterns: readonly RegExp[] = [
  /【[^】]*(?:待补|待填|待定|填写|补充)[^】]*】|[（(](?:待补|待填|待定)[^）)]*[）)]/g,
  // A single X between Chinese characters stands for a number, unless it names the ray.
  /(?<![A-Za-z0-9])[XxＸｘ×]{2,}(?![A-Za-z0-9])|(?<=[\u4e00-\u9fff])[XＸ](?=[\u4e00-\u9fff])(?!光|线|射线|染色体|形|型)/g,
  /\*{2,}|[_＿]{2,}/g,
  /某某|某(?=[市县区镇乡村局委办科院校厂年月日]|街道|单位|同志)/g,
]

export const placeholder: Rule = {
  code: 'proofread/placeholder',
  severity: 'warning',
  check(text) {
    return patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}”还没有填写`,
        hint: '请换成实际的名称或数字；没有就改写这句话',
      })),
    )
  },
}

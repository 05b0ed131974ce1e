import { expect, test } from 'vitest'
import { type ParagraphKind, textParagraph } from '../../src/engine/document/running-text.ts'
import { year } from '../../src/engine/proofread/rules/year.ts'

/** What the rule says of paragraphs, each written as `kind text`, in a report of 2024. */
const found = (...lines: string[]) =>
  year
    .check(
      {
        paragraphs: lines.map((line) => {
          const [kind, text] = line.split(' ') as [ParagraphKind, string]
          return textParagraph(kind, [{ text }])
        }),
      },
      { limit: 0, year: 2024 },
    )
    .map(({ at, severity = 'warning' }) => `${severity} ${'paragraph' in at ? at.paragraph.text : ''}`)

const body = 'body 各项工作有序推进。'

test.each([
  ['title 甲局2024年工作总结', body, 'title 2025年重点项目计划'],
  ['title 甲局2024年工作总结', body, 'title 2025年重点项目清单'],
  ['title 甲局2024年工作总结', body, 'title 2023年与2022年指标对比表'],
  ['title 甲局2024年工作总结', body, 'title 《甲县2023年统计公报》摘录'],
  ['title 甲局2024年工作总结', body, 'title 2022—2025年任务分解表'],
  ['title 甲局工作报告', 'heading 2023年工作回顾', 'body 2023年，在县委的领导下，成绩显著。'],
  ['title 甲局工作报告', 'heading 一、2025年工作总结会议安排', body],
  ['title 甲局2024年工作要点', 'body 2023年，我局完成了各项任务。', 'closing 2023年12月29日'],
  ['title 甲局2024年工作总结', 'title ——2025年1月8日在县人民代表大会会议上', body],
  ['title 甲局2024年工作总结', body, 'closing 2024年12月20日'],
  ['title 甲局2024年工作总结', body, 'closing 2025年1月8日'],
  ['title 甲局2024年第一季度工作总结', body, 'closing 2024年4月8日'],
  ['title 甲局2024年党史学习专项活动总结', body, 'closing 2024年4月8日'],
  ['title 甲局2024年工作总结', body, 'closing 二〇二四年十二月二十日'],
])('%s … %s … %s is right', (...lines) => {
  expect(found(...lines)).toEqual([])
})

test.each([
  ['warning', ['title 甲局2024年工作总结', body, 'title 2023年重点指标完成情况表']],
  ['warning', ['title 甲局工作总结', 'title ——2023年1月8日在县人民代表大会会议上', body]],
  ['warning', ['title 甲局2025年工作总结', body, body]],
  ['warning', ['title 甲局2024年工作总结', 'body 2023年，我局完成了各项任务。', body]],
  ['warning', ['title 甲局2024年工作总结', body, 'heading 一、2023年工作完成情况']],
  ['warning', ['title 甲局2024年工作总结', body, 'closing 2023年12月20日']],
  ['warning', ['title 甲局工作情况报告', body, 'closing 2023年12月20日']],
  ['warning', ['title 甲局2024年工作总结', body, 'closing 2026年1月8日']],
  ['info', ['title 甲局2024年工作总结', body, 'closing 2024年3月20日']],
  ['info', ['title 甲局2024年工作总结', body, 'closing 二〇二四年一月二十日']],
  ['info', ['title 甲局2024年上半年工作总结', body, 'closing 2024年1月5日']],
])('%s: %s', (severity, lines) => {
  expect(found(...lines)).toHaveLength(1)
  expect(found(...lines)[0]).toContain(`${severity} `)
})

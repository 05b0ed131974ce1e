import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../src/engine/typeset/text-width.ts'
import { balanceTitle } from '../../../src/engine/typeset/title/balance.ts'
import { processorTime } from '../../support/processor-time.ts'

/** Usual titles of many trades, broken at `|` as they are on a line of 20 字, the text area's width in 二号. */
const titles = readFileSync(new URL('titles.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

/** What a reader would not forgive to be torn. Said here once more: the breaker's own lists do not judge themselves. */
const whole = [
  ...['习近平总书记', '习近平新时代中国特色社会主义思想', '习近平法治思想', '习近平生态文明思想', '中华人民共和国'],
  ...[
    '以习近平同志为核心的党中央',
    '中国共产党',
    '中国人民政治协商会议',
    '中国人民解放军',
    '中国人民银行',
    '党的二十届三中全会',
  ],
  ...[
    '党的十九届四中全会',
    '党的二十大',
    '中央八项规定',
    '中央经济工作会议',
    '中国特色社会主义',
    '中国式现代化',
    '共同富裕',
  ],
  ...['乡村振兴', '人民代表大会', '政治协商会议', '纪律检查委员会', '监察委员会', '医疗卫生', '中医药管理局', '中医药'],
  ...[
    '模范县',
    '示范县',
    '工作总结',
    '工作报告',
    '实施方案',
    '情况通报',
    '总结报告',
    '自查报告',
    '年度报告',
    '工作计划',
  ],
  ...[
    '工作打算',
    '工作要点',
    '工作安排',
    '自治县',
    '自治州',
    '自治区',
    '经济技术开发区',
    '国家统计局',
    '税务局',
    '民族共同体',
  ],
  ...[
    '绿水青山就是金山银山',
    '党风廉政建设',
    '全面从严治党',
    '主体责任',
    '安全生产',
    '意识形态',
    '营商环境',
    '高质量发展',
  ],
  ...['人民医院', '人民法院', '人民检察院', '人民政府', '委员会', '办公室', '领导小组', '疾病预防控制', '电信网络诈骗'],
  ...[
    '国民经济',
    '社会发展',
    '义务教育',
    '家庭医生',
    '慢性病',
    '公益诉讼',
    '扫黑除恶',
    '脱贫攻坚',
    '“四好农村路”',
    '放管服',
  ],
  ...[
    '第三次会议',
    '第五次全体会议',
    '第五次全国经济普查',
    '2023年',
    '2024年',
    '2022—2023学年度',
    '学年度',
    '七十五周年',
  ],
]

function linesOf(title: string, most: number): string[] {
  const edges = [0, ...balanceTitle(title, most, []), title.length]
  return edges.slice(1).map((end, index) => title.slice(edges[index], end))
}

describe('A usual title', () => {
  test.each(titles)('%s', (broken) => {
    const title = broken.replaceAll('|', '')
    expect(linesOf(title, 20).join('|')).toBe(broken)
    for (const most of [18, 20, 22, 24]) {
      const lines = linesOf(title, most)
      expect(lines.length).toBeLessThanOrEqual(Math.ceil(textWidth(title) / most) + 2)
      for (const line of lines) {
        expect(textWidth(line)).toBeLessThanOrEqual(most)
        if (lines.length > 1) expect(textWidth(line)).toBeGreaterThan(2)
        expect(line).not.toMatch(/^[的，。、；：》”）]|[《“（]$/)
      }
      for (const word of whole.filter((one) => title.includes(one))) {
        const count = (text: string) => text.split(word).length - 1
        const kept = lines.reduce((sum, line) => sum + count(line), 0)
        expect([most, word, kept]).toEqual([most, word, count(title)])
      }
    }
  })

  test('keeps a leader’s name and what belongs to it on one line, wherever it stands', () => {
    for (const name of ['习近平', '习近平总书记', '习近平总书记重要讲话精神', '习近平新时代中国特色社会主义思想']) {
      for (let before = 1; before < 40; before++) {
        const lines = linesOf(`${'青'.repeat(before)}${name}${'山'.repeat(20)}`, 20)
        expect([name, before, lines.some((line) => line.includes(name))]).toEqual([name, before, true])
      }
    }
  })

  test('reads a name only where it is one', () => {
    expect(linesOf('学习近平均水平以上班级的管理经验提高教学质量', 12)).toEqual([
      '学习近平均水平以上班级的',
      '管理经验提高教学质量',
    ])
  })

  test('of hundreds of characters is broken at once', () => {
    const title = '青山县贯彻落实党的二十大精神推动高质量发展工作情况总结'.repeat(40)
    const before = processorTime()
    for (const line of linesOf(title, 20)) expect(textWidth(line)).toBeLessThanOrEqual(20)
    expect(processorTime() - before).toBeLessThan(2000)
  })
})

import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../src/engine/typeset/text-width.ts'
import { balanceTitle } from '../../../src/engine/typeset/title/balance.ts'

/** How many 字 of 二号 a line of the standard's text area holds. */
const most = 20

function linesOf(title: string, words: string[] = []): string[] {
  const edges = [0, ...balanceTitle(title, most, words), title.length]
  return edges.slice(1).map((end, index) => title.slice(edges[index], end))
}

/** Titles as `|` would have been put by hand. */
const titles = [
  '青山县卫生健康局2023年工作总结',
  '2017年全市卫生和计划生育工作要点',
  '全市卫生计生2018年上半年工作总结',
  '江北市第三人民医院2023年度党建工作总结',
  '共青团青山县委员会2023年工作总结',
  '镜湖区卫生健康委员会关于2023年度|“乙类乙管”工作落实情况的总结报告',
  '秀山土家族苗族自治县卫生项目办公室|2022年工作总结',
  '市人力资源和社会保障局|2023年前三季度工作总结及四季度工作安排',
  '中共青山县委办公室|关于深入学习贯彻党的二十大精神情况的报告',
  '国家税务总局江北市税务局|2023年1—6月减税降费工作总结',
  '关于印发《青山县“十四五”公共卫生应急|体系建设规划（2021—2025年）》的通知',
  '青山县教育局|2023年工作总结和2024年工作计划',
  '青山县人民政府办公室|2023年度政务公开工作总结',
  '青山县应急管理局|2023年安全生产工作总结及2024年工作打算',
  '青山县住房和城乡建设局|2023年法治政府建设年度报告',
  '江北市生态环境局青山分局|2023年上半年污染防治攻坚战工作总结',
  '青山县农业农村局|2023年前三季度工作情况汇报',
  '青山县民政局关于2023年度养老服务|体系建设3项重点任务完成情况的总结',
  '青山县科学技术局2023年|实施创新驱动发展战略工作情况的报告',
  '江北市发展和改革委员会|2023年优化营商环境工作总结',
  '2023年江北市疾病预防控制中心|慢性病综合防控示范区建设工作总结',
  '江北高新技术产业开发区管理委员会|2023年招商引资工作总结',
  '青山县文化广电旅游体育局|2023年度公共文化服务工作总结',
  '江北大学2022—2023学年度|第二学期本科教学工作总结',
  '关于GDP增长5.2%目标任务完成情况的|汇报材料及下一阶段重点工作安排',
  '江北市市场监督管理局关于2023年食品安全|“守底线、查隐患、保安全”|专项行动的工作总结',
  '青山县二〇二三年度安全生产大检查|“回头看”工作总结',
]

describe('A title', () => {
  test.each(titles)('%s', (title) => {
    expect(linesOf(title.replaceAll('|', '')).join('|')).toBe(title)
  })

  test.each(titles.filter((title) => title.includes('|')))('has lines that fit and no short remains: %s', (title) => {
    for (const line of linesOf(title.replaceAll('|', ''))) {
      expect(textWidth(line)).toBeLessThanOrEqual(most)
      expect(textWidth(line)).toBeGreaterThan(2)
      expect(line).not.toMatch(/^[的和及与、，》”）]|[《“（]$/)
    }
  })

  test('is not broken inside a word of the unit’s own', () => {
    const title = '江北市水利局2023年开展数字孪生流域先行先试工作情况的总结报告'
    expect(linesOf(title)[0]).toBe('江北市水利局2023年开展数字孪生')
    expect(linesOf(title, ['数字孪生流域']).some((line) => line.includes('数字孪生流域'))).toBe(true)
    const cut = linesOf('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥', ['庚辛壬癸子丑寅卯'])
    expect(cut.some((line) => line.includes('庚辛壬癸子丑寅卯'))).toBe(true)
  })

  test('is never broken inside 《》 that fits on a line, whatever stands before it', () => {
    for (let before = 1; before < 22; before++) {
      const lines = linesOf(`${'学'.repeat(before)}《关于加强基层卫生工作的意见》落实情况总结`)
      expect(lines.some((line) => line.includes('《关于加强基层卫生工作的意见》'))).toBe(true)
    }
  })

  test('is never broken between a number and its unit', () => {
    for (const figure of ['2023年度', '1—6月', '3项', '5.2%', '877483人', '第三季度', '二十大', 'DRG']) {
      for (let before = 8; before < 24; before++) {
        const lines = linesOf(`${'省'.repeat(before)}${figure}${'市'.repeat(18)}`)
        expect([figure, before, lines.some((line) => line.includes(figure))]).toEqual([figure, before, true])
      }
    }
  })

  test('that no line can hold is broken all the same', () => {
    for (const title of [
      `《${'甲'.repeat(45)}》`,
      'a'.repeat(100),
      '1'.repeat(90),
      '甲'.repeat(200),
      '𠮷'.repeat(50),
    ]) {
      const lines = linesOf(title)
      expect(lines.join('')).toBe(title)
      for (const line of lines) {
        expect(textWidth(line)).toBeLessThanOrEqual(most)
        expect(line).not.toMatch(/[\ud800-\udfff]/u)
      }
    }
  })

  test('does not take a family of emoji or an accent apart', () => {
    for (const piece of ['👨‍👩‍👧', 'e\u0301']) {
      const title = piece.repeat(60)
      for (const line of linesOf(title)) expect(line.length % piece.length).toBe(0)
    }
  })
})

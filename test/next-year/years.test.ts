import { describe, expect, test } from 'vitest'
import { movedYears } from '../../src/engine/next-year/years.ts'
import { applyEdits } from '../../src/engine/text/edits.ts'

const moved = (text: string, isBody: boolean): string =>
  applyEdits(text, movedYears(text, { from: 2024, to: 2025 }, isBody)).text

describe('years of a heading', () => {
  test.each([
    ['甲局2024年工作总结', '甲局2025年工作总结'],
    ['甲局2024年工作总结和2025年工作打算', '甲局2025年工作总结和2026年工作打算'],
    ['关于2024年度工作的总结', '关于2025年度工作的总结'],
    ['甲局二〇二四年工作总结', '甲局二〇二五年工作总结'],
    ['甲局二○二四年工作总结', '甲局二○二五年工作总结'],
    ['2024年度主要指标与2023年对比表', '2025年度主要指标与2024年对比表'],
    ['列: [上年=2023年, 本年=2024年]', '列: [上年=2024年, 本年=2025年]'],
  ])('%s', (before, after) => expect(moved(before, false)).toBe(after))

  test.each(['2021—2024年规划执行情况', '《2024年工作要点》落实情况', '2019年以来工作', '甲局2024年3月例会纪要'])(
    '%s stays',
    (text) => expect(moved(text, false)).toBe(text),
  )
})

describe('years of a text', () => {
  test.each([
    ['2024年，县水务局以供水为中心。', '2025年，县水务局以供水为中心。'],
    ['现将2024年工作总结如下。', '现将2025年工作总结如下。'],
    ['全年比2023年多建三座。2025年重点做好三件事。', '全年比2024年多建三座。2026年重点做好三件事。'],
  ])('%s', (before, after) => expect(moved(before, true)).toBe(after))

  test.each([
    '2024年3月15日，第三水厂并网供水。',
    '自2024年起实行阶梯水价，到2025年底覆盖全县。',
    '2023年启动的水库除险加固全部完工。',
    '印发《临河县2024年供水保障方案》。',
    '12024年不是年份，编号2024-3也不是。',
    '“十四五”规划（2021—2025年）的指标提前完成。',
  ])('%s stays', (text) => expect(moved(text, true)).toBe(text))
})

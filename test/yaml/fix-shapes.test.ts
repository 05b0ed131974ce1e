import { describe, expect, it } from 'vitest'
import { fixed } from './fixed.ts'
import { diagnose, type SampleKind } from './samples.ts'

const section = (items: string): string => `标题: 重点工作\n成绩:\n${items}\n`

const codes = (kind: SampleKind, text: string): string[] => diagnose(kind, text).map((one) => one.code)

/** Twice is once, what is left is no more than before, and every character that says something is still there. */
function expectSound(kind: SampleKind, before: string, after: string): void {
  expect(fixed(kind, after)).toBe(after)
  const left = codes(kind, after).filter((code) => !codes(kind, before).includes(code))
  expect(left).toEqual([])
  const words = (text: string): string => text.replace(/[^\p{Script=Han}\p{L}\d.]/gu, '')
  expect(words(after)).toBe(words(before))
}

describe('an item with another mark than a dash in front', () => {
  it.each([
    ['  - 抓春耕，好。\n  — 抓夏收，好。', '  - 抓春耕，好。\n  - 抓夏收，好。'],
    ['  - 抓春耕，好。\n  ——抓夏收，好。\n  - 抓冬管，好。', '  - 抓春耕，好。\n  - 抓夏收，好。\n  - 抓冬管，好。'],
    ['  - 抓春耕，好。\n  1. 抓夏收，好。', '  - 抓春耕，好。\n  - 1. 抓夏收，好。'],
    ['  - 抓春耕，好。\n  2、抓夏收，好。', '  - 抓春耕，好。\n  - 2、抓夏收，好。'],
    ['  - 抓春耕，好。\n  （2）抓夏收，好。', '  - 抓春耕，好。\n  - （2）抓夏收，好。'],
    ['  - 抓春耕，好。\n  ②抓夏收，好。', '  - 抓春耕，好。\n  - ②抓夏收，好。'],
    ['  - 抓春耕，好。\n  二、抓夏收，好。', '  - 抓春耕，好。\n  - 二、抓夏收，好。'],
    ['  - 抓春耕，好。\n  3.2024年抓夏收。', '  - 抓春耕，好。\n  - 3.2024年抓夏收。'],
    ['  1. 抓春耕，好。\n  2. 抓夏收，好。', '  - 1. 抓春耕，好。\n  - 2. 抓夏收，好。'],
    ['  ——抓春耕，好。\n  ——抓夏收，好。', '  - 抓春耕，好。\n  - 抓夏收，好。'],
    ['- 抓春耕，好。\n1. 抓夏收，好。', '- 抓春耕，好。\n- 1. 抓夏收，好。'],
  ])('%j', (before, after) => {
    expect(codes('section', section(before))).toContain('yaml/list-mark')
    expect(fixed('section', section(before))).toBe(section(after))
    expectSound('section', section(before), section(after))
  })

  it('loses its number only where a key stands behind it', () => {
    const before = section('  - 小标题: 抓春耕\n    正文: 好。\n  2. 小标题: 抓夏收\n     正文: 好。')
    expect(fixed('section', before)).toBe(
      section('  - 小标题: 抓春耕\n    正文: 好。\n  - 小标题: 抓夏收\n    正文: 好。'),
    )
  })

  it.each([
    ['  - 正文: 抓春耕，好。\n（1）抓夏收，好。\n（2）抓秋收，好。'],
    ['  - 抓春耕，好。\n    1. 抓夏收，好。'],
    ['  - |\n    抓春耕，好。\n    1. 抓夏收，好。\n    ——抓秋收，好。'],
    ['  - 1.5万亩，好。\n  - 一、二、三产业融合。'],
  ])('a text of several lines stays one text: %j', (text) => {
    const after = fixed('section', section(text))
    expect(after.match(/^ *- /gm)).toEqual(section(text).match(/^ *- /gm))
    expectSound('section', section(text), after)
  })
})

describe('a dash as far in as the keys of the item above', () => {
  it.each([
    '  - 小标题: 抓生产\n    正文: 甲。\n    - 乙。\n    - 丙。\n  - 丁。',
    '  - 小标题: 抓生产\n    正文: 甲。\n    - 小标题: 乙\n      正文: 丙。\n    - 小标题: 丁\n      正文: 戊。',
    '  - 小标题: 抓生产\n    正文: 甲。\n      - 乙。\n      - 丙。',
  ])('%j is reported once and left as it is', (items) => {
    const found = diagnose('section', section(items))
    expect(found).toHaveLength(1)
    expect(found[0]!.hint).toContain('分项')
    expect(fixed('section', section(items))).toBe(section(items))
  })

  it('is an item where its key stands above, and where it is one column off', () => {
    expect(codes('section', section('  - 小标题: 抓生产\n    分项:\n    - 乙。\n    - 丙。'))).toEqual([])
    expect(fixed('section', section('  - 抓生产: 甲。\n   - 乙。'))).toContain('\n  - 乙。')
  })
})

describe('names of figures in braces, where they have none', () => {
  const names = '护林员: {值: 12, 单位: 人}\n面积: {值: 24, 单位: 公顷}\n'
  it.each([
    ['人均: {公式: 面积 ÷ {{护林员}}, 单位: 公顷}', '人均: {公式: 面积 ÷ 护林员, 单位: 公顷}'],
    ['人均: {公式: {{面积}} ÷ {{护林员}}}', '人均: {公式: 面积 ÷ 护林员}'],
    ['人均:\n  公式: {{ 护林员.上年 }} ÷ {{面积}}', '人均:\n  公式: 护林员.上年 ÷ 面积'],
    ['和: {值: 36, 合计: [{{面积}}, {{护林员}}]}', '和: {值: 36, 合计: [面积, 护林员]}'],
    ['员: {值: 3, 占: {{护林员}}}', '员: {值: 3, 占: 护林员}'],
  ])('%j', (before, after) => {
    expect(new Set(codes('figures', names + before))).toEqual(new Set(['figures/braces-in-formula']))
    expect(fixed('figures', names + before)).toBe(names + after)
    expectSound('figures', names + before, names + after)
  })
})

describe('what a sheet shows where a number should be', () => {
  it.each([
    ['figures', '人数: {值: ########, 单位: 人}'],
    ['figures', '人数:\n  值: ####\n  单位: 人'],
    ['figures', '人数: {值: #DIV/0!, 单位: 人}\n面积: {值: 1, 单位: 亩}'],
    ['section', section('  - 小标题: ########\n    正文: 好。')],
    ['section', section('  - ####')],
    ['section', section('  - 表格:\n      列: [甲, 乙]\n      行:\n        - [一, ########]')],
    ['section', section('  - 表格:\n      列: [甲, 乙]\n      行:\n        - [#N/A, 一]')],
  ] as const)('%s %j is reported once and left as it is', (kind, text) => {
    expect(codes(kind, text)).toEqual(['data/sheet-residue'])
    expect(fixed(kind, text)).toBe(text)
  })

  it.each([
    ['figures', '########\n# 台账\n########\n人数: {值: 1, 单位: 人}'],
    ['figures', '人数: {值: 1, 单位: 人} ########'],
    ['figures', '人数: ########\n  值: 1\n  单位: 人'],
    ['section', `标题: 重点工作\n成绩: ####\n- 好。\n`],
    ['section', section('  # 小标题: ####\n  - 好。')],
  ] as const)('%s %j is a comment', (kind, text) => {
    expect(codes(kind, text)).toEqual([])
  })
})

describe('another mark for the colon behind a key', () => {
  it.each([
    ['  - 小标题; 抓好\n    正文: 好。', '  - 小标题: 抓好\n    正文: 好。'],
    ['  - 小标题；抓好\n    正文；好。', '  - 小标题: 抓好\n    正文: 好。'],
    ['  - 小标题 = 抓好\n    正文=好。', '  - 小标题 : 抓好\n    正文: 好。'],
  ])('%j', (before, after) => {
    expect(new Set(codes('section', section(before)))).toEqual(new Set(['yaml/mark-for-colon']))
    expect(fixed('section', section(before))).toBe(section(after))
  })

  it.each(['  - 抓生产；抓生活。', '  - 正文: 小标题；正文。', '  - 标题党；问题多。', '  - 计划；落实；检查。'])(
    '%j is a text',
    (text) => expect(codes('section', section(text))).toEqual([]),
  )
})

describe('other slips of the hand', () => {
  it.each([
    [
      'figures',
      '人数: {值: 12, 单位: 人},\n面积: {值: 2, 单位: 亩};',
      '人数: {值: 12, 单位: 人}\n面积: {值: 2, 单位: 亩}',
    ],
    ['figures', '人数; {值: 12, 单位: 人}', '人数: {值: 12, 单位: 人}'],
    [
      'figures',
      '和: {值: 3, 合计: [甲、乙]}\n甲: {值: 1}\n乙: {值: 2}',
      '和: {值: 3, 合计: [甲, 乙]}\n甲: {值: 1}\n乙: {值: 2}',
    ],
    [
      'section',
      section('  - 表格:\n      列: [甲、乙]\n      行:\n        - [-, 1]\n        - [一, -]'),
      section("  - 表格:\n      列: [甲, 乙]\n      行:\n        - ['-', 1]\n        - [一, '-']"),
    ],
  ] as const)('%s %j are mended', (kind, before, after) => {
    expect(codes(kind, before).length).toBeGreaterThan(0)
    expect(fixed(kind, before)).toBe(after)
    expect(codes(kind, after)).toEqual([])
  })

  it.each([
    ['figures', '人数: {值: -, 单位: 人}', '【待报】'],
    ['figures', '人数: {值: ?, 单位: 人}', '【待报】'],
    ['figures', '人数:\n  值: -\n  单位: 人', '【待报】'],
    ['figures', '人数:\n  值: 3\n  上年: ?', '【待报】'],
    ['figures', '人数: {值: {}, 单位: 人}', '什么也没有 请写上内容；还没有的数写【待报】'],
    ['section', section('  - 正文: {}'), '什么也没有'],
    ['section', section('  - 分项: [抓生产、抓生活]'), '英文逗号'],
    ['figures', '人数: {指标值: 12}', '是不是“值”'],
    ['figures', '人数: {实绩: 12}', '是不是“值”'],
    ['figures', '人数: {实际: 12}', '是不是“值”'],
    ['figures', '人数: {值: 12, 基数: 10}', '是不是“上年”'],
    ['figures', '人数: {值: 12, 2023年: 10}', '是不是“值”或“上年”'],
    ['report', '标题: 一\n单位: 二\n年度: 2024\n成文日期: 20241225\n', '请写成 2024-12-25'],
    ['report', '标题: 一\n单位: 二\n年度: 2024\n成文日期: 20241325\n', '请检查月份'],
    ['report', '标题: 一\n单位: 二\n年度: 2024\n检查: {长句: 关闭}\n', '请写成“关”'],
    ['report', '标题: 一\n单位: 二\n年度: 2024\n检查: {重字: 提醒}\n', '请写成“提示”'],
    ['report', '标题: 一\n单位: 二\n年度: 2024\n检查: {重字: 开启}\n', '要查的不用写'],
  ] as const)('%s %j is reported once, with %s', (kind, text, hint) => {
    const found = diagnose(kind, text)
    expect(found.map((one) => `${one.message} ${one.hint}`)).toEqual([expect.stringContaining(hint)])
    expect(fixed(kind, text)).toBe(text)
  })

  it.each([
    ['figures', '人数: {值: -5, 单位: 人}'],
    ['figures', '人数: {值: 5, 备注: 甲 - 乙}'],
    ['section', section('  - 分项: [抓生产、抓生活等]')],
    ['section', section('  - 分项: [抓生产, 抓生活、抓生态]')],
    ['section', section("  - 表格:\n      列: [甲, 乙]\n      行:\n        - [-1, '-']")],
    ['section', section('  - |\n    值: -\n    [一, -]')],
  ] as const)('%s %j is right', (kind, text) => {
    expect(codes(kind, text)).toEqual([])
  })
})

describe('a line at the column of the dashes, without its own', () => {
  it.each(['二是抓夏收，好。', '第二，抓夏收，好。', 'A. 抓夏收，还要好。', '2024年抓夏收，好。', '~ 抓夏收，好。'])(
    '%s may be the next item: it is reported and left as it is',
    (line) => {
      const text = section(`  - 抓春耕，好。\n  ${line}\n  - 抓冬管。`)
      const found = diagnose('section', text)
      expect(found.map((one) => one.hint)).toEqual([expect.stringContaining('请在前面加“- ”')])
      expect(fixed('section', text)).toBe(text)
    },
  )

  it('goes on with the text above where its sentence has not ended', () => {
    const text = section('  - 抓春耕，抓夏收，\n  抓冬管，好。')
    expect(fixed('section', text)).toBe(section('  - |\n    抓春耕，抓夏收，\n    抓冬管，好。'))
  })

  it.each([
    ['1. [一, 2]', '2. [二, 3]'],
    ['— [一, 2]', '— [二, 3]'],
  ])('rows with %s in front are rows', (first, second) => {
    const table = (one: string, two: string) =>
      section(`  - 表格:\n      列: [甲, 乙]\n      行:\n        ${one}\n        ${two}`)
    expect(new Set(codes('section', table(first, second)))).toEqual(new Set(['yaml/list-mark']))
    expect(fixed('section', table(first, second))).toBe(table('- [一, 2]', '- [二, 3]'))
  })

  it('a key with a number in front is asked about', () => {
    expect(diagnose('section', '1. 标题: 一\n').map((one) => one.hint)).toEqual([expect.stringContaining('标题')])
  })
})

import { describe, expect, test } from 'vitest'
import { readYamlValue, rewriteYaml } from '../../../src/engine/yaml/rewrite/rewrite.ts'

type Plain = string | null | Plain[] | { [key: string]: Plain }

/** What a file says, as objects. */
function read(source: string): Plain {
  const outcome = readYamlValue(source)
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  const plain = (value: unknown): Plain => {
    if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]))
    return Array.isArray(value) ? value.map(plain) : (value as Plain)
  }
  return plain(outcome.value)
}

/** The file after what it says was changed. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into what it has just read.
function edited(source: string, change: (data: any) => unknown): string {
  const data = read(source)
  const outcome = rewriteYaml(source, change(data) ?? data)
  return outcome.kind === 'rewritten' ? outcome.text : `refused: ${outcome.why}`
}

const section = `# 应急办报来
标题: 全面构建体系   # 定稿前再核
责任科室: "应急办"
成绩:
  # 第一条的依据见附件
  - 小标题: 落实各项措施
    正文: 全年组织演练{{应急演练}}。  # 12月核过
    分项:
      - 完善应急响应机制
      # 监测
      - 小标题: 健全监测体系
        正文: |
          第一段。

          第二段。
  - 一句话的成绩   # 短

问题:
- 监测预警能力仍有差距。
- '需要: 引号'
# 计划由办公室补
计划:
  - 建成多点触发监测系统
`

describe('a text', () => {
  test.each<[name: string, before: string, text: string, after: string]>([
    ['plain stays plain', 'a: 甲  # c\n', '乙', 'a: 乙  # c\n'],
    ['quotes stay', `a: "甲"\n`, '乙', `a: "乙"\n`],
    ['single quotes stay', `a: '甲'\n`, "it's", `a: 'it''s'\n`],
    ['a plain one gets quotes where it must', 'a: 甲 # c\n', '{{签约人数}}', `a: '{{签约人数}}' # c\n`],
    ['a colon and a blank', 'a: 甲\n', '一: 二', `a: '一: 二'\n`],
    ['a Chinese colon needs none', 'a: 甲\n', '一：二', 'a: 一：二\n'],
    ['a hash behind a blank', 'a: 甲\n', '3 #机组', `a: '3 #机组'\n`],
    ['per cent', 'a: 甲\n', '%', `a: '%'\n`],
    ['a word for nothing', 'a: 甲\n', 'null', `a: 'null'\n`],
    ['nothing', 'a: 甲  # c\n', '', `a: ''  # c\n`],
    [
      'a second paragraph makes a block, the comment stays',
      'a: 甲  # c\nb: 1\n',
      '甲\n乙',
      'a: |  # c\n  甲\n\n  乙\nb: 1\n',
    ],
    ['a block stays one', 'a: |\n    甲\n\n    乙\nb: 1\n', '甲\n丙\n乙', 'a: |\n    甲\n\n    丙\n\n    乙\nb: 1\n'],
    ['a block of one paragraph', 'a: |-\n  甲\n\n\n  乙\n\nb: 1\n', '甲', 'a: |-\n  甲\n\nb: 1\n'],
    [
      'a folded block keeps its lines',
      'a: >\n  甲的第一行，\n  第二行。\nb: 1\n',
      '甲的第一行，\n第三行。'.replace('\n', ''),
      'a: >\n  甲的第一行，\n  第三行。\nb: 1\n',
    ],
    [
      'lines of a plain text stay',
      'a: 甲的第一行，\n  第二行，\n  第三行。\n',
      '甲的第一行，第二行改，第三行。',
      'a: 甲的第一行，\n  第二行改，\n  第三行。\n',
    ],
    ['a text below its key', 'a:\n  甲\nb: 1\n', '乙', 'a:\n  乙\nb: 1\n'],
    ['where nothing was', 'a:   # c\nb: 1\n', '乙', 'a: 乙   # c\nb: 1\n'],
    ['CRLF', 'a: 甲\r\nb: 1\r\n', '甲\n乙', 'a: |\r\n  甲\r\n\r\n  乙\r\nb: 1\r\n'],
    ['in braces', 'x: 1\na: {值: 1, 单位: 人}\n', '', `x: 1\na: ''\n`],
  ])('%s', (_, before, text, expected) => {
    expect(edited(before, (data) => ({ ...data, a: text }))).toBe(expected)
  })

  test('nothing instead of a text', () => {
    expect(edited('a: 甲  # c\nb: 1\n', (data) => ({ ...data, a: null }))).toBe('a:  # c\nb: 1\n')
  })
})

describe('a list', () => {
  test('an item that goes takes its comments along', () => {
    const changed = edited(section, (data) => void data.成绩[0].分项.splice(1, 1))
    expect(changed).toBe(section.replace(/ {6}# 监测\n(?: {6,}.*\n|\n(?= {10}))*/, ''))
  })

  test('an item that moves takes its comments along', () => {
    expect(edited(section, (data) => void data.成绩.reverse())).toBe(
      section.replace(/( {2}# 第一条[\s\S]*第二段。\n)( {2}- 一句话.*\n)/, '$2$1'),
    )
  })

  test('an item moves a level down with its comment, and an item of a text becomes one with items', () => {
    const before = '成绩:\n  - 第一项  # 甲\n  # 乙的依据\n  - 小标题: 第二项\n    正文: 内容  # 乙\n  - 第三项\n'
    const changed = edited(before, (data) => {
      const [, second] = data.成绩.splice(0, 2, { 正文: '第一项' })
      data.成绩[0].分项 = [second]
    })
    expect(changed).toBe(
      '成绩:\n  - 正文: 第一项  # 甲\n    分项:\n      # 乙的依据\n      - 小标题: 第二项\n        正文: 内容  # 乙\n  - 第三项\n',
    )
  })

  test('an item moves a level up with its comment', () => {
    const before = '成绩:\n  - 正文: 第一项\n    分项:\n      - 甲\n      # 乙的依据\n      - 乙  # 核\n  - 第三项\n'
    const changed = edited(before, (data) => void data.成绩.splice(1, 0, ...data.成绩[0].分项.splice(1, 1)))
    expect(changed).toBe('成绩:\n  - 正文: 第一项\n    分项:\n      - 甲\n  # 乙的依据\n  - 乙  # 核\n  - 第三项\n')
  })

  test('a new item is written as the others are', () => {
    const changed = edited(section, (data) => void data.问题.push('小标题：新的', { 小标题: '又一项', 正文: '甲\n乙' }))
    expect(changed).toBe(
      section.replace(
        "- '需要: 引号'\n",
        "- '需要: 引号'\n- '小标题：新的'\n- 小标题: 又一项\n  正文: |\n    甲\n\n    乙\n",
      ),
    )
  })

  test('the last item goes, and one comes back', () => {
    const empty = edited(section, (data) => void data.计划.splice(0))
    expect(empty).toBe(section.replace('计划:\n  - 建成多点触发监测系统\n', '计划: []\n'))
    expect(edited(empty, (data) => void data.计划.push('建成多点触发监测系统'))).toBe(section)
  })

  test('a blank line between all items stays between all', () => {
    const before = '成绩:\n  - 甲\n\n  - 乙\n\n  - 丙\n'
    expect(edited(before, (data) => void data.成绩.splice(0, 3, '丙', '甲', '乙', '丁'))).toBe(
      '成绩:\n  - 丙\n\n  - 甲\n\n  - 乙\n\n  - 丁\n',
    )
  })

  test('a file that ends without a line break', () => {
    expect(edited('a:\n- 1\n- 2', (data) => void data.a.reverse())).toBe('a:\n- 2\n- 1')
    expect(edited('a:\n- 1', (data) => void data.a.push('2'))).toBe('a:\n- 1\n- 2')
  })
})

describe('keys', () => {
  test('a key comes, goes, is renamed, and changes places', () => {
    const before = '# 头\n\n标题: 甲\n# 丙\n单位: 乙  # 丁\n年度: 2024\n'
    expect(edited(before, ({ 标题, 单位, 年度 }) => ({ 标题, 单位, 年度, 署名: '乙' }))).toBe(`${before}署名: 乙\n`)
    expect(edited(before, ({ 标题, 年度 }) => ({ 标题, 年度 }))).toBe('# 头\n\n标题: 甲\n年度: 2024\n')
    expect(edited(before, ({ 标题, 单位, 年度 }) => ({ 标题, 主送: 单位, 年度 }))).toBe(before.replace('单位', '主送'))
    expect(edited(before, ({ 标题, 单位, 年度 }) => ({ 单位, 年度, 标题 }))).toBe(
      '# 头\n\n# 丙\n单位: 乙  # 丁\n年度: 2024\n标题: 甲\n',
    )
  })

  test('the first key of an item goes', () => {
    expect(
      edited('a:\n  - 小标题: 甲\n    # 注\n    正文: 乙 # 核\n', ({ a: [item] }) => ({ a: [{ 正文: item.正文 }] })),
    ).toBe('a:\n  # 注\n  - 正文: 乙 # 核\n')
  })
})

describe('braces and brackets', () => {
  const ledger =
    "甲: {值: 1,234, 单位: 人}   # 一\n乙: { 值: 30.5, 单位: '%', 上年: 31.2 }\n\n# 丙的来源\n丙: {值: 3, 单位: 家}\n"
  test('one value', () => {
    expect(
      edited(ledger, (data) => {
        data.甲.值 = '2,345'
      }),
    ).toBe(ledger.replace('1,234', `'2,345'`))
    expect(
      edited(ledger, (data) => {
        data.乙.上年 = '33'
      }),
    ).toBe(ledger.replace('31.2', '33'))
  })
  test('a value comes and goes', () => {
    expect(
      edited(ledger, (data) => {
        data.甲.上年 = '7'
      }),
    ).toBe(ledger.replace('单位: 人}', '单位: 人, 上年: 7}'))
    expect(edited(ledger, ({ 甲, 乙: { 值, 上年 }, 丙 }) => ({ 甲, 乙: { 值, 上年 }, 丙 }))).toBe(
      ledger.replace(` 单位: '%',`, ''),
    )
  })
  test('a figure comes in the way of the others, another is renamed', () => {
    expect(
      edited(ledger, (data) => {
        data.丁 = { 值: null, 单位: '%' }
      }),
    ).toBe(`${ledger}丁: {值:, 单位: '%'}\n`)
    expect(edited(ledger, ({ 甲, 乙, 丙 }) => ({ 甲, 乙二: 乙, 丙 }))).toBe(ledger.replace('乙:', '乙二:'))
  })
  test('lines of a list in brackets', () => {
    const before = 'a: [\n  甲,  # 一\n  乙   # 二\n]\n'
    expect(edited(before, (data) => void data.a.reverse())).toBe('a: [\n  乙,   # 二\n  甲  # 一\n]\n')
    expect(edited(before, (data) => void data.a.push('丙'))).toBe('a: [\n  甲,  # 一\n  乙,   # 二\n  丙\n]\n')
  })
})

describe('what is refused', () => {
  test.each([
    ['anchor', 'a: &x 甲\nb: 1\n'],
    ['alias', 'b: *甲\n'],
    ['tag', 'a: !!str 甲\n'],
    ['duplicate-key', 'a: 1\na: 2\n'],
    ['key', 'a: {{签约人数}}\n'],
    ['key', '? a\n: 1\n'],
    ['not-yaml', "a: '甲\n"],
    ['several-documents', 'a: 1\n---\nb: 2\n'],
    ['merge-conflict', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n'],
  ])('%s', (why, source) => {
    const outcome = rewriteYaml(source, { a: 'x' })
    expect(outcome).toMatchObject({ kind: 'refused', why })
  })
})

import { describe, expect, it } from 'vitest'
import { loadFiles, loadSection, reportHead } from './folder.ts'

/** What is said, as `file:line code message hint`. */
const said = ({ diagnostics }: Awaited<ReturnType<typeof loadFiles>>): string[] =>
  diagnostics.map(({ code, message, hint, position: at }) => `${at?.file}:${at?.line} ${code} ${message} ${hint ?? ''}`)

const section = async (text: string) => said(await loadSection(text))
const ledger = async (text: string, line = '') => said(await loadSection('标题: 一\n', `${reportHead}${line}`, text))
const report = async (line: string) => said(await loadSection('标题: 一\n', `${reportHead}${line}\n`))

describe('a figure', () => {
  it.each(['签约：{值: 1}\n', '签约： {值: 1}\n', '签约:{值: 1}\n'])('%j is one with a wrong colon', async (text) => {
    expect(await ledger(text, '引言: 有{{签约}}人\n')).toEqual([
      expect.stringMatching(/^figures\.yaml:1 yaml\/(full-width-colon|colon-without-space) 键“签约”/),
    ])
  })

  it.each([
    ['"########"', '列宽'],
    ['"#DIV/0!"', '算不出'],
    ['"#N/A"', '算不出'],
    ['1.2E+05', '约120000'],
    ['=SUM(B2:B5)', '公式'],
    ['2024/5/1 0:00', '日期'],
    ['1O5', '请写成 105'],
    ['l20', '请写成 120'],
    ['——', '【待报】'],
    ['／', '【待报】'],
  ])('of the value %s is reported what that is', async (value, hint) => {
    expect(await ledger(`签约: {值: ${value}, 单位: 人}\n`)).toEqual([expect.stringContaining(hint)])
  })

  it.each([
    ['满意率: {值: 0.985, 单位: "%"}', '98.5'],
    ['合格率: {值: 1, 单位: "%"}', '100'],
    ['比例: {值: 0.9, 单位: "%", 上年: 88}', '90'],
    ['比例: {值: 91.2, 单位: "%", 上年: 0.88}', '88'],
  ])('that is the fraction of a sheet is reported: %s', async (figure, percent) => {
    expect(await ledger(`${figure}\n`)).toEqual([
      expect.stringMatching(new RegExp(`figures/fraction .*改成 ${percent}；`)),
    ])
  })

  it.each([
    '康复服务率: {值: 0.968, 单位: "%", 上年: 0.952, 目标: 0.95}',
    '出勤率: {值: 0.92, 单位: "%", 上年: 0.9}',
    '机械化占比: {值: 0.815, 单位: "%", 上年: 0.79}',
  ])(
    'all numbers of which are fractions of a sheet is reported of each, and of nothing that follows: %s',
    async (figure) => {
      const found = await ledger(`${figure}\n`)
      expect(found).toHaveLength(figure.match(/: [01]\.?\d/g)!.length)
      for (const one of found) expect(one).toContain('figures/fraction')
    },
  )

  it('is reported once, though it is below last year and below the target', async () => {
    const found = await ledger('康复服务率: {值: 0.968, 单位: "%", 上年: 95.2, 目标: 95}\n')
    expect(found).toEqual([expect.stringContaining('figures/fraction')])
  })

  it.each([
    '增速: {值: 0.985, 单位: "%"}',
    '登记失业率: {值: 0.95, 单位: "%", 上年: 0.98}',
    '一般事故发生率: {值: 0.42, 单位: "%", 上年: 0.45}',
    '管网漏损率: {值: 0.82, 单位: "%", 上年: 0.91, 目标: 0.8}',
    '不良贷款率: {值: 0.86, 单位: "%", 上年: 0.92}',
    '利润率: {值: 0.86, 单位: "%"}',
    '自然增长率: {值: 0.61, 单位: "%", 上年: 0.66}',
    '投诉率: {值: 0.3, 单位: "%", 上年: 0.4}',
    '服务率: {值: 96.8, 单位: "%", 上年: 95.2}',
    '死亡率: {值: 0.5, 单位: "%", 上年: 0.6}',
    '满意率: {值: 98.5, 单位: "%", 上年: 97}',
    '满意率: {值: 0.985, 单位: 分}',
    '完成率: {值: 0.1, 单位: "%"}',
    '覆盖率: {值: 0.985, 单位: "%", 备注: 刚刚起步}',
  ])('%s is none', async (figure) => {
    expect(await ledger(`${figure}\n`)).toEqual([])
  })

  it('may still have an unknown key of three digits', async () => {
    expect(await ledger('签约: {值: 1, 234: 2}\n')).toEqual([expect.stringContaining('data/unknown-key')])
  })

  it('has a whole number of decimals', async () => {
    expect(await ledger('签约: {值: 1, 小数: 两位}\n')).toEqual([expect.stringMatching(/应为0到10的整数.*半角的整数/)])
  })
})

describe('a list with other marks', () => {
  it.each(['*', '•', '·', '+'])('%s is reported of each entry', async (mark) => {
    const found = await section(`标题: 一\n成绩:\n  ${mark} 甲\n  ${mark} 乙\n`)
    expect(found).toEqual([3, 4].map((line) => expect.stringContaining(`01.yaml:${line} yaml/list-mark`)))
    expect(found[0]).toContain('“- ”')
  })

  it('a text may go on with such a mark', async () => {
    expect(await section('标题: 一\n引言: 两项：\n  • 甲\n  • 乙\n成绩:\n  - |\n    * 甲\n    * 乙\n')).toEqual([])
  })
})

describe('brackets', () => {
  it.each(['成绩: [{正文: 全年{{演练}}完成}]\n', '成绩:\n  - {小标题: 甲, 正文: 全年{{演练}}完成}\n'])(
    'a text with a reference in %j needs quotes, shown around it',
    async (text) => {
      expect(await section(`标题: 一\n${text}`)).toEqual([expect.stringContaining("写成 '全年{{演练}}完成'")])
    },
  )

  it('where a text belongs are to be taken away', async () => {
    expect(await report('称谓: [甲]')).toEqual([expect.stringContaining('请去掉方括号')])
    expect(await report('编号: [1]')).toEqual([expect.stringContaining('请去掉方括号')])
    expect(await report('称谓: {标题: 甲}')).toEqual([expect.stringContaining('请去掉花括号')])
    expect(await report('称谓:\n  - 甲')).toEqual([expect.stringContaining('“- ”')])
  })
})

describe('an indentation of blanks that are no spaces', () => {
  it.each([
    ['full-width spaces', '\u3000', '全角空格'],
    ['no-break spaces', '\u00a0\u00a0', '特殊空格'],
    ['en spaces', '\u2002\u2002', '特殊空格'],
  ])('%s is reported as such on each line', async (_, blank, name) => {
    const found = await section(`标题: 一\n成绩:\n${blank}- 小标题: 甲\n${blank}${blank}正文: 乙\n${blank}- 丙\n`)
    expect(found).toEqual([3, 4, 5].map((line) => expect.stringContaining(`01.yaml:${line} yaml/full-width-space`)))
    expect(found[0]).toContain(name)
  })
})

describe('levels', () => {
  it.each([
    '编号: {标签: {6: 一、}}',
    '编号: {标签: {10: 一、}}',
    '编号: {连续: [9]}',
    '编号: {标题形式: {6: 独行}}',
    '编号: {标签: [一、, （一）, 1., （1）, ①, 一是]}',
  ])('%s: there are five', async (line) => {
    expect(await report(line)).toEqual([expect.stringMatching(/[5五].+/)])
  })
})

describe('a hint says what to write', () => {
  it.each([
    ['编号: {标签: [甲]}', '第一项的编号'],
    ['附件: [{名称: 甲, 表格: {列: [{列名: 甲, 列宽: 宽}], 行: [[乙]]}}]', '30%'],
    ['附件: [{名称: 甲, 表格: {列: [], 行: []}}]', '请写上“列”的内容'],
    ['编号: {连续: [二]}', '请写1到5之间的数字'],
  ])('%s', async (line, hint) => {
    const found = await report(line)
    expect(found[0]).toContain(hint)
    expect(found.join()).not.toContain('符合要求的写法')
  })
})

describe('a key with nothing behind it', () => {
  it.each(['标题:', '标题: ~', "标题: ''", 'title: # 待定'])('%j in a section is an error', async (line) => {
    const loaded = await loadSection(`${line}\n成绩: [甲]\n`)
    expect(loaded.diagnostics.map((one) => [one.severity, one.code])).toEqual([['error', 'data/missing-value']])
  })

  it('is reported also where it stands alone', async () => {
    expect(await section('标题:\n')).toEqual([expect.stringContaining('01.yaml:1 data/missing-value')])
  })

  it('is a warning where the key may be absent without much harm', async () => {
    const text = '标题: 一\n成绩:\n问题:\n  - 小标题: 甲\n    正文:\n  - 小标题:\n    正文: 乙\n计划:\n  分项:\n'
    const { value, diagnostics } = await loadSection(text)
    expect(value).toBeDefined()
    expect(diagnostics.map((one) => [one.severity, one.position?.line])).toEqual(
      [2, 5, 6, 9].map((at) => ['warning', at]),
    )
  })

  it('an item of nothing else is reported as a whole', async () => {
    expect(await section('标题: 一\n成绩:\n  - 小标题:\n')).toEqual([expect.stringContaining('data/empty-item')])
  })
})

describe('an entry of a list whose text is a comment', () => {
  it.each(['#一 抓落实', '# 抓落实', '#1'])('- %s is reported so', async (text) => {
    const [found, ...more] = await section(`标题: 一\n成绩:\n  - ${text}\n  - 乙\n`)
    expect(more).toEqual([])
    expect(found).toContain('data/empty-entry')
    expect(found).toContain(`“#”开头的文字会被当作注释；如果是正文，请把整段放在英文引号里，如 - '${text}'`)
  })

  it('is not an entry that is empty, nor one that has its text', async () => {
    expect(await section('标题: 一\n成绩:\n  - 甲 # 注\n  # 注\n  - 乙\n')).toEqual([])
    expect((await section('标题: 一\n成绩:\n  -\n  - 乙\n'))[0]).toContain('请写上内容')
  })
})

it('a section’s title that is empty is reported how to have none', async () => {
  expect(await section("标题: ''\n成绩: [甲。]\n")).toEqual([expect.stringContaining('写“标题: 无”')])
})

describe('a number with commas in a row', () => {
  const rows = (columns: string, row: string) =>
    report(`附件:\n  - 名称: 表\n    表格:\n      列: ${columns}\n      行:\n        - ${row}`)

  it.each([
    ['[指标, 数]', '[粮食, 21,356]', '21,356', '21356'],
    ['[指标, 本年, 上年]', '[粮食, 21,356, 20,111]', '21,356', '21356'],
    ['[指标, 本年, 上年]', '[粮食, 1,221,356.5, 20]', '1,221,356.5', '1221356.5'],
    ['[指标, 数]', '[投资, 1,200万元]', '1,200万元', '1200万元'],
  ])('%s %s: the comma is named', async (columns, row, number, plain) => {
    expect(await rows(columns, row)).toEqual([expect.stringMatching(`ragged-row.*“${number}”是一个数.*${plain}`)])
  })

  it.each([
    ['[指标, 数]', '[粮食, 21, 35]'],
    ['[指标, 数]', '[粮食]'],
    ['[指标, 数]', '[粮食, 2024, 356]'],
    ['[指标, 数]', '[粮食, 21, 356, 20, 111, 5]'],
  ])('%s %s: nothing is said of commas', async (columns, row) => {
    expect(await rows(columns, row)).toEqual([expect.stringMatching(/ragged-row(?!.*是一个数)/)])
  })

  it.each(["[粮食, '21,356']", '[粮食, 21356]', '[粮食,356]'])('%s is right', async (row) => {
    expect(await rows('[指标, 数]', row)).toEqual([])
  })
})

describe('a bar', () => {
  it.each(['标题: 一\n引言: ｜\n  甲。\n', '标题: 一\n成绩:\n  - ｜\n    甲。\n'])(
    'of the Chinese input method: %j',
    async (text) => {
      expect(await section(text)).toEqual([expect.stringContaining('yaml/full-width-bar')])
    },
  )

  it.each(['标题: 一\n引言: |甲。\n', '标题: 一\n引言: >甲。\n', '标题: 一\n引言: |甲\n  乙。\n'])(
    'with text behind it: %j',
    async (text) => {
      expect(await section(text)).toEqual([expect.stringContaining('yaml/text-behind-bar')])
    },
  )

  it.each([
    '标题: 一\n引言: |\n  甲。\n',
    '标题: 一\n引言: |- # 说明\n  甲。\n',
    '标题: 一\n引言: >-2\n  甲。\n',
    '标题: 一\n引言: 甲｜乙\n',
    '标题: 一\n引言: |\n  甲：｜\n  乙。\n',
  ])('is right in %j', async (text) => {
    expect(await section(text)).toEqual([])
  })
})

describe('a text that begins with a sign of YAML', () => {
  it.each([
    ['&甲', 'anchor'],
    ['!甲', 'tag'],
  ])('%s is reported once', async (text, code) => {
    for (const line of [`成绩:\n  - 小标题: 甲\n    正文: ${text}\n`, `引言: ${text}\n`]) {
      expect(await section(`标题: 一\n${line}`)).toEqual([expect.stringContaining(`yaml/${code}`)])
    }
  })
})

describe('one mistake in a list', () => {
  it.each([
    ['指标: [甲，乙]', 'figures.yaml', '甲: {值: 1, 单位: 人}\n乙: {值: 2, 单位: 人}\n'],
    ['指标: [甲、乙]', 'figures.yaml', '甲: {值: 1, 单位: 人}\n乙: {值: 2, 单位: 人}\n'],
  ])('%s is reported for its comma alone', async (figures, file, text) => {
    const section = `标题: 一\n成绩:\n  - 小标题: 指标\n    表格:\n      ${figures}\n`
    const found = await said(await loadFiles({ 'report.yaml': reportHead, [file]: text, '01.yaml': section }))
    expect(found).toEqual([expect.stringContaining('yaml/full-width-comma')])
  })

  it('a row with Chinese commas is reported for its comma alone', async () => {
    const found = await section(
      '标题: 一\n成绩:\n  - 小标题: 表\n    表格:\n      列: [镇, 数]\n      行:\n        - [甲，12]\n',
    )
    expect(found).toEqual([expect.stringContaining('yaml/full-width-comma')])
  })

  it('a row with a cell too many is reported, and not the others, where the rows are numbered', async () => {
    const rows = ['[甲, 1, 2]', '[乙, 1, 2, 3]', '[丙, 1, 2]'].map((row) => `        - ${row}\n`).join('')
    const found = await section(
      `标题: 一\n成绩:\n  - 小标题: 表\n    表格:\n      列: [序号, 镇, 数, 率]\n      行:\n${rows}`,
    )
    expect(found).toEqual([expect.stringMatching(/^01.yaml:8 table\/ragged-row 这一行有4格，表格却有3列/)])
  })
})

describe('a note called otherwise', () => {
  it.each(['{{注：不含续签的。}}', '{{脚标：不含续签的。}}', '{{脚注 不含续签的。}}', '{{尾注:不含续签的。}}'])(
    '%s is reported how it is written',
    async (note) => {
      expect(await section(`标题: 一\n成绩:\n  - 全年签约${note}完成。\n`)).toEqual([
        expect.stringContaining('写成 {{脚注：……}}'),
      ])
    },
  )

  it('without its end is reported of its end', async () => {
    const found = await section('标题: 一\n成绩:\n  - 全年签约{{脚注：不含续签的，完成。\n')
    expect(found).toEqual([expect.stringContaining('请在脚注的文字后面加上“}}”')])
  })
})

describe('other words for keys', () => {
  it.each([
    ['标题: 一\n负责科室: 办公室\n成绩: [完成。]\n', '责任科室'],
    ['标题: 一\n成绩:\n  - 小标题: 表\n    表格:\n      列: [镇, 数]\n      行: [[甲, 1]]\n      备注: 略\n', '注'],
  ])('are asked about: %s', async (text, key) => {
    expect(await section(text)).toEqual([expect.stringContaining(`是不是“${key}”？`)])
  })

  it('a group called 分组 is reported once', async () => {
    const table = '    表格:\n      列: [指标, 本年]\n      指标:\n        - 分组: 一、收入\n          指标: [甲]\n'
    const files = { 'figures.yaml': '甲: {值: 1, 单位: 人}\n', '01.yaml': `标题: 一\n成绩:\n  - 小标题: 表\n${table}` }
    expect(await said(await loadFiles({ 'report.yaml': reportHead, ...files }))).toEqual([
      expect.stringContaining('是不是“组”？'),
    ])
  })
})

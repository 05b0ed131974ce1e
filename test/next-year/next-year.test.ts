import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/engine/examine.ts'
import { memoryFiles } from '../../src/engine/host/memory-files.ts'
import { type NextYearSettings, nextYear } from '../../src/engine/next-year/index.ts'
import { forFinal } from '../../src/engine/proofread/final.ts'
import { succeeded } from '../../src/engine/text/diagnostic.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { makeNextYear } from '../../src/node/new/next-year.ts'
import { writeFolder } from '../../src/node/new/write-folder.ts'

const library = openLibrary('templates')

const head = '标题: 渔业局2024年工作总结\n单位: 渔业局\n年度: 2024\n'
const section = '标题: 养殖\n成绩:\n  - 全年养殖稳定，渔民收入有所增加。\n'

/** The files of next year's report by their names. */
async function next(texts: Record<string, string>, settings: Partial<NextYearSettings> = {}) {
  const files = memoryFiles({ '甲/report.yaml': head, '甲/1.yaml': section, ...texts })
  const wayTo = (folder: string) => `../${folder}`
  const host = { files, compression: nodeCompression }
  const made = await nextYear('甲', host, { keep: 'text', wayTo, ...settings })
  if (!('files' in made)) throw new Error(JSON.stringify(made))
  return { made, text: (name: string) => String(made.files.find((one) => one.name === name)?.content) }
}

const ledger = async (text: string, more: Record<string, string> = {}) =>
  (await next({ '甲/figures.yaml': text, ...more })).text('figures.yaml')

describe('a ledger', () => {
  test.each([
    [
      'a value and a goal',
      '甲: {值: 3, 单位: 吨, 上年: 2, 目标: 4}\n',
      '甲: {值: 【待报】, 单位: 吨, 目标: 【待报】}\n',
    ],
    ['上年 in front', '甲: {上年: 2, 值: 3}\n', '甲: {值: 【待报】}\n'],
    ['上年 alone', '甲: {上年: 2}\n', '甲: 【待报】\n'],
    ['a unit that stands with its number', '甲: {值: 3吨, 上年: 2吨}\n', '甲: {值: 【待报】, 单位: 吨}\n'],
    ['lines', '甲:\n  值: 3 # 已核\n  上年: 2\n  单位: 吨\n', '甲:\n  值: 【待报】\n  单位: 吨\n'],
    ['quotes', '甲: {值: "3", 单位: "%"}\n', '甲: {值: 【待报】, 单位: "%"}\n'],
    ['limits', '甲: {值: 3, 上限: 5, 下限: 1}\n', '甲: {值: 【待报】, 上限: 【待报】, 下限: 【待报】}\n'],
    ['earlier years', '甲: {值: 3, 上年: 2, 历年: {2022: 1}}\n', '甲: {值: 【待报】, 历年: {2022: 1, 2023: 2}}\n'],
    ['an open figure', '甲: {值: 【待报】, 单位: 吨}\n乙: 【待报】\n', '甲: {值: 【待报】, 单位: 吨}\n乙: 【待报】\n'],
    ['what was kept of last year', '甲: {值: 3, 留用: [5吨], 允许误差: 1}\n', '甲: {值: 【待报】}\n'],
    [
      'a rounding that stays',
      '甲: {值: 3, 允许误差: {值: 1, 原因: 四舍五入}}\n',
      '甲: {值: 【待报】, 允许误差: {值: 1, 原因: 四舍五入}}\n',
    ],
    ['English keys', 'a: {value: 3t, previous: 2t, target: 4t}\n', 'a: {value: 【待报】, unit: t, target: 【待报】}\n'],
    ['a note of the time', '甲: {值: 3, 备注: 截至2024年11月}\n', '甲: {值: 【待报】}\n'],
    ['a name with its year', '甲: {名称: 2024年渔获, 值: 3}\n', '甲: {名称: 2025年渔获, 值: 【待报】}\n'],
    ['a note of what it is', '甲: {值: 3, 备注: 含稻田养鱼}\n', '甲: {值: 【待报】, 备注: 含稻田养鱼}\n'],
    [
      'a formula',
      '甲: {值: 3}\n乙: {公式: 甲 × 2, 上年: 4, 小数: 1}\n',
      '甲: {值: 【待报】}\n乙: {公式: 甲 × 2, 小数: 1}\n',
    ],
  ])('with %s', async (_, before, after) => expect(await ledger(before)).toBe(after))

  test('keeps the comments that are true of any year', async () => {
    expect(
      await ledger(
        '# 养殖（截至2024年11月底）\n甲: {值: 3} # 渔政科报\n# 比快报数少2吨\n\n# 捕捞\n乙: {值: 4} # 11月核对\n',
      ),
    ).toBe('# 养殖\n甲: {值: 【待报】} # 渔政科报\n\n# 捕捞\n乙: {值: 【待报】}\n')
  })

  test('moves the headings in its comments on', async () => {
    expect(await ledger('# 2024年主要工作\n甲: {值: 3}\n# 2024年数据由渔政科12月报来\n乙: {值: 4}\n')).toBe(
      '# 2025年主要工作\n甲: {值: 【待报】}\n乙: {值: 【待报】}\n',
    )
  })

  test('takes 取自 on to the report of the next year, where there is one', async () => {
    const text = '甲: {取自: {报告: ../县2024, 指标: 鱼}, 单位: 吨}\n'
    const other = {
      '县2025/report.yaml': head.replace('年度: 2024', '年度: 2025'),
      '县2025/figures.yaml': '鱼: {值: 【待报】, 单位: 吨}\n',
    }
    const old = { '县2024/report.yaml': head, '县2024/figures.yaml': '鱼: {值: 3, 单位: 吨}\n' }
    expect(await ledger(text, { ...old, ...other })).toBe('甲: {取自: {报告: ../县2025, 指标: 鱼}, 单位: 吨}\n')
    expect(await ledger(text, old)).toBe('甲: {值: 【待报】, 单位: 吨}\n')
  })

  test('of report.yaml is seen to there', async () => {
    const { text } = await next({ '甲/report.yaml': `${head}指标:\n  鱼: {值: 3, 上年: 2}\n样例: 是\n` })
    expect(text('report.yaml')).toBe(
      '标题: 渔业局2025年工作总结\n单位: 渔业局\n年度: 2025\n上年报告: ../甲\n指标:\n  鱼: {值: 【待报】}\n',
    )
  })

  test('that is a sheet has the same rows, open', async () => {
    const { made } = await next({ '甲/figures.csv': '指标,值,单位,上年,目标,合计\n鱼,3,吨,2,4,虾\n虾,3,吨,,,\n' })
    expect(made.sheet?.rows).toEqual([
      ['指标', '值', '单位', '目标', '合计'],
      ['鱼', '【待报】', '吨', '【待报】', '虾'],
      ['虾', '【待报】', '吨', '', ''],
    ])
  })
})

describe('a section', () => {
  test('of plans and problems leaves them to be answered', async () => {
    const plans =
      '标题: 打算\n问题: [鱼塘淤积, 渔船老旧]\n计划:\n  引言: 2025年做好两件事。\n  分项写法: 一是\n  分项:\n    - 清淤\n    # 渔政科报\n    - 小标题: 更新渔船\n      分项: [补助到船, 统一检验]\n'
    const { text, made } = await next({ '甲/2.yaml': plans })
    expect(text('2.yaml')).toBe(`标题: 打算
问题: [【待补：存在的问题】]
计划:
  引言: 2026年做好两件事。
  分项写法: 一是
  分项:
    - 【待补：下一步计划】

# 上年报告写的，正文里不印：逐条写上今年的结果，不用交代的整条删去；没写完的不能出定稿。
上年问题:
  - 事项: 鱼塘淤积
    整改情况: 【待补：整改情况】
  - 事项: 渔船老旧
    整改情况: 【待补：整改情况】

上年计划:
  - 事项: 清淤
    完成情况: 【待补：完成情况】
  - 事项: 更新渔船：补助到船
    完成情况: 【待补：完成情况】
  - 事项: 更新渔船：统一检验
    完成情况: 【待补：完成情况】
`)
    expect(made.carried).toMatchObject({ plans: 3, problems: 2, answers: ['2.yaml'] })
  })

  test('with last year’s answers loses them', async () => {
    const before = `${section}上年计划:\n  - 事项: 清淤\n    完成情况: 已清。\n`
    expect((await next({ '甲/1.yaml': before })).text('1.yaml')).toBe(section)
  })

  test('of a plan keeps its plans: they are the text', async () => {
    const plan = '标题: 养殖\n计划:\n  - 清淤三座鱼塘，更新渔船。\n'
    expect((await next({ '甲/1.yaml': plan })).text('1.yaml')).toBe(plan)
  })

  test('in English keys is answered in English keys', async () => {
    const texts = { '甲/1.yaml': 'title: 养殖\nachievements:\n  - 稳定。\nplans:\n  - 清淤\n' }
    expect((await next(texts)).text('1.yaml')).toContain(
      'last-plans:\n  - matter: 清淤\n    outcome: 【待补：完成情况】\n',
    )
  })

  test('as an outline keeps its headings', async () => {
    const before =
      '标题: 养殖\n引言: |\n  全年稳定。\n\n  渔民增收。\n成绩:\n  - 小标题: 清淤\n    正文:\n      清淤{{鱼塘}}，\n      用时三月。\n  - 更新渔船。\n'
    const { text } = await next(
      { '甲/1.yaml': before, '甲/figures.yaml': '鱼塘: {值: 3, 单位: 座}\n' },
      { keep: 'outline' },
    )
    expect(text('1.yaml')).toBe(`标题: 养殖
# 去年：全年稳定。
# 渔民增收。
引言: 【待补：今年的情况】
成绩:
  - 小标题: 清淤
    正文:
      # 去年：清淤{{鱼塘}}，用时三月。
      【待补：今年的情况】
  # 去年：更新渔船。
  - 【待补：今年的情况】
`)
  })
})

test('files that are called by the year are called by the next one', async () => {
  const { made, text } = await next({
    '甲/report.yaml': `${head}章节: [01-2024年工作, '1']\n`,
    '甲/01-2024年工作.yaml': '标题: 2024年工作\n成绩:\n  - 渔业生产稳定。\n',
  })
  expect(made.files.map(({ name }) => name)).toContain('01-2025年工作.yaml')
  expect(text('report.yaml')).toContain("章节: [01-2025年工作, '1']")
})

describe('the head', () => {
  test('has its dates open', async () => {
    const before = `${head}副标题: ——2025年1月8日在渔业工作会议上\n版头: {发文字号: 渔发〔2024〕12号}\n成文日期: 2024-12-20\n`
    expect((await next({ '甲/report.yaml': before })).text('report.yaml')).toBe(
      '标题: 渔业局2025年工作总结\n单位: 渔业局\n年度: 2025\n上年报告: ../甲\n副标题: ——【待补：日期】在渔业工作会议上\n版头: {发文字号: 【待补：发文字号】}\n成文日期: 【待补：成文日期】\n',
    )
  })

  test('does without 上年报告 when years lie between', async () => {
    const { made, text } = await next({}, { year: 2026 })
    expect(text('report.yaml')).toBe('标题: 渔业局2026年工作总结\n单位: 渔业局\n年度: 2026\n')
    expect(made.previousReport).toBeUndefined()
  })
})

const samples = readdirSync('data')

/** A sample and its next year, on the disk. */
async function onDisk(sample: string, keep: NextYearSettings['keep'] = 'text') {
  const home = mkdtempSync(path.join(tmpdir(), 'next-year-'))
  cpSync('data', home, { recursive: true })
  const [old, folder] = [path.join(home, sample), path.join(home, '新报告')]
  const before = filesIn(old)
  const made = await makeNextYear(old, folder, library, { keep })
  if (!('all' in made)) throw new Error(JSON.stringify(made))
  expect(await writeFolder(folder, made.all)).toBeUndefined()
  expect(filesIn(old)).toEqual(before)
  return folder
}

const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'base64')])

const found = async (folder: string) => (await examine(await prepareReport(folder, library), {})).diagnostics

describe('every sample', () => {
  test.each(samples)('%s has a next year that builds', async (sample) => {
    for (const keep of ['text', 'outline'] as const) {
      const errors = (await found(await onDisk(sample, keep))).filter((one) => one.severity === 'error')
      expect(errors).toEqual([])
    }
  })
})

/** Fills in what is open: numbers with the old ones a little higher, texts with sentences. */
function fillIn(folder: string, old: string): void {
  const numbers = readFileSync(path.join(old, 'figures.yaml'), 'utf8').split('\n')
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    const file = path.join(folder, name)
    let text = readFileSync(file, 'utf8')
    if (name === 'figures.yaml') {
      const lines = text.split('\n').map((line) => {
        const key = /^[^:#]+:/.exec(line)?.[0]
        const was = key && numbers.find((one) => one.startsWith(key))
        return was ? was.replace(/上年: [\d.]+, /, '') : line
      })
      text = lines.join('\n')
    }
    text = text
      .replace('【待补：成文日期】', '2025-12-19')
      .replace('【待补：存在的问题】', '对照群众期待，工作中仍有不少短板需要补齐。')
      .replace('【待补：下一步计划】', '围绕短板逐项制定措施，明确责任人和完成时限。')
      .replaceAll(/【待补：(?:完成|整改)情况】/g, '已按期办结。')
    writeFileSync(file, text)
  }
}

test.each(['yunling-2024', 'guihu-jiedao-2024', 'yuying-zhongxue-2024'])(
  '%s is filled in to the final',
  async (sample) => {
    const folder = await onDisk(sample)
    const open = (await found(folder)).filter((one) => one.severity === 'warning')
    expect(open.map(({ code }) => code)).toContain('proofread/last-year-matters')
    fillIn(folder, path.join('data', sample))
    const diagnostics = await found(folder)
    const { report, set } = await prepareReport(folder, library)
    const settings = [set?.rules ?? {}, report?.rules ?? {}]
    expect(forFinal(diagnostics, settings).filter((one) => one.severity !== 'info')).toEqual([])
    expect(succeeded(diagnostics)).toBe(true)
  },
)

import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/engine/host/memory-files.ts'
import { lastYearMatters } from '../../src/engine/proofread/rules/last-year-matters.ts'
import { lastYearWords } from '../../src/engine/proofread/rules/last-year-words.ts'
import type { Finding, Rule } from '../../src/engine/proofread/types.ts'
import { loadReport } from '../../src/engine/report/load.ts'
import { spanText } from '../../src/engine/text/source.ts'
import { nodeCompression } from '../../src/node/compression.ts'

const head = (year: number, more = '') => `标题: 渔业局${year}年工作总结\n单位: 渔业局\n年度: ${year}\n${more}`

/** What a rule says of this year's section beside last year's. */
async function found(rule: Rule, now: string, before = now): Promise<Finding[]> {
  const ledger = '鱼: {值: 3, 单位: 吨}\n'
  const files = memoryFiles({
    '去年/report.yaml': head(2024),
    '去年/figures.yaml': ledger,
    '去年/1.yaml': before,
    '今年/report.yaml': head(2025, '上年报告: ../去年\n'),
    '今年/figures.yaml': ledger,
    '今年/1.yaml': now,
  })
  const { value, diagnostics } = await loadReport('今年', { files, compression: nodeCompression })
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return rule.check({ paragraphs: [] }, { limit: 0, report: value })
}

const section = (text: string) => `标题: 养殖\n成绩:\n  - 小标题: 抓好渔业安全生产和渔民转产转业\n    正文: ${text}\n`

/** The sentences that are told to be last year's, with what is said of them. */
const copied = async (now: string, before = now) =>
  (await found(lastYearWords, section(now), section(before))).map(({ at, message }) => [
    'source' in at ? spanText(at) : '',
    message.replace('这句话与上年报告一字不差', ''),
  ])

describe('sentences that are last year’s', () => {
  test.each([
    ['鱼塘清淤和渔船更新同步推进，安全底线更加牢固。', ''],
    ['全年出动执法船20次。', '，手写的数也没有改'],
    ['2024年3月，渔港扩建工程通过验收并投入使用。', '，还写着2024年'],
    ['全年捕捞{{鱼}}，出动执法船20次。', '，手写的数也没有改'],
    ['2024年5月捕捞{{鱼}}，渔民收入稳定增长。', '，还写着2024年'],
  ])('%s', async (text, said) => expect(await copied(text)).toEqual([[text, said]]))

  test('are told where they stand, with their years moved on as well', async () => {
    const now = '渔民很满意。2025年，全县渔船更新改造任务全面完成。'
    const before = '渔民有盼头。2024年，全县渔船更新改造任务全面完成。'
    expect(await copied(now, before)).toEqual([['2025年，全县渔船更新改造任务全面完成。', '']])
  })

  test('are told of a table that was typed', async () => {
    const table = `${section('渔船更新，见下表。')}    表格:\n      列: [渔港, 渔船]\n      行: [[东港, 12艘], [西港, 9艘]]\n`
    expect((await found(lastYearWords, table)).map((one) => one.message)).toEqual([
      '这个表格里手写的数与上年报告的完全一样',
    ])
    expect(await found(lastYearWords, table.replace('9艘', '8艘'), table)).toEqual([])
  })
})

describe('sentences that may stay', () => {
  test.each([
    '渔民增收明显。',
    '全年捕捞{{鱼}}，渔民收入稳定增长。',
    '现将全年渔业安全生产工作情况总结如下：',
    '在县委、县政府的坚强领导下，全县渔业各项工作有序推进。',
    '坚持以习近平新时代中国特色社会主义思想为指导，扎实推进各项工作。',
  ])('%s', async (text) => expect(await copied(text)).toEqual([]))

  test('are others than last year’s', async () => {
    expect(await copied('鱼塘清淤提前完成，安全底线更加牢固。', '鱼塘清淤按期完成，安全底线更加牢固。')).toEqual([])
  })
})

const matters = async (outcome: string) =>
  (await found(lastYearMatters, `${section('渔业稳定。')}上年计划:\n  - 事项: 鱼塘清淤\n${outcome}`)).map(
    ({ message }) => message,
  )

describe('last year’s plans', () => {
  test.each(['', '    完成情况: 【待补：完成情况】\n', "    完成情况: ''\n", '    完成情况: 清淤【待报】座\n'])(
    'are not answered by %j',
    async (outcome) => expect(await matters(outcome)).toEqual(['“上年计划”里的“鱼塘清淤”还没有写完成情况']),
  )

  test.each(['    完成情况: 清淤{{鱼}}。\n', '    整改情况: 没有完成，明年继续。\n'])(
    'are answered by %j',
    async (outcome) => expect(await matters(outcome)).toEqual([]),
  )
})

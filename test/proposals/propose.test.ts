import { describe, expect, test } from 'vitest'
import { proposeFigures } from '../../src/engine/propose-figures.ts'
import { openLibrary } from '../../src/node/library.ts'

const library = openLibrary('templates')
const head = '标题: 渔业局2024年工作总结\n单位: 渔业局\n年度: 2024\n引言: 现将全年工作总结如下。\n'
const section = (text: string, more = '') => `标题: 渔业生产\n成绩:\n  - 小标题: 养殖\n    正文: ${text}\n${more}`

async function propose(text: string, more = '', ledger?: string) {
  const texts = { 'report.yaml': head, '1.yaml': section(text, more) }
  const made = await proposeFigures(texts, {
    library,
    language: 'zh',
    ...(ledger !== undefined && { ledger: { name: 'figures.csv', content: ledger } }),
  })
  const file = (name: string) => String(made.files.find((one) => one.name === name)?.text ?? '')
  return { made, ledger: file('figures.yaml'), text: /正文: (.*)/.exec(file('1.yaml'))?.[1] }
}

describe('a ledger is proposed', () => {
  test('with last year’s numbers, goals, sums and parts where the text says so', async () => {
    const text =
      '全年水产品总产量28.7万吨，比上年的26.1万吨增长10.0%。新建养殖池塘24座，完成年度任务20座的120%。检查渔业企业120家，其中检查养殖企业80家、检查捕捞企业40家，检查养殖企业占检查渔业企业的66.7%。'
    const { made, ledger, text: written } = await propose(text)
    expect(ledger).toBe(`# 渔业生产
水产品总产量: {值: 28.7, 单位: 万吨, 上年: 26.1}
新建养殖池塘: {值: 24, 单位: 座, 目标: 20, 小数: 0}
检查渔业企业: {值: 120, 单位: 家, 合计: [检查养殖企业, 检查捕捞企业]}
检查养殖企业: {值: 80, 单位: 家, 占: 检查渔业企业}
检查捕捞企业: {值: 40, 单位: 家}
`)
    expect(written).toBe(
      '全年水产品总产量{{水产品总产量}}，比上年的{{水产品总产量.上年}}{{水产品总产量.同比}}。新建养殖池塘{{新建养殖池塘}}，完成年度任务{{新建养殖池塘.目标}}的{{新建养殖池塘.完成率}}。检查渔业企业{{检查渔业企业}}，其中检查养殖企业{{检查养殖企业}}、检查捕捞企业{{检查捕捞企业}}，检查养殖企业占检查渔业企业的{{检查养殖企业.占比}}。',
    )
    expect([made.tied, made.total]).toEqual([10, 10])
  })

  test('and what was spent of what came in is no goal of it', async () => {
    const { ledger } = await propose('全年渔业拨款收入2864.5万元；支出2798.1万元，预算执行率97.7%。')
    expect(ledger).toBe('# 渔业生产\n渔业拨款收入: {值: 2864.5, 单位: 万元}\n')
  })

  test('without what a number is of two, what is planned, and what the words do not name', async () => {
    const plan = '计划:\n  - 新建养殖池塘30座。\n'
    const text =
      '水产品总产量28.7万吨，培训渔民1600余人，完成投资3亿元。水产品总产量达到30万吨。更新渔船12艘，力争新建冷库5座。'
    const { made, ledger, text: written } = await propose(text, plan)
    expect(ledger).toBe('# 渔业生产\n更新渔船: {值: 12, 单位: 艘}\n')
    expect(written).toContain('更新渔船{{更新渔船}}，力争新建冷库5座。')
    expect(made.tied).toBe(1)
  })

  test('only where building gives the same text', async () => {
    const { made } = await propose('工作扎实有效，渔民生活明显改善。')
    expect(made).toMatchObject({ tied: 0, files: [] })
  })
})

test('a sheet ties the numbers that its figures name', async () => {
  const sheet = '指标,值,单位,上年\n水产品产量,28.7,万吨,26.1\n渔船更新,12,艘,\n渔业检查,300,次,\n'
  const { made, text } = await propose(
    '水产品产量28.7万吨，同比增长10.0%，上年为26.1万吨；渔船更新12艘，另有12艘停产；检查300家。',
    '',
    sheet,
  )
  expect(text).toBe(
    '水产品产量{{水产品产量}}，同比{{水产品产量.同比}}，上年为{{水产品产量.上年}}；渔船更新{{渔船更新}}，另有12艘停产；检查300家。',
  )
  expect(made.files.map(({ name }) => name)).toEqual(['1.yaml', 'figures.csv'])
})

test('a sheet ties what follows from its numbers, and what is written in 万', async () => {
  const sheet = '指标,值,单位,上年,目标\n放流鱼苗,126800,尾,118600,125000\n渔民收入,25852,元,24130,\n'
  const { text } = await propose(
    '放流鱼苗12.68万尾，比上年增加8200尾，完成目标的101.4%。渔民收入25852元，同比增长7.1%。',
    '',
    sheet,
  )
  expect(text).toBe(
    '放流鱼苗{{放流鱼苗.万}}，比上年{{放流鱼苗.增减}}，完成目标的{{放流鱼苗.完成率}}。渔民收入{{渔民收入}}，同比{{渔民收入.同比}}。',
  )
})

test('a sheet with mistakes is told, and nothing is tied', async () => {
  const { made } = await propose('渔船更新12艘。', '', '指标,值\n渔船更新,十二\n')
  expect(made.files).toEqual([])
  expect(made.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
})

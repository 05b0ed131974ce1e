import { expect, test } from 'vitest'
import { examine } from '../../src/engine/examine.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const library = openLibrary('templates')

/** What is said of the letterhead and colophon of a report of 2024. */
async function said(yaml: string, date = '成文日期: 2024-12-26') {
  const report = `标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n署名: 甲局\n${date}\n${yaml}\n`
  const texts = { 'report.yaml': report, '01-甲.yaml': '标题: 签约\n成绩: [全年签约12万人。]\n' }
  const { diagnostics } = await examine(await prepareReport('甲局', library, { texts }), {})
  return diagnostics.map(({ severity, message }) => `${severity} ${message}`)
}

const number = (written: string, date?: string) => said(`版头: {发文字号: '${written}'}`, date)

test.each(['镜卫发〔2024〕12号', '镜卫办函〔2024〕105号', '镜卫发〔2024〕12号（密）', '镜卫发〔2024〕{{件数}}号'])(
  'nothing is said of the number %s',
  async (written) => {
    const ledger = written.includes('{{') ? '\n指标: {件数: {值: 12}}' : ''
    expect(await said(`版头: {发文字号: '${written}'}${ledger}`)).toEqual([])
  },
)

test.each([
  ['镜卫发[2024]12号', '应为“〔2024〕12号”'],
  ['镜卫发(2024)12号', '应为“〔2024〕12号”'],
  ['镜卫发〔2024〕第12号', '应为“〔2024〕12号”'],
  ['镜卫发〔2024〕012号', '〔2024〕12号'],
  ['镜卫发〔2024〕 12 号', '“镜卫发〔2024〕12号”'],
  ['镜卫发〔24〕12号', '“镜卫发〔2024〕12号”'],
  ['镜卫发2024年12号', '“镜卫发〔2024〕12号”'],
  ['镜卫发〔2024〕12', '“镜卫发〔2024〕12号”'],
  ['镜卫发﹝2024﹞12号', '“镜卫发〔2024〕12号”'],
  ['第12号', '“第12号”不是完整的发文字号'],
  ['〔2024〕12号', '不是完整的发文字号'],
  ['镜卫发〔2024〕12号号', '不是完整的发文字号'],
  ['镜卫发〔2024〕0号', '不是完整的发文字号'],
  ['文号：镜卫发〔2024〕12号', '“文号：”会一起印出'],
])('the number %s is reported once, with what to write', async (written, message) => {
  const found = (await number(written)).filter((one) => one.includes('字号') || one.includes('应为'))
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/^warning/)
  expect(found[0]).toContain(message)
})

test('a number still to come is no mistake before the report is final', async () => {
  expect(await number('镜卫发〔2024〕号')).toEqual(['info 发文字号“镜卫发〔2024〕号”还没有写顺序号'])
  expect(await said('版头: 是')).toEqual(['info 版头没有写发文字号'])
  expect(await said('版头: 否')).toEqual([])
})

test('the year of a number is held against the date, and gravely where it is certain', async () => {
  expect(await number('镜卫发〔2023〕12号')).toEqual(['warning 发文字号的年份是2023年，成文日期是2024年'])
  expect(await number('镜卫发〔2024〕12号', '成文日期: 2025-01-08')).toEqual([
    'info 发文字号的年份是2024年，成文日期是2025年',
  ])
  expect(await number('镜卫发〔2025〕1号', '成文日期: 2025-01-08')).toEqual([])
  expect(await number('镜卫发〔2025〕1号', '检查: {署名日期: 关}')).toEqual([])
  expect(await number('镜卫发〔2021〕1号', '检查: {署名日期: 关}')).toEqual([
    'warning 发文字号的年份是2021年，报告的年度是2024年',
  ])
})

const element = (yaml: string) => said(`版头: {发文字号: 镜卫发〔2024〕12号, ${yaml}}`)

test.each([
  "份号: '000001'",
  '密级: 秘密',
  '密级: 机密★1年',
  '紧急程度: 特急',
  '签发人: [赵青山, 钱江]',
  '签发人: 赵青山',
])('nothing is said of %s', async (yaml) => {
  expect(await element(yaml)).toEqual([])
})

test.each([
  ['份号: 1', 'info 份号“1”不足六位'],
  ['份号: 第一份', 'warning 份号“第一份”应为阿拉伯数字'],
  ['密级: 机密1年', 'warning 密级“机密1年”应为“机密★1年”'],
  ['密级: 机密★一年', 'warning 密级“机密★一年”的保密期限应用阿拉伯数字'],
  ['密级: 内部', 'warning 密级“内部”应为绝密、机密或秘密'],
  ['紧急程度: 很急', 'warning 紧急程度“很急”应为特急或加急'],
  ['签发人: 赵青山、钱江', 'warning “赵青山、钱江”是几个签发人写在一起'],
  ['签发人: 签发人：赵青山', 'warning “签发人：”会印两次：它是自动印的'],
])('%s is reported', async (yaml, message) => {
  expect(await element(yaml)).toContain(message)
})

const foot = (yaml: string, date?: string) => said(`版记: {${yaml}}`, date)

test('版记 is held against 成文日期, and reported of what it lacks', async () => {
  expect(await foot('抄送: [市局, 县委办], 印发机关: 甲局办公室, 印发日期: 2024-12-28')).toEqual([])
  expect(await foot('印发机关: 甲局办公室, 印发日期: 2025-01-03')).toEqual([])
  expect(await foot('印发机关: 甲局办公室, 印发日期: 2023-12-28')).toEqual(['warning 印发日期早于成文日期'])
  expect(await foot('印发机关: 甲局办公室, 印发日期: 2026-12-28')).toEqual(['warning 印发日期比成文日期晚一年以上'])
  expect(await foot('印发机关: 甲局办公室, 印发日期: 2024年12月28日印发')).toEqual([
    'warning “印发”会印两次：它是自动印的',
  ])
  expect(await foot('抄送: 抄送：市局, 印发日期: 2024-12-28')).toEqual([
    'info 版记没有写印发机关',
    'warning “抄送：”会印两次：它是自动印的',
  ])
})

test.each([
  ['版头: {发文字号: 镜卫发〔2024〕12号, 签发人: 赵青山 钱江}', '写成列表，如 签发人: [赵青山, 钱江]'],
  ['版头: {发文字号: 镜卫发〔2024〕12号, 发文机关标志: 甲局文件文件}', '“文件”写了两次'],
  ['版记: {印发机关: 甲局办公室印发, 印发日期: 2024-12-26}', '“印发”会印两次'],
])('what would be printed twice or in a row is reported in %s', async (yaml, what) => {
  const { diagnostics } = await examine(
    await prepareReport('甲局', library, {
      texts: {
        'report.yaml': `标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n署名: 甲局\n成文日期: 2024-12-26\n${yaml}\n`,
        '01-甲.yaml': '标题: 签约\n成绩: [全年签约12万人。]\n',
      },
    }),
    {},
  )
  expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`)).toEqual([expect.stringContaining(what)])
})

test('a name set as wide as three characters is one', async () => {
  expect(await said('版头: {发文字号: 镜卫发〔2024〕12号, 签发人: 赵　青}')).toEqual([])
  expect(await said('版头: {发文字号: 镜卫发〔2024〕12号, 签发人: [欧阳青山, 钱 江]}')).toEqual([])
})

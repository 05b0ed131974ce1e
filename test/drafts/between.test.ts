import { describe, expect, test } from 'vitest'
import { examineDraft } from '../../src/engine/drafts/index.ts'
import type { DraftNumber } from '../../src/engine/drafts/types.ts'
import { checkReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { draftText } from './samples.ts'
import { folderOf, reportOf } from './trades.ts'

const examined = async (draft: string): Promise<DraftNumber[]> =>
  (await examineDraft(await reportOf('weather'), draftText(`${draft}\n`)))!

const library = openLibrary()

/** What check says of the numbers of a section, but for copies of the ledger's numbers. */
async function checked(text: string): Promise<string[]> {
  const section = `成绩:\n  - 小标题: 履职尽责\n    正文: ${text}\n`
  const { diagnostics } = await checkReport(folderOf('weather', section), library)
  return diagnostics
    .filter(
      ({ code, position }) =>
        code.startsWith('figures/') && code !== 'figures/typed' && position?.file.endsWith('01.yaml'),
    )
    .map(({ message }) => message)
}

describe('a number of the same unit stands between a result and what it is measured by', () => {
  const sound = [
    '新建自动气象站12个，总数达到148个，完成年度任务10个的120.0%。',
    '新建自动气象站12个，总数达到148个，比上年增加4个，增长50.0%。',
    '新建自动气象站12个，自动气象站总数达到148个，比上年的8个增长50.0%。',
    '新建自动气象站12个，自动气象站总数达到148个，增长8.8%。',
    '发布预警信号360次，累计发布预警信号4200次，比上年增加60次，增长20.0%。',
    '新增信息员240名，在册信息员2460名，完成年度任务200名的120.0%。',
    '新增信息员240名，在册信息员2460名，完成年度目标的120.0%。',
    '在册信息员2460名，新增信息员240名，完成年度目标的120.0%。',
    '去年新建自动气象站8个，今年12个，总数达到148个，增长50.0%。',
    '配备灭火器540具，完成年度任务500具的108.0%。',
    '蔬菜6.3万吨占粮食总产量7万吨的90%。',
    '新增小微企业首贷户320户，同比增长14.3%；首贷户860户，同比增长7.5%。',
    '“小微企业首贷户”320户，占首贷户的37.2%。',
    '服务窗口数达到86窗口，比上年增加6窗口，增长7.5%。',
  ]

  test.each(sound)('in a draft all is told of %s', async (draft) => {
    const ties = (await examined(draft)).map(({ tie }) => tie)
    expect(ties.filter((tie) => tie !== 'ledger' && tie !== 'follows')).toEqual([])
  })

  test.each(sound)('check says nothing of %s', async (text) => {
    expect(await checked(text)).toEqual([])
  })

  test.each([
    ['新建自动气象站12个，总数达到148个，完成年度任务10个的102.0%。', '102.0%'],
    ['新建自动气象站12个，总数达到148个，比上年增加5个，增长50.0%。', '5个'],
    ['发布预警信号360次，累计发布预警信号4200次，比上年增加60次，增长2.0%。', '2.0%'],
    ['新增信息员240名，在册信息员2460名，完成年度任务200名的102.0%。', '102.0%'],
    ['新增信息员240名，在册信息员2460名，完成年度目标的102.0%。', '102.0%'],
    ['配备灭火器540具，完成年度任务500具的180.0%。', '180.0%'],
    ['蔬菜6.3万吨占粮食总产量7万吨的93%。', '93%'],
    ['服务窗口数达到86窗口，比上年增加6窗口，增长5.7%。', '5.7%'],
  ])('%s contradicts the ledger', async (draft, wrong) => {
    const found = (await examined(draft)).filter(({ tie }) => tie === 'contradicts')
    expect(found.map(({ text }) => text)).toEqual([wrong])
    expect((await checked(draft)).join()).toContain(wrong)
  })
})

test('check knows the units and the names of the ledger where no figure of it is told', async () => {
  expect(await checked('东厅设36窗口、西厅设50窗口，共86窗口。')).toEqual([])
  expect((await checked('东厅设36窗口、西厅设50窗口，共88窗口。')).join()).toContain('应为86窗口')
  expect(await checked('巡山护林840次，整改隐患640处，销号608处，森林覆盖率43.7%。')).toEqual([])
})

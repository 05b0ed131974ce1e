import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/engine/compose.ts'
import { changedFigures, printedFigures } from '../../src/engine/figures/changes.ts'
import { openLibrary } from '../../src/node/library.ts'
import { loadFiles, reportHead } from '../report/folder.ts'

const library = openLibrary('templates')

async function composed(figures: string, section: string) {
  const { value: report } = await loadFiles({ 'report.yaml': reportHead, 'figures.yaml': figures, '01.yaml': section })
  const { value: set } = await library.set('standard')
  const { value: document } = await composeDocument(report!, set!)
  return { figures: report!.figures, document: document! }
}

/** `figure form before → after places` of what two reports print differently. */
async function changes(before: [string, string], after: [string, string]): Promise<string[]> {
  const [was, now] = [await composed(...before), await composed(...after)]
  return changedFigures(printedFigures(was.figures, was.document), now.figures, now.document).flatMap(
    ({ name, changes }) =>
      changes.map((one) => `${name} ${one.form ?? ''} ${one.before} → ${one.after} ${one.uses.length}`),
  )
}

const ledger = (value: number, part = 3): string =>
  `签约: {值: ${value}, 单位: 人, 上年: 100, 目标: 120}\n率: {公式: 甲 ÷ 乙, 单位: '%'}\n甲: {值: ${part}}\n乙: {值: 4}\n`
const text = '成绩:\n- 签约{{签约}}、{{签约.数}}，{{签约.同比}}，完成{{签约.完成率}}，率{{率}}。\n'

describe('the figures that are printed otherwise', () => {
  it('are none when nothing changed', async () => {
    expect(await changes([ledger(110), text], [ledger(110), text])).toEqual([])
  })

  it('are reported with every form of theirs that changed, and what is worked out from them', async () => {
    expect(await changes([ledger(110), text], [ledger(115, 2), text])).toEqual([
      '签约  110人 → 115人 2',
      '签约 同比 增长10.0% → 增长15.0% 1',
      '签约 完成率 91.7% → 95.8% 1',
      '率  75.0% → 50.0% 1',
      '甲  3 → 2 0',
    ])
  })

  it('do not count what was not printed, or was not there, before', async () => {
    const before = '成绩:\n- 签约{{签约}}。\n'
    expect(await changes([ledger(110), before], [`${ledger(110)}新: {值: 1}\n`, `${text}- 新{{新}}。\n`])).toEqual([])
    expect(await changes([`${ledger(110)}旧: {值: 1}\n`, `${text}- 旧{{旧}}。\n`], [ledger(110), text])).toEqual([])
  })

  it('are not changed when a table shows them in another way', async () => {
    const table = (columns: string) => `成绩:\n- 表格: {指标: [签约], 列: [${columns}]}\n`
    expect(await changes([ledger(110), text], [ledger(110), table('指标, 单位, 本年, 增减, 同比')])).toEqual([])
    expect(
      await changes([ledger(110), table('指标, 单位, 本年, 增减')], [ledger(110), table('指标, 本年, 增减')]),
    ).toEqual([])
    expect(
      await changes([ledger(110), table('指标, 单位, 本年, 同比')], [ledger(90), table('指标, 单位, 本年, 同比')]),
    ).toEqual(['签约  110人 → 90人 1', '签约 同比 10.0% → -10.0% 1'])
  })
})

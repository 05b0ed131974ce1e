import { describe, expect, it } from 'vitest'
import { loadSection, reportHead } from '../report/folder.ts'

const said = async (reference: string): Promise<string[]> => {
  const figures = '演练: {值: 4, 单位: 场, 上年: 3}\n'
  const { diagnostics } = await loadSection(`标题: 一\n成绩:\n- 演练${reference}。\n`, reportHead, figures)
  return diagnostics.map((one) => `${one.message} ${one.hint}`)
}

describe('a reference with several forms', () => {
  it.each([
    ['{{演练.同比.数}}', '这里写了“同比”“数” 请只写一种，如 {{演练.同比}} 或 {{演练.数}} 或 {{演练.增速}}'],
    ['{{演练.同比.增减}}', '请只写一种，如 {{演练.同比}} 或 {{演练.增减}}'],
    ['{{演练.上年.数}}', '请只写一种，如 {{演练.上年}} 或 {{演练.数}}'],
    ['{{演练.增幅.数值}}', '请只写一种，如 {{演练.增速}} 或 {{演练.数}}'],
  ])('%s is reported which there are', async (reference, hint) => {
    expect(await said(reference)).toEqual([expect.stringContaining(hint)])
  })

  it.each(['{{演练.同比}}', '{{演练.数}}', '{{演练}}'])('%s has one at most', async (reference) => {
    expect(await said(reference)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { leftIn } from './composed.ts'

/** Figures that tables call otherwise than the references do. */
const ledger = (values: Record<string, string> = {}): string => {
  const { 单位 = '97', 资金 = '2846.52', 就业 = '328' } = values
  return `按比例单位: {值: ${单位}, 单位: 家, 上年: 88, 名称: 按比例就业单位}
资金: {值: ${资金}, 单位: 万元, 上年: 2693.4, 名称: 残疾人事业资金}
就业: {值: ${就业}, 单位: 人, 上年: 301, 名称: 新增残疾人就业}
培训: {值: 415, 单位: 人, 上年: 386, 名称: 实名制培训}
`
}

const left = async (section: string, corrected: Record<string, string>) =>
  (await leftIn(ledger(), ledger(corrected), section)).map((one) => `${one.text} ${one.reference}`)
const said = (sentence: string, corrected: Record<string, string>) => left(`成绩:\n- "${sentence}"\n`, corrected)

describe('a figure that the text calls by its label', () => {
  it.each<[string, Record<string, string>, string]>([
    ['按比例就业单位97家参与。', { 单位: '99' }, '97家 {{按比例单位}}'],
    ['新增残疾人就业328人，增长9.0%。', { 就业: '336' }, '328人 {{就业}}'],
    ['残疾人事业资金投入超过2800万元。', { 资金: '2746.52' }, '2800万元 {{资金}}'],
    ['残疾人事业资金比上年增长5.7%。', { 资金: '2746.52' }, '增长5.7% {{资金.同比}}'],
  ])('%s leaves what it was', async (sentence, corrected, found) => {
    expect(await said(sentence, corrected)).toContain(found)
  })

  it.each<[string, Record<string, string>]>([
    ['按比例就业单位99家参与。', { 单位: '99' }],
    ['实名制培训97家企业的员工。', { 单位: '99' }],
    ['实名制培训增长9.0%。', { 就业: '336' }],
    ['残疾人事业资金投入超过2700万元。', { 资金: '2746.52' }],
    ['残疾人事业资金比上年增长2.0%。', { 资金: '2746.52' }],
  ])('%s leaves nothing', async (sentence, corrected) => {
    expect(await said(sentence, corrected)).toEqual([])
  })

  it('is found in the plans where it is said of this year, and not as a goal', async () => {
    const plan = (text: string) => left(`计划:\n- "${text}"\n`, { 资金: '2746.52' })
    expect(await plan('今年残疾人事业资金投入超过2800万元，明年继续增加。')).toEqual(['2800万元 {{资金}}'])
    expect(await plan('残疾人事业资金投入超过2800万元。')).toEqual([])
    expect(await plan('明年残疾人事业资金投入力争超过2800万元。')).toEqual([])
  })
})

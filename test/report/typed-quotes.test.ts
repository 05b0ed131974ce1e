import { describe, expect, it } from 'vitest'
import { loadSection } from './folder.ts'

const reported = async (section: string) => (await loadSection(section)).diagnostics

describe('Chinese quotes around a whole text', () => {
  it.each([
    ['引言: ‘{{演练}}办过。’\n', "引言: '{{演练}}办过。'\n"],
    ['引言: ‘抓培训。’\n', "引言: '抓培训。'\n"],
    ['引言: ＇{{演练}}办过。＇\n', "引言: '{{演练}}办过。'\n"],
    ['引言: “{{演练}}办过。”\n', "引言: '{{演练}}办过。'\n"],
    ['成绩:\n- 小标题: ‘抓“放管服”’\n  正文: 办。\n', "成绩:\n- 小标题: '抓“放管服”'\n  正文: 办。\n"],
    ['标题: “甲局2024年工作总结”\n', "标题: '甲局2024年工作总结'\n"],
    ['引言: “青禾县农业农村局”\n', "引言: '青禾县农业农村局'\n"],
    ['引言: “2024年12月20日”\n', "引言: '2024年12月20日'\n"],
    ['成绩:\n- ‘{{演练}}办过。’\n', "成绩:\n- '{{演练}}办过。'\n"],
  ])('%s', async (text, right) => {
    const [found, ...more] = await reported(text)
    expect([found?.code, more]).toEqual(['text/typed-quotes', []])
    const [edit] = found!.edits!
    expect(text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end)).toBe(right)
    expect(await reported(right)).toEqual([])
  })

  it.each([
    '成绩:\n- 小标题: “最多跑一次”\n  正文: 办。\n',
    '引言: “放管服”改革和“双减”\n',
    '引言: ‘甲’和‘乙’\n',
    '引言: “干”字当头。\n',
    '标题: “双减”工作总结\n',
    '成绩:\n- 小标题: “开门红、开新局”\n  正文: 办。\n- 小标题: “家长学校”\n  正文: 办。\n',
    '标题: “五大工程”\n',
    "引言: '{{演练}}'\n",
    '引言: "{{演练}}"\n',
  ])('%s is as it should be', async (text) => expect(await reported(text)).toEqual([]))
})

import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/compose.ts'
import { openLibrary } from '../../src/library.ts'
import { loadFiles, reportHead } from '../report/folder.ts'

const library = openLibrary('templates')

async function told(section: string, report = '') {
  const { value: set } = await library.set('standard', undefined)
  const { value, diagnostics } = await loadFiles({
    'report.yaml': `${reportHead}引言: 总的情况。\n${report}`,
    '01.yaml': section,
  })
  expect(diagnostics).toEqual([])
  const found = (await composeDocument(value!, set!)).diagnostics.filter((one) => one.code.startsWith('outline/'))
  return found
}
const item = (text: string): string => `标题: 重点工作\n成绩:\n- ${text}\n- 第二条是别的。\n`
const listed = (style: string, text: string): string =>
  `标题: 重点工作\n成绩:\n- 小标题: 抓培训\n  分项写法: ${style}\n  分项:\n  - ${text}\n  - 别的。\n`

describe('a label pasted with a text', () => {
  it.each([
    ['1.在春耕中抓墒情。', '1.'],
    ['3．在春耕中抓墒情。', '3．'],
    ['12、在春耕中抓墒情。', '12、'],
    ['（1）话说在前面。', '（1）'],
    ['(二)抓培训。', '(二)'],
    ['（三）、抓培训。', '（三）、'],
    ['2）抓培训。', '2）'],
    ['①抓培训。', '①'],
    ['⑵抓培训。', '⑵'],
    ['一、抓培训。', '一、'],
    ['十二、抓培训。', '十二、'],
    ['第一，抓培训。', '第一，'],
    ['其二，抓培训。', '其二，'],
    ['首先，抓培训。', '首先，'],
    ['1. 抓培训。', '1.'],
    ['1 抓培训。', '1'],
    ['1　抓培训。', '1'],
    ['1.2.抓培训。', '1.2.'],
    ['3.2024年5月抓培训。', '3.'],
    ['1.“放管服”改革。', '1.'],
    ['1.APP上线。', '1.'],
    ['二是抓培训。', '二是'],
    ['•抓培训。', '•'],
  ])('%s', async (text, label) => {
    const found = await told(item(text))
    expect(found.map((one) => [one.code, one.hint])).toEqual([['outline/label-twice', `请去掉“${label}”`]])
    const [edit] = found[0]!.edits!
    expect(edit!.source.text.slice(edit!.start, edit!.end).trim()).toBe(label)
  })

  it('is found in every place that has a label', async () => {
    expect(
      await told('标题: （一）重点工作\n成绩:\n- 小标题: 1.抓培训\n  正文: 办班。\n- 小标题: 抓考核\n  正文: 考。\n'),
    ).toHaveLength(2)
    expect(await told(item('抓培训。'), '部分标题: {成绩: 一、主要工作}\n')).toHaveLength(1)
    expect(await told(item('抓培训。'), '附件: [1.名单, 2.清单]\n')).toHaveLength(2)
    expect(await told(item('抓培训。'), '附件: [附件1：名单]\n')).toHaveLength(1)
    expect(await told(listed('一是', '一是抓培训'))).toHaveLength(1)
    expect(await told(listed('{样式: 一是, 接排: 是}', '一是抓培训'))).toHaveLength(1)
    expect(await told(listed('一要', '一要抓培训'))).toHaveLength(1)
    expect(await told(listed('第一', '第一，抓培训'))).toHaveLength(1)
    expect(await told(listed('——', '——抓培训'))).toHaveLength(1)
  })
})

describe('no label', () => {
  it.each([
    '1.5万亩播种。',
    '1.3倍。',
    '3.15晚会曝光。',
    '2024年办班。',
    '一是一、二是二，实事求是。',
    '一、二级公路贯通。',
    '一、二、三产业融合。',
    '第一产业增长。',
    '第一、第二产业增长。',
    '第一季度办班。',
    '一要有决心。',
    '110报警台。',
    '1 个专班办班。',
    '1 月办班。',
    '1 万名职工参训。',
    '3 抓培训是同一个口号。',
    '1抓培训。',
    '12345热线。',
    '5G基站。',
    '1+N体系。',
    '一是抓培训，办班。二是抓考核，考试。',
    '一网通办。',
    '十大工程。',
    '三年行动。',
    '①号楼竣工。',
    '（试点）办班。',
    '（2024年）办班。',
    '1、2号楼竣工。',
    '“一、二、三”工程。',
    '2:1的比例。',
    '最后一公里打通。',
    '首先要办班。',
    '3个项目。',
  ])('%s', async (text) => {
    expect(await told(item(text))).toEqual([])
  })

  it('is a label where none is counted', async () => {
    expect(await told(listed('无', '1.抓培训'))).toEqual([])
    expect(await told(listed('——', '一是抓培训'))).toEqual([])
    expect(await told(item('抓培训。'), '附件: [1.名单]\n')).toEqual([])
    expect(await told("标题: 重点工作\n成绩:\n- {编号: '', 小标题: 1.抓培训, 正文: 办班。}\n")).toEqual([])
  })
})

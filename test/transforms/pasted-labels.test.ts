import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/engine/compose.ts'
import { openLibrary } from '../../src/node/library.ts'
import { loadFiles, reportHead } from '../report/folder.ts'

const library = openLibrary('templates')

async function reported(section: string, report = '') {
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
    ['1.1 抓培训。', '1.1'],
    ['2.3.1 抓培训。', '2.3.1'],
    ['1　抓培训。', '1'],
    ['1.2.抓培训。', '1.2.'],
    ['3.2024年5月抓培训。', '3.'],
    ['1.“放管服”改革。', '1.'],
    ['1.APP上线。', '1.'],
    ['二是抓培训。', '二是'],
    ['•抓培训。', '•'],
    ['一是抓培训。', '一是'],
    ['一是，抓培训。', '一是，'],
    ['三是抓培训，办好班。', '三是'],
    ['一方面抓培训。', '一方面'],
    ['另一方面，抓培训。', '另一方面，'],
    ['A.抓培训。', 'A.'],
    ['b、抓培训。', 'b、'],
    ['（C）抓培训。', '（C）'],
    ['第二章 抓培训。', '第二章'],
    ['第三部分：抓培训。', '第三部分：'],
    ['02 抓培训。', '02'],
    ['03、抓培训。', '03、'],
    ['01抓培训。', '01'],
  ])('%s', async (text, label) => {
    const found = await reported(item(text))
    expect(found.map((one) => [one.code, one.hint])).toEqual([['outline/label-twice', `请去掉“${label}”`]])
    const [edit] = found[0]!.edits!
    expect(edit!.source.text.slice(edit!.start, edit!.end).trim()).toBe(label)
  })

  it('is found in every place that has a label', async () => {
    expect(
      await reported(
        '标题: （一）重点工作\n成绩:\n- 小标题: 1.抓培训\n  正文: 办班。\n- 小标题: 抓考核\n  正文: 考。\n',
      ),
    ).toHaveLength(2)
    expect(await reported(item('抓培训。'), '部分标题: {成绩: 一、主要工作}\n')).toHaveLength(1)
    expect(await reported(item('抓培训。'), '附件: [1.名单, 2.清单]\n')).toHaveLength(2)
    expect(await reported(item('抓培训。'), '附件: [附件1：名单]\n')).toHaveLength(1)
    expect(await reported(item('抓培训。'), '附件: [附件1 名单, 附件2 清单]\n')).toHaveLength(2)
    expect(await reported(item('抓培训。'), '附件: [附件1名单, 附件 清单]\n')).toHaveLength(2)
    expect(await reported(item('抓培训。'), '附件: [附件一览表, 附件3份的说明]\n')).toEqual([])
    expect(await reported('标题: 第二章 重点工作\n成绩:\n- 抓培训。\n')).toHaveLength(1)
    expect(await reported('标题: 第二部分 重点工作\n成绩:\n- 小标题: 02 抓好\n  正文: 办班。\n- 好。\n')).toHaveLength(
      2,
    )
    expect(await reported(listed('一是', '一是抓培训'))).toHaveLength(1)
    expect(await reported(listed('{样式: 一是, 接排: 是}', '一是抓培训'))).toHaveLength(1)
    expect(await reported(listed('一要', '一要抓培训'))).toHaveLength(1)
    expect(await reported(listed('第一', '第一，抓培训'))).toHaveLength(1)
    expect(await reported(listed('——', '——抓培训'))).toHaveLength(1)
  })
})

const titled = (text: string, more = ''): string =>
  `标题: 重点工作\n成绩:\n- 小标题: 抓培训\n  正文: ${text}\n${more}- 小标题: 抓考核\n  正文: 考核好。\n`

describe('a label repeated at the beginning of 正文', () => {
  it.each([
    ['2.抓好培训。', '2.'],
    ['1、抓好培训。', '1、'],
    ['（1）抓好培训。', '（1）'],
    ['（一）抓好培训，办班{{人数}}。', '（一）'],
    ['一、抓好培训。', '一、'],
    ['①抓好培训。', '①'],
    ['02 抓好培训。', '02'],
  ])('%s', async (text, label) => {
    const found = await reported(titled(text), '指标: {人数: {值: 3, 单位: 期}}\n')
    expect(found.map((one) => [one.code, one.hint])).toEqual([['outline/label-twice', `请去掉“${label}”`]])
    const [edit] = found[0]!.edits!
    expect(edit!.source.text.slice(edit!.start, edit!.end).trim()).toBe(label)
  })

  it.each([
    '1.抓好培训；2.抓好考核。',
    '（1）抓好培训。（2）抓好考核。',
    '一、抓好培训；二、抓好考核。',
    '①抓好培训；②抓好考核。',
    '|\n    1.抓好培训。\n\n    2.抓好考核。',
    '1.5万人参训。',
    '2024年办班。',
    '1+3+N格局形成。',
    '3个一批落地。',
    '一、二级公路贯通。',
    '①号楼竣工。',
    '一是抓培训，二是抓考核。',
    '第一，抓培训。第二，抓考核。',
    'A级景区增加。',
  ])('%s is none', async (text) => {
    expect(await reported(titled(text))).toEqual([])
  })
})

describe('no label', () => {
  it.each([
    '1.5万亩播种。',
    '1.5 万亩播种。',
    '3.2 亿元资金到位。',
    '1.5 公里渠道建成。',
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
    '一是一机制健全。',
    '二是二作风落实。',
    '一是抓培训；二是抓考核。',
    '一是一、二是二，账实相符。',
    '3个一批落地。',
    '“十四五”规划落地。',
    '“一老一小”服务改善。',
    '一老一小服务改善。',
    '1+3+N格局形成。',
    '2024年办班。',
    '一方面抓培训，另一方面抓考核。',
    'A、B两类企业达标。',
    'A级景区增加。',
    'A.I.应用落地。',
    '第二部分资金到位。',
    '第一章程修订。',
    '第二章程序完备。',
    '02年建成的桥。',
    '05号楼竣工。',
    '07 月办班。',
    '一方水土养一方人。',
  ])('%s', async (text) => {
    expect(await reported(item(text))).toEqual([])
  })

  it('stands in a text that goes on with its list', async () => {
    expect(await reported(item('|\n  一是抓培训。\n\n  二是抓考核。'))).toEqual([])
    expect(await reported(item('|\n  一方面抓培训。\n\n  另一方面抓考核。'))).toEqual([])
  })

  it('is a label where none is counted', async () => {
    expect(await reported(listed('无', '1.抓培训'))).toEqual([])
    expect(await reported(listed('——', '一是抓培训'))).toEqual([])
    expect(await reported(item('抓培训。'), '附件: [1.名单]\n')).toEqual([])
    expect(await reported("标题: 重点工作\n成绩:\n- {编号: '', 小标题: 1.抓培训, 正文: 办班。}\n")).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import type { Prose, Report } from '../../src/engine/model/report.ts'
import type { ReportHead } from '../../src/engine/report/head.ts'
import { loadSection, reportHead } from './folder.ts'

const textOf = (prose: Prose | undefined): string | undefined => prose && plainText(prose.paragraphs.flat())

/** The report whose report.yaml has a line more, and what is said about that line. */
async function withLine(
  line: string,
): Promise<{ report: Report | undefined; head: ReportHead | undefined; said: string[] }> {
  const above = /^(年度|year)/.test(line) ? reportHead.replace(/年度.*\n/, '') : reportHead
  const { value, head, diagnostics } = await loadSection('标题: 一\n', `${above}${line}\n`)
  return { report: value, head, said: diagnostics.map(({ code, message, hint }) => `${code} ${message} ${hint}`) }
}

describe('the date', () => {
  it.each([
    ['2023-12-20', '2023年12月20日'],
    ['2023-1-5', '2023年1月5日'],
    ['2023-01-05', '2023年1月5日'],
    ['2023/12/20', '2023年12月20日'],
    ['2023.12.20', '2023年12月20日'],
    ["'2024-02-29'", '2024年2月29日'],
    ['2000-02-29', '2000年2月29日'],
    ['2023年12月20日', '2023年12月20日'],
    ['二○二三年十二月二十日', '二○二三年十二月二十日'],
    ['2023-12/20', '2023-12/20'],
    ['2023年12月', '2023年12月'],
  ])('%s prints as %s', async (written, printed) => {
    const { report, said } = await withLine(`成文日期: ${written}`)
    expect([textOf(report?.date), said]).toEqual([printed, []])
  })

  it.each([
    '2023年13月',
    '20231320',
    '99999-01-01',
    '24-12-26',
    '20-12-2024',
    '12/20/2024',
    '2024-12-20 10:00',
    '2024/12/20 0:00:00',
    '0000-01-01',
    '2024-12',
    '2024/12',
    '2024年12月26',
    '20231',
    '2023-13-45',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-00-01',
    '2023.1.0',
    '2023年2月30日',
  ])('%s is no day', async (written) => {
    expect((await withLine(`成文日期: ${written}`)).said[0]).toMatch(/^data\/invalid-date “成文日期”应为真实存在的日期/)
  })
})

describe('what is said of a date that is none', () => {
  it.each([
    ['20-12-2024', '2024-12-20'],
    ['12/20/2024', '2024-12-20'],
    ['2024-12-20 10:00', '2024-12-20'],
  ])('%s is meant as %s', async (written, meant) => {
    expect((await withLine(`成文日期: ${written}`)).said[0]).toContain(`请写成 ${meant}`)
  })

  it('guesses nothing where day and month could be either', async () => {
    expect((await withLine('成文日期: 3-5-2024')).said[0]).toContain('请检查月份和日期')
  })
})

describe('the year', () => {
  it.each(['2023', '1949', "'2023'"])('%s', async (written) => {
    const { report } = await withLine(`年度: ${written}`)
    expect(report?.year).toBe(Number(written.replaceAll("'", '')))
  })

  it.each(['2023年', '2023年度', '２０２３', '二〇二三', '二〇二三年', '二○二三年度', '二零二三'])(
    '%s is 2023',
    async (written) => {
      expect((await withLine(`年度: ${written}`)).report?.year).toBe(2023)
    },
  )

  it.each([
    ['23年', '2023'],
    ['二三年', '2023'],
    ['2023-2024', '2023'],
    ['1899', '2023'],
    ['3000', '2023'],
    ['2023.0', '2023'],
  ])('%s is not one', async (written, advice) => {
    expect((await withLine(`年度: ${written}`)).said).toEqual([expect.stringContaining(advice)])
  })
})

describe('the rules of proofreading', () => {
  it.each([
    ['检查: {长句: 120, 截止: 关}', { 'long-sentence': 120, until: 'off' }],
    [
      'rules: {long-sentence: error, 截止: 提示, 配对: 警告}',
      { 'long-sentence': 'error', until: 'info', unbalanced: 'warning' },
    ],
    ['检查: {}', {}],
  ])('%s', async (line, rules) => {
    expect((await withLine(line)).report?.rules).toEqual(rules)
  })

  it.each([
    ['检查: {截止: 120}', '这条规则没有字数可设'],
    ['检查: {截止: 大}', '应为“关”“提示”“警告”或“错误”，这里是“大”'],
    ['检查: {长句: 很长}', '“错误”，或字数，这里是“很长” 字数写成 120 这样的整数'],
    ['检查: {长句: 0}', '字数写成 120 这样的整数'],
  ])('%s is refused', async (line, advice) => {
    expect((await withLine(line)).said).toEqual([expect.stringContaining(advice)])
  })
})

describe('the rounding and the layout', () => {
  it.each([
    ['修约: 四舍六入五成双', 'half-even'],
    ['修约: 四舍五入', 'half-up'],
    ['修约:', 'half-up'],
  ])('%s: the ledger is opened with it', async (line, rounding) => {
    const { report } = await withLine(line)
    expect((await report!.openLedger({ forms: true })).value.computed!.rounding).toBe(rounding)
  })

  it.each([
    ['版式: gbt9704', { layout: { profile: 'gbt9704', settings: {} } }],
    ['版式: {方案: gbt9704, 行距: 30}', { layout: { profile: 'gbt9704', settings: { 'line-pitch': 30 } } }],
    ['版式: {字号: {正文: 三号, 标题: }}', { layout: { settings: { sizes: { body: 16 } } } }],
    ['版式: {方案: gbt9704, 行距: 宽}', { layout: { profile: 'gbt9704', settings: {} }, layoutIsPartial: true }],
  ])('%s', async (line, expected) => {
    expect((await withLine(line)).head).toMatchObject(expected)
  })
})

describe('flags and choices', () => {
  it.each([
    ['盖章: 是', { seal: true }],
    ['seal: true', { seal: true }],
    ['盖章: 否', { seal: false }],
    ['目录: true', { contents: true }],
    ['结构: 按章节', { arrange: 'by-section' }],
    ['arrange: by-kind', { arrange: 'by-kind' }],
    ["编号: {标签: [一, （一）, '']}", { numbering: { labels: { 1: '一　', 2: '（一）', 3: '' } } }],
    ['模板: work-plan', { template: { name: 'work-plan' } }],
  ])('%s', async (line, expected) => {
    expect((await withLine(line)).report).toMatchObject(expected)
  })

  it.each(['盖章: 有', '盖章: yes', '盖章: 1', '盖章: TRUE', '目录: on', '结构: 按科室'])(
    '%s is refused',
    async (line) => {
      expect((await withLine(line)).said).toEqual([expect.stringMatching(/^data\/invalid-value .*应为.*这里是/)])
    },
  )
})

describe('numbering', () => {
  it.each([
    ['编号: 自动', { mode: 'native' }],
    ['numbering: typed', { mode: 'typed' }],
    ['编号: {方式: 手写, 标签: [一、, （一）]}', { mode: 'typed', labels: { 1: '一、', 2: '（一）' } }],
    ["编号: {标签: {2: 1., 3: ''}}", { labels: { 2: '1.', 3: '' } }],
    ['编号: {连续: [2, 3]}', { continuous: [2, 3] }],
    ['编号: {连续: 否}', { continuous: [] }],
    ['编号: {标题形式: [独行, 接排]}', { forms: { 1: 'own-line', 2: 'run-in' } }],
    ['编号: {标题形式: {2: run-in}}', { forms: { 2: 'run-in' } }],
  ])('%s', async (line, expected) => {
    expect((await withLine(line)).report?.numbering).toEqual(expected)
  })

  it('连续: 是 means every level', async () => {
    expect((await withLine('编号: {连续: 是}')).report?.numbering.continuous).toContain(4)
  })

  it.each([
    ['编号: 半自动', '“编号”'],
    ['编号: {标签: [壹、]}', '“标签”的第1项'],
    ['编号: {标签: {一: 一、}}', '“标签”'],
    ['编号: {连续: [二]}', '“连续”的第1项'],
    ['编号: {标题形式: [分行]}', '“标题形式”的第1项'],
  ])('%s is refused', async (line, place) => {
    expect((await withLine(line)).said).toEqual([expect.stringContaining(place)])
  })
})

describe('layout', () => {
  it('is a profile’s name', async () => {
    expect((await withLine('版式: gbt9704')).head?.layout).toMatchObject({ profile: 'gbt9704', settings: {} })
  })

  it('or settings that differ from one, each with its place', async () => {
    const { head } = await withLine(
      '版式:\n  方案: gbt9704\n  页边距: {上: 37mm, 左: 28}\n  每页行数: 22\n  加粗: {一级标题: 是}',
    )
    expect(head?.layout).toMatchObject({
      profile: 'gbt9704',
      settings: { margins: { top: 37, left: 28 }, 'lines-per-page': 22, bold: { 'heading-1': true } },
    })
    const span = head!.layout.place(['margins', 'left'])
    expect(span.source.text.slice(span.start, span.end)).toBe('28')
  })

  it('has no unknown settings', async () => {
    expect((await withLine('版式: {页边据: 1}')).said).toEqual([expect.stringContaining('是不是“页边距”？')])
  })
})

describe('signature and attachments', () => {
  it('one or several units sign', async () => {
    const signed = async (line: string) => (await withLine(line)).report?.signature.map(textOf)
    expect(await signed('署名: 甲局')).toEqual(['甲局'])
    expect(await signed('署名: [甲局, 乙局]')).toEqual(['甲局', '乙局'])
  })

  it('an attachment is a name, or a map', async () => {
    const { report } = await withLine(
      '附件:\n  - 名单\n  - 名称: 指标|情况\n    正文: 说明\n    分项写法: 一是\n    分项: [一, 二]',
    )
    expect(report?.attachments.map((one) => textOf(one.name))).toEqual(['名单', '指标情况'])
    expect(report?.attachments[1]?.name.paragraphs[0]?.map((one) => one.type)).toEqual(['text', 'break', 'text'])
    expect(report?.attachments[1]?.children).toMatchObject({ items: [{}, {}], enumerate: { style: '一是' } })
  })
})

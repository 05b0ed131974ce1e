import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { ledgerOpener } from '../../src/engine/figures/open.ts'
import { resolveFigures } from '../../src/engine/figures/resolve.ts'
import type { Prose, Report } from '../../src/engine/model/report.ts'
import { loadSection, placed, reportHead } from '../report/folder.ts'

const figures =
  "演练: {值: 4, 单位: 场}\n药占比: {值: 30.50, 单位: '%'}\n床位: {值: 00812}\n增幅: {公式: 演练 / 床位, 单位: '%'}\n" +
  '多人参加的应急演练: {值: 1}\n零: {值: 0, 单位: 场}\n新增: {值: 3, 单位: 场, 上年: 0, 目标: 0}\n空: {值: 0, 单位: 场, 占: 零}\n'

const load = (section: string, more = '') => loadSection(section, reportHead + more, figures)

const textOf = (prose: Prose | undefined): string => plainText(prose?.paragraphs.flat() ?? [])

async function resolved(section: string, more?: string): Promise<Report> {
  const { value, diagnostics } = await load(section, more)
  expect(diagnostics).toEqual([])
  const result = await resolveFigures(value!)
  expect(result.diagnostics).toEqual([])
  return result.value
}

describe('a reference', () => {
  it.each([
    ['{{演练}}', '4场'],
    ['{{演练.数}}', '4'],
    ['{{演练.value}}', '4'],
    ['{{药占比}}', '30.50%'],
    ['{{ 床位 }}', '00812'],
    ['{{增幅}}', '0.5%'],
    ['{{新增.增减}}', '增加3场'],
  ])('%s prints %s', async (written, printed) => {
    const { sections } = await resolved(`引言: 共${written}。\n`)
    expect(textOf(sections[0]!.intro)).toBe(`共${printed}。`)
  })

  it('becomes a node that keeps the figure’s name, its form and its place', async () => {
    const { sections } = await resolved('引言: 共{{演练.数}}次\n')
    const [, node] = sections[0]!.intro!.paragraphs[0]!
    expect(node).toMatchObject({ type: 'figure-text', name: '演练', form: 'value', value: '4' })
    expect(node).toMatchObject({ origin: { start: 5, end: 13 } })
  })

  it('is resolved wherever a text can stand', async () => {
    const item =
      "{小标题: '子{{演练}}', 正文: '丑{{演练}}', 分项: ['寅{{演练}}'], " +
      "表格: {表题: '卯{{演练}}', 列: ['辰{{演练}}'], 行: [['巳{{演练}}']]}}"
    const section =
      `标题: 午{{演练}}\n责任科室: 未{{演练}}\n引言: 申{{演练}}\n成绩: [${item}]\n` +
      '问题:\n- 酉{{演练}}\n计划:\n  引言: 戌{{演练}}\n  分项:\n  - 亥{{演练}}\n'
    const more =
      '副标题: 甲{{演练}}\n时段: 乙{{演练}}\n称谓: 丙{{演练}}\n引言: 丁{{演练}}\n结语: 戊{{演练}}\n' +
      '署名:\n- 己{{演练}}\n成文日期: 庚{{演练}}\n部分标题:\n  成绩: 辛{{演练}}\n' +
      `附件:\n- 壬{{演练}}\n- ${item.replace('小标题', '名称')}\n`
    const report = await resolved(section, more)
    const written = JSON.stringify(report, (key, value: unknown) => (key === 'source' ? undefined : value))
    expect(written.match(/"type":"reference"/g)).toBeNull()
    expect(written.match(/"type":"figure-text"/g)).toHaveLength(27)
  })

  it('leaves what has none as it was', async () => {
    const { value } = await load('引言: 共{{演练}}\n成绩:\n- 一\n- 丑{{演练}}\n问题: [三]\n')
    const next = (await resolveFigures(value!)).value
    const [before, after] = [value!.sections[0]!, next.sections[0]!]
    expect(after.problems).toBe(before.problems)
    expect(after.achievements.items[0]).toBe(before.achievements.items[0])
    expect(after.achievements.items[1]).not.toBe(before.achievements.items[1])
    expect(next.title).toBe(value!.title)
    expect(textOf(before.intro)).toBe('共{{演练}}')
  })
})

describe('a reference that cannot be resolved', () => {
  it.each([
    ['共{{演联}}', 'figures/unknown-figure', '台账里没有指标“演联”', '是不是“演练”？'],
    ['共{{毫不相干}}', 'figures/unknown-figure', '台账里没有指标“毫不相干”', '台账'],
    ['共{{演练.同比}}', 'figures/form-needs', '没有写“上年”，印不出“同比”', '上年: ……'],
    ['共{{演练.change}}', 'figures/form-needs', '没有写“上年”，印不出“增减”', '上年: ……'],
    ['共{{演练.上年}}', 'figures/form-needs', '没有写“上年”', '上年: ……'],
    ['共{{演练.目标}}', 'figures/form-needs', '没有写“目标”', '目标: ……'],
    ['共{{演练.完成率}}', 'figures/form-needs', '没有写“目标”，印不出“完成率”', '目标: ……'],
    ['共{{演练.占比}}', 'figures/form-needs', '没有写“占”，印不出“占比”', '占: ……'],
    ['共{{药占比.万}}', 'figures/not-scalable', '单位是%', '{{药占比}}'],
    ['共{{新增.同比}}', 'figures/zero-base', '上年数是0，算不出同比', '{{新增.增减}}'],
    ['共{{新增.完成率}}', 'figures/zero-base', '目标不是正数', '不用“完成率”'],
    ['共{{空.占比}}', 'figures/zero-base', '“零”是0', '检查“零”的值'],
    ['共{{演练.同必}}', 'figures/unknown-form', '没有“同必”这种写法', '{{演练.同比}}'],
    [
      '共{{演练。同比}}',
      'figures/unknown-figure',
      '没有指标“演练。同比”',
      '是不是 {{演练.同比}}？名称和写法之间用英文的点',
    ],
    ['共{{演练．增減}}', 'figures/unknown-figure', '没有指标“演练．增減”', '{{演练.增减}}'],
    [
      '共{{多人参加的应急演练。同比}}',
      'figures/unknown-figure',
      '没有指标“多人参加的应急演练。同比”',
      '{{多人参加的应急演练.同比}}',
    ],
    ['共{{演联：同比}}', 'figures/unknown-figure', '没有指标“演联：同比”', '{{演练.同比}}'],
    ['共{{药占此.同必}}', 'figures/unknown-figure', '没有指标“药占此.同必”', '{{药占比.同比}}'],
    ['共{{演练 数}}', 'figures/unknown-figure', '没有指标“演练 数”', '{{演练.数}}'],
    ['共{{演练.随便什么}}', 'figures/unknown-form', '没有“随便什么”这种写法', '完成率'],
  ])('%s', async (written, code, message, hint) => {
    const loaded = await load(`引言: ${written}\n`)
    expect(placed(loaded)).toEqual([`01.yaml:1:6 ${code}`])
    expect(loaded.diagnostics[0]!.message).toContain(message)
    expect(loaded.diagnostics[0]!.hint).toContain(hint)
  })

  it('is reported and is a hole, when a report is resolved against another ledger', async () => {
    const { value } = await load('引言: 共{{演练}}\n')
    const { value: report, diagnostics } = await resolveFigures({
      ...value!,
      figures: new Map(),
      openLedger: ledgerOpener(new Map()),
    })
    expect(diagnostics.map((one) => one.code)).toEqual(['figures/unknown-figure'])
    expect(textOf(report.sections[0]!.intro)).toBe('共【待报】')
  })
})

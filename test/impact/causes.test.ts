import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { impactOf } from '../../src/engine/impact/index.ts'
import { openLibrary } from '../../src/node/library.ts'
import { printed, type Texts } from './reports.ts'

/** A weather service: no sample is of its trade. */
const report: Texts = {
  'report.yaml': `标题: 云岭市气象局2024年工作总结
单位: 云岭市气象局
年度: 2024
引言: 全年发布预警{{预警}}，准确率{{准确率}}。气象服务覆盖全部乡镇。
署名: 云岭市气象局
成文日期: 2024-12-20
`,
  'figures.yaml': `预警: {值: 412, 单位: 期, 上年: 380}
准确预报: {值: 88, 单位: 次}
全部预报: {值: 96, 单位: 次}
准确率: {公式: 准确预报 / 全部预报, 单位: '%', 小数: 1}
`,
  '01.yaml': `标题: 气象服务
成绩:
- 小标题: 监测更密
  正文: 新建自动站点6个。
- 小标题: 服务更准
  正文: 预警{{预警.同比}}，农事提醒送到田头。
  表格:
    指标: [准确预报, 全部预报]
    列: [指标, 本年]
问题:
- 山区雷达探测仍有盲区。
`,
}

const withFile = (file: string, from: string | RegExp, to: string): Texts => ({
  ...report,
  [file]: String(report[file]).replace(from, to),
})

const folder = mkdtempSync(join(tmpdir(), 'zongjie-causes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of the templates in which a file of `standard` says something else. */
function templatesWith(name: string, file: string, edit: (text: string) => string): string {
  const copy = join(folder, name)
  cpSync('templates', copy, { recursive: true })
  const path = join(copy, 'standard', file)
  const text = readFileSync(path, 'utf8')
  const other = edit(text)
  expect(other).not.toBe(text)
  writeFileSync(path, other)
  return copy
}

const told = async (texts: Texts, templates?: string) => {
  const before = await printed(report)
  const now = await printed(texts, templates === undefined ? {} : { templates: openLibrary(templates) })
  const { changes } = await impactOf(before.snapshot, now)
  return changes.map(({ cause, kind, before: old, after, figures }) => [cause, kind, old, after, figures])
}

describe('the cause of what is printed otherwise', () => {
  it('is a figure, also by way of a formula and in a table', async () => {
    expect(await told(withFile('figures.yaml', '值: 88', '值: 90'))).toEqual([
      [
        'figure',
        'text',
        '全年发布预警412期，准确率91.7%。',
        '全年发布预警412期，准确率93.8%。',
        ['准确预报', '准确率'],
      ],
      ['figure', 'cell', '88次', '90次', ['准确预报']],
    ])
  })

  it("is a figure where last year's number was corrected", async () => {
    expect(await told(withFile('figures.yaml', '上年: 380', '上年: 400'))).toEqual([
      ['figure', 'text', '预警增长8.4%，农事提醒送到田头。', '预警增长3.0%，农事提醒送到田头。', ['预警']],
    ])
  })

  it('is the text where words were edited, also beside a number that is another one', async () => {
    const texts = {
      ...withFile('01.yaml', '农事提醒', '农时提醒'),
      'figures.yaml': String(report['figures.yaml']).replace('412', '420'),
    }
    expect(await told(texts)).toEqual([
      ['figure', 'text', '全年发布预警412期，准确率91.7%。', '全年发布预警420期，准确率91.7%。', ['预警']],
      ['text', 'text', '预警增长8.4%，农事提醒送到田头。', '预警增长10.5%，农时提醒送到田头。', ['预警']],
    ])
  })

  it('is nothing where a reference stands for the words that were typed, or a comment was written', async () => {
    expect(await told(withFile('report.yaml', '{{预警}}', '412期'))).toEqual([])
    expect(await told(withFile('01.yaml', '标题: 气象服务', '# 服务科\n\n标题: 气象服务'))).toEqual([])
  })

  it('is the numbering where an item came before others, and only for their labels', async () => {
    expect(await told(withFile('01.yaml', '成绩:\n', '成绩:\n- 小标题: 队伍更强\n  正文: 选派骨干进修。\n'))).toEqual([
      ['text', 'text', '', '队伍更强。', []],
      ['text', 'text', '', '选派骨干进修。', []],
      ['numbering', 'label', '1.', '2.', []],
      ['numbering', 'label', '2.', '3.', []],
    ])
  })

  it('is the text where a part comes in for the first time, with the heading that the set gives it', async () => {
    expect(await told({ ...report, '02.yaml': '标题: 科普\n计划:\n- 校园气象站再建3个。\n' })).toEqual([
      ['text', 'heading', '', '下一步工作计划', []],
      ['text', 'text', '', '校园气象站再建3个。', []],
    ])
  })

  it('is the template where the set says something else and the files of the report do not', async () => {
    const heading = templatesWith('heading', 'template.yaml', (text) => text.replace('存在的问题', '存在的不足'))
    expect(await told(report, heading)).toEqual([['template', 'heading', '存在的问题', '存在的不足', []]])
    const lost = templatesWith('lost', '../shared/front.hbs', (text) => text.replace(/^.*\bopening\b.*$/gm, ''))
    expect(await told(report, lost)).toEqual([
      ['template', 'text', '全年发布预警412期，准确率91.7%。', '', ['预警', '准确率']],
      ['template', 'text', '气象服务覆盖全部乡镇。', '', []],
    ])
  })

  it('is the layout where the page is set otherwise', async () => {
    const texts = withFile('report.yaml', '署名:', '版式: {字号: {正文: 四号}}\n署名:')
    const changes = await told(texts)
    expect(changes.every(([cause]) => cause === 'layout')).toBe(true)
    expect(changes).toContainEqual(['layout', 'layout', '正文·字号 16磅', '正文·字号 14磅', []])
  })

  it('is the outline for labels of another form', async () => {
    expect(await told(withFile('report.yaml', '署名:', '编号: {标签: {2: 1.}}\n署名:'))).toContainEqual([
      'numbering',
      'label',
      '（一）',
      '1.',
      [],
    ])
  })
})

describe('sentences that moved', () => {
  it('are one change, as are those of a paragraph that was parted', async () => {
    const before = await printed(report)
    const parted = await printed(
      withFile(
        'report.yaml',
        '引言: 全年发布预警{{预警}}，准确率{{准确率}}。气象',
        '引言: |\n  全年发布预警{{预警}}，准确率{{准确率}}。\n\n  气象',
      ),
    )
    const { changes } = await impactOf(before.snapshot, parted)
    expect(changes.map(({ before: old, after, moved }) => [old, after, moved])).toEqual([
      ['气象服务覆盖全部乡镇。', '气象服务覆盖全部乡镇。', true],
    ])
  })
})

describe('what hangs on a number', () => {
  it('is a tie that breaks and one that mends', async () => {
    const summed = withFile(
      'figures.yaml',
      '全部预报: {值: 96, 单位: 次}',
      '全部预报: {值: 96, 单位: 次, 合计: [准确预报, 不准]}\n不准: {值: 8, 单位: 次}',
    )
    const right = await printed(summed)
    const wrong = await printed({
      ...summed,
      'figures.yaml': String(summed['figures.yaml']).replace('值: 88', '值: 89'),
    })
    const broke = await impactOf(right.snapshot, wrong)
    expect(broke.broken.map(({ code, figure }) => [code, figure])).toEqual([['figures/sum', '全部预报']])
    expect(broke.mended).toEqual([])
    const mends = await impactOf(wrong.snapshot, right)
    expect(mends.broken).toEqual([])
    expect(mends.mended.map(({ figure }) => figure)).toEqual(['全部预报'])
  })

  const wordsOf = async (sentence: string, ledger: [string, string] = ['412', '420']) => {
    const texts = withFile('01.yaml', '山区雷达探测仍有盲区。', sentence)
    const before = await printed(texts)
    const now = await printed({ ...texts, 'figures.yaml': String(texts['figures.yaml']).replace(...ledger) })
    return (await impactOf(before.snapshot, now)).words.map(({ text, figure }) => `${text} ${figure}`)
  }

  it.each([
    ['预警{{预警}}，近八成提前两小时发出。', '近八成 预警'],
    ['预警{{预警}}，其中过半是暴雨预警。', '过半 预警'],
    ['预警期数创历史新高。', '创历史新高 预警'],
    ['预警量翻一番。', '翻一番 预警'],
    ['预警首次突破400期。', '首次突破 预警'],
    ['力争明年预警超过430期。', '超过430期 预警'],
    ['力争明年预警增长超过5%。', '超过5% 预警'],
    ['预警大幅增长。', '大幅增长 预警'],
    ['预警数量位居全省第二。', '位居全省第二 预警'],
    ['预警任务超额完成。', '超额完成 预警'],
  ])('is in “%s” what rests on it', async (sentence, expected) => {
    expect(await wordsOf(sentence)).toContain(expected)
  })

  it.each([
    ['近八成乡镇建成气象信息站。'],
    ['防雷检测首次实现全覆盖。'],
    ['山区雷达探测仍有盲区。'],
    ['预警发布流程更加顺畅。'],
    ['预警满意率保持在99.5%以上，预警经费控制在8.6万元以内。'],
    ['事业成绩斐然，成立工作专班。'],
    // The number itself is printed by the ledger.
    ['预警达到{{预警}}。'],
    ['全年预警超过{{预警}}。'],
  ])('is nothing in “%s”', async (sentence) => {
    expect(await wordsOf(sentence)).toEqual([])
  })

  it('is nothing where no number changed', async () => {
    const texts = withFile('01.yaml', '山区雷达探测仍有盲区。', '预警期数创历史新高。')
    const before = await printed(report)
    expect((await impactOf(before.snapshot, await printed(texts))).words).toEqual([])
  })
})

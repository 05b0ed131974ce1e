import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadReport } from '../../src/node/engine.ts'
import { reportHead } from './folder.ts'

const section = '标题: 重点工作\n成绩:\n  - 办结1200件。\n'
const ledger = '签约人数: {值: 126000, 单位: 人}\n演练:\n  值: 4\n  单位: 场\n'

/** Loads a folder with a valid report and these files; its sections, and what was said of files. */
async function load(files: Record<string, string>, withReport = true) {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'zongjie-names-')), '甲局')
  mkdirSync(folder)
  const all: Record<string, string> = { ...(withReport && { 'report.yaml': reportHead }), ...files }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const { value, diagnostics } = await loadReport(folder, { cwd: folder })
  return {
    sections: value?.sections.map((one) => one.name),
    reported: diagnostics.map((one) => `${one.severity} ${one.position?.file}: ${one.message} → ${one.hint}`),
    diagnostics,
  }
}

describe('a file that was meant to be a section is reported', () => {
  test.each([
    ['04-农机.yaml.txt', section, '04-农机.yaml'],
    ['04-农机.yml.docx', 'PK', '04-农机.yaml'],
    ['04-农机.txt', section, '04-农机.yaml'],
    ['04-农机.txt', '标题：重点工作\n成绩：\n  - 办结1200件。\n', '04-农机.yaml'],
    ['04-农机', section, '04-农机.yaml'],
    ['04-农机.json', '{"标题": "重点工作", "成绩": ["办结1200件。"]}', '04-农机.yaml'],
    ['04-农机.yaml.bak', section, '04-农机.yaml'],
    ['04-农机.yaml~', section, '04-农机.yaml'],
    ['04-农机。yaml', section, '04-农机.yaml'],
    ['04-农机.ymal', section, '04-农机.yaml'],
    ['04-农机yaml', section, '04-农机.yaml'],
    ['数字.txt', ledger, 'figures.yaml'],
  ])('%s', async (name, text, proper) => {
    const { reported, sections } = await load({ '01-甲.yaml': section, [name]: text })
    expect(sections).toEqual(['01-甲'])
    expect(reported).toHaveLength(1)
    expect(reported[0]).toMatch(/^warning /)
    expect(reported[0]).toContain(`${name}: “${name}”没有读`)
    expect(reported[0]).toContain(`请改名为 ${proper}`)
  })
})

test.each([
  ['01-甲 (1).yaml'],
  ['01-甲（2）.yaml'],
  ['01-甲 - 副本.yaml'],
  ['01-甲 - 副本 (2).yaml'],
  ['01-甲 copy.yaml'],
  ['副本01-甲.yaml'],
  ['01-甲（终稿）.yaml'],
  ['01-甲(修改稿).yaml'],
  ['01-甲_定稿.yaml'],
  ['01-甲（第二稿）.yaml'],
])('a copy beside its section is reported and not printed: %s', async (name) => {
  const { reported, sections } = await load({ '01-甲.yaml': section, [name]: section })
  expect(sections).toEqual(['01-甲'])
  expect(reported).toEqual([expect.stringMatching(/^warning .*像是“01-甲\.yaml”的副本，没有读/)])
})

test('a copy that report.yaml lists is a section', async () => {
  const { reported, sections } = await load({
    'report.yaml': `${reportHead}章节: [甲, 甲 (1)]\n`,
    '甲.yaml': section,
    '甲 (1).yaml': section.replace('重点', '其他'),
  })
  expect(sections).toEqual(['甲', '甲 (1)'])
  expect(reported).toEqual([])
})

test.each([['report - 副本.yaml'], ['report (1).yaml'], ['报告.yaml'], ['report.yml'], ['去年的.yaml']])(
  'a second report is one sentence: %s',
  async (name) => {
    const { reported, sections } = await load({ '01-甲.yaml': section, [name]: reportHead })
    expect(sections).toEqual(['01-甲'])
    expect(reported).toEqual([expect.stringMatching(/^warning .*没有读：报告的标题、单位等只读 report\.yaml/)])
  },
)

test.each([['台账.yaml'], ['指标.yaml'], ['figures.yml'], ['figures (1).yaml'], ['2024数据.yaml']])(
  'a ledger is reported when it is called %s',
  async (name) => {
    const using = '标题: 重点工作\n成绩:\n  - 办结{{签约人数}}。\n'
    const beside = await load({ '01-甲.yaml': using, 'figures.yaml': ledger, [name]: ledger })
    expect(beside.sections).toEqual(['01-甲'])
    expect(beside.reported).toEqual([expect.stringMatching(/^warning .*没有读：台账只读 figures\.yaml/)])
    const alone = await load({ '01-甲.yaml': using, [name]: ledger })
    expect(alone.reported).toEqual([expect.stringMatching(/^error .*文件名应为“figures\.yaml”，这里是/)])
  },
)

test.each([
  ['report.yaml.txt', reportHead],
  ['report.yml', reportHead],
  ['report (1).yaml', reportHead],
  ['report.txt', reportHead],
  ['总结.yaml', reportHead],
])('a folder without report.yaml says that it is called %s', async (name, text) => {
  const { reported } = await load({ '01-甲.yaml': section, [name]: text }, false)
  expect(reported).toEqual([`error ${name}: 文件名应为“report.yaml”，这里是“${name}” → 请把文件改名为 report.yaml`])
})

test('what is beside a report and no part of it is passed over in silence', async () => {
  const { reported, sections } = await load({
    '01-甲.yaml': section,
    '02-乙.YAML': section,
    '03-丙.yml': section,
    '指标.yaml': '标题: 主要指标\n引言: 完成情况较好。\n',
    '04-丁 (1).yaml': section,
    '01-甲.yaml.bak': section,
    '01-甲.yaml~': section,
    '图.png': '\x89PNG',
    '底稿.docx': 'PK',
    '数据.xlsx': 'PK',
    '~$底稿.docx': '',
    '~$01-甲.yaml': '',
    '.01-甲.yaml.swp': '',
    '说明.txt': '标题：关于报送总结的说明\n请各科室周五前交稿。\n',
    '会议记录.md': '# 标题\n\n- 问题: 无\n',
    README: '这里放2024年的总结。',
    'package.json': '{"name": "x"}',
    '.schema/report.schema.json': '{}',
    '图片/a.png': '',
  })
  expect(reported).toEqual([])
  expect(sections).toEqual(['01-甲', '02-乙', '03-丙', '04-丁 (1)', '指标'])
})

test('two endings of one name, and a folder of sections, are reported', async () => {
  const { reported } = await load({ 'x.yaml': section, 'x.yml': section, '旧稿/01.yaml': section })
  expect(reported).toEqual([
    expect.stringMatching(/^error x\.yml: 有两个名为“x”的章节文件/),
    expect.stringMatching(/^info 旧稿: 文件夹“旧稿”里的 \.yaml 文件没有读/),
  ])
})

test.each([['figures.yaml.txt'], ['figures.txt'], ['figures.yaml.bak']])(
  'a ledger named %s is one mistake, not one for each of its figures',
  async (name) => {
    const used = '标题: 重点工作\n成绩:\n  - 签约{{签约人数}}，演练{{演练}}。\n'
    const { reported } = await load({ '01-甲.yaml': used, [name]: ledger })
    expect(reported).toEqual([expect.stringMatching(/^error .*请改名为 figures\.yaml/)])
    const { reported: unused } = await load({ '01-甲.yaml': section, [name]: ledger })
    expect(unused).toEqual([expect.stringMatching(/^warning .*请改名为 figures\.yaml/)])
  },
)

test.each([['01-甲方.yaml'], ['01-改版.yaml'], ['02-甲（一）.yaml'], ['01-甲（新城区）.yaml']])(
  '%s is a section of its own',
  async (name) => {
    const { sections } = await load({ '01-甲.yaml': section, [name]: section.replace('重点工作', '别的工作') })
    expect(sections).toHaveLength(2)
  },
)

test('a folder of files that nobody reads is reported: a warning where a section would be missing', async () => {
  const reported = async (files: Record<string, string>) => (await load({ '01-甲.yaml': section, ...files })).reported
  const missing = expect.stringMatching(/^warning 发来: 文件夹“发来”里的“02-乙\.yaml”没有读，不会印出来/)
  expect(await reported({ '发来/02-乙.yaml': section })).toEqual([missing])
  expect(await reported({ '发来/01-甲.yaml': `${section}# 新稿\n` })).toHaveLength(1)
  expect(await reported({ '发来/办公室/02-乙.yaml': section })).toEqual([
    expect.stringMatching(/^warning 发来: 文件夹“发来”里的“办公室\/02-乙\.yaml”没有读/),
  ])
  const infos = expect.stringMatching(/^info /)
  expect(await reported({ '旧稿/02-乙.yaml': section })).toEqual([infos])
  expect(await reported({ '2023年备份/02-乙.yaml': section })).toEqual([infos])
  expect(await reported({ '发来/01-甲.yaml': section })).toEqual([infos])
  expect(await reported({ '发来/compose.yaml': 'services:\n  web: {}\n' })).toEqual([infos])
  expect(await reported({ '上报/report.yaml': '标题: 一\n', '上报/01.yaml': section })).toEqual([infos])
  expect(await reported({ '图/a.png': '', '.schema/x.yaml': section })).toEqual([])
})

test('a file of the name of an attachment that is named only is mentioned', async () => {
  const reported = async (attachments: string, file: string) => {
    const head = '标题: 一\n单位: 甲局\n年度: 2024\n引言: 开头。\n'
    return (await load({ 'report.yaml': `${head}附件: ${attachments}\n`, '01-甲.yaml': section, [file]: 'x' })).reported
  }
  const mentioned = expect.stringMatching(
    /^info report\.yaml: 附件“名单”只印名称，文件夹里的“附件1 名单\.xlsx”不会印进来/,
  )
  expect(await reported('[名单]', '附件1 名单.xlsx')).toEqual([mentioned])
  expect(await reported('[{名称: 名单, 正文: 张三。}]', '附件1 名单.xlsx')).toEqual([])
  expect(await reported('[名单]', '花名册.xlsx')).toEqual([])
})

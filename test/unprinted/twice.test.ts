import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/engine/examine.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const report = `标题: 某局2023年工作总结
单位: 某局
年度: 2023
模板: ours
目录: 是
称谓: 各位领导：
引言: 全年各项工作平稳有序，主要指标全面完成。
结语: 下一步，将继续抓好各项工作的落实，争取更大进步。
署名: 某局
成文日期: 2023-12-20
附件:
  - 名称: 附表
    正文: 本表的数由各科室报送，截至年底。
    表格: {列: [项目, 数], 行: [[签约, '1']]}
`
const section = `标题: 服务
成绩:
  - 小标题: 抓签约
    正文: 签约服务稳步推进，重点人群做到应签尽签。
    表格: {列: [项目, 数], 行: [[随访, '2']]}
  - 小标题: 抓随访
    正文: 慢性病随访全面开展，群众反映良好。
问题: [人手不足，村一级力量薄弱，服务跟不上。]
计划: [充实队伍，把人手补到村里去，年内到位。]
`
const part = '{{#each parts as |part|}}\n{{> part part=part}}\n\n{{/each}}\n'

/** What is reported of a set with this entry, of texts that stand twice. */
async function reported(entry: string, rules = '') {
  const root = mkdtempSync(join(tmpdir(), 'zongjie-twice-'))
  const files = {
    'templates/ours/template.yaml': `名称: ours\n标题: 本局\n版本: 1.2.0\n${rules}`,
    'templates/ours/report.hbs': entry,
    'data/例/report.yaml': report,
    'data/例/01.yaml': section,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const prepared = await prepareReport(join(root, 'data/例'), openLibrary(join(root, 'templates')))
  const { diagnostics } = await examine(prepared, {})
  expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  return diagnostics.filter((one) => /twice|repeated/.test(one.code)).map((one) => one.message)
}

describe('what a set prints at two places', () => {
  test.each<[string, string, string]>([
    ['the parts', `{{> front}}\n\n${part}\n${part}\n{{> back}}`, '章节“服务”会'],
    ['the opening', `{{> front}}\n\n{{paragraphs opening}}\n\n${part}\n{{> back}}`, '“引言”会'],
    ['the closing', `{{> front}}\n\n{{paragraphs closing}}\n\n${part}\n{{> back}}`, '“结语”会'],
    [
      'one part',
      `{{> front}}\n\n${part}\n{{#each parts as |one|}}\n{{#if (eq one.heading "存在的问题")}}\n{{items one.items level=2}}\n{{/if}}\n{{/each}}\n{{> back}}`,
      '章节“服务”的“问题”会',
    ],
    [
      'texts that it prints by hand',
      `{{> front}}\n\n${part}\n{{#each sections as |one|}}\n{{#each one.plans as |item|}}\n要点：{{item.text}}\n\n{{/each}}\n{{/each}}\n{{> back}}`,
      '章节“服务”的“计划”会',
    ],
    [
      'an attachment',
      `{{> front}}\n\n${part}\n{{> back}}\n\n{{#each attachments as |one|}}\n{{paragraphs one.text}}\n\n{{table one.table}}\n\n{{/each}}\n`,
      '附件“附表”会',
    ],
    [
      'a table',
      `{{> front}}\n\n${part}\n{{#each sections as |one|}}\n{{#each one.achievements as |item|}}\n{{table item.table}}\n\n{{/each}}\n{{/each}}\n{{> back}}`,
      '表格会',
    ],
    [
      'much',
      `{{> front}}\n\n{{> front}}\n\n${part}\n${part}\n{{> back}}\n\n{{> back}}`,
      '“引言”、章节“服务”、“结语”等4处内容会',
    ],
  ])('is one warning: %s', async (_, entry, what) => {
    expect(await reported(entry)).toEqual([`${what}印出两遍：模板 ours 1.2.0 在两处输出它`])
  })

  test('is none when the set says that it is meant', async () => {
    const entry = `{{> front}}\n\n{{paragraphs opening}}\n\n${part}\n{{> back}}`
    expect(await reported(entry, '检查: {印两次: 关}\n')).toEqual([])
  })
})

describe('what is said again on purpose', () => {
  test.each<[string, string]>([
    ['nothing', `{{> front}}\n\n${part}\n{{> back}}`],
    ['title, unit and date on a cover', `**{{title}}**\n\n{{unit}}　{{date}}\n\n{{> front}}\n\n${part}\n{{> back}}`],
    ['the contents', `{{contents-list}}\n\n{{> front}}\n\n${part}\n{{> back}}`],
    [
      'headings as a list in front',
      `{{> front}}\n\n{{#each parts as |part|}}\n{{part.heading}}\n\n{{/each}}\n{{#each sections as |one|}}\n{{#each one.achievements as |item|}}\n{{item.heading}}\n\n{{/each}}\n{{/each}}\n${part}\n{{> back}}`,
    ],
    [
      'texts in a table of its own',
      `{{> front}}\n\n${part}\n| 事项 | 情况 |\n| --- | --- |\n{{#each sections as |one|}}\n{{#each one.achievements as |item|}}\n| {{item.heading}} | {{item.text}} |\n{{/each}}\n{{/each}}\n\n{{> back}}`,
    ],
    [
      'names of attachments',
      `{{> front}}\n\n${part}\n{{#each attachments as |one|}}\n另附：{{one.name}}\n\n{{/each}}\n{{> back}}`,
    ],
    ['the signature', `{{> front}}\n\n{{#each signature as |one|}}\n{{one}}\n\n{{/each}}\n${part}\n{{> back}}`],
    [
      'two branches of which one holds',
      `{{> front}}\n\n{{#if subtitle}}\n{{paragraphs opening}}\n\n{{/if}}\n${part}\n{{> back}}`,
    ],
  ])('is no mistake: %s', async (_, entry) => {
    expect(await reported(entry)).toEqual([])
  })
})

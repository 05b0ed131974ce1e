import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkReport, memoryHost, openLibrary } from '../../src/engine/index.ts'

const templates = Object.fromEntries(
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|hbs)$/.test(name))
    .map((name) => [`templates/${name.replaceAll('\\', '/')}`, readFileSync(`templates/${name}`, 'utf8')]),
)

const texts = {
  'report.yaml':
    '标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n模板: by-section\n署名: 甲局\n成文日期: 2024-12-20\n',
  '01.yaml': '标题: 服务群众\n成绩:\n  - 全年做好各项服务工作。\n',
}

describe('a report in memory that stands in no folder', () => {
  it.each(['', '.', './'])('is read from “%s”', async (folder) => {
    const library = openLibrary(memoryHost(templates).files, ['templates'])
    expect(await checkReport(folder, library, memoryHost(texts))).toEqual({ diagnostics: [] })
  })
})

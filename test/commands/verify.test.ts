import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { archive } from '../../src/cli/commands/archive.ts'
import { verify } from '../../src/cli/commands/verify.ts'
import { edited } from '../verify/stamped.ts'
import { captured } from './captured.ts'

const root = mkdtempSync(join(tmpdir(), 'zongjie-verify-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const [data, out] = [join(root, 'data'), join(root, 'output')]
mkdirSync(join(data, '文化馆'), { recursive: true })
const write = (file: string, text: string) => writeFileSync(join(data, '文化馆', file), text)
write(
  'report.yaml',
  '标题: 文化馆2024年工作总结\n单位: 文化馆\n年度: 2024\n引言: 演出进村入校。\n署名: 文化馆\n成文日期: 2024-12-20\n',
)
write('01.yaml', '标题: 演出\n成绩:\n- 送戏下乡{{演出}}，观众踊跃。\n')
write('figures.yaml', '演出: {值: 126, 单位: 场}\n')

describe('verify', () => {
  it('tells of an edited file what the paragraph said in the edition, and what it says', async () => {
    const made = await captured(() => archive('文化馆', { data, out, name: '送审稿' }))
    expect(made.stderr).toBe('')
    const file = join(out, '文化馆', '存档', '送审稿', '文化馆2024年工作总结.docx')
    const copy = join(root, '回来的.docx')
    writeFileSync(
      copy,
      edited(readFileSync(file), { 'word/document.xml': (xml) => xml.replace('观众踊跃', '群众欢迎') }),
    )
    const { status, stdout } = await captured(() => verify(copy, { out, json: true }))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'edited',
      report: '文化馆',
      edition: '送审稿',
      paragraphs: [{ change: 'changed', before: '1.送戏下乡126场，观众踊跃。', text: '1.送戏下乡126场，群众欢迎。' }],
    })
    const told = await captured(() => verify(copy, { out }))
    expect(told.stdout).toContain('生成以后有人改过，改动1段')
    expect(told.stdout).toContain('+ 1.送戏下乡126场，群众欢迎。')
  })

  it('looks for no report outside of the folder of reports, whatever a file says', async () => {
    const file = join(out, '文化馆', '存档', '送审稿', '文化馆2024年工作总结.docx')
    const forged = join(root, '伪造.docx')
    writeFileSync(
      forged,
      edited(readFileSync(file), { 'docProps/custom.xml': (xml) => xml.replace('>文化馆<', '>../data/文化馆<') }),
    )
    const { stdout } = await captured(() => verify(forged, { data, out, json: true }))
    expect(JSON.parse(stdout)).toMatchObject({ report: '../data/文化馆', data: { state: 'unknown' } })
  })
})

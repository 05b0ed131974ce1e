import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../src/node/engine.ts'
import { openLibrary } from '../src/node/library.ts'

const library = openLibrary('templates')
const head =
  '标题: 甲局2025年工作总结\n单位: 甲局\n年度: 2025\n署名: 甲局\n成文日期: 2025-12-20\n引言: 全年工作有序推进。\n'

/** What is said of a report with this ledger and this text, as `file code`. */
async function said(ledger: string, text: string): Promise<string[]> {
  const folder = join(mkdtempSync(join(tmpdir(), 'zongjie-')), '例')
  mkdirSync(folder)
  const files = { 'report.yaml': head, 'figures.yaml': ledger, '01.yaml': `标题: 一\n成绩:\n  - '${text}'\n` }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const { diagnostics } = await checkReport(folder, library)
  return diagnostics.map(({ code, position }) => `${basename(position?.file ?? '')} ${code}`)
}

const parts = (city: number) =>
  `就业: {值: 328, 单位: 人, 合计: [城镇, 农村]}\n城镇: {值: ${city}, 单位: 人}\n农村: {值: 186, 单位: 人}\n`

describe('what the ledger is reported of', () => {
  it('is not reported again of the text that prints it', async () => {
    const text = '新增就业{{就业}}，其中城镇{{城镇}}、农村{{农村}}。'
    expect(await said(parts(124), text)).toEqual(['figures.yaml figures/sum'])
    expect(await said(parts(142), text)).toEqual([])
  })

  it('goes for a rate that cannot be, too', async () => {
    const rate = "满意率: {值: 198.7, 单位: '%'}\n"
    expect(await said(rate, '满意率达到{{满意率}}。')).toEqual(['figures.yaml figures/slip'])
  })

  it('leaves what was typed as it is', async () => {
    const text = '新增就业{{就业}}，其中城区124人、农村{{农村}}。'
    expect(await said(parts(142), text)).toContain('01.yaml figures/sum')
    const rate = "满意率: {值: 198.7, 单位: '%'}\n"
    expect(await said(rate, '满意率达到{{满意率}}，合格率达到187%。')).toContain('01.yaml proofread/impossible-number')
  })

  it('is reported of the text where the ledger has no tie', async () => {
    const loose = '就业: {值: 328, 单位: 人}\n城镇: {值: 124, 单位: 人}\n农村: {值: 186, 单位: 人}\n'
    expect(await said(loose, '新增就业{{就业}}，其中城镇{{城镇}}、农村{{农村}}。')).toEqual(['01.yaml figures/sum'])
  })

  it('is no relation that fails where the number contradicts the ledger', async () => {
    const loose = '就业: {值: 328, 单位: 人}\n城镇: {值: 142, 单位: 人}\n农村: {值: 186, 单位: 人}\n'
    expect(await said(loose, '全年就业382人，其中城镇{{城镇}}、农村{{农村}}。')).toEqual([
      '01.yaml figures/contradiction',
    ])
  })
})

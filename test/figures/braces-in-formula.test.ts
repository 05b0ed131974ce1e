import { describe, expect, it } from 'vitest'
import { editedFile, editsIn } from '../../src/engine/proofread/edits.ts'
import { loadFiles, reportHead } from '../report/folder.ts'

const names = '护林员: {值: 12, 单位: 人, 上年: 10}\n面积: {值: 24, 单位: 公顷}\n'

async function reported(figure: string) {
  const { diagnostics } = await loadFiles({
    'report.yaml': reportHead,
    'figures.yaml': names + figure,
    '01.yaml': '标题: 重点工作\n成绩:\n- 全年{{人均}}。\n',
  })
  return diagnostics
}

describe('a name in braces, in a ledger that YAML can read', () => {
  it.each([
    ['人均: {公式: "{{面积}} ÷ {{护林员}}"}', '人均: {公式: "面积 ÷ 护林员"}'],
    ['人均:\n  公式: 面积 ÷ {{ 护林员.上年 }}', '人均:\n  公式: 面积 ÷ 护林员.上年'],
    ['人均:\n  公式: ｛｛面积｝｝ ÷ ｛护林员｝', '人均:\n  公式: 面积 ÷ 护林员'],
    ["人均: {值: 2, 合计: ['{{面积}}', 护林员]}", "人均: {值: 2, 合计: ['面积', 护林员]}"],
    ["人均: {值: 2, 占: '{{面积}}'}", "人均: {值: 2, 占: '面积'}"],
  ])('%j', async (before, after) => {
    const found = (await reported(before)).filter((one) => one.code === 'figures/braces-in-formula')
    expect(found).toHaveLength(1)
    const edits = found.flatMap((one) => one.edits ?? [])
    expect(editedFile(names + before, editsIn({ path: edits[0]!.source.path }, edits))).toBe(names + after)
  })

  it('is none in a formula that names figures as they are', async () => {
    expect(await reported('人均: {公式: (面积 - 面积 × 10%) ÷ 护林员.上年}')).toEqual([])
  })
})

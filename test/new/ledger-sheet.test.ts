import { describe, expect, it } from 'vitest'
import { ledgerCsv } from '../../src/engine/new/ledger-csv.ts'
import { ledgerRows } from '../../src/engine/new/ledger-rows.ts'
import { ledgerXlsx } from '../../src/engine/new/ledger-xlsx.ts'
import { openLibrary } from '../../src/node/library.ts'
import { makeFiles } from '../../src/node/new/make-files.ts'
import { readPackage } from '../gate/index.ts'
import { readBytes, readCsv } from '../sheet/read.ts'

const yaml =
  "办结: {值: 【待报】, 单位: 件, 上年: 【待报】, 来源: 办公室}\n率: {值: 95.10, 单位: '%', 合计: [甲, 乙]}\n甲: {值: 3, 允许误差: {值: 1, 原因: 舍入}}\n"
const figures = {
  办结: { value: '【待报】', unit: '件', previous: '【待报】', source: '办公室' },
  率: { value: '95.10', unit: '%', sum: ['甲', '乙'] },
  甲: { value: '3', tolerance: { value: '1', reason: '舍入' } },
}

describe('a ledger to fill in', () => {
  it('is read back as it was', async () => {
    for (const language of ['zh', 'en'] as const) {
      const rows = ledgerRows(yaml, language)
      expect(await readBytes(ledgerXlsx(rows))).toEqual({ figures, said: [] })
      expect(await readCsv(ledgerCsv(rows))).toEqual({ figures, said: [] })
    }
  })

  it('is what the texts of every skeleton speak of', async () => {
    const library = openLibrary('templates')
    for (const name of await library.names()) {
      const { value: set } = await library.set(name)
      const answers = { unit: '甲局', year: 2024, language: 'zh', ledger: 'xlsx' } as const
      const files = makeFiles(set!, { ...answers, template: name }).value!
      expect(files.map((one) => one.name)).toContain('figures.xlsx')
      for (const { name: file, content } of files)
        if (file.endsWith('.yaml')) expect(content).not.toContain('figures.yaml')
    }
  })

  it('has the same bytes each time, in a sound package', () => {
    const [first, second] = [ledgerXlsx(ledgerRows(yaml, 'zh')), ledgerXlsx(ledgerRows(yaml, 'zh'))]
    expect(first).toEqual(second)
    const { findings, entries } = readPackage(first)
    expect(findings).toEqual([])
    expect(entries.size).toBe(6)
  })

  it('is as the schemas of Office ask', { timeout: 60_000 }, async () => {
    const { default: validate } = await import('@ooxml-tools/validate')
    expect(await validate(ledgerXlsx(ledgerRows(yaml, 'zh')), 'xlsx', 'Microsoft365')).toEqual([])
  })

  it.each(['=1+1', '+cmd', '-cmd', '@x', '\tx', '\rx', '=HYPERLINK("a")'])('has no formula: %j', (text) => {
    const rows = {
      keys: ['value'],
      rows: [
        ['指标', '值'],
        [text, '-5'],
      ],
    }
    expect(ledgerCsv(rows)).not.toMatch(/(?:^|[\n,])"?[=+@\t\r]|(?:^|[\n,])"?-c/)
    expect(ledgerCsv(rows)).toContain(',-5')
    expect(Buffer.from(ledgerXlsx(rows)).includes('<f>')).toBe(false)
  })
})

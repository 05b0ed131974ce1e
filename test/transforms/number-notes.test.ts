import { expect, test } from 'vitest'
import { prepareReport, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { assertValidDocx } from '../gate/index.ts'
import { partsOf } from '../support/docx.ts'

const library = openLibrary('templates')

async function built(item: string, more = '') {
  const report = `标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n${more}`
  const texts = { 'report.yaml': report, '01-甲.yaml': `标题: 签约\n成绩:\n${item}\n` }
  const prepared = await prepareReport('甲局', library, { texts })
  const outputs = renderReport(prepared, ['docx', 'md'])?.outputs ?? []
  const bytesOf = (format: string) => outputs.find((one) => one.format === format)?.bytes
  const docx = bytesOf('docx')
  if (docx) await assertValidDocx(docx, '甲局')
  return {
    parts: docx ? partsOf(docx) : {},
    markdown: Buffer.from(bytesOf('md') ?? '').toString('utf8'),
    said: prepared.diagnostics.map(({ severity, message }) => `${severity} ${message}`),
  }
}

test('a note is a footnote of Word, with its figures', async () => {
  const ledger = '指标: {人数: {值: 12, 单位: 人}}\n'
  const { parts, markdown, said } = await built('  - 全年签约{{脚注：其中新增{{人数}}。}}有序推进。', ledger)
  expect(said).toEqual([])
  expect(parts['word/document.xml']).toContain('<w:footnoteReference w:id="1"/>')
  expect(parts['word/footnotes.xml']).toContain('其中新增12人。')
  expect(parts['word/settings.xml']).toContain('<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/>')
  expect(markdown).toMatch(/全年签约①有序推进。\n\n① 其中新增12人。\n$/)
})

test('more than twenty notes are numbered in figures', async () => {
  const many = Array.from({ length: 21 }, (_, index) => `  - 第${index + 1}类服务{{脚注：注文。}}完成。`).join('\n')
  const { parts, markdown } = await built(many)
  expect(parts['word/settings.xml']).toContain('<w:numFmt w:val="decimal"/>')
  expect(markdown).toContain('\\[21] 注文。')
})

test('a document without notes has no part for them', async () => {
  const { parts } = await built('  - 全年签约有序推进。')
  expect(Object.keys(parts)).not.toContain('word/footnotes.xml')
})

test.each([
  ['  - 全年签约{{脚注：}}完成。', 'error 脚注没有写文字'],
  ['  - 全年签约{{脚注：甲{{脚注：乙}}}}完成。', 'error 脚注里不能再加脚注'],
  ['  - 全年签约{{脚注：其中{{没有}}。}}完成。', 'error 台账里没有指标“没有”'],
])('%s is reported', async (item, message) => {
  expect((await built(item)).said).toContain(message)
})

test('a note in the title or 署名 is reported, not dropped', async () => {
  const signed = await built('  - 全年签约有序推进。', '署名: 甲局{{脚注：盖章。}}\n')
  expect(signed.said).toContain('error 这里不能加脚注')
  const titled = await built('  - 全年签约有序推进。', '副标题: 送审稿{{脚注：注。}}\n')
  expect(titled.said).toContain('error 标题里不能加脚注')
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block } from '../../../src/engine/document/types.ts'
import { countPages } from '../../../src/engine/typeset/pages/estimate.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { prepareReport } from '../../../src/node/engine.ts'
import { openLibrary } from '../../../src/node/library.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { body, documentOf, role, table } from '../../support/document.ts'
import { partsOf } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'

const layout = layoutWith()
const mark = (value: string, landscape?: true): Block => ({
  ...role('attachment-mark', value),
  ...(landscape && { landscape }),
})
const rows = Array.from({ length: 30 }, () => ['甲', '乙'])
const wide = table([{ align: 'left' }, { align: 'left' }], rows)
const xmlOf = (...blocks: Block[]) => partsOf(writeDocx(documentOf(blocks), layout))['word/document.xml']!
const sections = (xml: string) =>
  [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([one]) => (one.includes('landscape') ? 'wide' : 'high'))

test('An attachment on its side is a section of its own, and the next one stands upright', async () => {
  const blocks = [body('国'), mark('附件1', true), wide, mark('附件2'), body('完'), mark('附件3', true), wide]
  const docx = writeDocx(documentOf(blocks), layout)
  await assertValidDocx(docx)
  const xml = partsOf(docx)['word/document.xml']!
  expect(sections(xml)).toEqual(['high', 'wide', 'high', 'wide'])
  // The pages are counted through, and every section has the footers.
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(1)
  expect(xml.match(/<w:footerReference w:type="even"/g)).toHaveLength(4)
  // The table is as wide as the page that it lies on.
  expect(xml).toContain('<w:tblW w:w="12756" w:type="dxa"/>')
})

test('Two attachments on their side share a section, and a report without one has one section', () => {
  expect(sections(xmlOf(body('国'), mark('附件1', true), wide, mark('附件2', true), body('完')))).toEqual([
    'high',
    'wide',
  ])
  expect(sections(xmlOf(body('国'), mark('附件1'), wide, mark('附件2'), body('完')))).toEqual(['high'])
  expect(sections(xmlOf())).toEqual(['high'])
})

test('The rows of a page on its side are counted: fifteen', () => {
  const pages = (landscape?: true) => countPages(documentOf([mark('附件', landscape), wide]), layout)
  expect([pages(), pages(true)]).toEqual([2, 3])
})

test('A report says it of an attachment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-'))
  try {
    const attachments = `附件: [大事记, {名称: 明细表, 横排: 是, 表格: {列: [甲, 乙], 行: [[一, 二]]}}, {名称: 说明, 正文: 无。}]`
    const head = `标题: 某局2024年工作总结\n单位: 某局\n年度: 2024\n引言: 如下。\n模板: standard\n${attachments}\n`
    writeFileSync(join(folder, 'report.yaml'), head)
    writeFileSync(join(folder, '01.yaml'), '标题: 主要工作\n成绩: [完成任务。]\n')
    const { document, diagnostics } = await prepareReport(folder, openLibrary('templates'))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const marks = document!.children.flatMap((one) =>
      one.type === 'paragraph' && one.role === 'attachment-mark' ? [one.landscape ?? false] : [],
    )
    expect(marks).toEqual([true, false])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

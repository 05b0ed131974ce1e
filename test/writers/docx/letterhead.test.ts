import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareReport, renderReport } from '../../../src/node/engine.ts'
import { openLibrary } from '../../../src/node/library.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { partsOf, textsOf } from '../../support/docx.ts'

const library = openLibrary('templates')
const section = '标题: 签约\n成绩: [全年签约12万人。]\n'

/** A report of the whole of which is not the point: its texts in the DOCX and Markdown, and what is said of it. */
async function built(yaml: string, from = library, before = '') {
  const report = `${before}标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n${yaml}\n`
  const prepared = await prepareReport('甲局', from, { texts: { 'report.yaml': report, '01-甲.yaml': section } })
  const outputs = renderReport(prepared, ['docx', 'md'])!.outputs
  const [docx, md] = ['docx', 'md'].map((format) => outputs.find((one) => one.format === format)!.bytes)
  await assertValidDocx(docx!, '甲局')
  const said = prepared.diagnostics.map(({ code, message }) => `${code} ${message}`)
  return { texts: textsOf(docx!), parts: partsOf(docx!), markdown: Buffer.from(md!).toString('utf8'), said }
}

test('the mark is the name of the unit and 文件 where none is written, with the title two rows below the red line', async () => {
  const { texts, parts } = await built('版头: {发文字号: 甲发〔2024〕3号}')
  const document = parts['word/document.xml']!
  expect(texts.filter((one) => one !== '').slice(0, 3)).toEqual(['甲局文件', '甲发〔2024〕3号', '甲局2024年工作总结'])
  expect(document).toMatch(
    /DocumentNumber"\/><\/w:pPr>(?:(?!<w:p>|<w:p\/>).)*<\/w:p><w:p\/><w:p\/><w:p><w:pPr><w:pStyle w:val="Title"/,
  )
  expect(parts['word/styles.xml']).toMatch(/styleId="OrganMark".*?<w:color w:val="FF0000"\/>/)
})

test('three who sign stand on two rows, the number beside the last of them', async () => {
  const { texts, markdown } = await built('版头: {发文字号: 甲发〔2024〕3号, 签发人: [赵青山, 钱江, 孙晓明]}')
  const rows = texts.filter((one) => /签发人|孙晓明/.test(one)).map((one) => one.replace(/\t/g, ' ').trim())
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(/^签发人：赵青山\s*钱江$/)
  expect(rows[1]).toMatch(/^甲发〔2024〕3号\s*孙晓明$/)
  expect(markdown).toContain('甲局文件\n\n甲发〔2024〕3号\n\n签发人：赵青山　钱江　孙晓明\n\n# 甲局2024年工作总结')
})

test.each([
  ['several organs without 文件', '版头: {发文机关标志: [甲局, 乙局], 发文字号: 甲发〔2024〕3号}'],
  ['a mark longer than a line', `版头: {发文机关标志: ${'青山县农村集体资产'.repeat(4)}管理办公室文件}`],
  ['many organs', `版头: {发文机关标志: [甲局文件, ${'乙局, '.repeat(6)}丙局]}`],
  [
    'a table before 版记',
    '附件: [{名称: 表, 表格: {列: [甲, 乙], 行: [[1, 2]]}}]\n版记: {印发机关: 甲局办公室, 印发日期: 2024-12-3}',
  ],
  ['版记 behind pages on their side', '附件: [{名称: 表, 横排: 是, 正文: 说明。}]\n版记: {抄送: 乙局}'],
  ['版记 of a date alone', '版记: {印发日期: 2024-12-3}'],
])('%s gives a sound document', async (_name, yaml) => {
  const { said } = await built(yaml)
  expect(said).toEqual([])
})

test('版记 hangs at the foot of the page, with a full stop behind those that have a copy', async () => {
  const { parts, markdown } = await built('版记: {抄送: [乙局, 丙局], 印发机关: 甲局办公室, 印发日期: 2024-12-03}')
  expect(parts['word/document.xml']).toContain(
    'w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="1587" w:tblpYSpec="bottom"',
  )
  expect(markdown).toMatch(/抄送：乙局，丙局。\n\n甲局办公室　2024年12月3日印发\n$/)
})

test('a document without either is what it was', async () => {
  const { parts } = await built('')
  expect(parts['word/styles.xml']).not.toMatch(/OrganMark|Colophon/)
})

/** A library with one set more. */
function withSet(manifest: string, entry?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'letterhead-'))
  mkdirSync(join(folder, 'ju'))
  writeFileSync(join(folder, 'ju', 'template.yaml'), `名称: ju\n标题: 甲局\n版本: 1.0.0\n${manifest}\n`)
  if (entry) writeFileSync(join(folder, 'ju', 'report.hbs'), entry)
  return openLibrary(folder)
}

const given = '版头: {发文机关标志: 甲局红头文件}\n版记: {印发机关: 甲局秘书科}'

test('a set gives what its reports have in common, and the report has its own before that', async () => {
  const set = withSet(given)
  const of = async (yaml: string) => (await built(yaml, set, '模板: ju\n')).markdown
  expect(await of('')).toContain('甲局红头文件\n\n# 甲局')
  const own = await of('版头: {发文字号: 甲发〔2024〕3号}\n版记: {印发日期: 2024-12-3}')
  expect(own).toContain('甲局红头文件\n\n甲发〔2024〕3号\n\n# 甲局')
  expect(own).toContain('甲局秘书科　2024年12月3日印发')
  expect(await of('版头: {发文机关标志: 甲局}')).toContain('甲局\n\n# 甲局')
  const none = await of('版头: 否\n版记: 否')
  expect(none).not.toMatch(/红头|秘书科/)
})

test('what a set has no place for is reported', async () => {
  const set = withSet('', '# {{title}}\n\n{{#each parts as |part|}}\n{{items part.items}}\n\n{{/each}}\n')
  const { said } = await built('版头: {发文字号: 甲发〔2024〕3号}\n版记: {抄送: 乙局}', set, '模板: ju\n')
  expect(said).toContain('template/unprinted “版头”不会印出：模板 ju 1.0.0 没有输出它')
  expect(said).toContain('template/unprinted “版记”不会印出：模板 ju 1.0.0 没有输出它')
})

test('figures are printed in 版头, and one that is unknown is reported', async () => {
  const { texts } = await built('版头: {发文字号: "甲发〔2024〕{{号}}号"}\n指标: {号: {值: 8}}')
  expect(texts).toContain('甲发〔2024〕8号')
})

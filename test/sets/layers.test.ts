import { describe, expect, test } from 'vitest'
import { prepareReport } from '../../src/engine/build.ts'
import { documentText } from '../../src/engine/document/document-text.ts'
import { openLibrary } from '../../src/engine/library.ts'
import { memoryHost } from '../../src/engine/memory-host.ts'
import { diskFiles } from '../../src/node/files.ts'

/** A province's set, a city's over it, and a county's over that. */
const province = {
  'templates/jianghai/template.yaml': [
    '名称: jianghai',
    '标题: 江海省年度工作总结',
    '版本: 1.2.0',
    '部分:',
    '  成绩: {标题: 主要工作}',
    '  问题: {标题: 存在的不足}',
    '  计划: {标题: 明年安排}',
    '版式: jianghai',
    '必备: {键: [署名], 指标: [签约人数]}',
    '词语: [乡村振兴局]',
    '附件: [{名称: 指标表, 表格: {指标: 全部}}]',
  ].join('\n'),
  'templates/jianghai/layouts/jianghai.yaml': '名称: jianghai\n继承: gbt9704\n页码: 居中\n加粗: {一级标题: 是}\n',
  'templates/jianghai/front.hbs': ':::title\n{{title}}\n:::\n\n（省里的开头）\n\n{{paragraphs opening}}\n',
  'templates/jianghai/part.hbs': '# {{part.heading}}\n\n{{items part.items level=2}}\n',
}
const city = {
  'templates/xihe/template.yaml':
    '名称: xihe\n版本: 2.0.0\n继承: jianghai@^1.1\n部分: {问题: {标题: 短板}}\n必备: {键: [成文日期]}\n词语: [数据局]\n',
  'templates/xihe/front.hbs': ':::title\n{{title}}\n:::\n\n（市里的开头）\n\n{{paragraphs opening}}\n',
}
const county = {
  'templates/linan/template.yaml':
    'name: linan\nversion: 1.0.0\nextends: xihe@2\nlayout: {page-number: outer}\nparts: {plans: {heading: 打算}}\n',
}
const report = {
  'data/甲/report.yaml':
    '标题: 甲局工作总结\n单位: 甲局\n年度: 2024\n模板: linan\n引言: 现将有关情况报告如下。\n署名: 甲局\n成文日期: 2024-12-20\n',
  'data/甲/figures.yaml': '签约人数: {值: 5, 单位: 人}\n',
  'data/甲/01.yaml': "标题: 全部工作\n成绩: ['签约{{签约人数}}。']\n问题: [人手不够。]\n计划: [充实人手。]\n",
}

const ours = Object.fromEntries(
  ['report', 'front', 'part', 'back', 'attachment']
    .map((name) => `shared/${name}.hbs`)
    .concat(['layouts/gbt9704.yaml', 'layouts/gbt33476.yaml'])
    .map((name) => [`own/${name}`, diskFiles().read(`templates/${name}`) as Uint8Array]),
)

function open(files: Record<string, string>) {
  const host = memoryHost({ ...ours, ...files })
  return { host, library: openLibrary(host.files, ['templates', 'own'], 'own') }
}

describe('a set that extends a set that extends a set', () => {
  const { host, library } = open({ ...province, ...city, ...county, ...report })

  test('has everything, each piece from the nearest layer that says it', async () => {
    const { value: set, diagnostics } = await library.set('linan')
    expect(diagnostics).toEqual([])
    expect(set).toMatchObject({ name: 'linan', version: '1.0.0', title: '江海省年度工作总结' })
    expect(set!.layers.map((one) => one.name)).toEqual(['linan', 'xihe', 'jianghai'])
    expect(set!.requires.keys.map((one) => one.chinese)).toEqual(['署名', '成文日期'])
    expect(set!.requires.figures).toEqual(['签约人数'])
    expect(set!.words).toEqual(['乡村振兴局', '数据局'])
    expect(set!.attachments.map((one) => one.name)).toEqual(['指标表'])
    expect(set!.layout).toMatchObject({ profile: 'jianghai', settings: { 'page-number': 'outer' } })
    expect(set!.templates.get('front')!.source.path).toBe('templates/xihe/front.hbs')
    expect(set!.templates.get('part')!.source.path).toBe('templates/jianghai/part.hbs')
    expect(set!.templates.get('back')!.source.path).toBe('own/shared/back.hbs')
  })

  test('makes a report with the layout of the province, but for what the county changes', async () => {
    const prepared = await prepareReport('data/甲', library, host)
    expect(prepared.diagnostics.filter((one) => one.severity !== 'info')).toEqual([])
    const text = documentText(prepared.document!)
      .paragraphs.map((one) => one.text)
      .join('\n')
    expect(text).toContain('（市里的开头）')
    expect(text.match(/主要工作|存在的不足|短板|明年安排|打算/g)).toEqual(['主要工作', '短板', '打算'])
    expect(prepared.layout!.styles['heading-1'].bold).toBe(true)
    expect(prepared.layout!.pageNumber.style).toBe('outer')
  })

  test('says a mistake at the file of the layer that makes it', async () => {
    const wrong = { ...city, 'templates/xihe/front.hbs': ':::title\n{{title}}\n:::\n{{paragraphs openning}}\n' }
    const { diagnostics } = await open({ ...province, ...wrong, ...county }).library.set('linan')
    expect(diagnostics.map((one) => [one.code, one.position?.file, one.position?.line])).toEqual([
      ['template/unknown-path', 'templates/xihe/front.hbs', 4],
    ])
  })
})

test('a layout of the name of one below lies over it, without a word of extending', async () => {
  const own = { 'templates/xihe/layouts/jianghai.yaml': '名称: jianghai\n加粗: {二级标题: 是}\n' }
  const { host, library } = open({ ...province, ...city, ...own, ...county, ...report })
  const { layout, diagnostics } = await prepareReport('data/甲', library, host)
  expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  expect([layout!.styles['heading-1'].bold, layout!.styles['heading-2'].bold]).toEqual([true, true])
})

test('layouts of one name in two sets are each of its own set', async () => {
  const other = {
    'templates/nanhai/template.yaml': '名称: nanhai\n标题: 南海市总结\n版本: 1.0.0\n版式: jianghai\n',
    'templates/nanhai/layout.yaml': '名称: jianghai\n继承: gbt9704\n每页行数: 20\n',
  }
  const { library } = open({ ...province, ...other })
  const profile = async (name: string) =>
    (await library.profile('jianghai', undefined, (await library.set(name)).value)).value!.source.path
  expect(await profile('nanhai')).toBe('templates/nanhai/layout.yaml')
  expect(await profile('jianghai')).toBe('templates/jianghai/layouts/jianghai.yaml')
  expect((await library.profile('jianghai')).diagnostics[0]!.code).toBe('layout/unknown-profile')
})

const base = (extending: string, version = '1.2.0') => ({
  ...province,
  'templates/jianghai/template.yaml': `名称: jianghai\n标题: 省\n版本: ${version}\n`,
  'templates/linan/template.yaml': `名称: linan\n版本: 1.0.0\n继承: ${extending}\n`,
})

describe('what a set extends', () => {
  test.each([
    ['jianghai', '1.2.0'],
    ['jianghai@1', '1.2.0'],
    ['jianghai@1.2', '1.2.7'],
    ['jianghai@^1.2.0', '1.9.0'],
    ["'jianghai@>=1.2 <3'", '2.4.0'],
    ['jianghai@2', '2.0.0-beta.1'],
  ])('%s is met by %s', async (extending, version) => {
    expect((await open(base(extending, version)).library.set('linan')).diagnostics).toEqual([])
  })

  test.each([
    ['jianghai@2', '1.2.0', 'template/base-version'],
    ['jianghai@1', '2.0.0', 'template/base-version'],
    ['jianghai@^1.3', '1.2.0', 'template/base-version'],
    ['nanhai@1', '1.2.0', 'template/no-base'],
    ['jianghai@', '1.2.0', 'data/invalid-value'],
    ['jianghai@一', '1.2.0', 'data/invalid-value'],
    ['../jianghai', '1.2.0', 'data/invalid-value'],
    ['linan@1', '1.2.0', 'template/circular-base'],
  ])('%s is not met by %s', async (extending, version, code) => {
    const { value, diagnostics } = await open(base(extending, version)).library.set('linan')
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => [one.code, one.position?.file, one.position?.line])).toEqual([
      [code, 'templates/linan/template.yaml', 3],
    ])
    expect(diagnostics[0]!.hint).toBeTruthy()
  })

  test('in a circle of three is one error', async () => {
    const set = (name: string, other: string) => ({
      [`templates/${name}/template.yaml`]: `名称: ${name}\n标题: 甲\n版本: 1.0.0\n继承: ${other}@1\n`,
    })
    const { library } = open({ ...set('a', 'b'), ...set('b', 'c'), ...set('c', 'a') })
    const { diagnostics } = await library.set('a')
    expect(diagnostics.map((one) => one.message)).toEqual(['模板互相继承：a → b → c → a'])
    expect(diagnostics[0]!.position).toMatchObject({ file: 'templates/c/template.yaml', line: 4 })
  })

  test('in a chain longer than offices have levels is an error', async () => {
    const sets = Array.from({ length: 12 }, (_, at) => [
      `templates/a${at}/template.yaml`,
      `名称: a${at}\n标题: 甲\n版本: 1.0.0\n${at < 11 ? `继承: a${at + 1}\n` : ''}`,
    ])
    const { diagnostics } = await open(Object.fromEntries(sets)).library.set('a0')
    expect(diagnostics.map((one) => one.code)).toEqual(['template/too-many-layers'])
  })
})

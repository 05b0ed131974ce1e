import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { context } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { keyRows } from '../docs/key-tables.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = suiteFolder()
let built = 0

/** The rows that stand in the tables besides: `[table, the row before which it stands, the row]`. */
type Rows = readonly [file: string, before: string, row: string][]
let rows: Rows = []

/** What is bundled once is read once: only the tables change. */
const bundler = await context({
  absWorkingDir: root,
  stdin: {
    contents: `export * from './src/engine/index.ts'
        export { jsonSchemas } from './src/engine/report/json-schema.ts'
        export { reportFields } from './src/engine/fields/report.ts'
        export { sectionFields } from './src/engine/fields/section.ts'
        export { itemFields } from './src/engine/fields/item.ts'
        export { layoutOverrideFields } from './src/engine/fields/layout.ts'
        export { manifestFields } from './src/engine/fields/manifest.ts'
        export { proofreadReport } from './src/engine/proofread-report.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  plugins: [
    {
      name: 'more-rows',
      setup({ onLoad }) {
        onLoad({ filter: /[\\/]fields[\\/]\w+\.ts$/ }, ({ path }) => {
          const contents = rows.reduce(
            (text, [file, before, row]) => {
              if (!path.endsWith(file)) return text
              expect(text.split(before).length).toBe(2)
              return text.replace(before, `${row},\n${before}`)
            },
            readFileSync(path, 'utf8'),
          )
          return { contents, loader: 'ts' }
        })
      },
    },
  ],
})
afterAll(() => bundler.dispose())

/** The engine as it is with more rows in its tables. */
async function engineWith(more: Rows) {
  rows = more
  const { outputFiles } = await bundler.rebuild()
  const file = join(folder, `engine-${++built}.mjs`)
  writeFileSync(file, outputFiles![0]!.contents)
  type Engine = typeof import('../../src/engine/index.ts') &
    typeof import('../../src/engine/report/json-schema.ts') &
    typeof import('../../src/engine/fields/report.ts') &
    typeof import('../../src/engine/fields/section.ts') &
    typeof import('../../src/engine/fields/item.ts') &
    typeof import('../../src/engine/fields/layout.ts') &
    typeof import('../../src/engine/fields/manifest.ts') &
    typeof import('../../src/engine/proofread-report.ts')
  return (await import(pathToFileURL(file).href)) as Engine
}

const template = `
:::title
{{title}}
:::

{{motto}}

{{#each sections as |section|}}
# {{section.title}}

{{section.source}}

{{#each section.achievements as |item|}}
{{item.lesson}}

{{/each}}
{{/each}}
{{#each attachments as |attachment|}}
{{attachment.name}}

{{attachment.remark}}

{{/each}}
`

const texts = {
  'data/甲局/report.yaml':
    '标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n模板: own\n题词: 全年办结{{办结}}，，服务群众。\n附件:\n  - 名称: 清单\n    来处: 抄自{{办结}}清单。\n',
  'data/甲局/figures.yaml': '办结: {值: 1200, 单位: 件}\n',
  'data/甲局/01.yaml':
    '标题: 服务\n出处: 据{{办结}}台账。\n成绩:\n  - 正文: 一是办结。\n    体会: 办结{{办结}}，群众满意。\n',
  'templates/own/template.yaml':
    'name: own\ntitle: 本局\nversion: 1.0.0\noutline: [{label: 一、}]\ntemplate: report.hbs\n',
  'templates/own/report.hbs': template,
  'templates/layouts/gbt9704.yaml': readFileSync(join(root, 'templates/layouts/gbt9704.yaml'), 'utf8'),
}

test('A text of the report, of a section, an item or an attachment is one row: read, resolved, proofread, offered to templates, in the schema and in the manual', async () => {
  const engine = await engineWith([
    ['report.ts', "  closing: paragraphs('结语'", "  motto: paragraphs('题词', '印在正文前的一句话')"],
    ['section.ts', "  owner: prose('责任科室'", "  source: prose('出处', '材料从哪里来')"],
    ['item.ts', "  text: paragraphs('正文', '文字", "  lesson: paragraphs('体会', '这一条的体会')"],
    ['attachment.ts', "  text: paragraphs('正文', '附件的正文'", "  remark: prose('来处', '附件从哪里来')"],
  ])
  const host = engine.memoryHost(texts)
  const prepared = await engine.prepareReport('data/甲局', engine.openLibrary(host.files, ['templates']), host)
  expect(prepared.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const markdown = new TextDecoder().decode(engine.renderReport(prepared, ['md'])!.outputs[0]!.bytes)
  // Read, resolved, offered to templates.
  for (const text of ['全年办结1200件，，服务群众。', '据1200件台账。', '办结1200件，群众满意。', '抄自1200件清单。'])
    expect(markdown).toContain(text)
  // Handed on by the part, and by the item, that the section becomes.
  for (const [arrange, loop] of [
    ['by-section', '{{part.source}}'],
    ['by-kind', '{{#each part.items as |item|}}{{item.source}}{{/each}}'],
  ]) {
    const own = engine.memoryHost({
      ...texts,
      'templates/own/template.yaml': `${texts['templates/own/template.yaml']}arrange: ${arrange}\n`,
      'templates/own/report.hbs': `:::title\n{{title}}\n:::\n\n{{#each parts as |part|}}\n${loop}\n{{/each}}\n`,
    })
    const arranged = await engine.prepareReport('data/甲局', engine.openLibrary(own.files, ['templates']), own)
    expect(new TextDecoder().decode(engine.renderReport(arranged, ['md'])!.outputs[0]!.bytes)).toContain(
      '据1200件台账。',
    )
  }
  // A text of an item that a set leaves out has its place there, but nobody prints it.
  const items = engine.memoryHost({ ...texts, 'templates/own/report.hbs': plain['templates/own/report.hbs'] })
  const { diagnostics } = await engine.prepareReport('data/甲局', engine.openLibrary(items.files, ['templates']), items)
  expect(diagnostics.find(({ message }) => message.includes('体会'))?.code).toBe('template/unprinted')
  // What no template prints is reported.
  expect(prepared.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('“正文”不会印出')])
  // Proofread, with the place in the file.
  const found = engine.proofreadReport(prepared).map(({ diagnostic }) => diagnostic)
  expect(found.find(({ code }) => code === 'proofread/repeated-mark')?.position).toMatchObject({
    file: 'data/甲局/report.yaml',
    line: 5,
  })
  // In the editor's schema.
  const schemas = JSON.stringify(engine.jsonSchemas())
  for (const text of ['"题词":{"description":"印在正文前的一句话"', '"出处":', '"体会":', '^(motto)$'])
    expect(schemas).toContain(text)
  // In the manual's tables.
  expect(keyRows(engine.reportFields)).toContainEqual(['题词', 'motto', '印在正文前的一句话'])
  expect(keyRows(engine.sectionFields)).toContainEqual(['出处', 'source', '材料从哪里来'])
  expect(keyRows(engine.itemFields)).toContainEqual(['体会', 'lesson', '这一条的体会'])
})

test('Of a new row a wrong key and a wrong reference are reported like those of others', async () => {
  const engine = await engineWith([
    ['report.ts', "  closing: paragraphs('结语'", "  motto: paragraphs('题词铭', '印在正文前的一句话')"],
  ])
  const wrong = {
    ...texts,
    'data/甲局/report.yaml': texts['data/甲局/report.yaml'].replace(
      '题词: 全年办结{{办结}}',
      '题词名: 甲。\nmotto: 全年办结{{办洁}}',
    ),
  }
  const host = engine.memoryHost(wrong)
  const { diagnostics } = await engine.loadReport('data/甲局', host)
  const reported = diagnostics.map(({ message, hint }) => `${message} ${hint}`).join('\n')
  expect(reported).toContain('是不是“题词铭”')
  expect(reported).toContain('办洁')
})

/** The report and its set without the rows that are not there. */
const plain = {
  ...texts,
  'data/甲局/report.yaml': texts['data/甲局/report.yaml'].replace(/题词.*/s, ''),
  'data/甲局/01.yaml': '标题: 服务\n成绩: [群众满意。]\n',
  'templates/own/report.hbs': '{{#each parts as |part|}}\n# {{part.heading}}\n\n{{items part.items}}\n{{/each}}\n',
}

test('A setting of the layout and a key of a set are one row each: read wherever they stand, wrong in the words of the others, in the manual', async () => {
  const engine = await engineWith([
    ['layout.ts', "  'lines-per-page': field(", "  gutter: field('装订线', '装订线占的毫米数', millimetres())"],
    ['manifest.ts', "  version: field('版本'", "  reviewer: field('审核单位', '谁审核了这套模板', scalar())"],
  ])
  const said = async (report: string, set: string, profile: string) => {
    const host = engine.memoryHost({
      ...plain,
      'data/甲局/report.yaml': `${plain['data/甲局/report.yaml']}版式: {装订线: ${report}}\n`,
      'templates/own/template.yaml': `${plain['templates/own/template.yaml']}${set}\n`,
      'templates/layouts/gbt9704.yaml': `${plain['templates/layouts/gbt9704.yaml']}\ngutter: ${profile}\n`,
    })
    const { diagnostics } = await engine.prepareReport('data/甲局', engine.openLibrary(host.files, ['templates']), host)
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message, hint }) => `${code} ${message} ${hint}`)
  }
  expect(await said('10', 'layout: {gutter: 10mm}\nreviewer: 甲局', '1cm')).toEqual([])
  const wrong = (key: string) =>
    expect.stringMatching(`^data/invalid-value “${key}”应为0到100之间的毫米数，这里是“宽” `)
  expect(await said('宽', 'layout: {gutter: 10}', '10')).toEqual([wrong('装订线')])
  expect(await said('10', 'layout: {gutter: 宽}', '10')).toEqual([wrong('gutter')])
  expect(await said('10', 'layout: {gutter: 10}', '宽')).toEqual([wrong('gutter')])
  expect(await said('10', '审核单位: [甲局]', '10')).toEqual([
    expect.stringMatching('^data/wrong-type “审核单位”应为文字'),
  ])
  expect(await said('10', '审核单们: 甲局', '10')).toEqual([expect.stringContaining('是不是“审核单位”')])
  expect(JSON.stringify(engine.jsonSchemas())).toContain('"装订线":{"description":"装订线占的毫米数"')
  expect(keyRows(engine.layoutOverrideFields)).toContainEqual(['装订线', 'gutter', '装订线占的毫米数'])
  expect(keyRows(engine.manifestFields)).toContainEqual(['审核单位', 'reviewer', '谁审核了这套模板'])
})

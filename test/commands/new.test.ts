import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newReport } from '../../src/cli/commands/new/new.ts'
import type { NewOptions } from '../../src/cli/commands/new/new-options.ts'
import { documentText } from '../../src/engine/document/document-text.ts'
import { figuresFields } from '../../src/engine/fields/figure.ts'
import { reportFields } from '../../src/engine/fields/report.ts'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { enableExamples } from '../../src/engine/new/commented-out.ts'
import { proofread } from '../../src/engine/proofread/run.ts'
import type { YamlNode } from '../../src/engine/yaml/nodes.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { packageFolder } from '../../src/node/package-folder.ts'
import { captured } from './captured.ts'

const templates = path.join(packageFolder, 'templates')
const library = openLibrary(templates)
const sets = await library.names()
const inSummer = new Date(2025, 6, 1)

let place: string
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'zongjie-new-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const at = (name: string): string => path.join(place, name)
const run = (folder: string | undefined, options: NewOptions = {}, today = inSummer) =>
  captured(() => newReport(folder, { templates, ...options }, today), options.json)

/** A new report that must come about; the folder. */
async function make(options: NewOptions = {}, today?: Date): Promise<string> {
  const folder = at(`${options.template ?? 'standard'}-${options.lang ?? 'zh'}`)
  const { status, stderr } = await run(folder, options, today)
  expect(stderr).not.toContain('错误')
  expect(status).toBe(0)
  return folder
}

const yamlFiles = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8')
const keysFor = (name: string) =>
  name === 'report.yaml' ? reportFields : name === 'figures.yaml' ? figuresFields : sectionFields

/** The keys below a node that are not written in English. */
function foreignKeys(node: YamlNode | undefined): string[] {
  if (node?.kind === 'list') return node.items.flatMap(foreignKeys)
  if (node?.kind !== 'map') return []
  return [...node.entries].flatMap(([english, { written, value }]) => [
    ...(written === english ? [] : [written]),
    ...foreignKeys(value),
  ])
}

describe.each(sets)('a new report of the set %s', (template) => {
  it.each(['zh', 'en'] as const)('can be built at once, with %s keys', async (lang) => {
    const { document, diagnostics } = await prepareReport(await make({ template, lang }), library)
    expect(diagnostics).toEqual([])
    expect(document).toBeDefined()
  })

  it('shows every place to fill in to whoever proofreads it', async () => {
    const folder = await make({ template })
    const { document } = await prepareReport(folder, library)
    const found = new Set(
      proofread(documentText(document!))
        .filter((one) => one.diagnostic.code === 'proofread/placeholder')
        .map((one) => one.diagnostic.position!.file.split('/').at(-1)),
    )
    expect([...found].sort()).toEqual(yamlFiles(folder).filter((name) => name !== 'figures.yaml'))
  })

  it.each(['zh', 'en'] as const)('can be built with every optional key in use, with %s keys', async (lang) => {
    const folder = await make({ template, lang, unit: '甲市: 局 #1' })
    for (const name of yamlFiles(folder)) {
      writeFileSync(path.join(folder, name), enableExamples(read(folder, name)).text)
    }
    const { document, diagnostics } = await prepareReport(folder, library)
    expect(diagnostics.filter((one) => one.severity !== 'info')).toEqual([])
    expect(document).toBeDefined()
  })

  it('has English keys only, the commented-out ones too, when they are asked for', async () => {
    const folder = await make({ template, lang: 'en' })
    const foreign = yamlFiles(folder).flatMap((name) => {
      const source = { path: name, text: enableExamples(read(folder, name)).text }
      return foreignKeys(readTree(source, keysFor(name)).value.root)
    })
    expect(foreign).toEqual([])
  })

  it('keeps its comments and its lines in English', async () => {
    const [chinese, english] = [await make({ template }), await make({ template, lang: 'en' })]
    const sentences = (folder: string) =>
      yamlFiles(folder).flatMap((name) => {
        const { text } = enableExamples(read(folder, name))
        return text.split('\n').map((line) => (/^ *#/.test(line) ? line : line.trim() === '' ? line : 'key'))
      })
    expect(sentences(english)).toEqual(sentences(chinese))
  })

  it('names in every file a schema that is there', async () => {
    const folder = await make({ template })
    for (const name of yamlFiles(folder)) {
      const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(folder, name))!
      expect(() => JSON.parse(read(folder, schema!))).not.toThrow()
    }
  })
})

describe('what was said on the command line', () => {
  it('stands in the report', async () => {
    const folder = await make({ template: 'half-year', unit: '甲县“四办”（筹）', year: '2023' })
    const { report } = await prepareReport(folder, library)
    expect(report).toMatchObject({ year: 2023, template: { name: 'half-year' } })
    expect(read(folder, 'report.yaml')).toContain('标题: 甲县“四办”（筹）2023年上半年工作总结\n')
  })

  it.each([
    [new Date(2025, 1, 28), 2024],
    [new Date(2025, 2, 1), 2025],
    [new Date(2025, 11, 31), 2025],
  ])('is about the year that is being summed up when no year was given (%s)', async (today, year) => {
    const { report } = await prepareReport(await make({}, today), library)
    expect(report?.year).toBe(year)
  })

  it('leaves the unit to be filled in when none was given', async () => {
    expect(read(await make(), 'report.yaml')).toContain('\n单位: 【待补：单位名称】\n')
  })

  it('may name a folder in Chinese, in folders that are not there yet, or an empty one', async () => {
    mkdirSync(at('空的'))
    for (const folder of [at('甲/乙/2024年 工作总结'), at('空的')]) {
      expect((await run(folder)).status).toBe(0)
      expect(yamlFiles(folder)).toContain('report.yaml')
      expect(readdirSync(path.dirname(folder)).filter((name) => name.startsWith('.'))).toEqual([])
    }
  })

  it('is answered on stderr with the next step', async () => {
    const folder = at('我的 总结')
    const { stdout, stderr } = await run(folder, { unit: '甲局', year: '2024' })
    expect(stdout).toBe('')
    expect(stderr).toContain('（标准三段式年度总结，2024年，甲局）')
    expect(stderr).toMatch(/zongjie build ".*我的 总结"\n$/)
  })

  it('is answered with one JSON value when that was asked for', async () => {
    const folder = at('甲')
    const { stdout, stderr } = await run(folder, { json: true })
    expect(stderr).toBe('')
    const answer = JSON.parse(stdout)
    expect(answer.template).toBe('standard')
    expect(path.resolve(answer.folder)).toBe(folder)
    const made = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    expect(answer.files).toHaveLength(made.length)
    for (const file of answer.files) expect(existsSync(path.join(folder, file))).toBe(true)
  })
})

describe('a new report is refused', () => {
  it.each<[why: string, folder: string | undefined, options: NewOptions, says: string]>([
    ['without a folder', undefined, {}, '请写明新报告放在哪个文件夹'],
    ['in a folder with files', '有文件', {}, '里已经有文件，不会覆盖'],
    ['in the place of a file', '文件', {}, '是一个文件'],
    ['below a file', '文件/甲', {}, '路径中间有一段是文件'],
    ['of a set with a mistyped name', '甲', { template: 'standrad' }, '是不是“standard”？可用的有：briefing'],
    ['of a set that is unlike any', '甲', { template: '报表' }, '没有名为“报表”的模板。可用的有：briefing'],
    ['for what is no year', '甲', { year: '24' }, '年份“24”不对：应为四位数的年份'],
    ['for a unit of two lines', '甲', { unit: '甲\n乙' }, '单位名称里不能有换行'],
    ['from a templates folder that is not there', '甲', { templates: 'nowhere' }, '没有模板文件夹“nowhere”'],
  ])('%s', async (_, folder, options, says) => {
    mkdirSync(at('有文件'))
    writeFileSync(at('有文件/原有.txt'), '原有')
    writeFileSync(at('文件'), '')
    const { status, stdout, stderr } = await run(folder && at(folder), options)
    expect(stderr).toContain(says)
    expect([status, stdout]).toEqual([2, ''])
    const asJson = await run(folder && at(folder), { ...options, json: true })
    expect(`${JSON.parse(asJson.stdout).error}\n`).toBe(stderr)
    expect(readdirSync(place).sort()).toEqual(['文件', '有文件'].sort())
    expect(readdirSync(at('有文件'))).toEqual(['原有.txt'])
  })
})

describe("an agency's own set", () => {
  const own = (): string => at('templates')
  beforeEach(() => {
    mkdirSync(own())
    cpSync(path.join(templates, 'standard'), path.join(own(), 'ours'), { recursive: true })
    const manifest = path.join(own(), 'ours', 'template.yaml')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('name: standard', 'name: ours'))
  })
  const skeleton = (name: string): string => path.join(own(), 'ours', 'skeleton', name)

  it('names itself in a report made from a copied skeleton', async () => {
    const folder = await make({ templates: own(), template: 'ours' })
    expect(read(folder, 'report.yaml')).toContain('\n模板: ours\n')
  })

  it('may have a skeleton without a template, without a schema, with Windows line ends', async () => {
    writeFileSync(skeleton('report.yaml'), '\uFEFF标题: 甲\r\n单位: 【单位】\r\n年度: 【年度】\r\n引言: 【单位】\r\n')
    const folder = await make({ templates: own(), template: 'ours', unit: '甲局', year: '2024', lang: 'en' })
    expect(read(folder, 'report.yaml')).toBe(
      '# yaml-language-server: $schema=.schema/report.schema.json\n\ntitle: 甲\nunit: 甲局\nyear: 2024\nopening: 甲局\ntemplate: ours\n',
    )
  })

  it('gives YAML files with legal names and nothing else, and tells of the rest', async () => {
    const others = ['run.bat', '.npmrc', 'CON.yaml', '.hidden.yaml', '说明.txt', 'a:b.yaml']
    for (const name of others) writeFileSync(skeleton(name), 'x')
    mkdirSync(skeleton('node_modules'))
    writeFileSync(skeleton('node_modules/x.yaml'), '标题: 甲\n')
    writeFileSync(skeleton('05-其他.yml'), '标题: 甲\n')
    const { status, stderr } = await run(at('新'), { templates: own(), template: 'ours' })
    expect(status).toBe(0)
    for (const name of [...others, 'node_modules']) expect(stderr).toContain(`skeleton/${name}`)
    const made = readdirSync(at('新')).filter((name) => !/^\d\d-.*\.yaml$/.test(name))
    expect(made.sort()).toEqual(['.schema', '05-其他.yml', 'figures.yaml', 'report.yaml'])
  })

  it('has its places filled in though a comment looks like a key and is none', async () => {
    writeFileSync(skeleton('01-key-work.yaml'), '标题: 甲\n成绩:\n  - 小标题: 乙\n# 注: 要短。\n    正文: 【单位】\n')
    const folder = await make({ templates: own(), template: 'ours', unit: '甲局', lang: 'en' })
    expect(read(folder, '01-key-work.yaml')).toContain(
      'title: 甲\nachievements:\n  - heading: 乙\n# 注: 要短。\n    text: 甲局\n',
    )
  })

  it('cannot be used without a skeleton', async () => {
    rmSync(skeleton('.'), { recursive: true })
    const { status, stderr } = await run(at('甲'), { templates: own(), template: 'ours' })
    expect(status).toBe(2)
    expect(stderr).toContain('模板“ours”没有 skeleton/report.yaml')
    expect(existsSync(at('甲'))).toBe(false)
  })

  it('is not used while it has mistakes, and they are reported', async () => {
    writeFileSync(path.join(own(), 'ours', 'report.hbs'), '{{titel}}\n')
    const { status, stderr } = await run(at('甲'), { templates: own(), template: 'ours' })
    expect(status).toBe(2)
    expect(stderr).toMatch(/report\.hbs:1:\d+ 错误/)
    const { stdout } = await run(at('甲'), { templates: own(), template: 'ours', json: true })
    expect(JSON.parse(stdout)).toMatchObject({ error: '模板“ours”不能用', diagnostics: [{ severity: 'error' }] })
    expect(existsSync(at('甲'))).toBe(false)
  })
})

describe('a bare name', () => {
  const usual = process.cwd()
  beforeEach(() => process.chdir(place))
  afterEach(() => process.chdir(usual))
  const made = async (name: string) => {
    const { status } = await run(name, { unit: '甲局', year: '2024' })
    expect(status).toBe(0)
  }

  it('is one of data/, where build looks, though there is none yet', async () => {
    await made('农业局2024')
    expect(existsSync(at('data/农业局2024/report.yaml'))).toBe(true)
    await made('中学2024')
    expect(existsSync(at('data/中学2024/report.yaml'))).toBe(true)
  })

  it('stands beside the reports among which it is asked for', async () => {
    mkdirSync(at('街道2023'))
    writeFileSync(at('街道2023/report.yaml'), '')
    await made('街道2024')
    expect(existsSync(at('街道2024/report.yaml'))).toBe(true)
  })

  it('is left alone where it is a path', async () => {
    await made('./农业局2024')
    expect(existsSync(at('农业局2024/report.yaml'))).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { figuresFields } from '../../src/engine/fields/figure.ts'
import { reportFields } from '../../src/engine/fields/report.ts'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { type JsonSchema, jsonSchemas } from '../../src/engine/report/json-schema.ts'
import { chineseNames, eachShape, type KeyEntry, type KeyShape, mapShape } from '../../src/engine/yaml/key-shape.ts'
import { examplesOf } from '../docs/examples.ts'
import { readDocument } from '../docs/markdown.ts'
import { type SampleKind, samples } from '../yaml/samples.ts'

const schemas = jsonSchemas()
const shapes: Record<SampleKind, KeyShape> = { report: reportFields, section: sectionFields, figures: figuresFields }
const kinds = Object.keys(shapes) as SampleKind[]

const types = ['string', 'number', 'boolean', 'array', 'object', 'null']

/** What a schema excludes (`not`), which zod does not read, said as what it allows. */
function withoutNot(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutNot)
  if (typeof part !== 'object' || part === null) return part
  const not = (part as { not?: { type: string[] } }).not
  if (not) return { type: types.filter((type) => !not.type.includes(type)) }
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, withoutNot(one)]))
}

/** Every part of a schema of which an editor offers values. */
function offered(part: unknown): unknown[] {
  if (typeof part !== 'object' || part === null) return []
  const { enum: values = [], type = [] } = part as { enum?: unknown[]; type?: string | string[] }
  const words = [type].flat().flatMap((one) => (one === 'boolean' ? [true, false] : one === 'null' ? [null] : []))
  const below = Object.entries(part).filter(([name]) => name !== 'not' && name !== 'enum' && name !== 'type')
  return [...values, ...words, ...below.flatMap(([, one]) => offered(one))]
}

/** zod reads JSON Schemas back: an implementation of its own beside the one that wrote them. */
const readBack = (kind: SampleKind) =>
  z.fromJSONSchema(withoutNot(schemas[kind]) as Parameters<typeof z.fromJSONSchema>[0])
const validators = { report: readBack('report'), section: readBack('section'), figures: readBack('figures') }
const accepts = (kind: SampleKind, yaml: string): boolean => validators[kind].safeParse(parse(yaml)).success

describe('the JSON Schemas', () => {
  it('offer null nowhere, and true and false only beside 是 and 否', () => {
    for (const schema of Object.values(schemas)) expect(offered(schema)).not.toContain(null)
    const { report, section, figures } = schemas
    const texts = [report, section].flatMap(({ properties }) => {
      const all = properties as Record<string, unknown>
      return ['标题', '单位', '引言', '成文日期', '称谓', '时段'].flatMap((key) => offered(all[key]))
    })
    expect(texts.filter((one) => typeof one === 'boolean')).toEqual([])
    expect(offered(figures).filter((one) => typeof one === 'boolean')).toEqual([])
  })

  it.each(kinds)('accept a sound %s as an editor reads it, with YAML’s own types', (kind) => {
    expect(accepts(kind, samples[kind])).toBe(true)
  })

  it.each([
    ['section', '标题: 一\n标提: 二\n'],
    ['section', '成绩:\n  - 小标题: 一\n    正问: 二\n'],
    ['section', '成绩: 一\n'],
    ['section', '成绩:\n  - 表格: {列: [指标, {列名: 一, 列: {列名: 二}}], 指标: [甲]}\n'],
    ['section', '成绩:\n  - 表格: {指标: [{组: 一, 指标: {甲: 乙}}]}\n'],
    ['section', '成绩:\n  - 表格: {指标: [甲], 千分位: 三}\n'],
    ['section', '成绩: {起始: 三, 分项: [一]}\n'],
    ['report', '标题: 一\n单位: 二\n年度: 2023\n副标题: {甲: 乙}\n'],
    ['report', '标题: 一\n单位: 二\n年度: 2023\n附件说明: 无\n'],
    ['section', '成绩:\n  - {正文: 一, 标题形式: 分行}\n'],
    ['report', '标题: 一\n单位: 二\n年度: 二三年\n'],
    ['report', '标题: 一\n单位: 二\n年度: 2023\n盖章: 有\n'],
    ['report', '标题: 一\n单位: 二\n年度: 2023\n版式: {页边据: 1}\n'],
    ['figures', '演练: 4场\n'],
    ['figures', '演练: {值: 4, 单味: 场}\n'],
  ] as const)('a %s like %j is not accepted', (kind, text) => {
    expect(accepts(kind, text)).toBe(false)
  })

  it.each([
    ['section', '标题:\n引言: 一\n'],
    [
      'section',
      '标题: 无\n编号: 五、\n续文: 完\n成绩: {接排: 是, 起始: 3, 尾句: 尾, 续文: 后, 分项: [{正文: 一, 续文: 后}]}\n',
    ],
    ['section', 'title: none\nlabel: 五、\nafter: 完\nachievements: {inline: true, start: 3, tail: 尾, items: [一]}\n'],
    ['report', '标题: 一\n单位: 二\n年度: 2023\n副标题: [甲, 乙]\n附件说明: 否\n'],
    ['report', '标题: 一\n单位: 二\n年度: 2023\nsubtitle: 甲\nattachment-note: false\n'],
    ['section', 'title: 2023\nachievements:\n  - 123\n  - {heading: 1, items: [{text: 一, 分项: [二]}]}\n'],
    [
      'report',
      'title: 一\n单位: 二\nyear: 2023\nseal: true\n盖章: 是\n版式: {页边距: {上: 37}, bold: {body: false}}\n',
    ],
    ['figures', '演练: {value: 4, unit: 场, 合计: [甲, 乙]}\n'],
    ['figures', '演练: {value: 4, 名称: 应急演练}\n甲: {value: 4, label: 乙}\n'],
    ['report', '标题: 一\n单位: 二\n年度: 2023\n千分位: 是\n'],
    [
      'section',
      '成绩:\n  - 表格: {列: [序号, {列名: 收入, 列: [上年, 本年]}], 指标: [甲, {组: 一, 指标: 乙 丙, 小计: 是}], 合计: 丁, 千分位: 是}\n',
    ],
    [
      'section',
      'achievements:\n  - table: {columns: [{heading: 1, columns: [value]}], figures: [{group: 1, figures: [2], subtotal: true}], total: false}\n',
    ],
  ] as const)('a %s like %j is', (kind, text) => {
    expect(accepts(kind, text)).toBe(true)
  })

  it.each(
    examplesOf(readDocument('README.zh-CN.md')).map(({ attributes, lines }) => [
      attributes.in as SampleKind,
      lines.join('\n'),
    ]),
  )('accept the example of a %s that the manual shows: %j', (kind, text) => {
    const needed =
      kind === 'report' ? { 标题: '甲', 单位: '甲', 年度: '2024' } : kind === 'section' ? { 标题: '甲' } : {}
    const missing = Object.entries(needed).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text))
    expect(accepts(kind, `${text}\n${missing.map(([key, value]) => `${key}: ${value}\n`).join('')}`)).toBe(true)
  })

  it.each(['1.', '（1）', '①', '一是', '无', '甲、'])('accept a list that is written with %s', (style) => {
    expect(accepts('section', `标题: 一\n成绩:\n  - {小标题: 二, 分项写法: ${style}, 分项: [三]}\n`)).toBe(true)
    expect(accepts('section', `标题: 一\n成绩: {分项写法: {样式: ${style}}, 分项: [三]}\n`)).toBe(true)
  })

  it('want the keys that are needed, in either language', () => {
    expect(schemas.report.allOf).toEqual(
      ['title 标题', 'unit 单位', 'year 年度'].map((pair) => ({
        anyOf: pair.split(' ').map((name) => ({ required: [name] })),
      })),
    )
  })

  it('offer keys and values in one language, and accept those of the other', () => {
    const offered = (language: 'zh' | 'en') => {
      const { section } = jsonSchemas(language)
      const { item } = { item: Object.values(section.definitions as Record<string, JsonSchema>) }
      const keys = item.flatMap((one) => Object.keys((one.properties ?? {}) as JsonSchema))
      return { keys: [...Object.keys(section.properties as JsonSchema), ...keys], text: JSON.stringify(section) }
    }
    expect(offered('zh').keys.filter((one) => /[a-z]/.test(one))).toEqual([])
    expect(offered('en').keys.filter((one) => /\p{Script=Han}/u.test(one))).toEqual([])
    expect(offered('zh').text).toContain('"enum":["独行","接排"')
    expect(offered('en').text).toContain('"enum":["own-line","run-in"')
    expect(offered('zh').text).toContain('"enum":["一是","一要"')
  })

  it('are the same each time they are made', () => {
    expect(JSON.stringify(jsonSchemas())).toBe(JSON.stringify(schemas))
  })

  it.each(kinds)('of a %s hold exactly the keys of the key table, each described', (kind) => {
    compareKeys(schemas[kind], schemas[kind], shapes[kind], new Set())
  })
})

/** The maps of a schema have the keys of their shape, in both languages, and so do the maps inside. */
function compareKeys(whole: JsonSchema, schema: JsonSchema, shape: KeyShape, seen: Set<KeyShape>): void {
  if (seen.has(shape)) return
  seen.add(shape)
  const properties = schema.properties as Record<string, JsonSchema> | undefined
  if (shape['*']) {
    compareBelow(whole, schema.additionalProperties as JsonSchema, shape['*'], seen)
    return
  }
  const names = Object.entries(shape).flatMap(([name, entry]) => [name, ...chineseNames(entry)])
  const patterns = schema.patternProperties as Record<string, JsonSchema> | undefined
  const others = Object.keys(patterns ?? {}).map((one) => /^\^\((.*)\)\$$/.exec(one)![1]!)
  expect([...Object.keys(properties ?? {}), ...others].sort()).toEqual(names.sort())
  expect(Object.keys(properties ?? {})).toEqual(expect.not.arrayContaining(others))
  for (const [name, entry] of Object.entries(shape)) {
    if (entry.about) expect(properties![chineseNames(entry)[0]!]!.description).toBe(entry.about)
    compareBelow(whole, properties![chineseNames(entry)[0] ?? name]!, entry, seen)
  }
}

function compareBelow(whole: JsonSchema, schema: JsonSchema, entry: KeyEntry, seen: Set<KeyShape>): void {
  for (const branch of branchesOf(whole, schema)) {
    const below = mapShape(entry)
    const each = eachShape(entry)
    if (branch.type === 'object' && below) compareKeys(whole, branch, below, seen)
    if (![branch.type].flat().includes('array') || !each) continue
    for (const item of branchesOf(whole, branch.items as JsonSchema)) {
      if (item.type === 'object') compareKeys(whole, item, each, seen)
    }
  }
}

/** The alternatives of a schema, references followed. */
function branchesOf(whole: JsonSchema, schema: JsonSchema): JsonSchema[] {
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as JsonSchema[]).flatMap((one) => branchesOf(whole, one))
  if (typeof schema.$ref !== 'string') return [schema]
  const name = schema.$ref.split('/').at(-1)!
  return branchesOf(whole, (whole.definitions as Record<string, JsonSchema>)[name]!)
}

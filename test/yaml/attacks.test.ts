import { describe, expect, it } from 'vitest'
import { figuresFields, figuresSchema } from '../../src/engine/fields/figure.ts'
import type { Diagnostic } from '../../src/engine/text/diagnostic.ts'
import { readYaml } from '../../src/engine/yaml/read-yaml.ts'
import { processorTime } from '../support/processor-time.ts'
import { count } from '../support/torture.ts'
import { mutate, seeded } from './random.ts'
import { diagnose, type SampleKind, samples } from './samples.ts'

/** Seeded mutations of a sample. */
const mutations = count(600, 10_000)

/** So many of what is reported one by one. */
const many = count(20_000, 40_000)

const codes = (found: readonly Diagnostic[]): string[] => [...new Set(found.map((one) => one.code))]

const ledger = (text: string) => readYaml({ path: 'figures.yaml', text }, figuresSchema, figuresFields)

describe('attacks', () => {
  it.each([
    ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n'],
    ['a hundred and one aliases', `标题: &a 一\n成绩: [${'*a, '.repeat(100)}*a]\n`],
    ['an alias of itself', '成绩: &a [*a]\n'],
    ['an alias of nothing', '成绩: [*nothing]\n'],
  ])('%s is refused', (_, text) => {
    expect(codes(diagnose('section', text))).toContain(text.startsWith('a') ? 'data/unknown-key' : 'yaml/alias')
  })

  it('a merge key merges nothing', () => {
    expect(codes(diagnose('section', '标题: &a 一\n<<: *a\n'))).toEqual(['yaml/merge-key'])
    expect(codes(diagnose('section', '标题: 一\n<<: {引言: 二}\n'))).toEqual(['yaml/merge-key'])
  })

  it.each([
    ['closed brackets', `成绩: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['dashes', `成绩:\n  ${'- '.repeat(20_000)}一`],
    ['question marks', '? '.repeat(20_000)],
    ['indents', Array.from({ length: 2000 }, (__, depth) => `${' '.repeat(depth)}分项:`).join('\n')],
    ['items', Array.from({ length: 300 }, (__, depth) => `${'  '.repeat(depth)}- 分项:`).join('\n')],
  ])('a hundred thousand levels of %s are refused at the level that is too deep', (_, text) => {
    const found = diagnose('section', text)
    expect(codes(found)).toEqual(['yaml/too-deep'])
    expect(found[0]!.position!.column).toBeGreaterThan(1)
  })

  it.each([
    ['brackets', `成绩: ${'['.repeat(100_000)}`],
    ['braces', '{成绩: '.repeat(20_000)],
  ])('a hundred thousand open %s are reported as one that is open', (_, text) => {
    expect(codes(diagnose('section', text))).toEqual(['yaml/unclosed-bracket'])
  })

  it('many brackets beside each other, and in a text, are not deep', () => {
    const rows = `${'        - [一, 二]\n'.repeat(500)}`
    const text = `成绩:\n  - 表格:\n      列: [甲, 乙]\n      行:\n${rows}  - '${'['.repeat(90)}'\n`
    expect(diagnose('section', text)).toEqual([])
  })

  it('twenty thousand keys in one map are read, and the twin among them is found', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `指标${index}: {值: ${index}}\n`)
    expect(ledger(lines.join('')).value?.data).toHaveProperty('指标19999.value.digits', '19999')
    const twin = ledger(`${lines.join('')}指标7: {值: 1}\n`).diagnostics
    expect(twin.map((one) => [one.code, one.position?.line, one.related?.[0]?.position.line])).toEqual([
      ['data/duplicate-key', 20_001, 8],
    ])
  })

  it('a megabyte in one text is read', () => {
    const text = '应急'.repeat(250_000)
    expect(diagnose('section', `标题: 一\n引言: ${text}\n`)).toEqual([])
    expect(diagnose('section', `标题: 一\n引言: |\n${`  ${'应急'.repeat(50)}\n`.repeat(5000)}`)).toEqual([])
  })

  // In quadratic time forty thousand would take half a minute.
  it.each([
    ['unaligned lines', '  - 小标题: 甲\n   正文: 乙\n'],
    ['references in brackets', '  - {正文: 甲{{演练}}乙}\n'],
    ['texts behind brackets', '  - [甲] 乙\n'],
    ['wrong escapes', '  - "甲\\q"\n'],
  ])(`${many} %s are reported one by one, soon`, { timeout: 60_000 }, (_, entry) => {
    const started = processorTime()
    expect(diagnose('section', `标题: 一\n成绩:\n${entry.repeat(many)}`)).toHaveLength(many)
    expect(processorTime() - started).toBeLessThan(many / 5)
  })

  it.each([
    ['anchors before a text', `引言: ${'&a '.repeat(many)}`, ['yaml/syntax']],
    ['tags before a text', `引言: ${'!a '.repeat(many)}`, ['yaml/tag']],
    ['anchors on lines of their own', `引言:\n${'  &a\n'.repeat(many)}`, ['yaml/syntax']],
    ['document starts', `标题: 一\n${'---\n'.repeat(many)}`, []],
    ['document ends', `标题: 一\n${'...\n'.repeat(many)}`, []],
    ['quotes', "'\n".repeat(many), ['yaml/syntax']],
  ])(`${many} %s are read or refused, soon`, { timeout: 60_000 }, (_, text, said) => {
    const started = processorTime()
    expect(codes(diagnose('section', text))).toEqual(said)
    expect(processorTime() - started).toBeLessThan(many / 5)
  })

  it('two hundred lines further in than the first are reported one by one', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `  指标${index}: {值: 1}\n`)
    expect(codes(diagnose('figures', `签约: {值: 1}\n${lines.join('')}`))).toEqual(['yaml/indentation'])
  })

  it.each(['__proto__', 'constructor', 'prototype'])('%s is no key and no figure', (name) => {
    expect(codes(diagnose('section', `标题: 一\n${name}: {引言: 二}\n`))).toEqual(['data/unknown-key'])
    expect(codes(diagnose('figures', `${name}: {值: 1}\n`))).toEqual(['data/unknown-key'])
    expect(({} as Record<string, unknown>).引言).toBeUndefined()
  })

  it('toString and the like are figures as any other', () => {
    const { value } = ledger('toString: {值: 1}\nhasOwnProperty: {值: 2}\nvalueOf: {值: 3}\n')
    expect(Object.keys(value!.data)).toEqual(['toString', 'hasOwnProperty', 'valueOf'])
  })

  it('1 and "1" are one key', () => {
    expect(codes(diagnose('figures', '1: {值: 1}\n"1": {值: 2}\n'))).toEqual(['data/duplicate-key'])
  })

  it.each([
    ['a list', '? [a]\n: 1\n'],
    ['a map', '? {a: 1}\n: 1\n'],
    ['an alias', '*a : 1\n'],
  ])('%s is no key', (_, text) => {
    expect(diagnose('section', `标题: 一\n${text}`).map((one) => one.position?.line)).toEqual([2])
  })

  it.each(['!foo', '!!str', '!!js/function', '!!timestamp', '!!binary', '!<tag:yaml.org,2002:int>', '!'])(
    'the tag %s is refused',
    (tag) => {
      const found = diagnose('section', `标题: ${tag} 一\n引言: 二\n`)
      expect(found.map((one) => [one.code, one.position?.column])).toEqual([['yaml/tag', 5]])
    },
  )

  it.each([
    '%YAML 1.1\n---\n标题: no\n',
    '%TAG ! tag:example.com,2000:\n---\n标题: no\n',
    '# 注释\n%YAML 1.1\n标题: no\n',
  ])('the directive in %j is refused', (text) => {
    expect(codes(diagnose('section', text))).toEqual(['yaml/directive'])
  })

  it('%YAML 1.2 changes nothing and is accepted', () => {
    expect(diagnose('section', '%YAML 1.2\n---\n标题: no\n')).toEqual([])
  })

  it.each(['', '\n\n', '# 只有注释\n', '---\n', '---\n...\n', '~', 'null\n'])('%j is empty', (text) => {
    expect(codes(diagnose('section', text))).toEqual(['data/empty-file'])
  })

  it.each(['- 一\n', '一\n', '[一]\n', '"一"\n', '|\n  一\n'])('%j as a whole file is of the wrong kind', (text) => {
    expect(codes(diagnose('section', text))).toEqual(['data/wrong-type'])
  })
})

describe('files changed at random', () => {
  it('are read or refused: nothing is thrown, every diagnostic has its place and says what to do', () => {
    const random = seeded(9704)
    let refused = 0
    for (let run = 0; run < mutations; run++) {
      const kind = (Object.keys(samples) as SampleKind[])[run % 3]!
      const text = mutate(samples[kind], random)
      const found = diagnose(kind, text)
      if (found.length > 0) refused++
      const lines = text.split('\n')
      for (const { message, hint, position } of found) {
        expect(position?.file).toBe(`${kind}.yaml`)
        expect(position!.line).toBeLessThanOrEqual(lines.length)
        expect(position!.column).toBeLessThanOrEqual(lines[position!.line - 1]!.length + 1)
        expect(hint, message).toBeTruthy()
      }
    }
    expect(refused).toBeGreaterThan(mutations * 0.6)
  })
})

import { describe, expect, test } from 'vitest'
import { examineTemplates } from '../../src/engine/template/examine.ts'
import { check, inputOf } from './support.ts'

const codes = (texts: Record<string, string>) => check(texts).map((one) => one.code)

describe('what a set calls', () => {
  test('a mistake in a partial is reported once, in the partial, however often it is called', () => {
    const found = check({
      report: '{{title}}{{> one}}{{> one part=title}}{{#each parts as |part|}}{{> one part=part}}{{/each}}',
      one: '{{#if part}}有{{/if}}\n{{titel}}',
    })
    expect(found).toMatchObject([
      { code: 'template/missing-argument', position: { file: 'report.hbs', line: 1, column: 10 } },
      { code: 'template/unknown-path', position: { file: 'one.hbs', line: 2, column: 3 } },
    ])
  })

  test('a call that lacks a value is reported at the call, for each call', () => {
    const found = check({
      report: '{{> one}}\n{{> one}}\n{{#each parts as |part|}}{{> one part=part}}{{/each}}',
      one: '{{part.heading}}',
    })
    expect(found.map((one) => [one.code, one.position!.line])).toEqual([['template/missing-argument', 1]])
    expect(found[0]!.message).toBe('分模板“one”需要“part=…”，这里没有给')
  })

  test('a partial is checked with the context that it is given', () => {
    const one = '{{heading}}'
    expect(codes({ report: '{{#each parts as |part|}}{{> one part}}{{/each}}', one })).toEqual([])
    expect(codes({ report: '{{#each attachments as |it|}}{{> one it}}{{/each}}', one })).toEqual([
      'template/unknown-path',
    ])
  })

  test('a partial whose name stands in brackets is checked like any other', () => {
    expect(codes({ report: '{{> [one]}}', one: '{{titel}}' })).toEqual(['template/unknown-path'])
  })

  test('a partial that calls itself through another is a cycle, reported with the way', () => {
    const found = check({ report: '{{> one}}', one: '{{> two}}', two: '{{> one}}' })
    expect(found).toMatchObject([
      { code: 'template/partial-cycle', message: '分模板“one”引用了自己：report → one → two → one' },
    ])
  })

  test('a call of a template that could not be parsed is no second mistake', () => {
    const input = inputOf({ report: '{{title}}{{> one}}' })
    expect(examineTemplates({ ...input, broken: new Set(['one']) }).map((one) => one.code)).toEqual([
      'template/no-title',
    ])
    expect(examineTemplates(input).map((one) => one.code)).toEqual(['template/unknown-partial'])
  })

  test('of templates that nothing calls only the outermost is reported, and both are checked', () => {
    const found = check({ report: '{{title}}', lone: '{{> inner}}', inner: '{{titel}}' })
    expect(found).toMatchObject([
      { code: 'template/unknown-path', position: { file: 'inner.hbs' } },
      {
        code: 'template/unused',
        position: { file: 'lone.hbs', line: 1, column: 1 },
        hint: '用 {{> lone}} 引用它，或删去这个文件',
      },
    ])
  })

  test('a shared template that nothing calls is no concern of the set', () => {
    const input = inputOf({ report: '{{title}}', shared: '{{titel}}' })
    const found = examineTemplates({ ...input, own: new Set(['report']) })
    expect(found.map((one) => one.code)).toEqual(['template/no-title'])
  })
})

describe('what a set writes', () => {
  const written = (report: string) => examineTemplates(inputOf({ report })).map((one) => [one.code, one.severity])

  test('nothing is an error', () => {
    expect(written('{{! 没有 }}\n')).toEqual([['template/empty', 'error']])
  })

  test('no title is a warning, a title in one branch is enough', () => {
    expect(written('{{title}}')).toEqual([['template/no-title', 'warning']])
    expect(written('# 标题\n\n{{title}}')).toEqual([['template/no-title', 'warning']])
    expect(written(':::title\n{{title}}\n:::')).toEqual([])
    expect(written('{{#if seal}}\n:::title\n{{title}}\n:::\n{{/if}}')).toEqual([])
  })

  test('is not looked at when there is an error, nor when there is no entry', () => {
    expect(written('{{titel}}')).toEqual([['template/unknown-path', 'error']])
    expect(examineTemplates({ ...inputOf({ report: 'x' }), entry: 'other' })).toMatchObject([])
  })
})

describe('a set that would never end', () => {
  test('is stopped at a depth', () => {
    const chain = (levels: number) =>
      Object.fromEntries(Array.from({ length: levels }, (_, level) => [`p${level}`, `{{> p${level + 1}}}`]))
    expect(codes({ report: '{{> p0}}', ...chain(126), p126: '终' })).toEqual([])
    const found = check({ report: '{{> p0}}', ...chain(127), p127: '终' })
    expect(found).toMatchObject([{ code: 'template/too-deep', position: { file: 'p127.hbs' } }])
    expect(found[0]!.message).toContain('128层')
  })

  test('is stopped at a number of statements', () => {
    const levels = Array.from({ length: 16 }, (_, level) => [
      `p${level}`,
      `{{> p${level + 1} x="${level}a"}}{{> p${level + 1} x="${level}b"}}{{x}}`,
    ])
    const found = check({ report: '{{> p0 x="1"}}', ...Object.fromEntries(levels), p16: '{{x}}' })
    expect(found.map((one) => one.code)).toEqual(['template/too-long'])
    expect(codes({ report: '{{> p10 x="1"}}', ...Object.fromEntries(levels.slice(10)), p16: '{{x}}' })).toEqual([])
  })
})

describe('items below a heading', () => {
  const reported = (part: string, more = '') => {
    const report = `:::title\n{{title}}\n:::\n\n{{#each parts as |part|}}\n${part}\n{{/each}}\n${more}`
    return examineTemplates(inputOf({ report })).map((one) => `${one.severity} ${one.code} ${one.hint}`)
  }

  test.each([
    ['# {{part.heading}}\n\n{{items part.items level=1}}\n', '请写 level=2'],
    ['# {{part.heading}}\n\n{{items part.items}}\n', '请写 level=2'],
    ['# {{part.heading}}\n\n{{items part.items level=3}}\n', '请写 level=2'],
    ['# {{part.heading}}\n\n## 情况\n\n{{items part.items level=2}}\n', '请写 level=3'],
  ])('begin one level deeper: %s', (part, hint) => {
    expect(reported(part)).toEqual([`warning template/items-level ${hint}`])
  })

  test.each([
    '# {{part.heading}}\n\n{{items part.items level=2}}\n',
    '{{items part.items level=1}}\n',
    '{{items part.items level=2}}\n',
    '# {{part.heading}}\n\n## 情况\n\n{{items part.items level=3}}\n',
    '# 说明 {.unnumbered}\n\n{{items part.items level=1}}\n',
    '# {{part.heading}}\n\n{{items part.items level=5}}\n',
  ])('are right: %s', (part) => {
    expect(reported(part)).toEqual([])
  })

  test('of an attachment begin anew', () => {
    const attachment =
      '{{#each attachments as |a|}}\n:::attachment-title\n{{a.name}}\n:::\n\n{{items a.items level=1}}\n{{/each}}\n'
    expect(reported('# {{part.heading}}\n\n{{items part.items level=2}}\n', attachment)).toEqual([])
  })
})

describe('braces of a template that are meant', () => {
  test.each(['甲｛一｝乙', '集合{一, 二}', '甲\\{title}', '代码{2}', '{{title}}', '甲{}乙'])('%s', (report) => {
    expect(check({ report }).map((one) => one.code)).toEqual([])
  })
})

describe('a template whose call was taken out', () => {
  test('is reported as unused alone: what it was given is known from the call that it had', () => {
    const input = inputOf({ report: ':::title\n{{title}}\n:::\n', part: '# {{part.heading}}\n{{titel}}\n' })
    const shared = [...inputOf({ report: '{{#each parts as |part|}}{{> part part=part}}{{/each}}' }).templates.values()]
    const found = examineTemplates({ ...input, all: [...input.all, ...shared] })
    expect(found.map((one) => one.code)).toEqual(['template/unknown-path', 'template/unused'])
  })
})

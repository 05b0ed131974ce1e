import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import type { Block } from '../../src/engine/document/types.ts'
import type { Prose } from '../../src/engine/model/report.ts'
import { item, itemLists, list, mapOf, origin, prose, render } from './support.ts'

/** Blocks as one line each: `#2 heading`, `text`, `title: text`. */
function lines(blocks: Block[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'heading') return `#${block.depth} ${block.listLabel ?? ''}${plainText(block.children)}`
    if (block.type === 'paragraph') {
      const role = block.role ? `${block.role}: ` : ''
      return `${role}${block.depth ? `(${block.depth}) ` : ''}${block.joins ? '+ ' : ''}${block.listLabel ?? ''}${plainText(block.children)}`
    }
    return block.type
  })
}

const rendered = (report: string, fields: Parameters<typeof render>[1], more: Record<string, string> = {}) =>
  lines(render({ report, ...more }, fields).blocks)

describe('values', () => {
  test('a value is text, whatever it looks like', () => {
    const hostile = ['# x', '1. x', '- x', '| a | b |', ':::title', '**x**', '<b>x</b>', '{{x}}', '\\*']
    for (const text of hostile) expect(rendered('{{title}}', { title: prose(text) })).toEqual([text])
  })

  test('a value inside a heading, a container and strong text', () => {
    const { blocks } = render(
      { report: ':::title\n{{title}}\n:::\n\n# 一 {{unit}}\n\n甲**{{unit}}**乙' },
      { title: prose('标题'), unit: prose('卫健委') },
    )
    expect(blocks).toMatchObject([
      { type: 'paragraph', role: 'title' },
      { type: 'heading', depth: 1 },
      {
        type: 'paragraph',
        children: [{ value: '甲' }, { type: 'strong', children: [{ value: '卫健委' }] }, { value: '乙' }],
      },
    ])
  })

  test('an absent value prints nothing, and no empty paragraph', () => {
    expect(rendered('{{subtitle}}\n\n正文', {})).toEqual(['正文'])
  })

  test('lines of their own repeat the line that prints them', () => {
    const subtitle = { ...prose('——在会议上', '局长　王某'), lines: true as const }
    expect(rendered(':::subtitle\n{{subtitle}}\n:::\n\n正文', { subtitle })).toEqual([
      'subtitle: ——在会议上',
      'subtitle: 局长　王某',
      '正文',
    ])
  })

  test('a heading that there is not leaves nothing, and one with a label of its own has it', () => {
    const report = '{{#each parts as |part|}}\n# {{part.heading}}\n\n甲\n\n{{/each}}'
    const none: Prose = { ...prose(''), paragraphs: [[]], none: true }
    const labelled: Prose = { ...prose('附注'), label: '' }
    const parts = [none, labelled].map((heading) => mapOf({ heading }))
    const { blocks, diagnostics } = render({ report }, { parts })
    expect(diagnostics).toEqual([])
    expect(lines(blocks)).toEqual(['甲', '#1 附注', '甲'])
    expect(blocks[1]).toMatchObject({ literalLabel: '' })
  })

  test('several paragraphs in one line are an error at the data', () => {
    const { diagnostics } = render({ report: '前{{opening}}' }, { opening: prose('一', '二') })
    expect(diagnostics.map((one) => one.code)).toEqual(['markup/paragraphs-in-line'])
  })

  test('the same text complained of in every turn of a loop is one error', () => {
    const { diagnostics } = render(
      { report: '{{#each parts}}前{{opening}}{{/each}}' },
      { opening: prose('一', '二'), parts: [mapOf({}), mapOf({})] },
    )
    expect(diagnostics.map((one) => one.code)).toEqual(['markup/paragraphs-in-line'])
  })

  test('this is the element itself, and its own fields only', () => {
    const parts = [mapOf({ heading: prose('甲') }), mapOf({ heading: null })]
    const signature = [prose('某局'), prose('某办')]
    const report = '{{#each signature}}{{this}}{{.}}{{/each}}{{#each parts}}{{this.heading}}{{/each}}'
    expect(rendered(report, { parts, signature })).toEqual(['某局某局某办某办甲'])
  })
})

describe('helpers in conditions', () => {
  const fields = { period: prose('上半年'), year: 2023, seal: true, signature: [prose('局')] }
  test.each([
    ['(eq period "上半年")', '是'],
    ['(eq period "下半年")', '否'],
    ['(eq year 2023)', '是'],
    ['(eq year "2023")', '是'],
    ['(eq seal true)', '是'],
    ['(eq seal false)', '否'],
    ['(not subtitle)', '是'],
    ['(not period)', '否'],
    ['(not (not period))', '是'],
    ['(and signature seal)', '是'],
    ['(and signature subtitle)', '否'],
    ['(or subtitle seal)', '是'],
    ['(or subtitle parts)', '否'],
    ['true', '是'],
    ['(join signature)', '是'],
    ['(join parts)', '否'],
  ])('%s is %s', (condition, expected) => {
    expect(rendered(`{{#if ${condition}}}是{{else}}否{{/if}}`, fields)).toEqual([expected])
  })

  test('a list is joined by 、 or by what the template says', () => {
    const signature = [prose('甲局'), prose(), prose('乙局')]
    expect(rendered('{{join signature}}\n\n{{join signature "和"}}', { signature })).toEqual([
      '甲局、乙局',
      '甲局和乙局',
    ])
  })
})

describe('blocks', () => {
  test('#if is true for 0 and false for what is absent or empty', () => {
    const report = '{{#if year}}有{{else}}无{{/if}}{{#if subtitle}}有{{else}}无{{/if}}{{#if parts}}有{{else}}无{{/if}}'
    expect(rendered(report, { year: 0, parts: [] })).toEqual(['有无无'])
  })

  test('#unless, else if and #with', () => {
    const report = '{{#unless seal}}甲{{/unless}}{{#if seal}}乙{{else if contents}}丙{{else}}丁{{/if}}'
    expect(rendered(report, { seal: false, contents: true })).toEqual(['甲丙'])
  })

  test('#each names its element and index, and sees the report from inside', () => {
    const part = (heading: string) => mapOf({ heading: prose(heading) })
    const report =
      '{{#each parts as |part index|}}{{index}}{{part.heading}}{{unit}}{{#unless @last}}、{{/unless}}{{/each}}'
    expect(rendered(report, { parts: [part('甲'), part('乙')], unit: prose('局') })).toEqual(['0甲局、1乙局'])
  })

  test('a loop over items sees each item and the items below it', () => {
    const items = itemLists(list(item({ heading: prose('甲'), children: list('子') }), item({ heading: prose('乙') })))
    const report =
      '{{#each parts as |part|}}{{#each part.items as |one|}}{{one.heading}}{{#each one.items as |below|}}（{{below.text}}）{{/each}}{{/each}}{{/each}}'
    expect(rendered(report, { parts: [mapOf({ items })] })).toEqual(['甲（子）乙'])
  })

  test('#each over what is absent prints its else', () => {
    const report = '{{#each parts}}有{{else}}无{{/each}}{{#each signature}}有{{/each}}'
    expect(rendered(report, {})).toEqual(['无'])
  })

  test('#with names a part, and still sees the loop and the report', () => {
    const parts = [mapOf({ heading: prose('甲') }), mapOf({ heading: prose('乙') })]
    const report =
      '{{#each parts as |part|}}{{#with part as |one|}}{{@index}}{{one.heading}}{{heading}}{{unit}}{{/with}}{{/each}}'
    expect(rendered(report, { parts, unit: prose('局') })).toEqual(['0甲甲局1乙乙局'])
  })

  test('a template that never ends is stopped with its place', () => {
    const bomb = Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [`p${level}`, `{{> p${level + 1}}}{{> p${level + 1}}}`]),
    )
    const { diagnostics } = render({ report: '{{> p0}}', ...bomb, p30: 'x' }, {})
    expect(diagnostics).toMatchObject([{ code: 'template/too-long', position: { line: 1 } }])
  })
})

describe('partials', () => {
  test('see the report and their named values, not the names of the caller', () => {
    const report = '{{#each parts as |part|}}{{> one part=part}}{{/each}}'
    const parts = [mapOf({ heading: prose('甲') })]
    expect(rendered(report, { parts, unit: prose('局') }, { one: '{{part.heading}}{{unit}}' })).toEqual(['甲局'])
  })
})

describe('a partial', () => {
  test('is given its context', () => {
    const parts = [mapOf({ heading: prose('甲') }), mapOf({ heading: prose('乙') })]
    const report = '{{#each parts as |part|}}{{> one part mark="、"}}{{/each}}'
    expect(rendered(report, { parts, title: prose('题') }, { one: '{{heading}}{{title}}{{mark}}' })).toEqual([
      '甲题、乙题、',
    ])
  })

  test('that is called deeper than the check went is stopped with its place', () => {
    const chain = Object.fromEntries(Array.from({ length: 70 }, (_, level) => [`p${level}`, `{{> p${level + 1}}}`]))
    const deep = `${'{{#if title}}'.repeat(60)}{{> p0}}${'{{/if}}'.repeat(60)}`
    const texts = { report: `{{> p0}}${deep}`, ...chain, p70: '终' }
    expect(rendered('{{> p0}}', {}, { ...chain, p70: '终' })).toEqual(['终'])
    const { diagnostics, blocks } = render(texts, { title: prose('题') })
    expect(diagnostics).toMatchObject([{ code: 'template/too-deep', position: { line: 1 } }])
    expect(blocks).toEqual([])
  })
})

describe('items', () => {
  const show = (items: ReturnType<typeof list>, level = 2) =>
    rendered(`{{#each parts as |part|}}\n{{items part.items level=${level}}}\n{{/each}}`, {
      parts: [mapOf({ items: itemLists(items) })],
    })

  test('headings, texts and items below them', () => {
    const inner = item({ heading: prose('子题'), text: prose('子文') })
    expect(
      show(
        list(item({ heading: prose('题'), text: prose('文一', '文二'), children: list(inner, '短句') }), '只有文字'),
      ),
    ).toEqual(['#2 题', '文一', '文二', '#3 子题', '子文', '(3) 短句', '(2) 只有文字'])
  })

  test('an item that is nothing but a table, or a heading too deep to be one', () => {
    const table = { type: 'table' as const, columns: [{ heading: prose('列') }], rows: [[prose('1')]], origin }
    expect(show(list(item({ exhibits: [table] })))).toEqual(['table'])
    expect(show(list(item({ heading: prose('题') })), 5)).toEqual(['(5) 题。'])
  })

  test('an inline list of nothing leaves what leads it, and one of headings alone is a sentence', () => {
    const inline = (joiner: '；' | '。', ...items: Parameters<typeof list>) => ({
      ...list(...items),
      enumerate: { style: '一是', inline: true, joiner },
    })
    expect(show({ ...inline('。'), intro: prose('引。') })).toEqual(['引。'])
    expect(show(inline('；', item({ heading: prose('甲') }), item({ heading: prose('乙') })))).toEqual([
      '一是甲；二是乙。',
    ])
  })

  test('below four levels an item with a heading is text', () => {
    expect(show(list(item({ heading: prose('题'), text: prose('文') })), 5)).toEqual(['(5) 题。文'])
  })

  test('a list with labels of its own', () => {
    const labelled = {
      ...list(
        '甲',
        '乙',
        item({ label: '——', text: prose('丙') }),
        '丁',
        item({ label: '六要', text: prose('戊') }),
        '己',
      ),
      enumerate: { style: '一是', inline: false },
    }
    // What is printed for those with labels of their own is the label, not what their list would give them.
    expect(show(labelled).map((one) => one.slice(4))).toEqual([
      '一是甲',
      '二是乙',
      '二是丙',
      '三是丁',
      '六是戊',
      '七是己',
    ])
    expect(show({ ...labelled, start: 3 })[1]).toBe('(2) 四是乙')
  })

  test('text behind a list is of the level above it, and goes on in the paragraph of an inline one', () => {
    const below = { ...list('甲。', '乙。'), after: prose('上述工作都已办结。', '各位代表：') }
    expect(show(list(item({ heading: prose('题'), text: prose('文。'), children: below }), '丙'))).toEqual([
      '#2 题',
      '文。',
      '(3) 甲。',
      '(3) 乙。',
      '上述工作都已办结。',
      '各位代表：',
      '(2) 丙',
    ])
    const inline = { ...below, enumerate: { style: '一是', inline: true }, tail: prose('两件都办成了。', '另一段。') }
    expect(show(list(item({ text: prose('引：'), children: inline })))).toEqual([
      '(2) 引：',
      '+ 一是甲。二是乙。两件都办成了。',
      '另一段。',
      '上述工作都已办结。',
      '各位代表：',
    ])
    expect(show({ ...list(), enumerate: { style: '一是', inline: true }, tail: prose('尾。') })).toEqual(['尾。'])
  })

  test.each([
    [['甲；', '乙。', '丙。'], '一是甲；二是乙。三是丙。'],
    [['甲', '乙；', '丙；'], '一是甲。二是乙；三是丙。'],
    [['甲，', '乙！', '丙……'], '一是甲，二是乙！三是丙……'],
    [['甲', '乙：'], '一是甲。二是乙：'],
    [['说：“甲。”', '（乙；）', '“丙”'], '一是说：“甲。”二是（乙；）三是“丙”。'],
    [['甲？'], '一是甲？'],
  ])('an inline list keeps the marks that its items end with: %j', (items, expected) => {
    expect(show({ ...list(...items), enumerate: { style: '一是', inline: true } })).toEqual([expected])
  })

  test('what is said to stand between the items stands there, but behind another mark', () => {
    const joined = {
      ...list('甲。', '乙！', '“丙。”', '丁；'),
      enumerate: { style: '一是', inline: true, joiner: '；' as const },
    }
    expect(show(joined)).toEqual(['一是甲；二是乙！三是“丙。”四是丁。'])
  })

  test('an inline list follows the text, joined by its stop', () => {
    const inline = (joiner: '；' | '。') => ({
      ...list('甲。', item({ heading: prose('乙题'), text: prose('乙文；') }), '丙'),
      enumerate: { style: '一是', inline: true, joiner },
    })
    expect(show(list(item({ text: prose('引：'), children: inline('；') })))).toEqual([
      '(2) 引：',
      '+ 一是甲；二是乙题，乙文；三是丙。',
    ])
    expect(show(list(item({ text: prose('引。'), children: inline('。') })))).toEqual([
      '(2) 引。',
      '+ 一是甲。二是乙题。乙文。三是丙。',
    ])
  })

  test('a list of its own stands in its own paragraph, after the text that leads it', () => {
    const inline = (more: object) => ({
      ...list('甲', '乙'),
      enumerate: { style: '一是', inline: true, joiner: '；' as const },
      ...more,
    })
    expect(show(inline({}))).toEqual(['一是甲；二是乙。'])
    expect(show(inline({ intro: prose('引：') }))).toEqual(['引：', '+ 一是甲；二是乙。'])
    expect(show({ ...list('甲'), intro: prose('引。') })).toEqual(['引。', '(2) 甲'])
  })

  test('a heading in an inline list keeps the stop it has, and its table follows the paragraph', () => {
    const table = { type: 'table' as const, columns: [{ heading: prose('列') }], rows: [[prose('1')]], origin }
    const items = list(
      item({ heading: prose('抓好预案。'), text: prose('督促。') }),
      item({ heading: prose('怎么办？'), text: prose('抓！') }),
      item({ text: prose('有表'), exhibits: [table] }),
    )
    const inline = { ...items, enumerate: { style: '一是', inline: true, joiner: '。' as const } }
    expect(show(inline)).toEqual(['一是抓好预案。督促。二是怎么办？抓！三是有表。', 'table'])
  })

  test('an inline list inside an inline list', () => {
    const inner = { ...list('子一', '子二'), enumerate: { style: '第一', inline: true, joiner: '；' as const } }
    const outer = {
      ...list(item({ text: prose('甲：'), children: inner }), '乙'),
      enumerate: { style: '一要', inline: true, joiner: '。' as const },
    }
    expect(show(list(item({ heading: prose('题'), children: outer })))).toEqual([
      '#2 题',
      '+ 一要甲：第一，子一；第二，子二。二要乙。',
    ])
  })
})

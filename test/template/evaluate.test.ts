import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/document/plain-text.ts'
import type { Block } from '../../src/document/types.ts'
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

  test('several paragraphs in one line are an error at the data', () => {
    const { diagnostics } = render({ report: '前{{opening}}' }, { opening: prose('一', '二') })
    expect(diagnostics.map((one) => one.code)).toEqual(['markup/paragraphs-in-line'])
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

  test('below four levels an item with a heading is text', () => {
    expect(show(list(item({ heading: prose('题'), text: prose('文') })), 5)).toEqual(['(5) 题。文'])
  })

  test('a list with labels of its own', () => {
    const labelled = {
      ...list('甲', '乙', item({ label: '四要', text: prose('丙') })),
      enumerate: { style: '一是', inline: false, joiner: '。' as const },
    }
    expect(show(labelled)).toEqual(['(2) 一是甲', '(2) 二是乙', '(2) 三是丙'])
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
    const table = { columns: [{ heading: prose('列') }], rows: [[prose('1')]], origin }
    const items = list(
      item({ heading: prose('抓好预案。'), text: prose('督促。') }),
      item({ heading: prose('怎么办？'), text: prose('抓！') }),
      item({ text: prose('有表'), table }),
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

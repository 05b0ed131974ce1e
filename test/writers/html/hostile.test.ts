import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/engine/document/types.ts'
import { unitLine } from '../../../src/engine/document/unit-line.ts'
import { writeHtml } from '../../../src/engine/writers/html/index.ts'
import { attachmentNote, body, documentOf, heading, role, signature, table, text } from '../../support/document.ts'
import { asXmlText, hostileText } from '../../support/hostile.ts'
import { elementsIn, htmlText, parseHtml } from '../../support/html.ts'
import { layoutWith } from '../../support/layouts.ts'
import { count } from '../../support/torture.ts'

const layout = layoutWith()
const normal = (value: string) => asXmlText(value).replaceAll(/\r\n|\r/g, '\n')

/** Every place where a text can stand, and what is around it there. */
const places: Record<string, (value: string) => { block: Block; whole: string }> = {
  'body text': (value) => ({ block: body(value), whole: value }),
  'a label': (value) => ({ block: body('甲', { label: value }), whole: `${value}甲` }),
  'strong text': (value) => {
    const children: Inline[] = [...text('甲'), { type: 'strong', children: text(value) }, ...text('乙')]
    return { block: { type: 'paragraph', children }, whole: `甲${value}乙` }
  },
  'a figure': (value) => ({
    block: { type: 'paragraph', children: [{ type: 'figure-text', name: value, value }] },
    whole: value,
  }),
  'a heading': (value) => ({ block: heading(1, value), whole: value }),
  'a run-in heading': (value) => ({
    block: heading(2, value, { form: 'run-in', body: text(value) }),
    whole: value + value,
  }),
  'a table caption': (value) => ({ block: table([{ align: 'left' }], [['甲']], value), whole: `${value}甲` }),
  'a table header': (value) => ({ block: table([{ align: 'left' }], [[value]]), whole: value }),
  'a table cell': (value) => ({ block: table([{ align: 'right' }], [['甲'], [value]]), whole: `甲${value}` }),
  'an addressee': (value) => ({ block: role('addressee', value), whole: value }),
  'an attachment’s name': (value) => ({ block: attachmentNote(value), whole: `附件：${value}` }),
  'names of attachments': (value) => ({ block: attachmentNote(value, value), whole: `附件：1.${value}2.${value}` }),
  'a sealed signature': (value) => ({ block: signature([value, '甲'], '乙', true), whole: `${value}甲乙` }),
  'a contents entry': (value) => ({
    block: { type: 'contents', title: '目录', entries: [{ depth: 1, label: value, children: text(value) }] },
    whole: `目录${value}${value}`,
  }),
  'a letterhead': (value) => ({
    block: { type: 'letterhead', marks: [text(value)], number: text(value), signers: [text(value)] },
    whole: `${value}${value}签发人：${value}`,
  }),
  'a colophon': (value) => ({
    block: { type: 'colophon', cc: [text(`甲${value}乙`)], issuer: text(value), date: text(value) },
    whole: `抄送：甲${value}乙。${value}${value}印发`,
  }),
  'a note': (value) => ({
    block: { type: 'paragraph', children: [...text('甲'), { type: 'note', number: 1, children: text(value) }] },
    whole: `甲①① ${value}`,
  }),
  'a chart': (value) => ({
    block: {
      type: 'chart',
      kind: 'bar',
      alt: text(value),
      unit: value,
      captioned: false,
      table: table(
        [{ align: 'left' }, { align: 'right' }],
        [
          ['项', value],
          [value, '3'],
        ],
      ),
    },
    whole: `${unitLine(value)}项${value}${value}3`,
  }),
}

/** White space at the ends of pieces depends on where lines end; the rest does not. */
const squeezed = (value: string) => value.replace(/[\s|]/g, '')

describe('Hostile text stays text', () => {
  test.each(Object.entries(places))('in %s', (_, place) => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const { block } = place(value)
        // Each text is made legal by itself: two halves of a pair that meet by chance are none.
        const { whole } = place(normal(value))
        const root = parseHtml(writeHtml(documentOf([block], { title: value }), layout))
        expect(squeezed(htmlText(root))).toBe(squeezed(whole))
        const names = new Set([...elementsIn(root)].map(({ name }) => name))
        for (const name of ['script', 'iframe', 'object', 'embed', 'link', 'base', 'form'])
          expect(names).not.toContain(name)
      }),
      { seed: 9704, numRuns: count(50, 1000) },
    )
  })

  test('keeps spaces and line breaks inside a paragraph', () => {
    const value = '甲  乙\n丙\t丁'
    expect(htmlText(parseHtml(writeHtml(documentOf([body(value)]), layout))).trim()).toBe(value)
  })

  test('a font’s name does not leave the style sheet', () => {
    const named = { ...layout, digitFont: `a';}</style><script>alert(1)</script>` }
    const html = writeHtml(documentOf([body('正文')]), named)
    expect(parseHtml(html)).toBeDefined()
    expect(html).not.toContain('<script')
  })

  test('nothing in the file leads out of it', () => {
    const html = writeHtml(documentOf([body('见 https://example.org/<a href="//x">')]), layout)
    const attributes = [...elementsIn(parseHtml(html))].flatMap(({ attributes: own }) => Object.entries(own))
    for (const [name, value] of attributes) {
      expect(name).not.toMatch(/^on/)
      if (name === 'href') expect(value).toMatch(/^#/)
      if (name === 'src') expect(value).toMatch(/^data:image\/(?:png|jpeg);base64,/)
    }
    expect(html).not.toMatch(/url\(|@import/)
    expect(html).toContain(`default-src 'none'`)
  })
})

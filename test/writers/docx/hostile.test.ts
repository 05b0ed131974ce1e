import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/engine/document/types.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { child, textOf } from '../../gate/xml/index.ts'
import { attachmentNote, body, documentOf, heading, role, signature, table, text } from '../../support/document.ts'
import { textsOf, treeOf } from '../../support/docx.ts'
import { asXmlText, hostileText } from '../../support/hostile.ts'
import { layoutWith } from '../../support/layouts.ts'
import { count } from '../../support/torture.ts'

const layout = layoutWith()

/** The text as a paragraph of the document has it: a line break is one character, however it was typed. */
const asParagraph = (value: string) => asXmlText(value).replaceAll(/\r\n|\r/g, '\n')

/** Every place where a text can stand, and which paragraph of the document then holds it, with what around it. */
const places: Record<string, (value: string) => { block: Block; found: [index: number, text: string] }> = {
  'body text': (value) => ({ block: body(value), found: [0, value] }),
  'a label': (value) => ({ block: body('甲', { label: value }), found: [0, `${value}甲`] }),
  'strong text': (value) => {
    const children: Inline[] = [...text('甲'), { type: 'strong', children: text(value) }, ...text('乙')]
    return { block: { type: 'paragraph', children }, found: [0, `甲${value}乙`] }
  },
  'a figure': (value) => ({
    block: { type: 'paragraph', children: [{ type: 'figure-text', name: value, value }] },
    found: [0, value],
  }),
  'a heading': (value) => ({ block: heading(1, value), found: [0, value] }),
  'a run-in heading': (value) => ({
    block: heading(2, value, { form: 'run-in', body: text(value) }),
    found: [0, value + value],
  }),
  'a table caption': (value) => ({ block: table([{ align: 'left' }], [['甲']], value), found: [0, value] }),
  'a table header': (value) => ({ block: table([{ align: 'left' }], [[value]]), found: [0, value] }),
  'a table cell': (value) => ({ block: table([{ align: 'right' }], [['甲'], [value]]), found: [1, value] }),
  'a subtitle': (value) => ({ block: role('subtitle', value), found: [0, value] }),
  'an addressee': (value) => ({ block: role('addressee', value), found: [0, value] }),
  'an attachment mark': (value) => ({ block: role('attachment-mark', value), found: [0, value] }),
  'an attachment’s name': (value) => ({ block: attachmentNote(value), found: [1, `附件：${value}`] }),
  'a signature': (value) => ({ block: signature([value]), found: [1, value] }),
  'a date': (value) => ({ block: signature(['甲'], value), found: [2, value] }),
  'a sealed signature': (value) => ({ block: signature([value], '乙', true), found: [2, value] }),
  'a contents title': (value) => ({ block: { type: 'contents', title: value, entries: [] }, found: [0, value] }),
  'a contents entry': (value) => ({
    block: { type: 'contents', title: '目录', entries: [{ depth: 1, label: value, children: text(value) }] },
    found: [1, value + value],
  }),
}

/** One document of each kind goes through the whole gate; all go through its lint. */
const lintOnly = { schema: false }

describe('Hostile text stays text', () => {
  test.each(Object.entries(places))('in %s', async (_, place) => {
    const samples: Uint8Array[] = []
    await fc.assert(
      fc.asyncProperty(hostileText, async (value) => {
        const { block, found } = place(value)
        const docx = writeDocx(documentOf([block]), layout)
        await assertValidDocx(docx, JSON.stringify(value), lintOnly)
        const [index, expected] = found
        expect(textsOf(docx)[index]).toBe(asParagraph(expected))
        samples.push(docx)
      }),
      { seed: 9704, numRuns: count(20, 300) },
    )
    await assertValidDocx(samples.at(-1)!)
  })

  test('in a title, whose spaces at the ends of lines go', async () => {
    const plain = (value: string) => asXmlText(value).replaceAll(/[ \u3000\r\n]/g, '')
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { maxLength: 6 }), async (values) => {
        const value = values.join('')
        const docx = writeDocx(documentOf([role('title', value)]), layout)
        await assertValidDocx(docx, JSON.stringify(value), lintOnly)
        expect(plain(textsOf(docx)[0]!)).toBe(plain(value))
      }),
      { seed: 9704, numRuns: count(80, 1000) },
    )
  })

  test('in the properties of the document', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (title, unit) => {
        const docx = writeDocx(documentOf([body('甲')], { title, unit }), layout)
        await assertValidDocx(docx, JSON.stringify([title, unit]), lintOnly)
        const properties = treeOf(docx, 'docProps/core.xml')
        const read = (name: string) => textOf(child(properties, name)!).replaceAll(/\s+/gu, ' ')
        expect(read('dc:title')).toBe(asXmlText(title).replaceAll(/\s+/gu, ' '))
        expect(read('dc:creator')).toBe(asXmlText(unit).replaceAll(/\s+/gu, ' '))
      }),
      { seed: 9704, numRuns: count(30, 300) },
    )
  })

  test('all at once', async () => {
    const strings = fc.sample(hostileText, { seed: 9704, numRuns: 500 })
    const docx = writeDocx(documentOf(strings.map((value) => body(value))), layout)
    await assertValidDocx(docx)
    expect(textsOf(docx)).toEqual(strings.map(asParagraph))
  })
})

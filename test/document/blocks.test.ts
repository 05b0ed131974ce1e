import { describe, expect, test } from 'vitest'
import { documentText } from '../../src/engine/document/document-text.ts'
import { textsOf } from '../../src/engine/document/inline-groups.ts'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { printedLines } from '../../src/engine/document/printed-lines.ts'
import type { Block } from '../../src/engine/document/types.ts'
import { isDocument } from '../../src/engine/editions/shape.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { writeDocx } from '../../src/engine/writers/docx/index.ts'
import { writeHtml } from '../../src/engine/writers/html/index.ts'
import { writeMarkdown } from '../../src/engine/writers/markdown/index.ts'
import { attachmentNote, body, documentOf, heading, signature, table, text } from '../support/document.ts'
import { partsOf } from '../support/docx.ts'
import { layoutWith } from '../support/layouts.ts'

/** One of each kind of block: the compiler asks for a new one. Words begin with 词. */
const samples: { [Type in Block['type']]: Extract<Block, { type: Type }> } = {
  heading: heading(1, '词甲'),
  paragraph: body('词乙'),
  table: table(
    [{ align: 'left' }, { align: 'left' }],
    [
      ['词丙', '词丁'],
      ['词戊', '词己'],
    ],
    '词庚',
  ),
  picture: { type: 'picture', file: '图.png', alt: text('词辛'), captioned: false },
  chart: {
    type: 'chart',
    kind: 'bar',
    alt: text('词壬'),
    unit: '万元',
    table: table(
      [{ align: 'left' }, { align: 'right' }],
      [
        ['年份', '词癸'],
        ['2023年', '12'],
      ],
    ),
    captioned: false,
  },
  signature: signature(['词子'], '2024年1月8日'),
  contents: { type: 'contents', title: '目录', entries: [] },
  'attachment-note': attachmentNote('词丑'),
  letterhead: { type: 'letterhead', marks: [text('词寅')], signers: [text('词卯')], number: text('词辰') },
  colophon: { type: 'colophon', cc: [text('词巳')], issuer: text('词午'), date: text('2024年1月8日') },
}

const layout = layoutWith()
const image = {
  format: 'png' as const,
  width: 10,
  height: 10,
  bytes: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (one) => one.charCodeAt(0),
  ),
}

describe.each(Object.entries(samples))('%s', (_, block) => {
  const document = applyTransforms(documentOf([block], { images: new Map([['图.png', image]]) })).value
  const said = textsOf(block).map(plainText).join('\n')
  const words = said.match(/词./g) ?? []

  test('every text is read', () => {
    const read = documentText(document).paragraphs.map((one) => one.text)
    expect(words.filter((word) => !read.join('\n').includes(word))).toEqual([])
    const lines = printedLines(document).flatMap(({ children, table }) => (table ? textsOf(table) : [children]))
    expect(words.filter((word) => !lines.map(plainText).join('\n').includes(word))).toEqual([])
  })

  test('every text is printed in each format', () => {
    const printed = {
      docx: Object.values(partsOf(writeDocx(document, layout))).join('\n'),
      md: writeMarkdown(document),
      html: writeHtml(document, layout),
    }
    for (const [format, all] of Object.entries(printed))
      expect(
        words.filter((word) => !all.replace(/\s/g, '').includes(word)),
        format,
      ).toEqual([])
  })

  test('an edition has the shape of a document', () => {
    expect(isDocument(JSON.parse(JSON.stringify(document)))).toBe(true)
  })
})

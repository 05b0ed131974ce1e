import { describe, expect, test } from 'vitest'
import { textsOf } from '../../src/engine/document/anatomy.ts'
import { documentText } from '../../src/engine/document/document-text.ts'
import { isNote } from '../../src/engine/document/inline-groups.ts'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { printedLines } from '../../src/engine/document/printed-lines.ts'
import { type ParagraphRole, paragraphRoles } from '../../src/engine/document/roles.ts'
import type { Block } from '../../src/engine/document/types.ts'
import { isDocument } from '../../src/engine/editions/shape.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { piecesOf } from '../../src/engine/typeset/pages/pieces.ts'
import { writeDocx } from '../../src/engine/writers/docx/index.ts'
import { blockFlows } from '../../src/engine/writers/html/blocks/index.ts'
import { writeHtml } from '../../src/engine/writers/html/index.ts'
import { writeMarkdown } from '../../src/engine/writers/markdown/index.ts'
import { samples } from '../support/blocks.ts'
import { body, documentOf, role, text } from '../support/document.ts'
import { partsOf } from '../support/docx.ts'
import { inlineSamples } from '../support/inlines.ts'
import { layoutWith } from '../support/layouts.ts'

const layout = layoutWith()
/** And a paragraph of each role. */
const paragraphs = (Object.keys(paragraphRoles) as ParagraphRole[]).map((name) => [name, role(name, '词申')] as const)

/** And one with each kind of inline node. */
const mixed = Object.values(inlineSamples).map((one): [string, Block] => [
  `a paragraph with ${one.type}`,
  // A break is asked for in titles alone.
  { ...(one.type === 'break' ? role('subtitle', '') : body('')), children: [...text('词未'), one, ...text('词亥')] },
])

describe.each<readonly [string, Block]>([...Object.entries(samples), ...paragraphs, ...mixed])('%s', (_, block) => {
  const document = applyTransforms(documentOf([block])).value
  const texts = textsOf(block)
  const notes = texts.flatMap((inlines) => inlines.filter(isNote).map(({ children }) => children))
  const said = [...texts, ...notes].map(plainText).join('\n')
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

  test('has a rule for each class of its HTML', () => {
    const html = writeHtml(document, layout)
    const rules = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
    // Of a blank its height alone is said, where it stands.
    const classes = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')))
    expect([...classes].filter((name) => name !== 'blank' && !new RegExp(`\\.${name}[^\\w-]`).test(rules))).toEqual([])
  })

  test('an edition has the shape of a document', () => {
    expect(isDocument(JSON.parse(JSON.stringify(document)))).toBe(true)
  })

  test('takes as much of a page in the estimate as in the HTML', () => {
    const { meta } = document
    const around = { keepsNext: false, below: false, touching: false }
    const flows = blockFlows(block, { layout, meta, above: 1, placeOf: undefined }, around)
    const drawn = flows.flatMap(({ strips }) => strips).reduce((sum, { height }) => sum + height, 0)
    // What stands between a title and the text is of neither.
    const pieces = piecesOf(block, { next: role('subtitle', ''), layout, meta, how: 'usual' })
    const estimated = pieces.reduce((sum, { count, height }) => sum + count * height, 0)
    expect(Math.abs(estimated - drawn)).toBeLessThan(layout.linePitch / 2)
  })
})

import { expect, test } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import type { Block, Heading, Inline, Paragraph } from '../../src/engine/document/types.ts'
import { fillContents } from '../../src/engine/transforms/fill-contents.ts'
import { runIn } from '../../src/engine/transforms/run-in.ts'

const words = (value: string): Inline[] => [{ type: 'text', value }]
const heading = (text: string, more: Partial<Heading> = {}): Heading => ({
  type: 'heading',
  depth: 2,
  form: 'run-in',
  children: words(text),
  ...more,
})
const text = (value: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  children: words(value),
  ...more,
})

const document = (children: Block[]) => ({
  type: 'document' as const,
  meta: { title: '', unit: '', year: 2023, numbering: 'typed' as const, outline: [], words: [] },
  children,
})

/** `heading|body` for run-in headings, `[heading]` for those on their own line, paragraphs as they are. */
function joined(...children: Block[]): string[] {
  return runIn(document(children)).value.children.map((block) => {
    if (block.type === 'heading')
      return block.form === 'own-line'
        ? `[${plainText(block.children)}]`
        : `${plainText(block.children)}|${plainText(block.body ?? [])}`
    return block.type === 'paragraph' ? plainText(block.children) : block.type
  })
}

test('the text after a run-in heading joins it, after a full stop', () => {
  expect(joined(heading('题'), text('文一'), text('文二'))).toEqual(['题。|文一', '文二'])
})

test('a heading that ends with a stop of its own gets no second one', () => {
  expect(joined(heading('怎么办？'), text('文'))).toEqual(['怎么办？|文'])
})

test('an own-line heading keeps its line', () => {
  expect(joined(heading('题', { form: 'own-line' }), text('文'))).toEqual(['[题]', '文'])
})

test('a run-in heading without text stands alone, without a stop', () => {
  expect(joined(heading('题'), heading('题二'), text('甲', { depth: 3 }))).toEqual(['[题]', '[题二]', '甲'])
})

test('inline lists join the heading, its text, or the paragraph before them', () => {
  const list = text('一是甲。', { joins: true })
  expect(joined(heading('题'), list)).toEqual(['题。|一是甲。'])
  expect(joined(heading('题'), text('文。'), list)).toEqual(['题。|文。一是甲。'])
  expect(joined(text('文：'), list)).toEqual(['文：一是甲。'])
  expect(joined(heading('题', { form: 'own-line' }), list)).toEqual(['[题]', '一是甲。'])
})

test('contents list the headings that follow, without the stop of run-in ones, and end before attachments', () => {
  const blocks: Block[] = [
    text('题目', { role: 'title' }),
    { type: 'contents', title: '目录', entries: [] },
    heading('甲', { depth: 1, form: 'own-line', label: '一、' }),
    heading('乙', { label: '（一）' }),
    text('文'),
    text('附件', { role: 'attachment-mark' }),
    heading('丙', { depth: 1, form: 'own-line' }),
  ]
  const filled = fillContents(runIn(document(blocks)).value).value.children[1]
  expect(filled?.type === 'contents' && filled.entries.map((entry) => entry.label + plainText(entry.children))).toEqual(
    ['一、甲', '（一）乙'],
  )
})

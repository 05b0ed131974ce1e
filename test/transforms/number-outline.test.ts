import { describe, expect, test } from 'vitest'
import type { Block, Document, Heading, Paragraph } from '../../src/engine/document/types.ts'
import { completeOutline, type OutlineEntry } from '../../src/engine/outline/outline.ts'
import { overrideOutline } from '../../src/engine/outline/override.ts'
import { numberOutline } from '../../src/engine/transforms/number-outline.ts'

const heading = (depth: Heading['depth'], more: Partial<Heading> = {}): Heading => ({
  type: 'heading',
  depth,
  children: [],
  ...more,
})
const item = (depth: number, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  depth,
  children: [],
  ...more,
})
const text: Paragraph = { type: 'paragraph', children: [] }
const attachment: Paragraph = { type: 'paragraph', role: 'attachment-mark', children: [] }

function numbered(blocks: Block[], entries: OutlineEntry[] = []) {
  const meta = {
    title: '',
    unit: '',
    year: 2023,
    numbering: 'typed' as const,
    outline: completeOutline(entries),
    words: [],
  }
  const document: Document = { type: 'document', meta, children: blocks }
  const { value, diagnostics } = numberOutline(document)
  return { labels: value.children.map((block) => ('label' in block ? block.label : undefined)), diagnostics }
}

test('a level below the last label of the standard is reported of, one that somebody settled is not', () => {
  const deep = [heading(1), heading(2), heading(3), heading(4), item(5)]
  const reported = (entries: OutlineEntry[], blocks: Block[] = deep) =>
    numbered(blocks, entries).diagnostics.map((one) => `${one.code} ${/编号只到第.级/.exec(one.message)?.[0]}`)
  const jump = [{ label: '一、' }, { label: '1.' }, { label: '（1）' }]
  expect(reported(jump)).toEqual(['outline/too-deep 编号只到第4级'])
  expect(reported([])).toEqual([])
  expect(reported([...jump, { label: '①' }, { label: '' }])).toEqual([])
  expect(reported(jump, [...deep.slice(0, 4), item(5, { listLabel: '一是' })])).toEqual([])
})

describe('labels', () => {
  test('each level counts, and restarts under the one above', () => {
    const blocks = [heading(1), text, heading(2), heading(3), item(3), heading(2), heading(3), heading(1), heading(2)]
    expect(numbered(blocks).labels).toEqual(['一、', undefined, '（一）', '1.', '2.', '（二）', '1.', '二、', '（一）'])
  })

  test('a label that ends in a figure is parted from a text that begins with one', () => {
    const of = (text: string): Pick<Paragraph, 'children'> => ({ children: [{ type: 'text', value: text }] })
    const texts = ['3.5万亩农田建成。', '2025年项目验收。', '建成农田3.5万亩。', '５台设备到位。']
    const labels = (label: string) =>
      numbered([heading(1, of('12345热线')), ...texts.map((one) => item(2, of(one)))], [{ label: '一、' }, { label }])
        .labels
    expect(labels('1.')).toEqual(['一、', '1. ', '2. ', '3.', '4.'])
    expect(labels('1．')).toEqual(['一、', '1． ', '2． ', '3．', '4．'])
    expect(labels('1、')).toEqual(['一、', '1、', '2、', '3、', '4、'])
    expect(labels('（1）')).toEqual(['一、', '（1）', '（2）', '（3）', '（4）'])
    expect(numbered([item(1, { ...of('3.5万亩'), literalLabel: '1.' })], [{ label: '1.' }]).labels).toEqual(['1.'])
  })

  test('a level that runs on does not restart', () => {
    const blocks = [heading(1), item(2), item(2), heading(1), item(2)]
    const entries = [{ label: '一、' }, { label: '1.', restart: false }]
    expect(numbered(blocks, entries).labels).toEqual(['一、', '1.', '2.', '二、', '3.'])
  })

  test('a literal label of its level sets the count, any other stands outside it', () => {
    const labels = ['五、', '（五）', '贰、', '附', '']
    const blocks = (literalLabel: string) => [heading(1), heading(1, { literalLabel }), heading(1)]
    expect(labels.map((label) => numbered(blocks(label)).labels)).toEqual([
      ['一、', '五、', '六、'],
      ['一、', '（五）', '二、'],
      ['一、', '贰、', '二、'],
      ['一、', '附', '二、'],
      ['一、', '', '二、'],
    ])
  })

  test('labels of a list stand outside the count, and what is below them restarts', () => {
    const blocks = [
      heading(1),
      item(2, { listLabel: '一是' }),
      item(3),
      item(2, { listLabel: '二是' }),
      item(3),
      item(2),
    ]
    expect(numbered(blocks).labels).toEqual(['一、', '一是', '1.', '二是', '1.', '（一）'])
  })

  test('every attachment counts for itself', () => {
    const entries = [{ label: '一、', restart: false }]
    expect(numbered([heading(1), heading(1), attachment, heading(1)], entries).labels).toEqual([
      '一、',
      '二、',
      undefined,
      '一、',
    ])
  })

  test('a list that is reported to begin at a number counts on from it, and the next parent begins anew', () => {
    const blocks = [heading(1), item(2, { start: 3 }), item(2), item(2, { start: 1 }), heading(1), item(2)]
    expect(numbered(blocks).labels).toEqual(['一、', '（三）', '（四）', '（一）', '二、', '（一）'])
  })

  test('a number to begin with is reported where the level has none', () => {
    const codes = (...args: Parameters<typeof numbered>) => numbered(...args).diagnostics.map((one) => one.code)
    expect(codes([item(1, { start: 3 })], [{ label: '' }])).toEqual(['outline/start-without-number'])
    expect(codes([item(1, { start: 3 })], [{ label: '——' }])).toEqual(['outline/start-without-number'])
    expect(codes([item(1, { start: 3 }), item(1, { start: 3, listLabel: '三是' })])).toEqual([])
  })

  test.each([
    ['（一）', '(五)', '（六）'],
    ['1.', '5、', '6.'],
    ['一是', '五要', '六是'],
    ['一、', '（五）', '一、'],
    ['1.', '5', '1.'],
  ])('behind %s a label typed as %s is followed by %s', (label, typed, next) => {
    expect(numbered([item(1, { literalLabel: typed }), item(1)], [{ label }]).labels).toEqual([typed, next])
  })

  test('ordinal words know how many they are', () => {
    const blocks = [heading(1), item(2), item(2), item(2), heading(1), item(2), item(2)]
    const entries = [{ label: '一、' }, { label: '首先，' }]
    expect(numbered(blocks, entries).labels).toEqual(['一、', '首先，', '其次，', '最后，', '二、', '首先，', '其次，'])
  })

  test('the fifth level and deeper ones', () => {
    expect(numbered([item(5), item(6), item(5)]).labels).toEqual(['①', undefined, '②'])
  })

  test('a numeral that does not reach so far is a warning', () => {
    const blocks = Array.from({ length: 51 }, () => item(5))
    expect(numbered(blocks).diagnostics.map((one) => one.code)).toEqual(['outline/label-range'])
  })
})

test('a report lays its wishes over the outline of its set', () => {
  const set: OutlineEntry[] = [{ label: '一、' }, { label: '（一）', form: 'own-line', restart: true }]
  expect(overrideOutline(set, { labels: { 3: '1、' }, continuous: [2], forms: { 2: 'run-in' } })).toEqual([
    { label: '一、', restart: true },
    { label: '（一）', form: 'run-in', restart: false },
    { label: '1、', restart: true },
  ])
})

describe('the form that a report asks for', () => {
  const asked: OutlineEntry[] = [{ label: '一、' }, { label: '（一）', form: 'own-line', asked: true }]
  const formed = (blocks: Block[], entries: OutlineEntry[]) => {
    const meta = {
      title: '',
      unit: '',
      year: 2023,
      numbering: 'typed' as const,
      outline: completeOutline(entries),
      words: [],
    }
    const { value, diagnostics } = numberOutline({ type: 'document', meta, children: blocks })
    return { forms: value.children.map((one) => one.type === 'heading' && one.form), reported: diagnostics }
  }
  const own = (more: Partial<Heading> = {}) => heading(2, { listLabel: '一是', ...more })

  test('is reported where a list that numbers itself goes on running in, once of a level', () => {
    const { forms, reported } = formed([heading(1), own(), own(), own({ listLabel: '' })], asked)
    expect(forms).toEqual(['own-line', 'run-in', 'run-in', 'run-in'])
    expect(reported.map((one) => `${one.code} ${one.severity} ${one.message}`)).toEqual([
      'outline/not-own-line info “编号”里第2级的标题形式是独行，这一列用自己的编号“一是”，小标题仍接排',
    ])
  })

  test('is not reported where nobody asked, the item says itself, or the outline labels the list', () => {
    expect(
      formed([heading(1), own(), own()], [{ label: '一、' }, { label: '（一）', form: 'own-line' }]).reported,
    ).toEqual([])
    expect(formed([own({ form: 'own-line' }), own({ form: 'run-in' })], asked).reported).toEqual([])
    expect(formed([heading(2), heading(2)], asked)).toEqual({ forms: ['own-line', 'own-line'], reported: [] })
  })
})

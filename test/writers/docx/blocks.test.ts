import { afterEach, describe, expect, test } from 'vitest'
import type { Block, Meta } from '../../../src/engine/document/types.ts'
import { applyTransforms } from '../../../src/engine/transforms/index.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { child, childValue, descendants } from '../../gate/xml/index.ts'
import { attachmentNote, body, documentOf, heading, role, signature, table, text } from '../../support/document.ts'
import { paragraphText, partsOf, textsOf, treeOf } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'

/** What the gate says of every document that a test has written. */
const verdicts: Promise<void>[] = []
afterEach(() => Promise.all(verdicts.splice(0)))

const write = (blocks: Block[], settings = {}, meta: Partial<Meta> = {}) => {
  const docx = writeDocx(applyTransforms(documentOf(blocks, meta)).value, layoutWith(settings))
  verdicts.push(assertValidDocx(docx))
  return docx
}

describe('a subtitle', () => {
  const printed = (written: string, form: string) =>
    textsOf(write([role('subtitle', written)], { 'subtitle-form': form }))

  test.each([
    ['上半年', '照写', '上半年'],
    ['上半年', '括号', '（上半年）'],
    ['（上半年）', '括号', '（上半年）'],
    ['(上半年)', '括号', '(上半年)'],
    ['（上）半年', '括号', '（（上）半年）'],
    ['上半年', '破折号', '——上半年'],
    ['——上半年', '破折号', '——上半年'],
  ])('%s in the form %s is %s', (written, form, shown) => {
    // The blank line that follows a title.
    expect(printed(written, form)).toEqual([shown, ''])
  })
})

describe('a signature', () => {
  /** Each line with whether it keeps to the next one, so that it stays on the page of the text. */
  const lines = (block: Block) =>
    [...descendants(treeOf(write([body('正文。'), block])))]
      .filter((one) => one.name === 'w:p')
      .map((one) => [paragraphText(one), [...descendants(one)].some((inner) => inner.name === 'w:keepNext')])
      .filter(([shown]) => shown !== '' && shown !== '正文。')

  test.each([
    ['a unit alone', signature(['某局']), [['某局', false]]],
    ['a date alone', signature([], '2023年12月20日'), [['2023年12月20日', false]]],
    [
      'units without a date',
      signature(['某局', '某办']),
      [
        ['某局', true],
        ['某办', false],
      ],
    ],
    [
      'a date longer than the unit',
      signature(['某局'], '2023年12月20日'),
      [
        ['某局', true],
        ['2023年12月20日', false],
      ],
    ],
    ['a sealed unit without a date', signature(['某局'], undefined, true), [['某局', false]]],
    ['a sealed date alone', signature([], '2023年12月20日', true), [['2023年12月20日', false]]],
    ['sealed units without a date', signature(['某局', '某办'], undefined, true), [['\t某局\t某办', false]]],
    [
      'many sealed units',
      signature(['某局', '某办', '某厅', '某院'], '2023年12月20日', true),
      [
        ['\t某局\t某办\t某厅', true],
        ['某院', true],
        ['2023年12月20日', false],
      ],
    ],
  ] as [string, Block, [string, boolean][]][])('of %s', (_, block, expected) => {
    expect(lines(block)).toEqual(expected)
  })
})

test('a run-in heading in bold has its text as it is elsewhere', () => {
  const document = (settings: object) =>
    partsOf(write([heading(2, '抓培训。', { form: 'run-in' }), body('全年12期。')], settings))['word/document.xml']!
  expect(document({ bold: { 'heading-2': '是' } })).toMatch(/<w:b w:val="0"\/>.*全年12期。/)
  expect(document({})).not.toContain('<w:b ')
})

test('a run-in heading of the third level and below is text that begins with words in the heading’s character style', () => {
  for (const depth of [3, 4] as const) {
    const docx = write([heading(depth, '抓培训。', { form: 'run-in' }), body('全年12期。')], {
      bold: { 'heading-3': '是' },
    })
    const parts = partsOf(docx)
    const xml = parts['word/document.xml']!
    expect(xml).toMatch(
      new RegExp(
        `<w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Heading${depth}Char"/>.*抓培训。</w:t></w:r><w:r>`,
      ),
    )
    expect(xml).not.toContain('<w:pStyle w:val="Heading')
    // The character style looks like the heading's own.
    const runOf = (id: string) =>
      /<w:rPr>.*?<\/w:rPr>/.exec(parts['word/styles.xml']!.split(`w:styleId="${id}"`)[1]!)![0]
    expect(runOf(`Heading${depth}Char`)).toBe(runOf(`Heading${depth}`))
  }
})

test('a heading of its own line stays in the outline, one level further down in an attachment', () => {
  const blocks: Block[] = [
    heading(1, '工作'),
    role('attachment-mark', '附件'),
    role('attachment-title', '表'),
    heading(1, '名单'),
  ]
  const parts = partsOf(write(blocks))
  const levels = [
    ...parts['word/document.xml']!.matchAll(/<w:pStyle w:val="(\w+)"\/>(?:<w:outlineLvl w:val="(\d)"\/>)?/g),
  ]
  expect(levels.map(([, style, level]) => [style, level])).toEqual([
    ['Heading1', undefined],
    ['AttachmentMark', undefined],
    ['AttachmentTitle', undefined],
    ['Heading1', '1'],
  ])
  const title = parts['word/styles.xml']!.split('w:styleId="AttachmentTitle"')[1]!.split('</w:style>')[0]
  expect(title).toContain('<w:outlineLvl w:val="0"/>')
})

test('contents list headings with their labels, and those that have none', () => {
  const contents: Block = { type: 'contents', title: '目　录', entries: [] }
  const blocks = [
    contents,
    heading(1, '前言', { literalLabel: '' }),
    heading(1, '工作'),
    role('attachment-mark', '附件'),
    heading(1, '名单'),
  ]
  expect(textsOf(write(blocks)).slice(0, 3)).toEqual(['目　录', '前言', '一、工作'])
})

test('contents list attachments by their names, not what stands in them', () => {
  const blocks: Block[] = [
    { type: 'contents', title: '目录', entries: [] },
    heading(1, '工作'),
    role('attachment-mark', '附件1'),
    role('attachment-title', '任务清单'),
    heading(1, '总体要求'),
    role('attachment-mark', '附件2'),
    role('attachment-title', '大事记'),
  ]
  expect(textsOf(write(blocks)).slice(0, 5)).toEqual([
    '目录',
    '一、工作',
    '附件1　任务清单',
    '附件2　大事记',
    '一、工作',
  ])
})

describe('a heading with one character on its last line', () => {
  /** The tracking of the runs of the first paragraph, where it is not the style's. */
  const tracking = (block: Block, meta: Partial<Meta> = {}) => {
    const first = [...descendants(treeOf(write([block, body('正文。')], {}, meta)), 'w:p')][0]!
    const spacings = [...descendants(first, 'w:spacing')].filter((one) => one.parent!.name === 'w:rPr')
    return [...new Set(spacings.map((one) => Number(one.attributes.get('w:val'))))]
  }
  const usual = layoutWith().tracking

  // With the label 一、 a first line holds 24 more characters.
  test.each([25, 53].map((count) => heading(1, '国'.repeat(count))))('is drawn closer', (block) => {
    const [closer, ...more] = tracking(block)
    expect(more).toEqual([])
    expect(closer).toBeLessThan(usual)
    expect(closer).toBeGreaterThanOrEqual(usual - 12)
  })

  test('is drawn closer in each level, with what the level’s label takes', () => {
    expect(tracking(heading(2, '国'.repeat(24)))).toHaveLength(1)
    expect(tracking(heading(2, '国'.repeat(25)))).toEqual([])
  })

  test.each([
    ['is one line', heading(1, '国'.repeat(24))],
    ['has two characters there', heading(1, '国'.repeat(26))],
    ['has two full lines', heading(1, '国'.repeat(52))],
    ['ends with a figure', heading(1, `${'国'.repeat(22)}2024年`)],
    ['is run-in', heading(1, '国'.repeat(25), { form: 'run-in', body: text('正文。') })],
  ])('is as its style says where it %s', (_, block) => {
    expect(tracking(block)).toEqual([])
  })

  test('is as its style says where Word writes the label', () => {
    expect(tracking(heading(1, '国'.repeat(25)), { numbering: 'native' })).toEqual([])
  })
})

test('a long paragraph is kept with a list of attachments and the signature that do not fit below it', () => {
  const kept = (lines: number) => {
    const tree = treeOf(
      write([body('国'.repeat(28 * lines - 2)), attachmentNote('大事记'), signature(['某局'], '2024年1月8日')]),
    )
    const first = [...descendants(tree, 'w:p')][0]!
    return [...descendants(first, 'w:keepNext')].length > 0
  }
  expect([10, 14, 15, 21].map(kept)).toEqual([false, false, true, true])
})

test('entries of the contents lead to their headings, in styles of the list, without fields', () => {
  const blocks: Block[] = [
    { type: 'contents', title: '目录', entries: [] },
    heading(1, '工作'),
    heading(2, '工作', { form: 'run-in' }),
    body('全面完成。'),
    heading(3, '工作', { form: 'run-in' }),
    body('全面完成。'),
    heading(4, '不列'),
    role('attachment-mark', '附件'),
    role('attachment-title', '任务清单'),
    heading(1, '总体要求'),
  ]
  for (const tree of [treeOf(write(blocks)), treeOf(write(blocks, {}, { numbering: 'native' }))]) {
    const links = [...descendants(tree, 'w:hyperlink')]
    const starts = [...descendants(tree, 'w:bookmarkStart')]
    expect(links.map(paragraphText)).toEqual(['一、工作', '（一）工作', '1.工作', '附件　任务清单'])
    expect(starts.map((one) => one.attributes.get('w:name'))).toEqual(
      links.map((one) => one.attributes.get('w:anchor')),
    )
    expect(new Set(starts.map((one) => one.attributes.get('w:id'))).size).toBe(4)
    expect(starts.map((one) => childValue(child(one.parent!, 'w:pPr'), 'w:pStyle'))).toEqual([
      ...['Heading1', 'Heading2', 'BodyText', 'AttachmentTitle'],
    ])
    expect(links.flatMap((one) => [...descendants(one, 'w:fldChar', 'w:fldSimple', 'w:rStyle')])).toEqual([])
  }
  expect([...descendants(treeOf(write(blocks.slice(1))), 'w:bookmarkStart')]).toEqual([])
})

test('text with an address on the web is flush left, so that no line is stretched; other text is not', () => {
  const address = 'https://www.qingshan.gov.cn/zwgk/2024/index.html'
  const aligned = (...blocks: Block[]) => partsOf(write(blocks))['word/document.xml']!.includes('<w:jc w:val="left"/>')
  expect(aligned(body(`详见${address}。`))).toBe(true)
  expect(aligned(heading(3, '公开', { form: 'run-in' }), body(`详见${address}。`))).toBe(true)
  expect(aligned(body('推进CT、MRI设备更新，ISO9001认证2024年完成，电话0531-12345678。'))).toBe(false)
})

test('the font table says what a missing font looks like, in the order of the schema', () => {
  const fonts = partsOf(write([body('正文。')]))['word/fontTable.xml']!
  for (const name of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体', 'Times New Roman']) {
    const font = fonts.split(`w:name="${name}"`)[1]!.split('</w:font>')[0]!
    expect(font).toMatch(/<w:panose1 w:val="[0-9A-F]{20}"\/><w:charset .*<w:sig w:usb0="[0-9A-F]{8}"/)
  }
})

test('a column of running numbers is centred, whatever its table says of alignment; others are as they are', () => {
  const aligned = (heading: string, ...cells: string[]) => {
    const docx = write([table([{ align: 'right' }], [[heading], ...cells.map((one) => [one])])])
    return /TableText"\/>(?:<w:keepNext\/>)?<w:jc w:val="(\w+)"/.exec(partsOf(docx)['word/document.xml']!)?.[1]
  }
  expect([aligned('序号', '1', '2', '3'), aligned('编号', '1', '2', '合计')]).toEqual(['center', 'center'])
  expect([aligned('人数', '1', '2', '3'), aligned('序号', '12', '7')]).toEqual(['right', 'right'])
})

test.each([
  [2023, '2023-12-31T00:00:00Z'],
  [1000, '1000-12-31T00:00:00Z'],
  [9999, '9999-12-31T00:00:00Z'],
])('the year %i is in the properties', (year, date) => {
  const core = partsOf(write([body('正文。')], {}, { year }))['docProps/core.xml']!
  expect(core.split(date)).toHaveLength(3)
})

test.each([999, 10000, 0, Number.NaN, 2023.5])('the year %d cannot be written as a date, and is not', (year) => {
  expect(partsOf(write([body('正文。')], {}, { year }))['docProps/core.xml']).not.toContain('dcterms:created')
})

test('a title is broken inside strong text and a figure too, and by no word that is empty', () => {
  const title: Block = {
    type: 'paragraph',
    role: 'title',
    children: [
      ...text('青山县卫生健康局关于2023年全面推进'),
      { type: 'strong', children: text('健康青山建设和基层医疗卫生服务能力') },
      { type: 'figure-text', name: '工作', value: '提升行动的工作总结' },
    ],
  }
  const shown = textsOf(write([title], {}, { words: ['', '健康青山'] })).filter((line) => line !== '')
  const lines = shown.flatMap((line) => line.split('\n'))
  expect(lines.join('')).toBe('青山县卫生健康局关于2023年全面推进健康青山建设和基层医疗卫生服务能力提升行动的工作总结')
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.some((line) => line.includes('健康青山'))).toBe(true)
})

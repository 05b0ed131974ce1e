import { describe, expect, it } from 'vitest'
import type { Block, ContentsEntry, Document, Paragraph } from '../../../src/engine/document/types.ts'
import { writeMarkdown } from '../../../src/engine/writers/markdown/index.ts'
import { processorTime } from '../../support/processor-time.ts'
import { strong, text } from './meant.ts'

const documentOf = (...children: Block[]): Document => ({
  type: 'document',
  meta: { title: '', unit: '', year: 2023, numbering: 'typed', outline: [], words: [] },
  children,
})

const paragraph = (value: string, rest: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  children: [text(value)],
  ...rest,
})

const entry = (depth: ContentsEntry['depth'], label: string, value: string): ContentsEntry => {
  return { depth, label, children: [text(value)] }
}

const cases: [name: string, blocks: Block[], lines: string[]][] = [
  [
    'a title is the only #, and its breaks are for paper',
    [
      { type: 'paragraph', role: 'title', children: [text('江湖市2023年'), { type: 'break' }, text('工作总结')] },
      paragraph('（讨论稿）', { role: 'subtitle' }),
      paragraph('市政府：', { role: 'addressee' }),
    ],
    ['# 江湖市2023年工作总结', '', '（讨论稿）', '', '市政府：'],
  ],
  [
    'headings begin at ##, title or no title, with their labels as they are',
    [
      { type: 'heading', depth: 1, label: '一、', children: [text('工作情况')] },
      { type: 'heading', depth: 2, label: '（一）', form: 'own-line', children: [text('党建')] },
      { type: 'heading', depth: 3, label: '1.', children: [text('学习')] },
      { type: 'heading', depth: 4, literalLabel: '1. ', children: [text('C #')] },
    ],
    ['## 一、工作情况', '', '### （一）党建', '', '#### 1.学习', '', '##### 1. C \\#'],
  ],
  [
    'a run-in heading is the strong beginning of its paragraph',
    [
      { type: 'heading', depth: 2, label: '（一）', form: 'run-in', children: [text('党建。')], body: [text('全年')] },
      { type: 'heading', depth: 3, label: '1. ', form: 'run-in', children: [text('学习')], body: [text('方面')] },
      { type: 'heading', depth: 3, label: '2.', form: 'run-in', children: [text('宣传。')] },
    ],
    ['**（一）党建**。全年', '', '**1. 学习**方面', '', '**2.宣传**。'],
  ],
  [
    'a paragraph is one line, its label before it; figures are text',
    [
      paragraph('', { label: '一是', children: [text('签约'), { type: 'figure-text', name: 'n', value: '12*个' }] }),
      paragraph('x', { literalLabel: '1. ' }),
      paragraph('注', { role: 'note' }),
    ],
    ['一是签约12\\*个', '', '1\\. x', '', '注'],
  ],
  [
    'neighbouring and nested strong texts are one',
    [paragraph('', { children: [text('抓'), strong(text('重')), strong(strong(text('点'))), strong(), text('工作')] })],
    ['抓**重点**工作'],
  ],
  [
    'what a character means depends on the next node too',
    [paragraph('', { children: [text('&'), text('copy;'), text('a'), text('_'), text('b<'), strong(text('x'))] })],
    ['\\&copy;a_b\\<**x**'],
  ],
  [
    'a table has its caption above and its alignments',
    [
      {
        type: 'table',
        caption: [text('表1')],
        columns: [{ align: 'left' }, { align: 'center' }, { align: 'right' }],
        header: [[text('项目')], [strong(text('单位'))], [text('数')]],
        rows: [[[text('a|b')], [text('万\n元')], []]],
      },
    ],
    ['表1', '', '| 项目 | **单位** | 数 |', '| :--- | :---: | ---: |', '| a\\|b | 万&#10;元 |  |'],
  ],
  [
    'a signature is a paragraph for each unit and one for the date',
    [{ type: 'signature', units: [[text('甲局')], [text('乙局')]], date: [text('2023年12月20日')], seal: true }],
    ['甲局', '', '乙局', '', '2023年12月20日'],
  ],
  [
    'contents nest by what contains what',
    [
      {
        type: 'contents',
        title: '目录',
        entries: [
          entry(2, '1. ', 'a'),
          entry(4, '①', 'b'),
          entry(4, '②', 'c'),
          entry(1, '二、', 'd'),
          entry(3, '', ''),
        ],
      },
    ],
    ['**目录**', '', '- 1\\. a', '  - ①b', '  - ②c', '- 二、d'],
  ],
  ['one attachment has no number', [{ type: 'attachment-note', names: [[text('名单')]] }], ['附件：名单']],
  [
    'several attachments are numbered, the first behind the word',
    [{ type: 'attachment-note', names: [[text('名单')], [text('表')]] }],
    ['附件：1.名单', '', '2.表'],
  ],
  [
    'an attachment is set apart, its title a heading',
    [paragraph('文'), paragraph('附件1', { role: 'attachment-mark' }), paragraph('名单', { role: 'attachment-title' })],
    ['文', '', '---', '', '**附件1**', '', '## 名单'],
  ],
  [
    'what stands under the title of an attachment is one level further down',
    [
      { type: 'heading', depth: 1, label: '一、', form: 'own-line', children: [text('工作')] },
      paragraph('附件', { role: 'attachment-mark' }),
      paragraph('名单', { role: 'attachment-title' }),
      { type: 'heading', depth: 1, label: '一、', form: 'own-line', children: [text('机关')] },
    ],
    ['## 一、工作', '', '---', '', '**附件**', '', '## 名单', '', '### 一、机关'],
  ],
  [
    'no document begins with ---, which would be a YAML header',
    [paragraph('附件', { role: 'attachment-mark' })],
    ['**附件**'],
  ],
  [
    'blocks without text are left out',
    [
      paragraph(''),
      paragraph('', { role: 'title' }),
      { type: 'heading', depth: 1, children: [] },
      { type: 'table', columns: [], header: [], rows: [] },
      { type: 'signature', units: [], seal: false },
      { type: 'attachment-note', names: [] },
      paragraph('文'),
    ],
    ['文'],
  ],
]

describe('writeMarkdown', () => {
  it.each(cases)('%s', (_, blocks, lines) => {
    expect(writeMarkdown(documentOf(...blocks))).toBe(`${lines.join('\n')}\n`)
  })

  it('ends with one line break even when there is nothing to write', () =>
    expect(writeMarkdown(documentOf())).toBe('\n'))

  it.each([
    ['text', '全年共签约项目，完成投资12.5亿元，同比增长显著。'],
    ['hostile text', '* a_b <x> &amp; `1` http://x @ www. :a'],
    ['what a look-ahead could read again and again', '&aaaa:bbbb'],
  ])('takes less than 50 ms for 220,000 characters of %s', (_, sample) => {
    const long = sample.repeat(Math.ceil(110_000 / sample.length))
    const many = Array.from({ length: 500 }, () => paragraph(sample.repeat(Math.ceil(220 / sample.length))))
    const input = documentOf(paragraph(long), ...many)
    const times = Array.from({ length: 7 }, () => {
      const start = processorTime()
      writeMarkdown(input)
      return processorTime() - start
    })
    // The best of several: the first ones compile.
    expect(Math.min(...times)).toBeLessThan(50)
  })
})

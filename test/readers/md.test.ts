import { describe, expect, test } from 'vitest'
import { documentText } from '../../src/engine/document/document-text.ts'
import { spanIn } from '../../src/engine/document/running-text.ts'
import { readMarkdown } from '../../src/engine/readers/md.ts'
import { pointAt } from '../../src/engine/text/source.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { writers } from '../../src/node/engine.ts'
import { documentOf } from '../support/document.ts'
import { everything } from '../support/everything.ts'
import { layoutWith } from '../support/layouts.ts'
import { processorTime } from '../support/processor-time.ts'

const read = (text: string) => readMarkdown({ path: 'a.md', text }).paragraphs
const shown = (text: string) => read(text).map(({ kind, text: words }) => `${kind} ${words}`)

describe('Markdown', () => {
  test('is read as headings, paragraphs, list items and cells', () => {
    const text = [
      '# 2023年工作总结',
      '',
      '## 一、主要工作 ##',
      '各项工作',
      '有序推进。',
      '- 抓培训',
      '1. 抓考核',
      '',
      '> 引文',
      '',
      '| 指标 | 数 |',
      '| --- | ---: |',
      '| 签约 | 87 |',
      '---',
      '```',
      '代码 **',
      '```',
    ]
    expect(shown(text.join('\n'))).toEqual([
      'title 2023年工作总结',
      'heading 一、主要工作',
      'body 各项工作有序推进。',
      'body 抓培训',
      'body 1. 抓考核',
      'body 引文',
      'cell 指标',
      'cell 数',
      'cell 签约',
      'cell 87',
    ])
  })

  test.each([
    ['**一是**抓培训，*二是*抓考核', '一是抓培训，二是抓考核'],
    ['尊敬的**主席', '尊敬的**主席'],
    ['占____%', '占____%'],
    ['3\\*5\\|8', '3*5|8'],
    ['见[办法](http://a.cn/x)和![图](a.png)', '见办法和图'],
    ['A&amp;B&#32;C', 'A&B C'],
    ['第一行<br>第二行', '第一行第二行'],
    ['用`代码`写', '用代码写'],
    ['&#x4e2d;&#25991;', '中文'],
    ['&#0;&#xd800;&#x110000;&foo;', '&#0;&#xd800;&#x110000;&foo;'],
    ['用ChatGPT\nTurbo\n起草', '用ChatGPT Turbo起草'],
    ['#\n\n全年签约。', '全年签约。'],
    ['~~~\n代码\n```\n~~~~\n全年签约。', '全年签约。'],
  ])('%s reads %s', (written, meant) => {
    expect(read(written).map((one) => one.text)).toEqual([meant])
  })

  test('begins a paragraph at a label, and not at an amount', () => {
    expect(shown('各项工作有序推进。\n一、抓培训\n（一）抓考核\n2.抓督查\n3)抓整改\n新建道路\n1.5万米。')).toEqual([
      'body 各项工作有序推进。',
      'body 一、抓培训',
      'body （一）抓考核',
      'body 2.抓督查',
      'body 3)抓整改新建道路1.5万米。',
    ])
  })

  test('reads a border that is escaped as part of its cell', () => {
    expect(shown('| A\\|B | |\n| 丙')).toEqual(['cell A|B', 'cell 丙'])
  })

  test('knows the place of every word', () => {
    const text = '# 题\n\n**全年**签约\n\\*87万人。'
    const paragraph = read(text)[1]!
    for (const word of ['全年', '签约', '87万人']) {
      const start = paragraph.text.indexOf(word)
      const span = spanIn(paragraph, start, start + word.length)!
      expect(text.slice(span.start, span.end)).toBe(word)
    }
    expect(pointAt(spanIn(paragraph, 6, 7)!.source, spanIn(paragraph, 6, 7)!.start).line).toBe(4)
  })

  test('that zongjie wrote reads as the document it was made of', () => {
    const { value: document } = applyTransforms(documentOf(everything))
    const written = new TextDecoder().decode(writers.md(document, layoutWith()))
    const all = read(written)
      .map((one) => one.text)
      .join('')
      .replace(/\s/g, '')
    for (const { text } of documentText(document).paragraphs) expect(all).toContain(text.replace(/\s/g, ''))
  })

  test.each(['*', '_', '[', '](', '|', '`', '#', '&', '<a', '\\', '-'])('of nothing but %s ends soon', (sign) => {
    const started = processorTime()
    read(sign.repeat(300_000))
    expect(processorTime() - started).toBeLessThan(3000)
  })
})

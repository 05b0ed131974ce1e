import { describe, expect, test } from 'vitest'
import type { Block, Document, Meta } from '../../../src/engine/document/types.ts'
import { applyTransforms } from '../../../src/engine/transforms/index.ts'
import { writeHtml } from '../../../src/engine/writers/html/index.ts'
import { attachmentNote, body, documentOf, heading, role, signature, table, text } from '../../support/document.ts'
import { everything } from '../../support/everything.ts'
import { expectGolden } from '../../support/golden.ts'
import { elementsIn, type HtmlElement, htmlText, parseHtml } from '../../support/html.ts'
import { layoutWith } from '../../support/layouts.ts'

const layout = layoutWith()
const filler = (count: number) => '国'.repeat(count)
const written = (children: Block[], meta: Partial<Meta> = {}) => writeHtml(documentOf(children, meta), layout)
const all = (html: string) => [...elementsIn(parseHtml(html))]
const named = (html: string, name: string) => all(html).filter((one) => one.name === name)
const classed = (html: string, name: string) =>
  all(html).filter((one) => (one.attributes.class ?? '').split(' ').includes(name))
const pages = (...children: Block[]) => classed(written(children), 'page')
const texts = (elements: HtmlElement[]) => elements.map((one) => htmlText(one).trim())
const settled = (document: Document) => applyTransforms(document).value

describe('pages', () => {
  test('hold 22 lines of 28 characters', () => {
    const [first, second] = pages(body(filler(26 + 28 * 30)))
    const lines = (page: HtmlElement) => [...elementsIn(page)].filter(({ name }) => name === 'span').map(htmlText)
    expect(lines(first!).map((line) => line.length)).toEqual([26, ...Array(21).fill(28)])
    expect(lines(second!)).toHaveLength(9)
  })

  test('a paragraph that goes on is no second paragraph with an indent, and its last line on a page is a full one', () => {
    const [first, second] = pages(body(filler(26 + 28 * 21 + 5)))
    const spans = (page: HtmlElement) => [...elementsIn(page)].filter(({ name }) => name === 'span')
    expect(spans(first!)[0]!.attributes.style).toContain('text-indent')
    expect(spans(first!).at(-1)!.attributes.class).toBeUndefined()
    expect(spans(second!).map(({ attributes }) => attributes)).toEqual([{ class: 'end' }])
  })

  test('bear their numbers outside the text, at the outer side; a single one has none', () => {
    const two = pages(body(filler(28 * 30)))
    expect(two.map(({ attributes }) => [attributes.class, attributes['data-page']])).toEqual([
      ['page odd', '1'],
      ['page even', '2'],
    ])
    expect(pages(body('甲'))[0]!.attributes['data-page']).toBeUndefined()
  })

  test('an attachment begins one, and may lie on its side', () => {
    const marked: Block = { type: 'paragraph', role: 'attachment-mark', landscape: true, children: text('附件') }
    const found = pages(body('甲'), marked, role('attachment-title', '一览表'))
    expect(found.map(({ attributes }) => attributes.class)).toEqual(['page odd', 'page even turned'])
  })

  test('no heading stands at the foot of one', () => {
    const [, second] = pages(body(filler(26 + 28 * 20)), heading(1, '乙'), body('丙'))
    expect(htmlText(second!).trim().replace(/\s/g, '')).toBe('乙丙')
  })

  test('signature and date have text with them', () => {
    const [, second] = pages(body(filler(26 + 28 * 19)), body('乙'), signature(['甲局'], '2024年1月8日'))
    expect(htmlText(second!).replace(/\s/g, '')).toBe('乙甲局2024年1月8日')
  })
})

describe('blocks', () => {
  test('headings are headings, of an attachment one level further down', () => {
    const html = writeHtml(settled(documentOf(everything)), layout)
    const heads = all(html).filter(({ name }) => /^h\d$/.test(name))
    expect(heads.map((one) => `${one.name} ${htmlText(one)}`)).toEqual([
      'h1 青山县卫生健康局2023年工作总结',
      'h2 一、主要工作',
      'h3 （一）能力建设',
      'h5 （1）县级医院',
      'h2 二、下一步打算',
      'h2 重点任务清单',
      'h3 一、总体要求',
    ])
  })

  test('a mark that hangs over the end takes no room', () => {
    const [mark] = classed(written([body(`${filler(26)}，${filler(3)}`)]), 'hang')
    expect(htmlText(mark!)).toBe('，')
  })

  test('entries of the contents lead to their headings', () => {
    const contents: Block = { type: 'contents', title: '目录', entries: [] }
    const html = writeHtml(settled(documentOf([contents, heading(1, '甲'), body('乙'), heading(1, '丙')])), layout)
    const links = named(html, 'a').map(({ attributes }) => attributes.href!)
    const targets = all(html).flatMap(({ attributes }) => (attributes.id ? [`#${attributes.id}`] : []))
    expect(links).toHaveLength(2)
    expect(targets).toEqual(links)
  })

  test('a table repeats its header on each page, and says it once', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`第${index}项`, '1'])
    const html = written([table([{ align: 'left' }, { align: 'right' }], [['指标', '本年'], ...rows], '主要指标')])
    expect(named(html, 'thead').map(({ attributes }) => attributes['aria-hidden'])).toEqual([undefined, 'true'])
    expect(htmlText(parseHtml(html)).match(/指标本年/g)).toHaveLength(1)
    expect(named(html, 'tr')).toHaveLength(32)
  })

  test('heads over several columns and merged cells span them, on each page', () => {
    const rows = Array.from({ length: 24 }, (_, index) => [index === 0 ? '甲' : '', '1', '2'])
    const merged: Block = {
      ...table([{ align: 'left' }, { align: 'right' }, { align: 'right' }], [['单位', '本年', '上年'], ...rows]),
      heads: [{ from: 1, count: 2, children: text('签约') }],
      merged: true,
    }
    const html = written([merged])
    const spans = (name: string, key: string) => named(html, name).flatMap(({ attributes }) => attributes[key] ?? [])
    expect(spans('th', 'colspan')).toEqual(['2', '2'])
    expect(spans('th', 'rowspan')).toEqual(['2', '2'])
    expect(spans('td', 'rowspan').reduce((sum, one) => sum + Number(one), 0)).toBe(24)
  })

  test('a row of many lines is divided', () => {
    const html = written([table([{ align: 'left' }], [['事项'], [filler(36 * 50)]])])
    expect(classed(html, 'page')).toHaveLength(2)
    expect(texts(named(html, 'td')).join('')).toBe(filler(36 * 50))
  })

  test('a picture is inside the file', () => {
    const bytes = new Uint8Array([137, 80, 78, 71, 13, 10, 26])
    const images = new Map([['图.png', { format: 'png' as const, width: 100, height: 50, bytes }]])
    const picture: Block = { type: 'picture', file: '图.png', alt: text('渠系<图>'), captioned: false }
    const [found] = named(written([picture], { images }), 'img')
    expect(found!.attributes.src).toBe(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`)
    expect(found!.attributes.alt).toBe('渠系<图>')
  })

  test('a chart is drawn, and its numbers can be read out', () => {
    const numbers = table(
      [{ align: 'left' }, { align: 'right' }],
      [
        ['指标', '2023年'],
        ['水稻', '38.1'],
        ['玉米', '—'],
      ],
    )
    const chart = (kind: 'bar' | 'line'): Block => ({
      type: 'chart',
      kind,
      alt: text('面积'),
      unit: '万亩',
      captioned: false,
      table: numbers,
    })
    const html = written([chart('bar'), chart('line')])
    expect(texts(classed(html, 'unseen'))).toEqual(Array(2).fill('单位：万亩指标2023年水稻38.1玉米—'))
    // One bar; one point of the line with its number.
    expect(named(html, 'rect')).toHaveLength(1)
    for (const drawn of named(html, 'svg')) expect([...elementsIn(drawn)].map(textIn)).toContain('38.1')
  })

  test('notes stand at the foot of the page of their marks', () => {
    const noted: Block = {
      type: 'paragraph',
      children: [...text('甲'), { type: 'note', number: 1, children: text('注一') }],
    }
    const html = written([body(filler(28 * 25)), noted])
    expect(classed(html, 'page').map((page) => htmlText(page).includes('① 注一'))).toEqual([false, true])
    const ids = new Set(all(html).map(({ attributes }) => attributes.id))
    for (const { attributes } of named(html, 'a')) expect(ids).toContain(attributes.href!.slice(1))
  })

  test('署名: the name ends two characters before the edge, the date begins two behind its beginning', () => {
    const html = written([body('甲'), signature(['青山县卫生健康局'], '二〇二三年十二月')])
    const styles = classed(html, 'right').map(({ attributes }) => attributes.style)
    expect(styles).toEqual([`padding-right:${(2 * layout.cell) / 20}pt`, undefined])
  })

  test('署名 of several units with seals: each in the middle of a place as wide as the others', () => {
    const html = written([body('甲'), signature(['甲局', '乙县卫生健康局', '丙办'], '2023年12月20日', true)])
    const boxes = classed(html, 'middle')
    expect(texts(boxes)).toEqual(['甲局', '乙县卫生健康局', '丙办'])
    const widths = boxes.map(({ attributes }) => /width:([\d.]+)pt/.exec(attributes.style!)![1])
    expect(new Set(widths).size).toBe(1)
  })

  test('版记 hangs at the foot of the last page', () => {
    const colophon: Block = {
      type: 'colophon',
      cc: [text('县委办公室')],
      issuer: text('县卫健局'),
      date: text('2024年1月8日'),
    }
    const found = pages(body(filler(28 * 30)), colophon)
    expect(htmlText(found.at(-1)!)).toContain('抄送：县委办公室。县卫健局2024年1月8日印发')
  })

  test('names of several attachments begin at one place', () => {
    const html = written([body('甲'), attachmentNote('清单', '大事记')])
    expect(texts(classed(html, 'tab'))).toEqual(['附件：1.', '2.'])
  })
})

const textIn = (element: HtmlElement): string => element.children.filter((one) => typeof one === 'string').join('')

describe('files', () => {
  test('a document without blocks is one without pages', () => {
    expect(htmlText(parseHtml(written([]))).trim()).toBe('')
  })

  test('the same document gives the same file', () => {
    expect(written(everything)).toBe(written(everything))
  })

  test('everything, as we mean to write it', () => {
    const html = writeHtml(settled(documentOf(everything)), layout)
    expectGolden(html.replaceAll('<span', '\n<span'), new URL('golden/everything.html', import.meta.url))
  })
})

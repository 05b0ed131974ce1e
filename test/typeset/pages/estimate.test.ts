import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/engine/document/types.ts'
import { countPages } from '../../../src/engine/typeset/pages/estimate.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { attachmentNote, body, documentOf, heading, role, signature, table } from '../../support/document.ts'
import { blocksOf, partsOf } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'

const layout = layoutWith()
const pages = (...blocks: Block[]) => countPages(documentOf(blocks), layout)
/** One paragraph of a number of full lines. */
const lines = (count: number) => body('国'.repeat(28 * count - 2))
const rows = (count: number) => Array.from({ length: count }, () => ['甲', '乙'])
const columns = [{ align: 'left' }, { align: 'left' }] as const

describe('The number of pages', () => {
  test('counts lines, blank lines and titles', () => {
    expect([pages(), pages(lines(22)), pages(lines(23)), pages(lines(44)), pages(lines(45))]).toEqual([1, 1, 2, 2, 3])
    expect([pages(role('title', '总结'), lines(20)), pages(role('title', '总结'), lines(21))]).toEqual([1, 2])
    expect(pages(role('title', '总结'), role('subtitle', '草稿'), role('addressee', '各位：'), lines(19))).toBe(2)
  })

  test('counts an attachment’s own page', () => {
    expect(pages(lines(3), role('attachment-mark', '附件1'), role('attachment-title', '大事记'), lines(2))).toBe(2)
    expect(pages(lines(20), attachmentNote('甲'))).toBe(1)
    expect(pages(lines(20), attachmentNote('甲', '乙'))).toBe(2)
  })

  test('keeps a heading with the line below it, and a signature in one piece', () => {
    expect(pages(lines(21), heading(1, '甲'))).toBe(2)
    expect(pages(lines(21), heading(1, '甲', { form: 'run-in', body: [] }))).toBe(1)
    expect([pages(lines(19), signature(['甲'], '乙')), pages(lines(20), signature(['甲'], '乙'))]).toEqual([1, 2])
    expect(pages(lines(8), signature(['甲', '乙', '丙', '丁'], '丁', true))).toBe(1)
    expect(pages(lines(14), signature(['甲', '乙', '丙', '丁'], '丁', true))).toBe(2)
  })

  test('counts a heading that is drawn closer as a line less', () => {
    const pagesOf = (count: number) => pages(lines(20), heading(1, '国'.repeat(count)), lines(1))
    expect([pagesOf(26), pagesOf(27), pagesOf(28)]).toEqual([1, 1, 2])
  })

  test('counts the lines of long names and entries', () => {
    const long = '国'.repeat(35)
    expect(pages(lines(10), attachmentNote(...Array.from({ length: 5 }, () => long)))).toBe(1)
    expect(pages(lines(10), attachmentNote(...Array.from({ length: 6 }, () => long)))).toBe(2)
    const entries = (count: number) =>
      Array.from({ length: count }, () => ({ depth: 2 as const, label: '（一）', children: lines(1).children }))
    expect(pages({ type: 'contents', title: '目录', entries: entries(10) })).toBe(1)
    expect(pages({ type: 'contents', title: '目录', entries: entries(11) })).toBe(2)
  })

  test('divides a row of many lines, and counts one that is higher than a page', () => {
    const cell = (count: number) => ['甲', '国'.repeat(16 * count)]
    const of = (...cells: string[][]) =>
      pages(table([{ align: 'left', width: 50 }, { align: 'left' }], [['事', '说'], ...cells]))
    expect([of(cell(30)), of(cell(40)), of(cell(80))]).toEqual([1, 2, 3])
    expect(of(...Array.from({ length: 12 }, () => cell(8)))).toBe(3)
  })

  test('counts the rows of a table, and its header again on each page', () => {
    expect([pages(table([...columns], rows(22))), pages(table([...columns], rows(23)))]).toEqual([1, 2])
    expect([pages(table([...columns], rows(43))), pages(table([...columns], rows(44)))]).toEqual([2, 3])
    expect(pages(table([...columns], rows(22), '表题'))).toBe(2)
  })
})

describe('Page numbers', () => {
  const parts = (blocks: Block[], settings = {}) =>
    Object.keys(partsOf(writeDocx(documentOf(blocks), layoutWith(settings))))

  test('are written where the pages may be two in a wide font or in another word processor', () => {
    const figures = (count: number) => body('国'.repeat(26) + '1234567，'.repeat(count))
    expect(parts([figures(120)])).toContain('word/footer1.xml')
    expect(parts([figures(60)])).not.toContain('word/footer1.xml')
    expect(parts([lines(21), body(`${'国'.repeat(26)}。`)])).toContain('word/footer1.xml')
  })

  test('are written from two pages on, or where the layout asks for them', () => {
    expect(parts([lines(22)])).not.toContain('word/footer1.xml')
    expect(parts([lines(23)])).toContain('word/footer2.xml')
    expect(parts([lines(22)], { 'single-page-number': '是' })).toContain('word/footer1.xml')
    expect(parts([lines(23)], { 'page-number': 'none' })).not.toContain('word/footer1.xml')
  })
})

describe('The paragraph before a signature', () => {
  const kept = (...before: Block[]) => {
    const blocks = blocksOf(writeDocx(documentOf([...before, signature(['甲'], '乙')]), layout))
    return JSON.stringify(
      [...(blocks.at(-4)?.children ?? [])].map((one) =>
        typeof one === 'string'
          ? one
          : one.children.map((property) => (typeof property === 'string' ? property : property.name)),
      ),
    ).includes('w:keepNext')
  }

  test('is kept with it when it is short', () => {
    expect(kept(lines(3))).toBe(true)
    expect(kept(heading(1, '甲', { form: 'run-in', body: lines(2).children }))).toBe(true)
    expect(kept(attachmentNote('大事记'))).toBe(true)
  })

  test('is kept with it when it is long only where the signature may not fit below', () => {
    expect(kept(lines(10))).toBe(false)
    expect(kept(lines(18))).toBe(true)
    expect(kept(lines(30))).toBe(false)
  })

  test('keeps its last row there when it is a table', () => {
    const xml = partsOf(writeDocx(documentOf([table([...columns], rows(20)), signature(['甲'], '乙')]), layout))
    const cells = xml['word/document.xml']!.match(/<w:tr>.*?<\/w:tr>/g)!.map((row) => row.includes('<w:keepNext/>'))
    // The header keeps by its style; the last row but one keeps the last one company.
    expect(cells).toEqual([...Array.from({ length: 18 }, () => false), true, true])
  })
})

describe('Notes at the foot of a page', () => {
  const note = (length = 4): Inline => ({
    type: 'note',
    number: 1,
    children: [{ type: 'text', value: '注'.repeat(length) }],
  })
  const marked = (count: number, ...notes: Inline[]): Block => ({
    ...lines(count),
    children: [...lines(count).children, ...notes],
  })

  test('take room there, with the line above the first one', () => {
    // Two notes and the line above them are 840 twips, two rows of 579 hold them.
    expect([pages(marked(20, note(), note())), pages(marked(21, note(), note()))]).toEqual([1, 2])
    expect([pages(marked(21, note())), pages(marked(22, note()))]).toEqual([1, 2])
  })

  test('are counted by their lines', () => {
    // 48 字 of 小五 stand in a line.
    expect([pages(marked(20, note(90))), pages(marked(20, note(150)))]).toEqual([1, 2])
  })

  test('stand on the page of their mark', () => {
    const early: Block = { ...lines(40), children: [note(400), ...lines(40).children] }
    const late = marked(40, note(400))
    expect([pages(early), pages(late), pages(lines(40))]).toEqual([3, 3, 2])
    expect(pages(lines(30), { ...lines(11), children: [note(150), ...lines(11).children] })).toBe(2)
  })

  test('of a table stand with their rows, of a heading with it', () => {
    const cells = (count: number, at: number) => ({
      ...table([...columns], rows(count)),
      rows: rows(count).map((row, index) =>
        row.map((one): Inline[] => [{ type: 'text', value: one }, ...(index === at ? [note(300)] : [])]),
      ),
    })
    expect([pages(cells(21, 0)), pages(cells(21, -1))]).toEqual([2, 1])
    const titled = { ...heading(1, '甲'), children: [...heading(1, '甲').children, note()] }
    expect([pages(lines(19), titled, lines(1)), pages(lines(20), titled, lines(1))]).toEqual([1, 2])
  })

  test('push the signature on', () => {
    expect([pages(lines(17), signature(['甲'], '乙')), pages(marked(17, note(150)), signature(['甲'], '乙'))]).toEqual([
      1, 2,
    ])
  })
})

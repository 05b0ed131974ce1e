import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/engine/document/types.ts'
import { chineseNumeral } from '../../src/engine/text/numerals.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { countPages } from '../../src/engine/typeset/pages/estimate.ts'
import { writeDocx } from '../../src/engine/writers/docx/index.ts'
import { assertValidDocx } from '../gate/index.ts'
import { attachmentNote, body, documentOf, heading, role, signature, table } from '../support/document.ts'
import { layoutWith } from '../support/layouts.ts'
import { layOut, missingTools, type PdfPage, type Row } from '../support/libreoffice.ts'

/**
 * What LibreOffice makes of the files, measured in the PDF. Full-width characters only where a number is measured:
 * LibreOffice ignores w:autoSpaceDN and puts a quarter of a character between Chinese and figures.
 */

const standard = layoutWith()
const points = (twips: number) => twips / 20
/** 版心, in points from the upper left corner. */
const frame = {
  left: points(standard.page.left),
  right: points(standard.page.left + standard.text.width),
  top: points(standard.page.top),
  bottom: points(standard.page.top + standard.text.height),
}
const pitch = points(standard.linePitch)
const cell = points(standard.cell)

const filler = (characters: number) => '国'.repeat(characters)
/** One paragraph of a number of full lines. */
const lines = (count: number) => filler(26 + 28 * (count - 1))

const titled = '青山县卫生健康局关于2023年度“一网通办”工作落实情况暨2024年度重点任务安排的总结报告'
const wideTable = (rows: number) =>
  table(
    [{ align: 'left', width: 40 }, { align: 'right' }, { align: 'right' }],
    [
      ['指标', '本年', '上年'],
      ...Array.from({ length: rows }, (_, index) => [`第${chineseNumeral(index + 1)}项`, '12345', '9876']),
    ],
    '主要指标完成情况',
  )

const plainTable = (rows: number, caption?: string) =>
  table(
    [{ align: 'left' }, { align: 'right' }],
    [['指标', '本年'], ...Array.from({ length: rows }, (_, index) => [`第${chineseNumeral(index + 1)}项`, '12345'])],
    caption,
  )

const outlined: Block[] = [
  heading(1, '主要工作'),
  heading(2, '能力建设'),
  heading(3, '队伍', { form: 'run-in' }),
  body('队伍稳定。'),
  heading(3, '设备', { form: 'run-in' }),
  body('设备到位。'),
  heading(2, '服务质量'),
  heading(3, '门诊', { form: 'run-in' }),
  body('门诊有序。'),
  body('分级诊疗。', { depth: 4 }),
  body('远程会诊。', { depth: 4 }),
  heading(1, '下一步打算'),
  heading(2, '补齐短板'),
  role('attachment-mark', '附件1'),
  role('attachment-title', '任务清单'),
  heading(1, '总体要求'),
  heading(2, '任务分工'),
]
const runningOn = documentOf(outlined).meta.outline.map((level, index) => ({ ...level, restart: index !== 1 }))

/** A label by hand stands above a heading that a list begins with; the attachment counts from 一、. */
const fromTheMiddle: Block[] = [
  heading(1, '概况', { literalLabel: '附、' }),
  heading(2, '能力建设'),
  role('attachment-mark', '附件1'),
  role('attachment-title', '任务清单'),
  heading(1, '总体要求'),
  heading(1, '任务分工'),
]

const settled = (document: Document) => applyTransforms(document).value
const date = '二〇二三年十二月二十日'

const documents = {
  full: documentOf([body(lines(50))]),
  electronic: documentOf([body(lines(50))]),
  paragraphs: documentOf(Array.from({ length: 40 }, (_, index) => body(lines((index % 3) + 1)))),
  title: documentOf([
    role('title', titled),
    role('subtitle', '（二〇二三年）'),
    role('addressee', '各位委员：'),
    body(lines(40)),
  ]),
  headings: settled(documentOf([...outlined, body(lines(30))])),
  native: settled(documentOf([...outlined, body(lines(30))], { numbering: 'native' })),
  typedRunningOn: settled(documentOf(outlined, { outline: runningOn })),
  nativeRunningOn: settled(documentOf(outlined, { outline: runningOn, numbering: 'native' })),
  typedMiddle: settled(documentOf(fromTheMiddle)),
  nativeMiddle: settled(documentOf(fromTheMiddle, { numbering: 'native' })),
  shortTable: documentOf([body(lines(3)), wideTable(4), body(lines(30))]),
  longTable: documentOf([
    wideTable(25),
    table(
      [{ align: 'left' }, { align: 'left' }],
      [['事项', '说明'], ...Array.from({ length: 30 }, (_, index) => [`事${index}`, filler(60)])],
    ),
  ]),
  onePage: documentOf([role('title', '工作总结'), body(lines(5)), signature(['青山县卫生健康局'], date)]),
  fullPage: documentOf([body(lines(22))]),
  justOver: documentOf([body(lines(23))]),
  unsealed: documentOf([body(lines(3)), signature(['青山县卫生健康委员会办公室'], date)]),
  dateLonger: documentOf([body(lines(3)), signature(['县卫健局'], date)]),
  sealed: documentOf([body(lines(3)), signature(['青山县卫生健康局'], date, true)]),
  joint: documentOf([body(lines(3)), signature(['青山县教育局', '青山县卫生健康局'], date)]),
  jointSealed: documentOf([
    body(lines(3)),
    signature(['县教育局', '县民政局', '县卫健局', '县财政局'], '二〇二三年冬月', true),
  ]),
  longName: documentOf([
    body(lines(3)),
    signature(['青山县新型农村合作医疗管理委员会办公室和青山县卫生健康局基层卫生科工作组'], date),
  ]),
  signaturePushed: documentOf([body(lines(5)), body(lines(16)), signature(['青山县卫生健康局'], date)]),
  attachments: documentOf([
    body(lines(3)),
    attachmentNote(filler(40), '大事记'),
    signature(['青山县卫生健康局'], date),
    role('attachment-mark', '附件1'),
    role('attachment-title', filler(8)),
    body(lines(3)),
    role('attachment-mark', '附件2'),
    role('attachment-title', '大事记'),
    body(lines(3)),
  ]),
  contents: settled(
    documentOf([role('title', '工作总结'), { type: 'contents', title: '目录', entries: [] }, ...outlined]),
  ),
  fillingTable: documentOf([body(lines(3)), plainTable(18)]),
  fillingTables: documentOf([plainTable(19), plainTable(21)]),
  tableBeforeSignature: documentOf([body(lines(3)), plainTable(17), signature(['青山县卫生健康局'], date)]),
  shortTablePushed: documentOf([body(lines(17)), plainTable(5, '主要指标')]),
  totalPushed: documentOf([body(lines(9)), plainTable(13)]),
  longNames: documentOf([
    body(lines(3)),
    attachmentNote(...Array.from({ length: 12 }, () => filler(35))),
    signature(['青山县卫生健康局'], date),
  ]),
  longEntries: settled(
    documentOf([
      { type: 'contents', title: '目录', entries: [] },
      ...Array.from({ length: 8 }, () => heading(1, filler(35))),
    ]),
  ),
  longRows: documentOf([
    table(
      [{ align: 'left', width: 50 }, { align: 'left' }],
      [['事项', '说明'], ...Array.from({ length: 12 }, () => [filler(170), filler(60)])],
    ),
  ]),
  tallCell: documentOf([table([{ align: 'left' }], [['事项'], [filler(35 * 40)], ['完']])]),
  landscape: documentOf([
    body(lines(3)),
    { ...role('attachment-mark', '附件1'), landscape: true },
    plainTable(20),
    role('attachment-mark', '附件2'),
    body(lines(22)),
  ]),
  hangingMark: documentOf([body(lines(21)), body(`${filler(26)}。`)]),
} satisfies Record<string, Document>

const files = Object.fromEntries(
  Object.entries(documents).map(([name, document]) => {
    return [name, writeDocx(document, name === 'electronic' ? layoutWith({}, 'gbt33476') : standard)]
  }),
)

test.each(Object.entries(files))('The file that is measured passes the gate: %s', (name, docx) =>
  assertValidDocx(docx, name),
)

const missing = await missingTools()
if (missing.length > 0) {
  console.warn(`没有测量 PDF：缺少${missing.join('、')}`)
  test('The PDF is not measured here: tools are missing', () => expect(missing).not.toEqual([]))
} else measure()

function measure() {
  let pdfs: Map<string, PdfPage[]>
  const pagesOf = (name: keyof typeof documents) => pdfs.get(name)!
  /** The rows of a page without the page number. */
  const textRows = (page: PdfPage): Row[] => page.rows.filter((row) => !/^—\d+—$/.test(row.text))
  const rowsOf = (name: keyof typeof documents, page = 0) => textRows(pagesOf(name)[page]!)

  beforeAll(async () => {
    pdfs = await layOut(files)
  })

  describe('A page of body text', () => {
    test.each(['full', 'electronic'] as const)('has 22 lines of 28 characters (%s)', (name) => {
      for (const page of [0, 1]) {
        const rows = rowsOf(name, page)
        expect(rows.map((row) => row.text.length)).toEqual(
          Array.from({ length: 22 }, (_, index) => (page === 0 && index === 0 ? 26 : 28)),
        )
      }
    })

    test('fills the text area from edge to edge, the first line indented by two characters', () => {
      const [first, second] = rowsOf('full')
      expect(second!.left).toBeCloseTo(frame.left, 0)
      expect(second!.right).toBeGreaterThan(frame.right - 2)
      expect(first!.left - second!.left).toBeCloseTo(2 * cell, 0)
    })

    test('has the lines 28.95 points apart, and all of them in the text area', () => {
      const rows = rowsOf('full')
      rows.slice(1).forEach((row, index) => {
        expect(Math.abs(row.middle - rows[index]!.middle - pitch)).toBeLessThan(0.2)
      })
      expect(rows[0]!.middle).toBeGreaterThan(frame.top)
      expect(rows.at(-1)!.middle).toBeLessThan(frame.bottom)
    })

    test('has 22 lines whatever the paragraphs and headings', () => {
      expect(rowsOf('paragraphs')).toHaveLength(22)
      // Page 1 ends where the attachment begins; the page after it is full.
      expect(rowsOf('headings', 1)).toHaveLength(20)
      expect(rowsOf('headings', 2).length).toBeGreaterThan(5)
    })
  })

  describe('A title', () => {
    test('keeps its lines on the rows of the page', () => {
      const rows = rowsOf('title')
      const first = rows[0]!.middle
      for (const row of rows) {
        const steps = (row.middle - first) / pitch
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.1)
      }
      // Three title lines, the subtitle, a blank row, the addressee and 16 lines of text: 22.
      expect(rows).toHaveLength(21)
    })

    test('has balanced lines in the middle of the page', () => {
      const titleRows = rowsOf('title').slice(0, 3)
      expect(titleRows.map((row) => row.text).join('')).toBe(titled)
      for (const row of titleRows) expect((row.left + row.right) / 2).toBeCloseTo((frame.left + frame.right) / 2, -1)
    })
  })

  describe('Page numbers', () => {
    const numberOf = (page: PdfPage) => page.rows.find((row) => /^—\d+—$/.test(row.text))

    test('stand on the outer sides, one character from the edge of the text', () => {
      const [odd, even] = pagesOf('full').map(numberOf)
      expect(odd!.text).toBe('—1—')
      expect(odd!.right).toBeCloseTo(frame.right - 14, 0)
      expect(even!.text).toBe('—2—')
      expect(even!.left).toBeCloseTo(frame.left + 14, 0)
    })

    test('stand 7 mm below the text area', () => {
      const [page] = pagesOf('full')
      const below = numberOf(page!)!.middle - frame.bottom
      expect((below * 25.4) / 72).toBeCloseTo(7, 0)
    })

    test('are left out on a document of one page, and only there', () => {
      for (const name of ['onePage', 'fullPage'] as const) {
        expect(pagesOf(name)).toHaveLength(1)
        expect(numberOf(pagesOf(name)[0]!)).toBeUndefined()
      }
      expect(pagesOf('justOver')).toHaveLength(2)
      expect(pagesOf('justOver').map((page) => numberOf(page)?.text)).toEqual(['—1—', '—2—'])
    })

    test('run on through the attachments', () => {
      expect(pagesOf('attachments').map((page) => numberOf(page)?.text)).toEqual(['—1—', '—2—', '—3—'])
    })
  })

  describe('A table', () => {
    test('keeps the lines below it on the rows of the page', () => {
      const rows = rowsOf('shortTable')
      // Three lines, caption, header, four rows, thirteen lines.
      expect(rows).toHaveLength(22)
      expect(rows.at(-1)!.middle - rows[0]!.middle).toBeCloseTo(21 * pitch, 0)
    })

    test('repeats its header row on the next page', () => {
      expect(rowsOf('longTable', 0)[1]!.text).toBe('指标本年上年')
      expect(rowsOf('longTable', 1)[0]!.text).toBe('指标本年上年')
    })

    test('does not split a row between two pages', () => {
      const pages = pagesOf('longTable')
      expect(pages.length).toBeGreaterThan(3)
      const whole = pages.map((page) => textRows(page).map((row) => row.text.replace(/[^国]/g, '').length))
      for (const page of whole) expect(page.reduce((sum, count) => sum + count, 0) % 60).toBe(0)
    })

    test('that just fills a page has no empty one behind it', () => {
      expect(pagesOf('fillingTable')).toHaveLength(1)
      expect(pagesOf('fillingTables').map((page) => textRows(page).length)).toEqual([20, 22])
    })

    test('of few rows is not split, and of more the total does not stand alone', () => {
      expect(rowsOf('shortTablePushed', 0).every((row) => /^国+$/.test(row.text))).toBe(true)
      expect(rowsOf('shortTablePushed', 1)).toHaveLength(7)
      expect(rowsOf('totalPushed', 1).map((row) => row.text)).toEqual(['指标本年', '第十二项12345', '第十三项12345'])
    })

    test('goes on with its last row beside the signature', () => {
      const pages = pagesOf('tableBeforeSignature')
      expect(pages.map((page) => textRows(page).length)).toEqual([19, 5])
      expect(textRows(pages[1]!).map((row) => row.text)).toEqual([
        '指标本年',
        '第十六项12345',
        '第十七项12345',
        '青山县卫生健康局',
        date,
      ])
    })

    test('of long rows fills its pages', () => {
      // Ten lines a row, 35 on a page.
      expect(pagesOf('longRows')).toHaveLength(4)
      expect(pagesOf('tallCell')).toHaveLength(2)
    })

    test('has figures at the right edge of their cells', () => {
      const rows = rowsOf('shortTable').slice(5, 9)
      expect(rows.map((row) => row.words.length)).toEqual([3, 3, 3, 3])
      for (const column of [1, 2]) {
        const edges = rows.map((row) => row.words[column]!.right)
        expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(0.1)
      }
      expect(rows[0]!.right).toBeGreaterThan(frame.right - 6)
    })
  })

  describe('A signature', () => {
    const lastRows = (name: keyof typeof documents, count: number) => rowsOf(name).slice(-count) as [Row, Row]
    const blankRowsBefore = (name: keyof typeof documents, count: number) => {
      const rows = rowsOf(name)
      return Math.round((rows.at(-count)!.middle - rows.at(-count - 1)!.middle) / pitch) - 1
    }

    test('without a seal stands two characters from the edge, the date two right of the name’s first', () => {
      const [unit, day] = lastRows('unsealed', 2)
      expect(frame.right - unit.right).toBeCloseTo(2 * cell, -1)
      expect(day.left - unit.left).toBeCloseTo(2 * cell, -1)
      expect(blankRowsBefore('unsealed', 2)).toBe(1)
    })

    test('moves left when the date is longer', () => {
      const [unit, day] = lastRows('dateLonger', 2)
      expect(frame.right - day.right).toBeCloseTo(2 * cell, -1)
      expect(day.left - unit.left).toBeCloseTo(2 * cell, -1)
    })

    test('with a seal is centred on a date four characters from the edge', () => {
      const [unit, day] = lastRows('sealed', 2)
      expect(frame.right - day.right).toBeCloseTo(4 * cell, -1)
      expect((unit.left + unit.right) / 2).toBeCloseTo((day.left + day.right) / 2, -1)
      expect(blankRowsBefore('sealed', 2)).toBe(2)
    })

    test('of a long name has even lines and a date that is whole, two characters right of it', () => {
      const [first, second, day] = rowsOf('longName').slice(-3) as [Row, Row, Row]
      expect(day.text).toBe(date)
      expect(Math.abs(first.text.length - second.text.length)).toBeLessThan(6)
      for (const row of [first, second]) expect(frame.right - row.right).toBeCloseTo(2 * cell, -1)
      expect(day.left - Math.min(first.left, second.left)).toBeCloseTo(2 * cell, -1)
    })

    test('of several units has one below the other', () => {
      const rows = rowsOf('joint').slice(-3)
      expect(rows.map((row) => row.text)).toEqual(['青山县教育局', '青山县卫生健康局', date])
      const [first, second, day] = rows as [Row, Row, Row]
      expect(first.right).toBeCloseTo(second.right, 0)
      // The date is longer than the names: it stands two characters from the edge.
      expect(frame.right - day.right).toBeCloseTo(2 * cell, -1)
      expect(day.left - second.left).toBeCloseTo(2 * cell, -1)
    })

    test('of several sealed units has rows of three, a seal apart, the last above the date', () => {
      const [upper, lower, day] = rowsOf('jointSealed').slice(-3) as [Row, Row, Row]
      expect(upper.words.map((word) => word.text)).toEqual(['县教育局', '县民政局', '县卫健局'])
      expect(lower.text).toBe('县财政局')
      const centre = ({ left, right }: { left: number; right: number }) => (left + right) / 2
      const centres = upper.words.map(centre)
      // A seal is 42 mm across: 119 points.
      expect(centres[1]! - centres[0]!).toBeGreaterThan(119)
      expect(centres[0]! - 119 / 2).toBeGreaterThan(frame.left)
      expect(centre(lower)).toBeCloseTo(centre(day), -1)
      expect(centres[2]).toBeCloseTo(centre(lower), -1)
      expect((lower.middle - upper.middle) / pitch).toBeCloseTo(5, 0)
    })

    test('never stands on a page without text', () => {
      const pages = pagesOf('signaturePushed')
      expect(pages).toHaveLength(2)
      const last = textRows(pages[1]!).map((row) => row.text)
      expect(last.slice(-2)).toEqual(['青山县卫生健康局', date])
      expect(last[0]).toMatch(/^国+$/)
    })
  })

  describe('Attachments', () => {
    test('are noted two characters from the left, the second line of a name below its first character', () => {
      const [first, turnover, second] = rowsOf('attachments').slice(3, 6)
      expect(first!.text).toMatch(/^附件：1\.国+$/)
      expect(first!.left - frame.left).toBeCloseTo(2 * cell, 0)
      expect(turnover!.left - frame.left).toBeCloseTo(6 * cell, 0)
      expect(second!.text).toBe('2.大事记')
      expect(second!.left - frame.left).toBeCloseTo(5 * cell, 0)
    })

    test('stand on pages of their own: the mark on the first row, the title on the third', () => {
      for (const page of [1, 2]) {
        const rows = rowsOf('attachments', page)
        expect(rows[0]!.text).toBe(`附件${page}`)
        expect(rows[0]!.left).toBeCloseTo(frame.left, 0)
        expect(rows[1]!.text).toBe(page === 1 ? filler(8) : '大事记')
        expect((rows[1]!.middle - rows[0]!.middle) / pitch).toBeCloseTo(2, 0)
      }
    })
  })

  describe('Native numbering', () => {
    const wholeText = (name: keyof typeof documents) =>
      pagesOf(name)
        .map((page) => page.rows.map((row) => row.text).join('\n'))
        .join('\n')

    test('looks exactly like typed labels', () => {
      expect(wholeText('native')).toContain('（二）服务质量')
      expect(wholeText('native')).toBe(wholeText('headings'))
    })

    test('begins with 一、 behind a list that began in its middle', () => {
      expect(wholeText('nativeMiddle')).toContain('一、总体要求\n二、任务分工')
      expect(wholeText('nativeMiddle')).toBe(wholeText('typedMiddle'))
    })

    test('runs on through the report where the outline says so', () => {
      expect(wholeText('nativeRunningOn')).toContain('（三）补齐短板')
      expect(wholeText('nativeRunningOn')).toBe(wholeText('typedRunningOn'))
    })
  })

  describe('The contents list', () => {
    test('stands below the title, one line for each heading', () => {
      const rows = rowsOf('contents').map((row) => row.text)
      expect(rows.slice(0, 4)).toEqual(['工作总结', '目录', '一、主要工作', '（一）能力建设'])
      expect(rows.filter((row) => row === '一、主要工作')).toHaveLength(2)
    })
  })

  test('An attachment on its side has pages of its own, numbered on', () => {
    const pages = pagesOf('landscape')
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true, true, false, false])
    expect(pages.map((page) => page.rows.at(-1)!.text)).toEqual(['—1—', '—2—', '—3—', '—4—', '—5—'])
  })

  test('Long entries of lists are counted by their lines, and marks hang', () => {
    expect(pagesOf('longNames').length).toBeGreaterThan(1)
    expect(pagesOf('longEntries').length).toBeGreaterThan(1)
    expect(pagesOf('hangingMark')).toHaveLength(1)
    for (const name of ['longNames', 'longEntries'] as const) {
      expect(pagesOf(name)[0]!.rows.at(-1)!.text).toBe('—1—')
    }
  })

  test('The number of pages is reported beforehand', () => {
    for (const [name, document] of Object.entries(documents)) {
      const layout = name === 'electronic' ? layoutWith({}, 'gbt33476') : standard
      expect([name, countPages(document, layout)]).toEqual([name, pdfs.get(name)!.length])
    }
  })
}

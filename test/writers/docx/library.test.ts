import * as docx from 'docx'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Meta } from '../../../src/engine/document/types.ts'
import { applyTransforms } from '../../../src/engine/transforms/index.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { child, childValue, descendants, elements, type XmlElement } from '../../gate/xml/index.ts'
import { attachmentNote, body, documentOf, heading, role, signature, table, text } from '../../support/document.ts'
import { blocksOf, paragraphText } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'

/**
 * Our own XML against that of the `docx` library: for each kind of block, what the library writes for the same thing
 * says the same. Compared is what both can say; the twins in 字 (w:rightChars), which the library cannot write, are
 * left out.
 */

const layout = layoutWith()
const cell = layout.cell

/** What a paragraph says, as far as a reader of the document can tell. */
function meaning(block: XmlElement): unknown {
  return block.name === 'w:tbl' ? tableMeaning(block) : paragraphMeaning(block)
}

function paragraphMeaning(paragraph: XmlElement) {
  const properties = child(paragraph, 'w:pPr')
  const flag = (name: string) => {
    const element = properties && child(properties, name)
    return element && isOn(element)
  }
  const indent = properties && child(properties, 'w:ind')
  const tabs = properties && child(properties, 'w:tabs')
  return {
    style: childValue(properties, 'w:pStyle'),
    text: paragraphText(paragraph),
    strong: [...descendants(paragraph)].filter(isStrong).map(paragraphText).join(''),
    keepNext: flag('w:keepNext'),
    indent: indent && Object.fromEntries([...indent.attributes].filter(([name]) => !name.endsWith('Chars'))),
    align: childValue(properties, 'w:jc'),
    after: properties && child(properties, 'w:spacing')?.attributes.get('w:after'),
    tabs: tabs && elements(tabs).map((tab) => [tab.attributes.get('w:val'), tab.attributes.get('w:pos')]),
    level: properties && childValue(child(properties, 'w:numPr'), 'w:ilvl'),
  }
}

/** A flag that is there and not switched off. */
function isOn(flag: XmlElement | undefined): boolean {
  return flag !== undefined && !['0', 'false', 'off'].includes(flag.attributes.get('w:val') ?? '1')
}

function isStrong(element: XmlElement): boolean {
  const properties = element.name === 'w:r' ? child(element, 'w:rPr') : undefined
  return isOn(properties && child(properties, 'w:b'))
}

function tableMeaning(element: XmlElement) {
  const properties = child(element, 'w:tblPr')!
  const width = child(properties, 'w:tblW')!
  return {
    style: childValue(properties, 'w:tblStyle'),
    width: [width.attributes.get('w:type'), width.attributes.get('w:w')],
    layout: child(properties, 'w:tblLayout')?.attributes.get('w:type'),
    grid: elements(child(element, 'w:tblGrid')!).map((column) => column.attributes.get('w:w')),
    rows: elements(element)
      .filter((one) => one.name === 'w:tr')
      .map((row) => ({
        header: isOn(child(child(row, 'w:trPr')!, 'w:tblHeader')),
        whole: isOn(child(child(row, 'w:trPr')!, 'w:cantSplit')),
        height: Object.fromEntries(child(child(row, 'w:trPr')!, 'w:trHeight')!.attributes),
        cells: elements(row)
          .filter((one) => one.name === 'w:tc')
          .map((one) => ({
            width: child(child(one, 'w:tcPr')!, 'w:tcW')?.attributes.get('w:w'),
            vertical: childValue(child(one, 'w:tcPr'), 'w:vAlign'),
            paragraphs: elements(one)
              .filter(({ name }) => name === 'w:p')
              .map(paragraphMeaning),
          })),
      })),
  }
}

const run = (value: string, more: docx.IRunOptions = {}) => new docx.TextRun({ text: value, ...more })
const styled = (style: string, children: docx.ParagraphChild[], more: docx.IParagraphOptions = {}) =>
  new docx.Paragraph({ style, children, ...more })
const blank = () => new docx.Paragraph({ keepNext: true })
const tab = () => new docx.TextRun({ children: [new docx.Tab()] })

type Pair = { ours: Block[]; library: docx.FileChild[]; numbering?: Meta['numbering'] }

const pairs: Record<string, Pair> = {
  'a title of two lines': {
    ours: [
      {
        type: 'paragraph',
        role: 'title',
        children: [...text('青山县卫生健康局'), { type: 'break' }, ...text('2023年工作总结')],
      },
    ],
    library: [styled('Title', [run('青山县卫生健康局'), run('2023年工作总结', { break: 1 })]), new docx.Paragraph({})],
  },
  'a subtitle': {
    ours: [role('subtitle', '（送审稿）')],
    library: [styled('Subtitle', [run('（送审稿）')]), new docx.Paragraph({})],
  },
  'an addressee': { ours: [role('addressee', '各位委员：')], library: [styled('Salutation', [run('各位委员：')])] },
  'body text': {
    ours: [
      { type: 'paragraph', children: [...text('全年'), { type: 'strong', children: text('增长8%') }, ...text('。')] },
    ],
    library: [styled('BodyText', [run('全年'), run('增长8%', { bold: true }), run('。')])],
  },
  'an own-line heading': {
    ours: [heading(1, '主要工作')],
    library: [styled('Heading1', [run('一、主要工作')])],
  },
  'a run-in heading': {
    ours: [heading(3, '队伍', { form: 'run-in' }), body('队伍稳定。')],
    library: [styled('BodyText', [run('1.队伍。'), run('队伍稳定。')])],
  },
  'native numbering': {
    numbering: 'native',
    ours: [heading(1, '主要工作'), heading(2, '能力建设'), body('培训。', { depth: 4 })],
    library: [
      styled('Heading1', [run('主要工作')], { numbering: { reference: 'outline', level: 0 } }),
      styled('Heading2', [run('能力建设')], { numbering: { reference: 'outline', level: 1 } }),
      styled('BodyText', [run('培训。')], { numbering: { reference: 'outline', level: 3 } }),
    ],
  },
  'a table': {
    ours: [
      table(
        [{ align: 'left', width: 60 }, { align: 'right' }],
        [
          ['指标', '本年'],
          ['签约', '877483'],
        ],
        '主要指标',
      ),
    ],
    library: [
      styled('TableCaption', [run('主要指标')]),
      libraryTable([5307, 3538], ['指标', '本年'], ['签约', '877483']),
      styled('AfterTable', []),
    ],
  },
  'one attachment': {
    ours: [attachmentNote('大事记')],
    library: [
      blank(),
      styled('AttachmentNote', [run('附件：大事记')], { indent: { left: 5 * cell, hanging: 3 * cell } }),
    ],
  },
  'several attachments': {
    ours: [attachmentNote('任务清单', '大事记')],
    library: [
      blank(),
      styled('AttachmentNote', [run('附件：1.'), tab(), run('任务清单')], {
        keepNext: true,
        indent: { left: 6 * cell, hanging: 4 * cell },
        tabStops: [{ type: docx.TabStopType.LEFT, position: 6 * cell }],
      }),
      styled('AttachmentNote', [run('2.'), tab(), run('大事记')], {
        indent: { left: 6 * cell, hanging: cell },
        tabStops: [{ type: docx.TabStopType.LEFT, position: 6 * cell }],
      }),
    ],
  },
  'a signature': {
    ours: [signature(['青山县卫生健康委员会'], '2024年1月8日')],
    library: [
      blank(),
      styled('Signature', [run('青山县卫生健康委员会')], { keepNext: true, indent: { right: 2 * cell } }),
      // Ten 字 against six: the date begins two to the right of the name.
      styled('Date', [run('2024年1月8日')], { indent: { right: 4 * cell } }),
    ],
  },
  'a sealed signature': {
    ours: [signature(['县卫健局'], '2024年1月8日', true)],
    library: [
      blank(),
      blank(),
      styled('Signature', [run('县卫健局')], { keepNext: true, indent: { right: 5 * cell } }),
      styled('Date', [run('2024年1月8日')], { indent: { right: 4 * cell } }),
    ],
  },
  'the first page of an attachment': {
    ours: [role('attachment-mark', '附件1'), role('attachment-title', '大事记')],
    library: [
      styled('AttachmentMark', [run('附件1')]),
      blank(),
      styled('AttachmentTitle', [run('大事记')]),
      new docx.Paragraph({}),
    ],
  },
  'a contents list': {
    ours: [
      {
        type: 'contents',
        title: '目录',
        entries: [
          { depth: 1, label: '一、', children: text('主要工作') },
          { depth: 2, label: '（一）', children: text('能力建设') },
        ],
      },
    ],
    library: [
      styled('ContentsTitle', [run('目录')]),
      styled('Contents1', [run('一、主要工作')]),
      styled('Contents2', [run('（一）能力建设')], { spacing: { after: layout.linePitch } }),
    ],
  },
  'a note and other roles': {
    ours: [role('note', '（联系人：张三）'), role('center', '居中'), role('right', '居右')],
    library: [
      styled('Note', [run('（联系人：张三）')]),
      styled('Centered', [run('居中')]),
      styled('FlushRight', [run('居右')]),
    ],
  },
}

function libraryTable(widths: number[], header: string[], row: string[]): docx.Table {
  const cellOf = (index: number, paragraph: docx.Paragraph) =>
    new docx.TableCell({
      width: { size: widths[index]!, type: docx.WidthType.DXA },
      verticalAlign: docx.VerticalAlignTable.CENTER,
      children: [paragraph],
    })
  const rowOf = (cells: docx.TableCell[], tableHeader: boolean) =>
    new docx.TableRow({
      cantSplit: true,
      tableHeader,
      // The header makes room for the outer line, and for the paragraph that the document ends with.
      height: { value: layout.linePitch - (tableHeader ? 30 : 0), rule: docx.HeightRule.ATLEAST },
      children: cells,
    })
  return new docx.Table({
    style: 'TableGrid',
    width: { size: layout.text.width, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      rowOf(
        header.map((value, index) => cellOf(index, styled('TableHeader', [run(value)]))),
        true,
      ),
      rowOf(
        row.map((value, index) =>
          cellOf(
            index,
            styled('TableText', [run(value)], {
              keepNext: true,
              ...(index === 1 ? { alignment: docx.AlignmentType.RIGHT } : {}),
            }),
          ),
        ),
        false,
      ),
    ],
  })
}

describe('The library says the same about', () => {
  const written = new Map<string, Uint8Array>()

  beforeAll(async () => {
    const levels = [0, 1, 2, 3].map((level) => ({ level, format: docx.LevelFormat.DECIMAL, text: `%${level + 1}` }))
    for (const [name, { library }] of Object.entries(pairs)) {
      const file = new docx.Document({
        numbering: { config: [{ reference: 'outline', levels }] },
        sections: [{ children: library }],
      })
      written.set(name, new Uint8Array(await docx.Packer.toBuffer(file)))
    }
  })

  test.each(Object.entries(pairs))('%s', (name, { ours, numbering = 'typed' }: Pair) => {
    const document = applyTransforms(documentOf(ours, { numbering })).value
    // The contents list here is not one that the transform fills.
    const filled = ours[0]?.type === 'contents' ? documentOf(ours) : document
    expect(blocksOf(writeDocx(filled, layout)).map(meaning)).toEqual(blocksOf(written.get(name)!).map(meaning))
  })
})

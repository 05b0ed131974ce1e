// @ts-nocheck
import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx'
import { expect, test } from 'vitest'
import { goodParts } from './good.ts'
import { verifyDocx } from './index.ts'

const image = goodParts().get('word/media/image1.png') as Uint8Array

const content = [
  new TableOfContents('目录', { headingStyleRange: '1-2', hyperlink: true }),
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new Bookmark({ id: 'first', children: [new TextRun('一、工作')] })],
  }),
  new Paragraph({
    numbering: { reference: 'list', level: 0 },
    children: [new TextRun('编号'), new FootnoteReferenceRun(1)],
  }),
  new Paragraph({
    children: [
      new ExternalHyperlink({ link: 'https://example.com/', children: [new TextRun('外')] }),
      new InternalHyperlink({ anchor: 'first', children: [new TextRun('内')] }),
      new ImageRun({ type: 'png', data: image, transformation: { width: 10, height: 10 } }),
    ],
  }),
  new Table({
    rows: [
      new TableRow({ children: [new TableCell({ columnSpan: 2, children: [new Paragraph('合并')] })] }),
      new TableRow({ children: ['左', '右'].map((one) => new TableCell({ children: [new Paragraph(one)] })) }),
    ],
  }),
]

test('What an independent writer makes of lists, tables, images, notes and links is no error', async () => {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('脚注')] } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: content,
      },
    ],
  })
  const findings = await verifyDocx(new Uint8Array(await Packer.toBuffer(document)))
  // A true one: that library bases its link and footnote styles on a style it does not define.
  expect([...new Set(findings.map((one) => `${one.severity} ${one.rule}`))]).toEqual(['warning word/style-link'])
})

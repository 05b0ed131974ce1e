import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** A finding as a row of the table. */
export interface Opinion {
  /** Where: 第14段. */
  place: string
  /** The words it is about. */
  words: string
  /** What was found. */
  what: string
  /** What to do. */
  advice: string
}

/** What was found in one file. */
export interface FileOpinions {
  file: string
  /** What stands below its name: how many, or that there is nothing. */
  summary: string
  rows: readonly Opinion[]
}

/** The columns with their widths, in twips of an A4 page that lies on its side. */
const columns = [
  { title: '序号', width: 700 },
  { title: '位置', width: 1500 },
  { title: '原文', width: 3000 },
  { title: '问题', width: 4900 },
  { title: '建议', width: 3300 },
] as const

/** The document 核校意见: for each file a table of what was found. */
export function opinionsDocument(files: readonly FileOpinions[]): Promise<Uint8Array> {
  const children = files.flatMap(({ file, summary, rows }) => [
    line(file, { bold: true, before: 240 }),
    line(summary),
    ...(rows.length > 0 ? [tableOf(rows)] : []),
  ])
  const document = new Document({
    title: '核校意见',
    creator: 'zongjie',
    lastModifiedBy: 'zongjie',
    styles: {
      // The styles of the library are built on it, and it does not write it.
      characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
      default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋' }, size: 24 } } },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides of a page that lies on its side.
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: 1417, bottom: 1417, left: 1701, right: 1701 },
          },
        },
        children: [heading('核校意见'), ...children],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const heading = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text, size: 36, font: { ascii: 'Times New Roman', eastAsia: '黑体' } })],
  })

const line = (text: string, { bold = false, before = 0 } = {}): Paragraph =>
  new Paragraph({ spacing: { before, after: 60 }, keepNext: true, children: [new TextRun({ text, bold })] })

function tableOf(rows: readonly Opinion[]): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const head = rowOf(
    columns.map(({ title }) => title),
    true,
  )
  const body = rows.map(({ place, words, what, advice }, index) =>
    rowOf([String(index + 1), place, words, what, advice], false),
  )
  return new Table({
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [head, ...body],
  })
}

const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: columns[index]!.width, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: [
            new Paragraph({
              ...(isHead || index === 0 ? { alignment: AlignmentType.CENTER } : {}),
              children: [new TextRun({ text, bold: isHead, size: 21 })],
            }),
          ],
        }),
    ),
  })

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

/** A table of a document, with what stands above it. */
export interface DocumentTable {
  heading: string
  /** What stands below its name: how many rows, or that there are none. */
  summary: string
  /** The columns with their widths, in twips of an A4 page that lies on its side. */
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
}

export interface Column {
  title: string
  width: number
}

/** A document of tables under a title. */
export function tableDocument(title: string, tables: readonly DocumentTable[]): Promise<Uint8Array> {
  const children = tables.flatMap(({ heading, summary, columns, rows }) => [
    line(heading, { bold: true, before: 240 }),
    line(summary),
    ...(rows.length > 0 ? [tableOf(columns, rows)] : []),
  ])
  const document = new Document({
    title,
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
        children: [titleLine(title), ...children],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const titleLine = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text, size: 36, font: { ascii: 'Times New Roman', eastAsia: '黑体' } })],
  })

const line = (text: string, { bold = false, before = 0 } = {}): Paragraph =>
  new Paragraph({ spacing: { before, after: 60 }, keepNext: true, children: [new TextRun({ text, bold })] })

function tableOf(columns: readonly Column[], rows: DocumentTable['rows']): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const head = rowOf(
    columns,
    columns.map(({ title }) => title),
    true,
  )
  const body = rows.map((cells) => rowOf(columns, cells, false))
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

const rowOf = (columns: readonly Column[], cells: readonly string[], isHead: boolean): TableRow =>
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

import { plainText } from '../../../document/plain-text.ts'
import {
  assertNever,
  type Block,
  type Meta,
  type Paragraph,
  type Signature,
  type Table,
} from '../../../document/types.ts'
import type { Layout } from '../../../layout/types.ts'
import { cellPadding, tableBorder } from '../borders.ts'
import { tableForm } from '../tables/form.ts'
import { perTitleLine, titleLines } from '../title/lines.ts'
import { isTitle } from '../titles.ts'
import { bodyLines, lineCount } from './line-count.ts'

/** A number of equal stretches of a page, none of which is divided between two pages. Heights in twips. */
export interface Piece {
  count: number
  height: number
  /** Starts on a new page. */
  newPage?: true
  /** Room that has to be left below: for the first line of what a heading heads. */
  below?: number
  /** What is repeated at the top of each page that it runs on to: the header row of a table. */
  repeated?: number
}

/** What a block takes of the page; `next` decides about the blank lines behind a title and between tables. */
export function piecesOf(block: Block, next: Block | undefined, layout: Layout, meta: Meta): Piece[] {
  const rows = (count: number): Piece => ({ count, height: layout.linePitch })
  switch (block.type) {
    case 'heading': {
      const text = (block.label ?? '') + plainText(block.children) + plainText(block.body ?? [])
      const count = bodyLines(text, layout)
      if (block.body) return [rows(count)]
      // A heading goes with the line below it, unless that starts a page of its own.
      const below = next?.type === 'paragraph' && next.role === 'attachment-mark' ? 0 : layout.linePitch
      return [{ count: 1, height: count * layout.linePitch, below }]
    }
    case 'paragraph':
      return paragraphPieces(block, next, layout, meta)
    case 'table':
      return [...tablePieces(block, layout), ...(next?.type === 'table' && !next.caption ? [rows(1)] : [])]
    case 'signature':
      return [{ count: 1, height: signatureRows(block, layout) * layout.linePitch }]
    case 'contents':
      return [rows(block.entries.length + 2)]
    case 'attachment-note':
      return [rows(block.names.length + layout.blankLines['before-attachment-note'])]
    default:
      return assertNever(block)
  }
}

/** The rows of a signature with the blank lines before it. */
export function signatureRows({ units, date, seal }: Signature, { blankLines }: Layout): number {
  const before = blankLines[seal ? 'before-sealed-signature' : 'before-signature']
  // Sealed units stand up to three in a row, the rows five lines apart.
  const names = seal && units.length > 1 ? 5 * Math.ceil(units.length / 3) - 4 : units.length
  return before + names + (date ? 1 : 0)
}

function paragraphPieces(block: Paragraph, next: Block | undefined, layout: Layout, meta: Meta): Piece[] {
  const { linePitch, titleLinePitch, blankLines } = layout
  const { role, label = '', children } = block
  if (role === 'attachment-mark') return [{ count: 2, height: linePitch, newPage: true }]
  const pieces: Piece[] = []
  if (role === 'title' || role === 'attachment-title') {
    pieces.push({ count: titleLines(children, perTitleLine(layout), meta.words).length, height: titleLinePitch })
  } else {
    const indent = role === undefined || role === 'note' ? layout.firstLineIndent : 0
    pieces.push({ count: bodyLines(label + plainText(children), layout, indent), height: linePitch })
  }
  if (isTitle(block) && !isTitle(next)) pieces.push({ count: blankLines['after-title'], height: linePitch })
  return pieces
}

function tablePieces(table: Table, layout: Layout): Piece[] {
  const { linePitch } = layout
  const form = tableForm(table, layout)
  const rowHeight = (row: Table['header']) => {
    const lines = row.map((cell, index) =>
      lineCount(plainText(cell), form.size, 0, Math.max(1, (form.widths[index] ?? 0) - 2 * form.margin)),
    )
    return Math.max(linePitch, ...lines.map((count) => count * form.linePitch + tableBorder + 2 * cellPadding))
  }
  const header = rowHeight(table.header)
  return [
    ...(table.caption ? [{ count: 1, height: linePitch, below: header }] : []),
    { count: 1, height: header },
    ...table.rows.map((row) => ({ count: 1, height: rowHeight(row), repeated: header })),
  ]
}

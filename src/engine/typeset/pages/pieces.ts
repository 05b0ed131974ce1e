import { plainText, plainTexts } from '../../document/plain-text.ts'
import {
  type AttachmentNote,
  assertNever,
  type Block,
  type Chart,
  type Contents,
  type Heading,
  type Meta,
  type Paragraph,
  type Picture,
  type Signature,
  type Table,
} from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { nameLines } from '../attachment-names.ts'
import { drawingSpace } from '../borders.ts'
import { colophonHeight } from '../colophon.ts'
import { chartSize, pictureSize } from '../drawings.ts'
import { letterheadHeight } from '../letterhead.ts'
import { closerTracking } from '../lone-character.ts'
import { bodyLook, roleLooks } from '../role-looks.ts'
import { tableRows } from '../tables/rows.ts'
import { brokenText, perTitleLine, subtitleLines, titleLines } from '../title/lines.ts'
import { signedName } from '../title/signed-name.ts'
import { isTitle } from '../titles.ts'
import { bodyLines, type Estimate, lineCount } from './line-count.ts'

/** A number of equal stretches of a page, none of which is divided between two pages. Heights in twips. */
export interface PagePiece {
  count: number
  height: number
  /** Starts on a new page. */
  newPage?: true
  /** Room that has to be left below: for the first line of what a heading heads. */
  below?: number
  /** What is repeated at the top of each page that it runs on to: the header row of a table. */
  repeated?: number
  /** What notes take at the foot of its page. */
  notes?: number
}

/** What a block's pieces depend on besides itself. */
export interface Surroundings {
  /** The block after it: it decides about blank lines and about what is kept together. */
  next: Block | undefined
  layout: Layout
  meta: Meta
  how: Estimate
}

/** What a block takes of the page. */
export function piecesOf(block: Block, around: Surroundings): PagePiece[] {
  const { next, layout, meta, how } = around
  const rows = (count: number): PagePiece => ({ count, height: layout.linePitch })
  switch (block.type) {
    case 'heading': {
      if (block.body) {
        const texts = plainTexts(block.body, plainTexts(block.children, labelled(block)))
        return [rows(bodyLines(texts, layout, how))]
      }
      const text = (block.label ?? '') + plainText(block.children)
      const count = bodyLines(text, layout, how)
      const closer = meta.numbering === 'typed' && closerTracking(text, block.depth, layout) !== undefined
      return [
        { count: 1, height: (closer ? Math.max(1, count - 1) : count) * layout.linePitch, below: belowHeading(around) },
      ]
    }
    case 'paragraph':
      return paragraphPieces(block, around)
    case 'table':
      return [...tablePieces(block, around), ...(next?.type === 'table' && !next.caption ? [rows(1)] : [])]
    case 'picture':
    case 'chart':
      return [drawingPiece(block, around)]
    case 'signature':
      return [{ count: 1, height: signatureRows(block, layout, meta) * layout.linePitch }]
    case 'contents':
      return [rows(contentsLines(block, around) + 2)]
    case 'attachment-note':
      return [rows(attachmentLines(block, around) + layout.blankLines['before-attachment-note'])]
    case 'letterhead':
      return [{ count: 1, height: letterheadHeight(block, { layout, meta }) }]
    case 'colophon':
      return [{ count: 1, height: colophonHeight(block, layout) }]
    default:
      return assertNever(block)
  }
}

/** A heading goes with the line or the short table below it, unless that starts a page of its own. */
function belowHeading({ next, ...around }: Surroundings): number {
  if (next?.type === 'paragraph' && next.role === 'attachment-mark') return 0
  return next?.type === 'table' ? tablePieces(next, { next: undefined, ...around })[0]!.height : around.layout.linePitch
}

/** A picture or a chart, with its caption on the same page. */
function drawingPiece(block: Picture | Chart, { layout, meta }: Surroundings): PagePiece {
  const image = block.type === 'picture' ? meta.images?.get(block.file) : undefined
  const size = block.type === 'chart' ? chartSize(block, layout) : image && pictureSize(block, image, layout)
  return {
    count: 1,
    height: (size?.height ?? 0) + 2 * drawingSpace,
    ...(block.captioned && { below: layout.linePitch }),
  }
}

/** The rows of a signature with the blank lines before it. */
export function signatureRows({ units, date, seal }: Signature, { blankLines, columns }: Layout, meta: Meta): number {
  const before = blankLines[seal ? 'before-sealed-signature' : 'before-signature']
  const lines = units.map((unit) => brokenText(signedName(unit, columns, meta.words)).split('\n').length)
  // Sealed units stand up to three in a row, the rows five lines apart.
  const rows = seal && units.length > 1 ? 5 * Math.ceil(units.length / 3) - 4 : 0
  const names = rows || lines.reduce((sum, count) => sum + count, 0)
  return before + names + (date ? 1 : 0)
}

/** The lines of the entries of a contents list: a long one takes two. */
function contentsLines({ entries }: Contents, { layout, how }: Surroundings): number {
  const lines = entries.map(({ depth, label, children }) => {
    const hanging = 2 * layout.cell
    const width = layout.text.width - depth * hanging
    return lineCount(
      label + plainText(children),
      { size: layout.styles.body.size, tracking: layout.tracking, width, firstLine: -hanging },
      how,
    )
  })
  return lines.reduce((sum, count) => sum + count, 0)
}

/** The lines of the names of attachments. */
function attachmentLines(block: AttachmentNote, { layout, meta, how }: Surroundings): number {
  const form = { size: layout.styles.body.size, tracking: layout.tracking }
  return nameLines(block, layout, meta.words)
    .map(({ text, left }) => lineCount(brokenText(text), { ...form, width: layout.text.width - left }, how))
    .reduce((sum, count) => sum + count, 0)
}

function paragraphPieces(block: Paragraph, { next, layout, meta, how }: Surroundings): PagePiece[] {
  const { linePitch, titleLinePitch, blankLines } = layout
  const { role, children } = block
  if (role === 'attachment-mark') return [{ count: 2, height: linePitch, newPage: true }]
  const pieces: PagePiece[] = []
  if (role === 'title' || role === 'attachment-title') {
    pieces.push({ count: titleLines(children, perTitleLine(layout), meta.words).length, height: titleLinePitch })
  } else if (role === 'subtitle') {
    // Broken by hand, or evenly where it is longer than a line.
    const lines = brokenText(subtitleLines(children, { layout, meta }, {})).split('\n')
    pieces.push({ count: lines.length, height: linePitch })
  } else {
    const { indented } = role === undefined ? bodyLook : roleLooks[role]
    const indent = indented ? layout.firstLineIndent : 0
    const texts = plainTexts(children, labelled(block))
    pieces.push({ count: bodyLines(texts, layout, how, indent), height: linePitch })
  }
  if (isTitle(block) && !isTitle(next)) pieces.push({ count: blankLines['after-title'], height: linePitch })
  return pieces
}

/** A label as the first piece of a text. */
const labelled = ({ label }: Pick<Heading, 'label'>): string[] => (label ? [label] : [])

function tablePieces(table: Table, { next, layout, meta, how }: Surroundings): PagePiece[] {
  const { form, header, rows, whole } = tableRows(table, layout, meta.words, how)
  const caption = table.caption ? layout.linePitch : 0
  const noted = next?.type === 'paragraph' && next.role === 'table-note'
  const behind = next?.type === 'signature' ? signatureRows(next, layout, meta) : noted ? 1 : 0
  const signature = behind * layout.linePitch
  if (whole) {
    const height = rows.reduce((sum, row) => sum + row.height, caption + header.height)
    return [{ count: 1, height, below: signature }]
  }
  const repeated = header.height
  return [
    { count: 1, height: caption + header.height, below: rows[0]?.splits ? form.linePitch : (rows[0]?.height ?? 0) },
    ...rows.map((row, index): PagePiece => {
      const below = row.keepsNext ? (rows[index + 1]?.height ?? 0) : index === rows.length - 1 ? signature : 0
      if (!row.splits) return { count: 1, height: row.height, below, repeated }
      return { count: row.lines, height: row.height / row.lines, repeated }
    }),
  ]
}

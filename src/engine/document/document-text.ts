import { anatomyOf, type Without } from './anatomy.ts'
import { notesOf } from './notes.ts'
import { aboutRole } from './roles.ts'
import { type PieceSource, type RunningText, type TextParagraph, textParagraph } from './running-text.ts'
import { headNames } from './table-heads.ts'
import {
  assertNever,
  type Block,
  type BlockOf,
  type Document,
  type Heading,
  type Inline,
  type Paragraph,
  type Table,
} from './types.ts'

/** The text of a document as it is read. The contents list is left out: it says again what the headings say. */
export function documentText(document: Document): RunningText {
  const notes = notesOf(document).map((note) => textParagraph('note', pieces(note.children)))
  return { paragraphs: [...document.children.flatMap(paragraphsOf), ...notes].filter((one) => one.text.trim() !== '') }
}

function paragraphsOf(block: Block): TextParagraph[] {
  const { reads, texts } = anatomyOf(block)
  if (reads !== undefined) return texts(block).map((one) => textParagraph(reads, pieces(one)))
  return (ownParagraphs as { [type: string]: (block: Block) => TextParagraph[] })[block.type]!(block)
}

const ownParagraphs: { [Type in Without<'reads'>]: (block: BlockOf<Type>) => TextParagraph[] } = {
  heading: (block) => {
    const kind = block.body ? 'body' : 'heading'
    return [textParagraph(kind, [...label(block), ...pieces(block.children), ...pieces(block.body ?? [])])]
  },
  paragraph: (block) => [textParagraph(kindOf(block), [...label(block), ...pieces(block.children)])],
  table: (block) => [...(block.caption ? [textParagraph('note', pieces(block.caption))] : []), ...cellsOf(block)],
  chart: ({ table }) => cellsOf(table),
}

function cellsOf({ header, heads = [], rows, ...table }: Table): TextParagraph[] {
  const bands = new Set(table.bands)
  const head = header.map((cell) => textParagraph('cell', pieces(cell)))
  const over = heads.map(({ children }) => textParagraph('cell', pieces(children)))
  const names = headNames({ header, heads })
  const unitAt = head.findIndex(({ text }) => /^(?:计量|计数)?单位$/.test(text.replace(/\s/g, '')))
  return [
    ...over,
    ...head,
    ...rows.flatMap((row, index) => {
      if (bands.has(index)) return [textParagraph('cell', pieces(row[0] ?? []))]
      const cells = row.map((cell) => textParagraph('cell', pieces(cell)))
      const labelAt = cells.findIndex(({ text }) => /[\u4e00-\u9fffA-Za-z]/.test(text))
      const unit = unitAt > labelAt ? cells[unitAt]?.text : undefined
      return cells.map((cell, at) => ({
        ...cell,
        cell: {
          ...(at > labelAt && labelAt >= 0 && { row: cells[labelAt]!.text }),
          ...(names[at] !== undefined && { column: names[at] }),
          ...(unit && { unit }),
        },
      }))
    }),
  ]
}

const kindOf = ({ role }: Paragraph): TextParagraph['kind'] => (role === undefined ? 'body' : aboutRole(role).reads)

/** A label has no place of its own; one that was typed stands somewhere in its item. */
function label({ label: written, literalLabel, start, origin }: Heading | Paragraph): PieceSource[] {
  if (!written) return []
  if (literalLabel !== undefined) return [{ text: written, origin, exact: false }]
  return [{ text: written, ...(start !== undefined && { starts: true }) }]
}

function pieces(inlines: readonly Inline[]): PieceSource[] {
  return inlines.flatMap((inline): PieceSource[] => {
    switch (inline.type) {
      case 'text':
        return [{ text: inline.value, origin: inline.origin, ...(inline.starts && { starts: true }) }]
      case 'figure-text':
        // What stands in the file is the reference.
        return [{ text: inline.value, origin: inline.origin, exact: false }]
      case 'strong':
        return pieces(inline.children)
      case 'reference':
      case 'break':
      case 'note':
        return []
      default:
        return assertNever(inline)
    }
  })
}

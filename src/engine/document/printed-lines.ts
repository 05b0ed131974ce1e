import { textsOf } from './inline-groups.ts'
import { notesOf } from './notes.ts'
import { plainText } from './plain-text.ts'
import {
  assertNever,
  type Block,
  type Document,
  type Heading,
  type Inline,
  type Paragraph,
  type Table,
} from './types.ts'
import { unitLine } from './unit-line.ts'

/** What a line of a document is. */
export type LineKind =
  | 'title'
  | 'heading'
  | 'text'
  | 'caption'
  | 'table'
  | 'picture'
  | 'contents'
  | 'attachment'
  | 'signature'
  | 'letterhead'
  | 'note'

/** A line of a document as it is printed: a paragraph, a heading, an entry of a list; a table is one line. */
export interface PrintedLine {
  kind: LineKind
  /** What is counted before it: 一、, （一）, ①, the number of an attachment; empty for none. */
  label: string
  children: readonly Inline[]
  /** Of a table its cells; `children` is empty then. */
  table?: Table
  /** The heading or the title of the attachment that it stands under; absent before the first. */
  heading?: string
}

/** The lines of a document in reading order, as every format prints them; notes stand behind them. */
export function printedLines(document: Document): PrintedLine[] {
  let heading: string | undefined
  const lines: PrintedLine[] = []
  for (const block of document.children) {
    const own = linesOf(block)
    const [first] = own
    const isTitle = block.type === 'paragraph' && block.role === 'attachment-title'
    if (first && (isTitle || block.type === 'heading')) heading = headingOf(block.type === 'heading', first, block)
    for (const line of own) lines.push(heading === undefined ? line : { ...line, heading })
  }
  for (const note of notesOf(document)) lines.push(line('note', note.children))
  return lines
}

function headingOf(isLabelled: boolean, { label }: PrintedLine, block: Block): string {
  const text = block.type === 'heading' || block.type === 'paragraph' ? plainText(block.children) : ''
  return `${isLabelled ? label : ''}${text}`.replace(/。$/, '')
}

const line = (kind: LineKind, children: readonly Inline[], label = ''): PrintedLine => ({ kind, label, children })

function linesOf(block: Block): PrintedLine[] {
  switch (block.type) {
    case 'heading':
      return block.body
        ? [line('text', [...block.children, ...block.body], labelOf(block))]
        : [line('heading', block.children, labelOf(block))]
    case 'paragraph':
      return [line(kindOf(block), block.children, labelOf(block))]
    case 'table':
      return tableLines(block)
    case 'picture':
      return [line('picture', block.alt)]
    case 'chart': {
      const unit = block.unit === '' ? [] : [line('caption', [{ type: 'text', value: unitLine(block.unit) }])]
      return [...unit, ...tableLines(block.table)]
    }
    case 'signature':
      return textsOf(block).map((one) => line('signature', one))
    case 'contents':
      return [
        line('contents', [{ type: 'text', value: block.title }]),
        ...block.entries.map(({ label, children }) => line('contents', children, label)),
      ]
    case 'attachment-note':
      return block.names.map((name, index) => {
        const number = block.names.length > 1 ? `${index + 1}. ` : ''
        return line('attachment', name, (index === 0 ? '附件：' : '') + number)
      })
    case 'letterhead':
    case 'colophon':
      return textsOf(block).map((one) => line('letterhead', one))
    default:
      return assertNever(block)
  }
}

const labelOf = ({ literalLabel, label }: Pick<Heading | Paragraph, 'literalLabel' | 'label'>): string =>
  literalLabel ?? label ?? ''

const tableLines = (table: Table): PrintedLine[] => [
  ...(table.caption ? [line('caption', table.caption)] : []),
  { kind: 'table', label: '', children: [], table },
]

function kindOf({ role }: Paragraph): LineKind {
  switch (role) {
    case undefined:
    case 'center':
    case 'right':
    case 'addressee':
      return 'text'
    case 'title':
    case 'subtitle':
    case 'attachment-title':
      return 'title'
    case 'attachment-mark':
      return 'attachment'
    case 'table-caption':
    case 'table-unit':
    case 'table-note':
    case 'picture-caption':
      return 'caption'
    case 'note':
      return 'note'
    default:
      return assertNever(role)
  }
}

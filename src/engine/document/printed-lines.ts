import { anatomyOf, type Without } from './anatomy.ts'
import { notesOf } from './notes.ts'
import { plainText } from './plain-text.ts'
import { aboutRole } from './roles.ts'
import type { LineKind } from './running-text.ts'
import type { Block, BlockOf, Document, Heading, Inline, Paragraph, Table } from './types.ts'
import { unitLine } from './unit-line.ts'

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
  const { line: kind, texts } = anatomyOf(block)
  if (kind !== undefined) return texts(block).map((one) => line(kind, one))
  return (ownLines as { [type: string]: (block: Block) => PrintedLine[] })[block.type]!(block)
}

const ownLines: { [Type in Without<'line'>]: (block: BlockOf<Type>) => PrintedLine[] } = {
  heading: (block) => {
    const { children, body } = block
    return body ? [line('text', [...children, ...body], labelOf(block))] : [line('heading', children, labelOf(block))]
  },
  paragraph: (block) => [line(kindOf(block), block.children, labelOf(block))],
  table: tableLines,
  chart: ({ unit, table }) => [
    ...(unit === '' ? [] : [line('caption', [{ type: 'text', value: unitLine(unit) }])]),
    ...tableLines(table),
  ],
  contents: ({ title, entries }) => [
    line('contents', [{ type: 'text', value: title }]),
    ...entries.map(({ label, children }) => line('contents', children, label)),
  ],
  'attachment-note': ({ names }) =>
    names.map((name, index) => {
      const number = names.length > 1 ? `${index + 1}. ` : ''
      return line('attachment', name, (index === 0 ? '附件：' : '') + number)
    }),
}

const labelOf = ({ literalLabel, label }: Pick<Heading | Paragraph, 'literalLabel' | 'label'>): string =>
  literalLabel ?? label ?? ''

function tableLines(table: Table): PrintedLine[] {
  const caption = table.caption ? [line('caption', table.caption)] : []
  return [...caption, { kind: 'table', label: '', children: [], table }]
}

const kindOf = ({ role }: Paragraph): LineKind => (role === undefined ? 'text' : aboutRole(role).line)

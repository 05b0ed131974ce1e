import type {
  AttachmentNote,
  Block,
  Document,
  Heading,
  Inline,
  Meta,
  Paragraph,
  ParagraphRole,
  Signature,
  Table,
} from '../../src/engine/document/types.ts'
import { completeOutline } from '../../src/engine/outline/outline.ts'
import { images } from './images.ts'

/** Short ways to write document trees in tests. */

export const text = (value: string): Inline[] => [{ type: 'text', value }]

export function documentOf(children: Block[], meta: Partial<Meta> = {}): Document {
  const settled: Meta = {
    title: '青山县卫生健康局2023年工作总结',
    unit: '青山县卫生健康局',
    year: 2023,
    numbering: 'typed',
    outline: completeOutline([]),
    words: [],
    images,
    ...meta,
  }
  return { type: 'document', meta: settled, children }
}

export const body = (value: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  children: text(value),
  ...more,
})

export const role = (name: ParagraphRole, value: string): Paragraph => body(value, { role: name })

export const heading = (depth: Heading['depth'], value: string, more: Partial<Heading> = {}): Heading => ({
  type: 'heading',
  depth,
  form: 'own-line',
  children: text(value),
  ...more,
})

export const table = (columns: Table['columns'], rows: string[][], caption?: string): Table => ({
  type: 'table',
  columns,
  header: rows[0]!.map(text),
  rows: rows.slice(1).map((row) => row.map(text)),
  ...(caption === undefined ? {} : { caption: text(caption) }),
})

export const signature = (units: string[], date?: string, seal = false): Signature => ({
  type: 'signature',
  units: units.map(text),
  seal,
  ...(date === undefined ? {} : { date: text(date) }),
})

export const attachmentNote = (...names: string[]): AttachmentNote => ({
  type: 'attachment-note',
  names: names.map(text),
})

import { isNumericColumn } from '../document/numeric-column.ts'
import type { ReadFile } from '../readers/types.ts'
import { grouped } from '../text/grouped.ts'
import type { Span } from '../text/source.ts'
import { printedOn } from './back.ts'
import { documentNumber } from './front.ts'
import { captioned, type Pictures } from './pictures.ts'
import { stopped } from './sentences.ts'
import type { ColumnAlign, ImportLine, ImportTable } from './types.ts'

/** A Word document as its reader has it. */
export type Laid = NonNullable<ReadFile['laid']>

/** A paragraph with its place. */
export interface Placed {
  paragraph: Laid['paragraphs'][number]
  at: Span
}

/** A table of more cells is no table of a report. */
const mostCells = 20_000

/** The lines of a paragraph, with the signs of its notes. */
export type PartsOf = (paragraph: Placed['paragraph']) => string[]

/** A paragraph of a table with its words. */
type Cell = Placed & { text: string }

/** A table; one of a single row or column only places its paragraphs, and so does one of pictures with their captions. */
export function tableLines(all: readonly Placed[], pictures: Pictures, partsOf: PartsOf): ImportLine[] {
  const cells = all.map((one) => ({ ...one, text: one.paragraph.label + partsOf(one.paragraph).join('') }))
  const width = Math.max(...cells.map(({ paragraph }) => paragraph.cell!.column)) + 1
  const height = Math.max(...cells.map(({ paragraph }) => paragraph.cell!.row)) + 1
  const { at } = cells[0]!
  const framed = width < 6 && height < 6 ? framedLines(cells) : undefined
  if (framed) return framed
  if (width < 2 || height < 2 || width * height > mostCells) {
    return cells.flatMap(({ paragraph, text, at: place }) => {
      const words: ImportLine[] = text === '' ? [] : [{ text, parts: [text], at: place }]
      return [...words, ...pictures.linesOf(paragraph.pictures ?? [], place)]
    })
  }
  const shown = cells.flatMap(({ paragraph, at: place }) => pictures.linesOf(paragraph.pictures ?? [], place))
  const album = shown.length > 0 ? albumLines(cells, shown) : undefined
  if (album) return album
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''))
  for (const { paragraph, text } of cells) {
    const { row, column } = paragraph.cell!
    rows[row]![column] += text.trim()
  }
  const aligned = alignedColumns(cells, rows)
  const isMerged = cells.some(({ paragraph: { cell } }) => cell!.merged && cell!.column === 0)
  const table: ImportTable = {
    rows,
    ...(isMerged && { merged: true }),
    ...(aligned.size > 0 && { aligned }),
  }
  return [{ text: '', parts: [''], at, table }, ...shown]
}

/**
 * The columns whose cells somebody aligned otherwise than a report would. A table that is centred all over is so by the habit of
 * its program, and its columns say nothing.
 */
function alignedColumns(cells: readonly Cell[], rows: readonly (readonly string[])[]): Map<number, ColumnAlign> {
  const found = rows[0]!.map((heading, column): [number, ColumnAlign | undefined, boolean] => {
    const own = cells.filter(
      ({ paragraph: { cell }, text }) => cell!.column === column && cell!.row > 0 && text.trim() !== '',
    )
    const all = new Set(own.map(({ paragraph }) => alignOf(paragraph.aligned)))
    const usual = isNumericColumn(rows.slice(1).map((row) => row[column]!)) ? 'right' : 'left'
    const [align] = all
    return [column, all.size === 1 ? align : undefined, align === usual || /^序\s*号$/.test(heading)]
  })
  if (found.every(([, align]) => align === undefined || align === 'center')) return new Map()
  return new Map(found.flatMap(([column, align, isUsual]) => (align && !isUsual ? [[column, align] as const] : [])))
}

/** What a cell says of itself; text that fills its lines is as programs set it by themselves. */
const alignOf = (written: string | undefined): ColumnAlign | undefined => {
  if (written === 'center') return 'center'
  if (written === 'right' || written === 'end') return 'right'
  return written === 'left' || written === 'start' ? 'left' : undefined
}

/** Pictures set in a table, each with its caption in the cell or the row below; `undefined` for a table that says more. */
function albumLines(cells: readonly Cell[], shown: readonly ImportLine[]): ImportLine[] | undefined {
  const words = cells.flatMap(({ text, at }) => (text.trim() === '' ? [] : [{ text: text.trim(), at }]))
  const isAlbum = words.length <= shown.length && words.every(({ text }) => text.length <= 50 && !stopped.test(text))
  if (!isAlbum) return undefined
  // In the order of the words, which the text has.
  const under = words.length === shown.length
  const lines = shown.flatMap((line, index): ImportLine[] => {
    const word = under ? words[index] : undefined
    return [word && line.picture ? { ...line, picture: captioned(line.picture, word.text) } : line]
  })
  return under ? lines : [...lines, ...words.map(({ text, at }) => ({ text, parts: [text], at }))]
}

/** Lines of a red head or of 版记 that are set in a table: a row is a line. */
function framedLines(cells: readonly Cell[]): ImportLine[] | undefined {
  const rows = grouped(
    cells.filter(({ text }) => text.trim() !== ''),
    ({ paragraph }) => paragraph.cell!.row,
  )
  const lines = [...rows.values()].map((row): ImportLine => {
    const text = row.map(({ text: own }) => own.trim()).join('\u3000')
    const { aligned } = row[0]!.paragraph
    return { text, parts: [text], at: row[0]!.at, ...(aligned && { aligned }) }
  })
  const isFrame = lines.some(({ text }) => documentNumber.test(text)) || printedOn.test(lines.at(-1)?.text ?? '')
  return isFrame ? lines : undefined
}

import type { ReadFile } from '../readers/types.ts'
import type { Span } from '../text/source.ts'
import { printedOn } from './back.ts'
import { documentNumber } from './front.ts'
import { captioned, type Pictures } from './pictures.ts'
import { stopped } from './sentences.ts'
import type { ImportLine, ImportTable } from './types.ts'

/** A Word document as its reader has it. */
export type Laid = NonNullable<ReadFile['laid']>

/** A paragraph with its place. */
export interface Placed {
  paragraph: Laid['paragraphs'][number]
  at: Span
}

/** A table of more cells is no table of a report. */
const mostCells = 20_000

/** A table; one of a single row or column only places its paragraphs, and so does one of pictures with their captions. */
export function tableLines(cells: readonly Placed[], pictures: Pictures): ImportLine[] {
  const width = Math.max(...cells.map(({ paragraph }) => paragraph.cell!.column)) + 1
  const height = Math.max(...cells.map(({ paragraph }) => paragraph.cell!.row)) + 1
  const { at } = cells[0]!
  const framed = width < 6 && height < 6 ? framedLines(cells) : undefined
  if (framed) return framed
  if (width < 2 || height < 2 || width * height > mostCells) {
    return cells.flatMap(({ paragraph, at: place }) => {
      const text = paragraph.label + paragraph.parts.join('').trim()
      const words: ImportLine[] = text === '' ? [] : [{ text, parts: [text], at: place }]
      return [...words, ...pictures.linesOf(paragraph.pictures ?? [], place)]
    })
  }
  const shown = cells.flatMap(({ paragraph, at: place }) => pictures.linesOf(paragraph.pictures ?? [], place))
  const album = shown.length > 0 ? albumLines(cells, shown) : undefined
  if (album) return album
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''))
  for (const { paragraph } of cells) {
    const { row, column } = paragraph.cell!
    rows[row]![column] += (paragraph.label + paragraph.parts.join('')).trim()
  }
  const isMerged = cells.some(({ paragraph: { cell } }) => cell!.merged && cell!.column === 0)
  const table: ImportTable = { rows, ...(isMerged && { merged: true }) }
  return [{ text: '', parts: [''], at, table }, ...shown]
}

/** Pictures set in a table, each with its caption in the cell or the row below; `undefined` for a table that says more. */
function albumLines(cells: readonly Placed[], shown: readonly ImportLine[]): ImportLine[] | undefined {
  const words = cells.flatMap(({ paragraph, at }) => {
    const text = (paragraph.label + paragraph.parts.join('')).trim()
    return text === '' ? [] : [{ text, at }]
  })
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
function framedLines(cells: readonly Placed[]): ImportLine[] | undefined {
  const rows = new Map<number, Placed[]>()
  for (const one of cells) {
    if (one.paragraph.parts.join('').trim() === '') continue
    const { row } = one.paragraph.cell!
    rows.set(row, [...(rows.get(row) ?? []), one])
  }
  const lines = [...rows.values()].map((row): ImportLine => {
    const text = row.map(({ paragraph }) => (paragraph.label + paragraph.parts.join('')).trim()).join('\u3000')
    const { aligned } = row[0]!.paragraph
    return { text, parts: [text], at: row[0]!.at, ...(aligned && { aligned }) }
  })
  const isFrame = lines.some(({ text }) => documentNumber.test(text)) || printedOn.test(lines.at(-1)?.text ?? '')
  return isFrame ? lines : undefined
}

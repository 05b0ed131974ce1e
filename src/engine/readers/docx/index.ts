import type { Archive } from '../../archive/unzip.ts'
import { guessKinds } from '../../document/guess-kind.ts'
import { type TextParagraph, textParagraph } from '../../document/running-text.ts'
import type { Compression } from '../../host/compression.ts'
import type { Result } from '../../text/diagnostic.ts'
import { hasLetter } from '../../text/letters.ts'
import { type SourceFile, startOf } from '../../text/source.ts'
import type { ReadFile } from '../types.ts'
import type { DocxParagraph, Story } from './docx-paragraph.ts'
import { type DocxPictures, Drawings } from './drawings.ts'
import { limits, tooLong } from './limits.ts'
import { readNumbering } from './numbering.ts'
import { fromDocx } from './open.ts'
import type { DocxContext } from './open-paragraph.ts'
import { readParagraphs } from './paragraphs.ts'
import { type PackagePart, partsOf } from './parts.ts'
import { readStyles } from './styles.ts'
import { nothingUnread, noticesOf, type Unread } from './unread.ts'

/**
 * Reads the text of a .docx from anywhere: body, then text boxes, notes, headers, footers and comments. The source is
 * made of its paragraphs, one a line, so that line and column of a place are the paragraph's number and the character
 * in it. What is read in a way of its own, or not at all, is an info; a file that is none is an error.
 */
export function readDocx(
  bytes: Uint8Array,
  shown: string,
  compression: Compression,
  mostLines: number = Number.POSITIVE_INFINITY,
): Result<ReadFile | undefined> {
  return fromDocx(bytes, shown, compression, (archive) => {
    const reported = nothingUnread()
    const value = readFile(archive, { shown, reported, mostLines })
    return { value, diagnostics: noticesOf(reported, startOf(value.source)) }
  })
}

/** The parts beside the main one that hold text, by the kinds of their relations. */
const stories: Record<string, Story> = {
  footnotes: '脚注',
  endnotes: '尾注',
  header: '页眉',
  footer: '页脚',
  comments: '批注',
}

/** A paragraph, the part of the file that it stands in, and its place in that part. */
export type PlacedParagraph = DocxParagraph & { part: string; order: number }

/** All paragraphs of a document in the order in which they are lines of its text. Throws `BadFile`. */
export const docxParagraphs = (archive: Archive): PlacedParagraph[] => contentsOf(archive, nothingUnread()).paragraphs

function contentsOf(
  archive: Archive,
  reported: Unread,
  mostLines = Number.POSITIVE_INFINITY,
): { paragraphs: PlacedParagraph[]; pictures: DocxPictures } {
  const { main, related } = partsOf(archive)
  const content = (kind: string) => related.find((one) => one.kind === kind)?.content
  const styles = readStyles(content('styles'))
  const context: DocxContext = {
    styles,
    numbering: readNumbering(content('numbering'), (style) => styles.get(style)?.number?.list),
    drawings: new Drawings(),
    reported,
    mostLines,
  }
  const placed = ({ name }: PackagePart, found: DocxParagraph[]) =>
    found.map((one, order) => ({ ...one, part: name, order }))
  const body = placed(main, readParagraphs(main.content, '正文', context))
  const { textWidth } = context.drawings
  const all = [
    ...body,
    ...Object.entries(stories).flatMap(([kind, story]) =>
      related.flatMap((one) => (one.kind === kind ? placed(one, beside(one.content, story, context)) : [])),
    ),
  ]
  const shown = new Set(body.flatMap(({ pictures = [] }) => pictures.flatMap(({ id }) => id ?? [])))
  const parts = new Map(related.flatMap((one) => (shown.has(one.id) ? [[one.id, one] as const] : [])))
  return {
    paragraphs: [...all.filter(isBody), ...all.filter((one) => !isBody(one))],
    pictures: { parts, ...(textWidth !== undefined && { textWidth }) },
  }
}

function readFile(
  archive: Archive,
  { shown, reported, mostLines }: { shown: string; reported: Unread; mostLines: number },
): ReadFile {
  const { paragraphs, pictures } = contentsOf(archive, reported, mostLines)
  const lines = paragraphs.map(lineOf)
  if (lines.reduce((sum, line) => sum + line.length, 0) > limits.characters) throw tooLong()
  const source: SourceFile = { path: shown, text: lines.join('\n'), lineNames: lineNames(paragraphs) }
  let start = 0
  const starts: number[] = []
  const text = paragraphs.flatMap((paragraph, index) => {
    const from = start
    starts.push(from)
    start += lines[index]!.length + 1
    return toParagraphs(paragraph, source, from)
  })
  return { format: 'docx', source, text: { paragraphs: guessKinds(text) }, laid: { paragraphs, starts, pictures } }
}

const isBody = ({ story }: DocxParagraph): boolean => story === '正文'

/** A header of rules and page numbers alone says nothing. */
const beside = (part: Uint8Array, story: Story, context: DocxContext): DocxParagraph[] =>
  readParagraphs(part, story, context).filter(({ parts }) => hasLetter(parts.join('')))

/** Where Shift+Enter broke a line a blank stands, so that a paragraph is one line. */
const lineOf = ({ label, parts }: DocxParagraph): string => label + parts.join(' ').replaceAll('\n', ' ')

/** What the lines are called: 第14段, 脚注第2段. */
function lineNames(paragraphs: readonly DocxParagraph[]): string[] {
  const counts = new Map<Story, number>()
  return paragraphs.map(({ story }) => {
    const count = (counts.get(story) ?? 0) + 1
    counts.set(story, count)
    return `${story === '正文' ? '' : story}第${count}段`
  })
}

function toParagraphs({ kind, label, parts }: DocxParagraph, source: SourceFile, from: number): TextParagraph[] {
  let start = from + label.length
  const made = parts.map((part) => {
    const lead = part.length - part.trimStart().length
    const written = part.trim().replaceAll('\n', ' ')
    const origin = { source, start: start + lead, end: start + lead + written.length }
    start += part.length + 1
    return { text: written, origin }
  })
  const first = made.findIndex((piece) => piece.text !== '')
  return made.flatMap((piece, index) => {
    if (piece.text === '') return []
    return [textParagraph(kind, index === first && label !== '' ? [{ text: label }, piece] : [piece])]
  })
}

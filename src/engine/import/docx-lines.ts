import type { DocxParagraph } from '../readers/docx/docx-paragraph.ts'
import type { ReadFile } from '../readers/types.ts'
import { lastAtMost } from '../text/bisect.ts'
import { type Diagnostic, info } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { ReadLines } from './lines.ts'
import { noteMark } from './notes.ts'
import { captioned, isPictureCaption, Pictures } from './pictures.ts'
import { stopped } from './sentences.ts'
import { type ImportLine, type ImportTable, isExhibit } from './types.ts'

type Laid = NonNullable<ReadFile['laid']>

interface Placed {
  paragraph: Laid['paragraphs'][number]
  at: Span
}

/** The lines of a Word document: paragraphs and tables in the order in which they stand, its notes where they are referred to. */
export function readDocxLines({ source, text, laid }: ReadFile & { laid: Laid }): ReadLines {
  const lineAt = (start: number): number => lastAtMost(laid.starts.length, start, (index) => laid.starts[index]!)
  const read = text.paragraphs.flatMap(({ pieces }) =>
    pieces.flatMap(({ origin }) => (origin ? [lineAt(origin.start)] : [])),
  )
  const kept = new Set(read.map((index) => laid.paragraphs[index]))
  const all = laid.paragraphs.map((paragraph, index): Placed => {
    const start = laid.starts[index]!
    return { paragraph, at: { source, start, end: start + paragraph.label.length + paragraph.parts.join(' ').length } }
  })
  const main = all[0]?.paragraph.part
  const body = all.filter(({ paragraph: { part, story } }) => part === main && (story === '正文' || story === '文本框'))
  const inOrder = body.toSorted((a, b) => a.paragraph.order - b.paragraph.order)
  const isShown = ({ parts, cell, pictures }: DocxParagraph): boolean =>
    cell !== undefined || pictures !== undefined || parts.join('').trim() !== ''
  const said = inOrder.filter(({ paragraph }) => isShown(paragraph))
  const isKept = ({ paragraph }: Placed): boolean =>
    paragraph.cell !== undefined || paragraph.pictures !== undefined || kept.has(paragraph)
  const pictures = new Pictures(laid.pictures)
  const notes: string[] = []
  const notesOf = noteTexts(all)
  const lines: ImportLine[] = []
  const shown = said.filter(isKept)
  for (let index = 0; index < shown.length; ) {
    const { cell } = shown[index]!.paragraph
    let end = index + 1
    while (cell && shown[end]?.paragraph.cell?.table === cell.table) end++
    const some = shown.slice(index, end)
    lines.push(...(cell ? tableLines(some, pictures) : paragraphLines(shown[index]!, notesOf, notes, pictures)))
    index = end
  }
  const named = pictures.named(withCaptions(lines))
  return {
    lines: named.lines,
    pictures: named.files,
    notes,
    hasContents: shown.length < said.length,
    diagnostics: [...besides(all, main, said), ...pictures.diagnostics],
  }
}

/** A paragraph; one with manual line breaks is several, but for titles. */
function paragraphLines(
  placed: Placed,
  all: ReadonlyMap<string, string>,
  notes: string[],
  pictures: Pictures,
): ImportLine[] {
  return [...wordLines(placed, all, notes), ...pictures.linesOf(placed.paragraph.pictures ?? [], placed.at)]
}

function wordLines({ paragraph, at }: Placed, all: ReadonlyMap<string, string>, notes: string[]): ImportLine[] {
  const { kind, label, level, name, aligned } = paragraph
  const parts = paragraph.parts.map((part, line) =>
    withNotes(part, line, paragraph, all, notes).replaceAll('\n', ' ').trim(),
  )
  const written = parts.filter((part) => part !== '')
  if (written.length === 0) return []
  const titled: ImportLine['said'] = kind === 'title' ? (name ?? 'title') : kind === 'heading' ? 'heading' : undefined
  const more = {
    at,
    ...(titled && { said: titled }),
    ...(level !== undefined && { level }),
    ...(aligned && { aligned }),
  }
  if (titled === 'title') return [{ text: label + written.join(''), parts: written, ...more }]
  return written.map((part, index) => {
    const text = index === 0 ? label.trim() + part : part
    return { text, parts: [text], ...more }
  })
}

/** The words of each note, by its kind and number. */
function noteTexts(all: readonly Placed[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { paragraph } of all) {
    if (paragraph.note === undefined) continue
    const key = `${paragraph.story} ${paragraph.note}`
    texts.set(key, (texts.get(key) ?? '') + paragraph.parts.join('').trim())
  }
  return texts
}

/** The most notes that a document may have signs for. */
const mostNotes = 6000

/** A line with a mark for each note that it refers to. */
function withNotes(
  part: string,
  line: number,
  { notes: references = [] }: DocxParagraph,
  all: ReadonlyMap<string, string>,
  notes: string[],
): string {
  let text = part
  let from = 0
  for (const { story, id, at } of references.filter((one) => one.line === line)) {
    const words = all.get(`${story} ${id}`) ?? ''
    if (words === '' || notes.length >= mostNotes) continue
    text = text.slice(0, at + from) + noteMark(notes.length) + text.slice(at + from)
    from++
    notes.push(words)
  }
  return text
}

/** A table of more cells is no table of a report. */
const mostCells = 20_000

/** A table; one of a single row or column only places its paragraphs, and so does one of pictures with their captions. */
function tableLines(cells: readonly Placed[], pictures: Pictures): ImportLine[] {
  const width = Math.max(...cells.map(({ paragraph }) => paragraph.cell!.column)) + 1
  const height = Math.max(...cells.map(({ paragraph }) => paragraph.cell!.row)) + 1
  const { at } = cells[0]!
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

/** Tables with what stands right above and below them: their titles, units and notes. */
function withCaptions(lines: readonly ImportLine[]): ImportLine[] {
  const found: ImportLine[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.picture) {
      index += addPicture(found, line, lines, index)
      continue
    }
    if (!line.table) {
      found.push(line)
      continue
    }
    const table = { ...line.table }
    const unit = /^（?单位[：:]\s*([^（）]{1,12})）?$/.exec(found.at(-1)?.text ?? '')?.[1]
    if (unit && found.at(-1)!.text === `单位：${unit}`) {
      found.pop()
      table.unit = unit
    }
    if (isCaption(found.at(-1))) table.caption = found.pop()!.text
    const note = /^注[：:]\s*(.+)$/.exec(lines[index + 1]?.text ?? '')
    if (note && lines[index + 1]!.text.startsWith('注：')) {
      table.note = note[1]!
      index++
    }
    found.push({ ...line, table })
  }
  return found
}

/** A picture with the line below or above it that is its caption; how many lines below it takes. */
function addPicture(found: ImportLine[], line: ImportLine, lines: readonly ImportLine[], index: number): 0 | 1 {
  const { picture } = line
  const isBehindText = found.some(({ text, said }) => text !== '' && said !== 'title')
  const below = lines[index + 1]
  if (!picture || picture.caption !== undefined) found.push(line)
  else if (isPictureCaption(below, isBehindText) && !lines[index + 2]?.table) {
    found.push({ ...line, picture: captioned(picture, below.text) })
    return 1
  } else if (isPictureCaption(found.at(-1), false)) {
    found.push({ ...line, picture: captioned(picture, found.pop()!.text) })
  } else found.push(line)
  return 0
}

const isCaption = (line: ImportLine | undefined): boolean =>
  line !== undefined &&
  !isExhibit(line) &&
  line.said === undefined &&
  line.text.length <= 40 &&
  !stopped.test(line.text) &&
  (line.aligned === 'center' || /^表\s*\d|(?:情况|统计|指标|明细|汇总|对比)表?$|表$/.test(line.text))

/** What stands beside the text and is not brought in. */
function besides(all: readonly Placed[], main: string | undefined, said: readonly Placed[]): Diagnostic[] {
  const found: Diagnostic[] = []
  const first = (story: string): Placed | undefined => all.find(({ paragraph }) => paragraph.story === story)
  const box = said.find(({ paragraph }) => paragraph.story === '文本框')
  if (box)
    found.push(
      info('import/text-box', '文本框里的文字当作段落，放在它所在的地方', { at: box.at, hint: '请看一看位置对不对' }),
    )
  for (const story of ['页眉', '页脚', '批注'] as const) {
    const one = first(story)
    if (one && one.paragraph.part !== main) {
      found.push(
        info('import/left-out', `${story}里的文字没有导入`, { at: one.at, hint: '要用的请抄到正文或批注给承办的人' }),
      )
    }
  }
  return found
}

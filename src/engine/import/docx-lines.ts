import type { DocxParagraph } from '../readers/docx/docx-paragraph.ts'
import type { ReadFile } from '../readers/types.ts'
import { lastAtMost } from '../text/bisect.ts'
import { addInfo, type Diagnostic } from '../text/diagnostic.ts'
import { withCaptions } from './captions.ts'
import { type Laid, type PartsOf, type Placed, tableLines } from './docx-tables.ts'
import { noteMark } from './notes.ts'
import { Pictures } from './pictures.ts'
import type { ImportLine, ReadLines } from './types.ts'

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
  const { notes, partsOf } = noteReader(all)
  const lines: ImportLine[] = []
  const shown = said.filter(isKept)
  for (let index = 0; index < shown.length; ) {
    const { cell } = shown[index]!.paragraph
    let end = index + 1
    while (cell && shown[end]?.paragraph.cell?.table === cell.table) end++
    const some = shown.slice(index, end)
    lines.push(...(cell ? tableLines(some, pictures, partsOf) : paragraphLines(shown[index]!, pictures, partsOf)))
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
const paragraphLines = (placed: Placed, pictures: Pictures, partsOf: PartsOf): ImportLine[] => [
  ...wordLines(placed, partsOf),
  ...pictures.linesOf(placed.paragraph.pictures ?? [], placed.at),
]

function wordLines({ paragraph, at }: Placed, partsOf: PartsOf): ImportLine[] {
  const { kind, label, level, name, aligned } = paragraph
  const parts = partsOf(paragraph).map((part) => part.replaceAll('\n', ' ').trim())
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

/** Reads the parts of paragraphs with a mark for each note that they refer to. `notes`: the words of those, in order. */
function noteReader(all: readonly Placed[]): { notes: string[]; partsOf: PartsOf } {
  const texts = noteTexts(all)
  const notes: string[] = []
  const partsOf: PartsOf = ({ parts, notes: references = [] }) =>
    parts.map((part, line) => {
      let text = part
      let from = 0
      for (const { story, id, at } of references.filter((one) => one.line === line)) {
        const words = texts.get(`${story} ${id}`) ?? ''
        if (words === '' || notes.length >= mostNotes) continue
        text = text.slice(0, at + from) + noteMark(notes.length) + text.slice(at + from)
        from++
        notes.push(words)
      }
      return text
    })
  return { notes, partsOf }
}

/** What stands beside the text and is not brought in. */
function besides(all: readonly Placed[], main: string | undefined, said: readonly Placed[]): Diagnostic[] {
  const found: Diagnostic[] = []
  const box = said.find(({ paragraph }) => paragraph.story === '文本框')
  if (box) addInfo(found, 'import/text-box', '文本框里的文字当作段落，放在它所在的地方', box.at, '请看一看位置对不对')
  const bullets = said.filter(({ paragraph }) => paragraph.hasBullet)
  if (bullets[0]) {
    const message = `项目符号${bullets.length}处没有导入，是符号字体的图形`
    addInfo(found, 'import/bullets', message, bullets[0].at, '要印的，请在“分项写法”里写 ● 等符号')
  }
  for (const story of ['页眉', '页脚', '批注'] as const) {
    const one = all.find(({ paragraph }) => paragraph.story === story)
    if (!one || one.paragraph.part === main) continue
    addInfo(found, 'import/left-out', `${story}里的文字没有导入`, one.at, '要用的请抄到正文或批注给承办的人')
  }
  return found
}

import { BadFile } from '../../../archive/bad-file.ts'
import { portableCompression } from '../../../archive/portable-compression.ts'
import { scanXml, type XmlElement, type XmlHandler } from '../../../archive/scan-xml.ts'
import { type Archive, openArchive } from '../../../archive/unzip.ts'
import type { Compression } from '../../../host/compression.ts'
import { lettersOf } from '../../../text/letters.ts'
import { docxKind } from '../limits.ts'
import { besideBody } from './beside.ts'
import { addTo, type Formatting, formatText } from './format.ts'
import { readStyleFormats, type Styles } from './styles.ts'

/** A larger file is not looked into: it counts by its bytes alone. */
const largest = 16 * 1024 * 1024

/**
 * What a reader sees of a DOCX: text, tables, and how they look (fonts, sizes, bold, colours, alignment, indents,
 * spacing, the page), pictures, charts and notes, whatever program saved it last. Not seen: names of styles, the widths of columns, heights of rows,
 * properties of the file. `undefined` when it cannot be read.
 */
export function documentReading(bytes: Uint8Array, compression: Compression = portableCompression): string | undefined {
  if (bytes.length > largest) return undefined
  try {
    const archive = openArchive(bytes, docxKind, compression)
    const body = archive.read('word/document.xml')
    const lines = body ? bodyOf(body, readStyleFormats(archive.read('word/styles.xml'))) : []
    lines.push(...marginsOf(archive), ...besideBody(archive, compression))
    return lines.join('\n')
  } catch (caught) {
    if (caught instanceof BadFile) return undefined
    throw caught
  }
}

/** What is somebody's doing wherever it stands. */
const marks: ReadonlySet<string> = new Set(
  'tbl tr tc gridSpan vMerge ins del moveFrom moveTo drawing pict object sym commentReference footnoteReference'
    .concat(' endnoteReference fldSimple fldChar altChunk')
    .split(' ')
    .map((name) => `w:${name}`)
    .concat('m:oMath'),
)

/** A document while it is read. */
interface Reading {
  styles: Styles
  lines: string[]
  paragraph?: { style: string | undefined; own: Formatting; runs: { look: string; text: string }[] } | undefined
  run?: { style?: string; own: Formatting; text: string } | undefined
  inside: '' | 'w:t' | 'w:pPr' | 'w:rPr' | 'mark'
  /** Few looks stand behind many stretches: each is put into words once. */
  looks: Map<string, string>
}

/** The document line by line: what it is made of, each paragraph with its look, each stretch of text with its own. */
function bodyOf(part: Uint8Array, styles: Styles): string[] {
  const reading: Reading = { styles, lines: [], inside: '', looks: new Map() }
  scanXml(part, docxKind, {
    open: (element) => open(reading, element),
    close(name) {
      if (name === 'w:t' || name === 'w:pPr') reading.inside = ''
      else if (name === 'w:rPr') reading.inside = reading.inside === 'mark' ? 'w:pPr' : ''
      else if (name === 'w:r') endRun(reading)
      else if (name === 'w:p') endParagraph(reading)
    },
    text(text) {
      if (reading.inside === 'w:t' && reading.run) reading.run.text += text
    },
  })
  return reading.lines
}

function open(reading: Reading, element: XmlElement): void {
  const { name, get } = element
  const { lines, run, styles } = reading
  if (name === 'w:p') reading.paragraph = { style: styles.defaultStyle, own: {}, runs: [] }
  else if (name === 'w:r') reading.run = { own: {}, text: '' }
  else if (name === 'w:t' || name === 'w:pPr') reading.inside = name
  else if (name === 'w:rPr') reading.inside = run ? name : 'mark'
  else if (marks.has(name)) lines.push(name)
  else if (name === 'w:pgSz') lines.push(`page ${get('w')} ${get('h')}`)
  else if (name === 'w:pgMar') lines.push(`page ${['top', 'bottom', 'left', 'right'].map((side) => get(side))}`)
  else readLook(reading, element)
}

/** What is said of the paragraph or the stretch of text that is open. */
function readLook({ paragraph, run, inside, lines }: Reading, element: XmlElement): void {
  const { name, get } = element
  if (name === 'w:pStyle' && paragraph) paragraph.style = get('val')
  else if (name === 'w:rStyle' && run) run.style = get('val') ?? ''
  else if (inside === 'w:rPr' && run) addTo(run.own, element)
  else if (inside === 'w:pPr' && paragraph) addTo(paragraph.own, element)
  else if (run && (name === 'w:tab' || name === 'w:br')) run.text += name === 'w:tab' ? '\t' : '\v'
  else if (name === 'w:shd') lines.push(`shade ${get('fill')}`)
}

function endRun(reading: Reading): void {
  const { paragraph, run } = reading
  reading.run = undefined
  if (!run || !paragraph || run.text === '') return
  const look = lookOf(reading, paragraph.style, run.style, run.own)
  const last = paragraph.runs.at(-1)
  if (last?.look === look) last.text += run.text
  else paragraph.runs.push({ look, text: run.text })
}

/** How a paragraph of a style looks, or a stretch of a style in it, with what is said of it alone. */
function lookOf(
  { styles, looks }: Reading,
  paragraph: string | undefined,
  run: string | undefined,
  own: Formatting,
): string {
  const key = JSON.stringify([paragraph, run, own])
  let look = looks.get(key)
  if (look === undefined) {
    look = formatText([...styles.chain(paragraph), ...(run === undefined ? [] : styles.chain(run).slice(1)), own])
    looks.set(key, look)
  }
  return look
}

function endParagraph(reading: Reading): void {
  const { paragraph, lines } = reading
  if (!paragraph) return
  reading.paragraph = undefined
  lines.push(`p ${lookOf(reading, paragraph.style, undefined, paragraph.own)}`)
  for (const { look, text } of paragraph.runs) lines.push(`${look} ${text}`)
}

/** The words in headers and footers; page numbers there are no words. */
function marginsOf(archive: Archive): string[] {
  const names = ['header', 'footer'].flatMap((kind) => [1, 2, 3, 4, 5, 6].map((number) => `word/${kind}${number}.xml`))
  const words = names.map((name) => {
    let text = ''
    let isField = false
    const part = archive.read(name)
    const handler: XmlHandler = {
      open: (element) => {
        isField = element.name === 'w:instrText'
      },
      close: () => {
        isField = false
      },
      text: (words) => {
        if (!isField) text += words
      },
    }
    if (part) scanXml(part, docxKind, handler)
    return lettersOf(text)
  })
  return [...new Set(words)].filter((one) => one !== '').sort()
}

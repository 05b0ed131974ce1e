import { BadFile } from '../../../archive/bad-file.ts'
import { portableCompression } from '../../../archive/portable-compression.ts'
import { scanXml, type XmlHandler } from '../../../archive/scan-xml.ts'
import { type Archive, openArchive } from '../../../archive/unzip.ts'
import type { Compression } from '../../../host/compression.ts'
import { docxKind } from '../limits.ts'
import { besideBody } from './beside.ts'
import { addTo, type Formatting, formatText } from './format.ts'
import { readStyles, type Styles } from './styles.ts'

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
    const lines = body ? bodyOf(body, readStyles(archive.read('word/styles.xml'))) : []
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

/** The document line by line: what it is made of, each paragraph with its look, each stretch of text with its own. */
function bodyOf(part: Uint8Array, styles: Styles): string[] {
  const lines: string[] = []
  let paragraph: { style: string | undefined; own: Formatting; runs: { look: string; text: string }[] } | undefined
  let run: { style?: string; own: Formatting; text: string } | undefined
  let inside = ''
  scanXml(part, docxKind, {
    open(element) {
      const { name, get } = element
      if (name === 'w:p') paragraph = { style: styles.defaultStyle, own: {}, runs: [] }
      else if (name === 'w:r') run = { own: {}, text: '' }
      else if (name === 'w:t' || name === 'w:pPr') inside = name
      else if (name === 'w:rPr') inside = run ? name : 'mark'
      else if (marks.has(name)) lines.push(name)
      else if (name === 'w:pgSz') lines.push(`page ${get('w')} ${get('h')}`)
      else if (name === 'w:pgMar') lines.push(`page ${['top', 'bottom', 'left', 'right'].map((side) => get(side))}`)
      else if (name === 'w:pStyle' && paragraph) paragraph.style = get('val')
      else if (name === 'w:rStyle' && run) run.style = get('val') ?? ''
      else if (inside === 'w:rPr' && run) addTo(run.own, element)
      else if (inside === 'w:pPr' && paragraph) addTo(paragraph.own, element)
      else if (run && (name === 'w:tab' || name === 'w:br')) run.text += name === 'w:tab' ? '\t' : '\v'
      else if (name === 'w:shd') lines.push(`shade ${get('fill')}`)
    },
    close(name) {
      if (name === 'w:t' || name === 'w:pPr') inside = ''
      else if (name === 'w:rPr') inside = inside === 'mark' ? 'w:pPr' : ''
      else if (name === 'w:r') {
        if (run && paragraph && run.text !== '') {
          const look = formatText([
            ...styles.chain(paragraph.style),
            ...(run.style === undefined ? [] : styles.chain(run.style).slice(1)),
            run.own,
          ])
          const last = paragraph.runs.at(-1)
          if (last?.look === look) last.text += run.text
          else paragraph.runs.push({ look, text: run.text })
        }
        run = undefined
      } else if (name === 'w:p' && paragraph) {
        lines.push(`p ${formatText([...styles.chain(paragraph.style), paragraph.own])}`)
        for (const { look, text } of paragraph.runs) lines.push(`${look} ${text}`)
        paragraph = undefined
      }
    },
    text(text) {
      if (inside === 'w:t' && run) run.text += text
    },
  })
  return lines
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
    return text.replace(/[^\p{L}]/gu, '')
  })
  return [...new Set(words)].filter((one) => one !== '').sort()
}

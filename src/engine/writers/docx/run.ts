import { assertNever, type Inline } from '../../document/types.ts'
import { escapeXml, isPlain } from '../../text/xml.ts'
import { bold, chineseOnlyFonts } from './fonts.ts'
import type { CharacterStyleId } from './style-ids.ts'
import { property } from './xml-parts.ts'

/** How the runs of a paragraph look where they differ from the paragraph's style. */
export interface RunStyle {
  /** The Chinese font of the text: marks that could be taken from the digits' font are pinned to it. */
  font: string
  /** False when digits and Chinese share a font: there is nothing to pin. */
  mixed: boolean
  style?: CharacterStyleId | undefined
  /** Properties after the fonts, in schema order. */
  extra?: string | undefined
  /** The size of the type in points, where it is not the style's. */
  size?: number | undefined
  /** The tracking in twips, where it is not the style's. */
  tracking?: number | undefined
}

/**
 * Marks that belong to no script (“” ‘’ — … · × ① ℃ Ⅰ). Word takes them from the Chinese font when the run says
 * `hint="eastAsia"`. LibreOffice ignores the hint: they follow the character before them, and at the start of a
 * line the digits' font.
 */
const scriptless = '\\u00a1-\\u00bf\\u00d7\\u00f7\\u2010-\\u2027\\u2030-\\u205e\\u2100-\\u2bff'
const chinese = '\\u2e80-\\uffff'
/** Few texts have one, which is quick to tell. */
const anyScriptless = new RegExp(`[${scriptless}]`)
/** What a text of one run is looked at for: such marks, blanks, and what is written otherwise in XML. In nearly every text there is none. */
const anySpecial = new RegExp(`[${scriptless} &<>"\\u0000-\\u001f\\ud800-\\udfff\\ufffe\\uffff]`)
const straying = new RegExp(`(?<![${chinese}${scriptless}])[${scriptless}]+`, 'g')
const trailing = new RegExp(`[${scriptless}]+$`)

/**
 * The runs of inline nodes; texts that look the same share one.
 *
 * @param before the text that stands before them in their paragraph
 */
export function runs(inlines: readonly Inline[], style: RunStyle, before = ''): string {
  let xml = ''
  let written = before
  for (const piece of piecesOf(inlines)) {
    if (piece === lineBreak) {
      xml += '<w:r><w:br/></w:r>'
      written = ''
    } else if ('note' in piece) {
      xml += `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${piece.note}"/></w:r>`
    } else {
      xml += textRuns(piece, style, written)
      written = piece.text
    }
  }
  return xml
}

/** A run of one text, with nothing before it in its paragraph. */
export function textRun(text: string, style: RunStyle): string {
  return runs([{ type: 'text', value: text }], style)
}

interface Piece {
  text: string
  strong: boolean
}

/** The mark of a note at the foot of the page. */
interface NoteMark {
  note: number
}

const lineBreak = 'break'

/** Inline nodes as stretches of text of one weight, and line breaks. */
function piecesOf(inlines: readonly Inline[], strong = false, pieces: (Piece | NoteMark | typeof lineBreak)[] = []) {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
      case 'figure-text': {
        const last = pieces.at(-1)
        if (inline.value === '') break
        if (last && last !== lineBreak && 'text' in last && last.strong === strong) last.text += inline.value
        else pieces.push({ text: inline.value, strong })
        break
      }
      case 'strong':
        piecesOf(inline.children, true, pieces)
        break
      case 'break':
        pieces.push(lineBreak)
        break
      case 'note':
        if (inline.number !== undefined) pieces.push({ note: inline.number })
        break
      case 'reference':
        // None is left once the figures stage has run.
        throw new Error(`Unresolved reference: ${inline.name}`)
      default:
        assertNever(inline)
    }
  }
  return pieces
}

/** One run, or several where scriptless marks have to be pinned to the Chinese font. */
function textRuns({ text, strong }: Piece, style: RunStyle, before: string): string {
  if (!anySpecial.test(text)) return run(text, strong, style, hint(text), `<w:t>${text}</w:t>`)
  if (!style.mixed || !anyScriptless.test(text)) return run(text, strong, style)
  let xml = ''
  let from = 0
  for (const match of text.matchAll(straying)) {
    if (match.index === 0 && endsInChinese(before)) continue
    xml += run(text.slice(from, match.index), strong, style)
    from = match.index + match[0].length
    xml += run(match[0], strong, style, chineseOnlyFonts(style.font))
  }
  return xml + run(text.slice(from), strong, style)
}

/** Whether a scriptless mark behind this text would follow a Chinese character. */
function endsInChinese(text: string): boolean {
  const last = text.replace(trailing, '').at(-1)
  return last !== undefined && last >= '\u2e80'
}

function run(text: string, strong: boolean, style: RunStyle, fonts = hint(text), content = runText(text)): string {
  if (text === '') return ''
  const character = style.style ? `<w:rStyle w:val="${style.style}"/>` : ''
  const size = style.size === undefined ? '' : property('sz', style.size * 2) + property('szCs', style.size * 2)
  const tracking = style.tracking === undefined ? '' : property('spacing', style.tracking)
  const properties = character + fonts + (strong ? bold : (style.extra ?? '')) + tracking + size
  // Most runs look like this one: less has to be put together.
  if (properties === eastAsia) return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content}</w:r>`
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`
}

const eastAsia = '<w:rFonts w:hint="eastAsia"/>'

function hint(text: string): string {
  return /[^\u0000-\u007f]/.test(text) ? eastAsia : ''
}

/** The content of a run: line breaks and tabs are elements of their own in WordprocessingML. */
function runText(text: string): string {
  if (isPlain(text)) return textElement(text, text)
  return text
    .split(/(\t|\r\n|\r|\n)/)
    .map((piece) =>
      piece === '' ? '' : piece === '\t' ? '<w:tab/>' : /[\r\n]/.test(piece) ? '<w:br/>' : textElement(piece),
    )
    .join('')
}

/** A parser may drop spaces at the ends of w:t, and one in a row of several, unless asked to keep them. */
export function textElement(text: string, xml = escapeXml(text), name: 't' | 'delText' = 't'): string {
  return `<w:${name}${text.includes(' ') && /^ | $| {2}/.test(text) ? ' xml:space="preserve"' : ''}>${xml}</w:${name}>`
}

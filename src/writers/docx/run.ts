import { assertNever, type Inline } from '../../document/types.ts'
import { escapeXml } from '../../xml.ts'
import { bold, chineseOnlyFonts } from './fonts.ts'

/** How the runs of a paragraph look where they differ from the paragraph's style. */
export interface RunStyle {
  /** The Chinese font of the text: marks that could be taken from the digits' font are pinned to it. */
  font: string
  /** False when digits and Chinese share a font: there is nothing to pin. */
  mixed: boolean
  /** A character style's id. */
  style?: string
  /** Properties after the fonts, in schema order. */
  extra?: string
}

/**
 * Marks that belong to no script (“” ‘’ — … · × ① ℃ Ⅰ). Word takes them from the Chinese font when the run says
 * `hint="eastAsia"`. LibreOffice ignores the hint: they follow the character before them, and at the start of a
 * paragraph the digits' font.
 */
const scriptless = '\\u00a1-\\u00bf\\u00d7\\u00f7\\u2010-\\u2027\\u2030-\\u205e\\u2100-\\u2bff'
const chinese = '\\u2e80-\\uffff'
const straying = new RegExp(`(?<![${chinese}${scriptless}])[${scriptless}]+`, 'g')
const trailing = new RegExp(`[${scriptless}]+$`)

/**
 * The runs of inline nodes. `afterChinese`: whether Chinese text stands before them in the paragraph.
 */
export function runs(inlines: readonly Inline[], style: RunStyle, afterChinese = false): string {
  return write(inlines, { style, strong: false, afterChinese })
}

/** A run of one text, with nothing before it in its paragraph. */
export function textRun(text: string, style: RunStyle): string {
  return runs([{ type: 'text', value: text }], style)
}

interface State {
  style: RunStyle
  strong: boolean
  /** Whether a scriptless mark that comes next would follow a Chinese character. */
  afterChinese: boolean
}

function write(inlines: readonly Inline[], state: State): string {
  let xml = ''
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
      case 'figure-text':
        xml += textRuns(inline.value, state)
        break
      case 'strong': {
        const inside = { ...state, strong: true }
        xml += write(inline.children, inside)
        state.afterChinese = inside.afterChinese
        break
      }
      case 'break':
        xml += '<w:r><w:br/></w:r>'
        break
      case 'reference':
        // None is left once the figures stage has run.
        throw new Error(`Unresolved reference: ${inline.name}`)
      default:
        assertNever(inline)
    }
  }
  return xml
}

/** One run, or several where scriptless marks have to be pinned to the Chinese font. */
function textRuns(text: string, state: State): string {
  if (text === '') return ''
  let xml = ''
  let from = 0
  if (state.style.mixed) {
    for (const match of text.matchAll(straying)) {
      if (match.index === 0 && state.afterChinese) continue
      xml += run(text.slice(from, match.index), state)
      from = match.index + match[0].length
      xml += run(text.slice(match.index, from), state, chineseOnlyFonts(state.style.font))
    }
  }
  xml += run(text.slice(from), state)
  const before = text.replace(trailing, '')
  if (before !== '') state.afterChinese = before.charCodeAt(before.length - 1) >= 0x2e80
  return xml
}

function run(text: string, { style, strong }: State, fonts = hint(text)): string {
  if (text === '') return ''
  const character = style.style ? `<w:rStyle w:val="${style.style}"/>` : ''
  const properties = character + fonts + (strong ? bold : (style.extra ?? ''))
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${runText(text)}</w:r>`
}

function hint(text: string): string {
  return /[^\u0000-\u007f]/.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : ''
}

/** The content of a run: line breaks and tabs are elements of their own in WordprocessingML. */
function runText(text: string): string {
  if (!/[\t\n\r]/.test(text)) return textElement(text)
  return text
    .split(/(\t|\r\n|\r|\n)/)
    .map((piece) =>
      piece === '' ? '' : piece === '\t' ? '<w:tab/>' : /[\r\n]/.test(piece) ? '<w:br/>' : textElement(piece),
    )
    .join('')
}

/** A parser may drop spaces at the ends of w:t, and one in a row of several, unless told to keep them. */
function textElement(text: string): string {
  return `<w:t${/^ | $| {2}/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</w:t>`
}

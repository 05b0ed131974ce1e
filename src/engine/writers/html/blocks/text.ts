import type { Note } from '../../../document/types.ts'
import type { Layout, StyleRole } from '../../../model/layout.ts'
import { escapeAttribute } from '../../../text/xml.ts'
import { breakLines, type Line } from '../../../typeset/break-lines.ts'
import type { Strip } from '../../../typeset/fill-pages.ts'
import { type Flow, pt } from '../flow.ts'
import { type InlinePiece, linesHtml, type TextLook } from '../inline.ts'

/** The look of a role's text; tracking is that of body text where the style is spaced like it. */
export function lookOf(role: StyleRole, { styles, tracking }: Layout, tracked = true): TextLook {
  return { size: styles[role].size, tracking: tracked ? tracking : 0 }
}

/** A paragraph, or what is set like one. Lengths in twips. */
export interface TextBlock {
  tag: string
  /** The class of its style. */
  style: string
  pieces: readonly InlinePiece[]
  layout: Layout
  /** The height of a line; absent: that of body text. */
  pitch?: number
  /** The room at the left and at the right. */
  left?: number
  right?: number
  /** What the first line is shorter by; longer where it is negative. */
  firstLine?: number
  align?: 'justify' | 'left' | 'center' | 'right'
  tracking?: number
  /** More of its style. */
  css?: string
  /** Its place in the contents. */
  target?: number | undefined
  /** What names the place that it comes from. */
  place?: string | undefined
  /** All of it shares a page with what follows. */
  keepsNext?: boolean
  newPage?: boolean
}

/** A paragraph as lines, each of which may stand on another page than the next. */
export function textFlow(text: TextBlock): Flow {
  const { layout, pieces, left = 0, right = 0, firstLine = 0, pitch = layout.linePitch } = text
  const width = layout.text.width - left - right
  const lines = breakLines(pieces, { width, firstLine, times: layout.digitFont !== undefined })
  const html = linesHtml(pieces, lines)
  const strips = lines.map(
    (_, index): Strip => ({
      height: pitch,
      ...(text.keepsNext && { keepsNext: true }),
      ...(text.newPage && index === 0 && { newPage: true }),
    }),
  )
  const flow: Flow = { strips, draw: (from, to) => drawText(text, html, lines, from, to) }
  return pieces.some(({ note }) => note) ? { ...flow, notes: notesByLine(pieces, lines) } : flow
}

/** The notes whose marks stand in each line. */
function notesByLine(pieces: readonly InlinePiece[], lines: readonly Line[]): Note[][] {
  const notes = lines.map((): Note[] => [])
  let at = 0
  for (const { text, note } of pieces) {
    const line = lines.findIndex(({ to }) => at < to)
    if (note) notes.at(line)!.push(note)
    at += text.length
  }
  return notes
}

function drawText(
  { tag, style, left = 0, right = 0, firstLine = 0, align = 'justify', tracking, target, place, css = '' }: TextBlock,
  html: readonly string[],
  lines: readonly Line[],
  from: number,
  to: number,
): string {
  const begins = from === 0
  const drawn = html.slice(from, to).map((line, index) => {
    const at = from + index
    const indent = at === 0 && firstLine !== 0 ? ` style="${indentOf(firstLine)}"` : ''
    const short = align === 'justify' && lines[at]!.ends !== 'full' ? ' class="end"' : ''
    return `<span${short}${indent}>${line}</span>`
  })
  const styles = [
    css,
    left === 0 ? '' : `padding-left:${pt(left)}`,
    right === 0 ? '' : `padding-right:${pt(right)}`,
    tracking === undefined ? '' : `letter-spacing:${pt(tracking)}`,
  ].filter((one) => one !== '')
  const attributes =
    (target !== undefined && begins ? ` id="c${target}"` : '') +
    (place === undefined ? '' : ` data-at="${escapeAttribute(place)}"`) +
    ` class="text ${style}${align === 'justify' ? '' : ` ${align}`}"` +
    (styles.length > 0 ? ` style="${styles.join(';')}"` : '')
  // What goes on from another page is no heading once more.
  const name = begins ? tag : 'p'
  return `<${name}${attributes}>${drawn.join('')}</${name}>`
}

/** 首行缩进, or 悬挂缩进 where it is negative. */
const indentOf = (twips: number): string =>
  twips > 0 ? `text-indent:${pt(twips)}` : `margin-left:${pt(twips)};width:calc(100% + ${pt(-twips)})`

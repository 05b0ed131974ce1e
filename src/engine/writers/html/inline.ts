import { noteMark } from '../../document/notes.ts'
import { assertNever, type Inline, type Note } from '../../document/types.ts'
import { escapeXml } from '../../text/xml.ts'
import type { Line, Stretch } from '../../typeset/break-lines.ts'
import { pt } from './flow.ts'

/** Text of one look, with the tags around it. */
export interface InlinePiece extends Stretch {
  open: string
  close: string
  /** The end of a line that prints nothing, not even a line break where the text is copied. */
  silent?: true
  /** The note of which it is the mark. */
  note?: Note
}

/** How text looks that has no marks of its own. */
export interface TextLook {
  size: number
  tracking: number
  /** The tags around all of it. */
  open?: string
  close?: string
}

/** The size of a raised mark, in that of the text. */
export const raised = 0.58

/** Inline nodes as pieces; neighbours that look the same are one. */
export function piecesOf(inlines: readonly Inline[], look: TextLook): InlinePiece[] {
  const pieces: InlinePiece[] = []
  for (const piece of eachPiece(inlines, look)) {
    const last = pieces.at(-1)
    if (last && isPlain(last) && isPlain(piece) && last.open === piece.open) last.text += piece.text
    else pieces.push(piece)
  }
  return pieces
}

const isPlain = ({ silent, note, room }: InlinePiece): boolean => !silent && !note && room === undefined

function eachPiece(inlines: readonly Inline[], look: TextLook): InlinePiece[] {
  return inlines.flatMap((inline): InlinePiece[] => {
    const { open = '', close = '', size, tracking } = look
    switch (inline.type) {
      case 'text':
      case 'figure-text':
        return inline.value === '' ? [] : [{ text: inline.value.replace(/\r\n?/g, '\n'), size, tracking, open, close }]
      case 'strong':
        return eachPiece(inline.children, { ...look, open: `${open}<b>`, close: `</b>${close}` })
      case 'break':
        return [{ text: '\n', size, tracking, open, close, silent: true }]
      case 'note':
        return inline.number === undefined ? [] : [notePiece(inline, inline.number, look)]
      case 'reference':
        // None is left once the figures stage has run.
        throw new Error(`Unresolved reference: ${inline.name}`)
      default:
        return assertNever(inline)
    }
  })
}

function notePiece(note: Note, number: number, { size, tracking, open = '', close = '' }: TextLook): InlinePiece {
  return {
    text: noteMark(number),
    size: size * raised,
    tracking,
    joins: true,
    note,
    open: `${open}<sup><a id="r${number}" href="#n${number}">`,
    close: `</a></sup>${close}`,
  }
}

/** A text before a tab: what follows stands a distance (twips) behind its beginning. */
export function tabbed(text: string, room: number, look: TextLook): InlinePiece {
  const { open = '', close = '' } = look
  return { ...look, text, room, open: `<span class="tab" style="width:${pt(room)}">${open}`, close: `${close}</span>` }
}

/** The HTML of a text that is one line, whatever its width. */
export const oneLine = (pieces: readonly InlinePiece[]): string =>
  pieces.map(({ text, open, close, silent }) => (silent ? '' : open + escapeXml(text) + close)).join('')

/** The HTML of each line. */
export function linesHtml(pieces: readonly InlinePiece[], lines: readonly Line[]): string[] {
  const text = pieces.map((piece) => piece.text).join('')
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.text.length
  }
  let first = 0
  const between = (from: number, to: number): string => {
    let html = ''
    while (first + 1 < pieces.length && starts[first + 1]! <= from) first++
    for (let at = first; at < pieces.length && starts[at]! < to; at++) {
      const { text: own, open, close, silent } = pieces[at]!
      const part = own.slice(Math.max(0, from - starts[at]!), to - starts[at]!)
      if (part !== '' && !silent) html += open + escapeXml(part) + close
    }
    return html
  }
  return lines.map(({ from, to, ends, hangs }) => {
    // A line break is copied with the text, and drawn as the end of the line that it is.
    if (ends === 'break') return between(from, to + 1)
    if (ends === 'end') return between(from, to)
    let blank = to
    while (blank > from && text[blank - 1] === ' ') blank--
    const mark = hangs ? blank - 1 : blank
    return between(from, mark) + outside('hang', between(mark, blank)) + outside('space', between(blank, to))
  })
}

/** What stands behind the end of a line: it takes no room. */
const outside = (kind: 'hang' | 'space', html: string): string => html && `<i class="${kind}">${html}</i>`

import type { Layout } from '../../layout/types.ts'

/**
 * How sure an estimate has to be. `usual`: what fonts as wide as usual make of it. `most`: what a wide font for figures
 * makes of it in a word processor that lets no mark hang over the end of a line.
 */
export type Estimate = 'usual' | 'most'

/** The lines to fill, twips but for the size (points). */
export interface Lines {
  size: number
  tracking: number
  width: number
  /** What the first line is shorter by. */
  firstLine?: number
}

/** How much of an em a figure or a Latin letter takes. */
const narrowEm = { usual: 0.5, most: 0.64 }

/**
 * How many lines a text takes, as closely as can be worked out without a font: Chinese is as wide as its size, a figure or a
 * Latin letter half of that, a word is not broken, and what may not begin or end a line stays with its neighbour.
 */
export function lineCount(text: string, { size, tracking, width, firstLine = 0 }: Lines, how: Estimate): number {
  const em = size * 20
  const wide = em + tracking
  const narrow = em * narrowEm[how] + tracking
  // LibreOffice parts Chinese from figures by a quarter of an em, Word does not: what takes more room is counted.
  const gap = em / 4
  let lines = 1
  let x = firstLine
  /** The width of what stands before a character and cannot be parted from it. */
  let bound = 0
  let before: Kind = 'start'
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) {
      lines += 1
      x = 0
      bound = 0
      before = 'start'
      continue
    }
    if (code >= 0xdc00 && code <= 0xdfff) continue
    const kind = kindOf(code)
    const parted = before !== 'start' && (before === 'narrow') !== (kind === 'narrow') && isLetter(before, kind)
    const advance = (code < 0x2000 ? narrow : wide) + (parted ? gap : 0)
    if (mayBreak(before, kind)) bound = 0
    if (x + advance <= width || (how === 'usual' && hangs(code, text.charCodeAt(at + 1)))) x += advance
    else {
      lines += 1
      // What cannot be parted goes to the next line as a whole, unless it fills more than a line.
      x = bound + advance <= width ? bound + advance : advance
      if (x === advance) bound = 0
    }
    bound += advance
    before = kind
  }
  return lines
}

/** What decides whether a line may end before a character. */
type Kind = 'start' | 'wide' | 'narrow' | 'space' | 'closing' | 'opening'

const closing = '，。、；：？！．》）〉”’】〕」』～·%％‰…'
const opening = '《（〈“‘【〔「『'
const hanging = '，。、；：？！．'

function kindOf(code: number): Kind {
  if (code === 0x20) return 'space'
  // Most characters are neither figures nor marks.
  if (code >= 0x3400 && code <= 0x9fff) return 'wide'
  const character = String.fromCharCode(code)
  if (closing.includes(character)) return 'closing'
  if (opening.includes(character)) return 'opening'
  return code < 0x2000 ? 'narrow' : 'wide'
}

function mayBreak(before: Kind, kind: Kind): boolean {
  if (kind === 'closing' || kind === 'space' || before === 'opening') return false
  return !(before === 'narrow' && kind === 'narrow')
}

/** Whether both are letters: marks have air of their own. */
function isLetter(before: Kind, kind: Kind): boolean {
  return (before === 'narrow' || before === 'wide') && (kind === 'narrow' || kind === 'wide')
}

/** Whether a mark at the end of a line hangs over it; of two marks none does. */
function hangs(code: number, next: number): boolean {
  if (code === 0x20) return true
  return hanging.includes(String.fromCharCode(code)) && !closing.includes(String.fromCharCode(next))
}

/** The lines of body text of a layout. */
export function bodyLines(text: string, layout: Layout, how: Estimate, indent = layout.firstLineIndent): number {
  const { styles, tracking } = layout
  const lines = { size: styles.body.size, tracking, width: layout.text.width, firstLine: indent * layout.cell }
  return lineCount(text, lines, how)
}

import { endOfWide, hangsOver, hasNoWidth, isFigureOrLetter, isHan, leastWide, mayBreak } from './line-rules.ts'
import { timesWidth } from './times-widths.ts'

/** Text of one look within a paragraph. */
export interface Stretch {
  text: string
  /** Points. */
  size: number
  /** Twips. */
  tracking: number
  /** No line begins with it: the mark of a note. */
  joins?: true
  /** It takes this width (twips), whatever its characters do, and is not broken: what stands before a tab. */
  room?: number
}

/** The room of a paragraph's lines, twips. */
export interface Room {
  width: number
  /** What the first line is shorter by; longer where it is negative. */
  firstLine?: number
  /** True: figures and Latin letters are those of Times New Roman. Else they take half of their size. */
  times: boolean
  /** The most that fonts and word processors may take: wide figures, and no mark over the end of a line. */
  most?: true
}

/** A line of a paragraph: offsets (UTF-16) into the texts of all stretches together. */
export interface Line {
  from: number
  to: number
  /** The room of the text in twips, without a mark that hangs over the end of the line. */
  width: number
  /** `full`: the text goes on in the next line. `break`: somebody asked for the end of the line. `end`: of the text. */
  ends: 'full' | 'break' | 'end'
  /** The last mark hangs over the end of the line. */
  hangs: boolean
}

/** What LibreOffice leaves free between a Chinese character and a figure or a Latin letter, in em; the most that others do. */
const scriptGap = 0.2
const mostGap = 0.25

/** What a figure takes in a wide font (DejaVu, which Linux takes for a missing one), in em. */
const mostNarrow = 0.64

/** What LibreOffice takes for each character whose width is changed by tracking, twips: it rounds. */
const spare = 0.25

/**
 * The lines of a paragraph as a word processor breaks them: Chinese is as wide as its size, words and figures are not
 * broken, what may not begin or end a line stays with its neighbour, and a mark hangs over the end of a full line. A line
 * break in the text ends a line and belongs to it.
 */
export function breakLines(stretches: readonly Stretch[], room: Room): Line[] {
  const walk: Walk = {
    lines: [],
    start: 0,
    at: 0,
    x: room.firstLine ?? 0,
    hung: false,
    before: -1,
    behind: -1,
    wideTo: 0,
    breakAt: -1,
    atBreak: 0,
    kept: 0,
  }
  for (const [number, stretch] of stretches.entries()) {
    const { text } = stretch
    walk.wideTo = 0
    walk.behind = stretches[number + 1]?.text.charCodeAt(0) ?? Number.NaN
    for (let index = 0; index < text.length; index++, walk.at++) {
      if (index > 0) index += passWide(walk, stretch, index, room.width)
      if (index === text.length) break
      const code = text.charCodeAt(index)
      if (code === 0x0a) {
        // The break itself is no part of any line's text.
        end(walk, walk.at, walk.x, 'break')
        walk.start = walk.at + 1
        walk.x = 0
        walk.before = -1
      } else if (code < 0xdc00 || code > 0xdfff) {
        place(walk, stretch, index, room)
        walk.before = code
      }
    }
  }
  end(walk, walk.at, walk.x, 'end')
  return walk.lines
}

/**
 * Wide characters behind wide ones on a line, as nearly all of a text are: nothing stands between them, and nothing but
 * room has to be looked at. Gives the number of characters that there is room for.
 */
function passWide(walk: Walk, { text, room, size, tracking }: Stretch, index: number, width: number): number {
  const { before } = walk
  if (before < leastWide || room !== undefined || walk.hung || walk.at <= walk.start) return 0
  if (walk.wideTo <= index) walk.wideTo = endOfWide(text, index - 1)
  const wide = size * 20 + spaced(tracking)
  let { x } = walk
  let to = index
  for (; to < walk.wideTo && x + wide <= width; to++) x += wide
  if (to === index) return 0
  let end = to - 1
  while (end >= index && !mayBreak(end > index ? text.charCodeAt(end - 1) : before, text.charCodeAt(end))) end--
  if (end >= index) {
    walk.breakAt = walk.at + end - index
    // Added up like the line, so that both come to the same.
    let atBreak = walk.x
    for (let at = index; at < end; at++) atBreak += wide
    walk.atBreak = atBreak
    walk.kept = atBreak
  }
  walk.at += to - index
  walk.x = x
  walk.before = text.charCodeAt(to - 1)
  return to - index
}

/** How far the breaking has come. */
interface Walk {
  lines: Line[]
  /** Where the open line starts, and where the next character stands. */
  start: number
  at: number
  /** What of the line is filled, twips. */
  x: number
  /** The last mark hangs over the end of the line. */
  hung: boolean
  /** The character before, and the one that the next stretch begins with. */
  before: number
  behind: number
  /** Up to where the stretch is known to be of wide characters. */
  wideTo: number
  /** Where the line may end, what is filled up to there, and what with the air behind it. */
  breakAt: number
  atBreak: number
  kept: number
}

function end(walk: Walk, to: number, width: number, ends: Line['ends']): void {
  walk.lines.push({ from: walk.start, to, width, ends, hangs: walk.hung })
  walk.start = to
  walk.breakAt = -1
  walk.hung = false
}

/** Puts a character on the line, or on the next one. */
function place(walk: Walk, stretch: Stretch, index: number, { width, times, most }: Room): void {
  const { text, size, tracking, joins, room } = stretch
  const { before, at, x } = walk
  const code = text.charCodeAt(index)
  const em = size * 20
  const advance = room === undefined ? advanceOf(code, em, tracking, most ? 'most' : times) : index === 0 ? room : 0
  const gap = before < 0 ? 0 : gapBetween(before, code, em * (most ? mostGap : scriptGap), tracking)
  const isWhole = index === 0 ? joins : room !== undefined
  const isBreak = before >= 0 && at > walk.start && !isWhole && mayBreak(before, code)
  if (isBreak) {
    walk.breakAt = at
    walk.atBreak = x
    walk.kept = x + gap
  }
  if (walk.hung && isBreak) {
    end(walk, at, x, 'full')
    walk.x = advance
  } else if (x + gap + advance <= width || code === 0x20) walk.x += gap + advance
  else if (
    !most &&
    !isLatin(before) &&
    hangsOver(code, index + 1 < text.length ? text.charCodeAt(index + 1) : walk.behind)
  )
    walk.hung = true
  else if (walk.breakAt > walk.start) {
    // The line that begins at the break does without the air before its first character.
    const beyond = at > walk.breakAt ? x - walk.kept + gap : 0
    end(walk, walk.breakAt, walk.atBreak, 'full')
    walk.x = beyond + advance
  } else if (at > walk.start) {
    end(walk, at, x, 'full')
    walk.x = advance
  } else walk.x += advance
}

/** The width of a character with its tracking, twips; `times`: in Times New Roman, else figures take half of their size. */
function advanceOf(code: number, em: number, tracking: number, measure: boolean | 'most'): number {
  const apart = spaced(tracking)
  // Most characters are Chinese.
  if (isHan(code)) return em + apart
  if (hasNoWidth(code)) return 0
  if (!isLatin(code)) return em + apart
  if (measure === 'most') return em * mostNarrow + apart
  return em * (measure && code < 0x7f ? timesWidth(code) : 0.5) + apart
}

/** What tracking adds to a character, twips. */
const spaced = (tracking: number): number => (tracking === 0 ? 0 : tracking + spare)

/** What stands between two characters: air, and the tracking that the last of one script does without. */
function gapBetween(before: number, code: number, air: number, tracking: number): number {
  if (isLatin(before) === isLatin(code)) return 0
  const isParted = (isFigureOrLetter(before) && isHan(code)) || (isHan(before) && isFigureOrLetter(code))
  return (isParted ? air : 0) - tracking
}

const isLatin = (code: number): boolean => code < 0x2000 && code !== 0xb7

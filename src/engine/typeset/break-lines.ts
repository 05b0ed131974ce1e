import { hangsOver, isFigureOrLetter, isHan, mayBreak } from './line-rules.ts'
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

/** What LibreOffice leaves free between a Chinese character and a figure or a Latin letter, in em. */
const scriptGap = 0.2

/** What LibreOffice takes for each character whose width is changed by tracking, twips: it rounds. */
const spare = 0.25

/**
 * The lines of a paragraph as a word processor breaks them: Chinese is as wide as its size, words and figures are not
 * broken, what may not begin or end a line stays with its neighbour, and a mark hangs over the end of a full line. A line
 * break in the text ends a line and belongs to it.
 */
export function breakLines(stretches: readonly Stretch[], { width, firstLine = 0, times }: Room): Line[] {
  const lines: Line[] = []
  let [start, at] = [0, 0]
  let [x, breakAt, atBreak, kept] = [firstLine, -1, 0, 0]
  let before = -1
  let hung = false
  const end = (to: number, reached: number, ends: Line['ends'], hangs: boolean): void => {
    lines.push({ from: start, to, width: reached, ends, hangs })
    start = to
    breakAt = -1
  }
  for (const { text, size, tracking, joins, room } of stretches) {
    const em = size * 20
    for (let index = 0; index < text.length; index++, at++) {
      const code = text.charCodeAt(index)
      if (code === 0x0a) {
        // The break itself is no part of any line's text.
        end(at, x, 'break', hung)
        start = at + 1
        ;[x, before, hung] = [0, -1, false]
        continue
      }
      if (code >= 0xdc00 && code <= 0xdfff) continue
      const own =
        room === undefined ? widthOf(code, em, times) + (isNoRoom(code) || tracking === 0 ? 0 : tracking + spare) : 0
      const advance = room !== undefined && index === 0 ? room : own
      const gap = before < 0 ? 0 : gapBetween(before, code, em, tracking)
      const isBreak =
        before >= 0 &&
        at > start &&
        !(joins && index === 0) &&
        !(room !== undefined && index > 0) &&
        mayBreak(before, code)
      if (isBreak) [breakAt, atBreak, kept] = [at, x, x + gap]
      if (hung && isBreak) {
        end(at, x, 'full', true)
        ;[x, hung] = [advance, false]
      } else if (x + gap + advance <= width || code === 0x20) x += gap + advance
      else if (!isLatin(before) && hangsOver(code, text.charCodeAt(index + 1))) hung = true
      else if (breakAt > start) {
        // The line that begins at the break does without the air before its first character.
        const beyond = at > breakAt ? x - kept + gap : 0
        end(breakAt, atBreak, 'full', false)
        x = beyond + advance
      } else if (at > start) {
        end(at, x, 'full', hung)
        ;[x, hung] = [advance, false]
      } else x += advance
      before = code
    }
  }
  end(at, x, 'end', hung)
  return lines
}

/** The width of a character without its tracking, twips. */
function widthOf(code: number, em: number, times: boolean): number {
  if (code < 0x7f) return em * (times ? timesWidth(code) : 0.5)
  if (isNoRoom(code)) return 0
  return code < 0x2000 && code !== 0xb7 ? em / 2 : em
}

/** Marks that combine with the character before them, and joiners. */
const isNoRoom = (code: number): boolean => code >= 0x300 && /[\p{M}\p{Cf}]/u.test(String.fromCharCode(code))

/** What stands between two characters: air, and the tracking that the last of one script does without. */
function gapBetween(before: number, code: number, em: number, tracking: number): number {
  if (isLatin(before) === isLatin(code)) return 0
  const isParted = (isFigureOrLetter(before) && isHan(code)) || (isHan(before) && isFigureOrLetter(code))
  return (isParted ? em * scriptGap : 0) - tracking
}

const isLatin = (code: number): boolean => code < 0x2000 && code !== 0xb7

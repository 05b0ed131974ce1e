import { beginsUnseen } from '../../text/letters.ts'

/**
 * What no word processor breaks between two lines: figures and Latin words, with the marks that stay beside them. Chinese
 * is broken between any two characters.
 */
const unbroken =
  /[（《〈“‘〔【「『]*[!-~\u00a1-\u024f\u0370-\u04ff\u2012-\u2015\u2212\u2030\u2032\u2033]+[，。、；：？！）》〉”’〕】」』～]*/g

/** The widths of characters in a wide font (DejaVu, which Linux takes for a missing one), in hundredths of an em. */
const wide = { figure: 64, narrow: 40, percent: 95, small: 64, broad: 100, capital: 78, other: 84 }
/** The same in Times New Roman and in the Latin letters of Chinese fonts, with a little room. */
const near = { figure: 57, narrow: 34, percent: 92, small: 56, broad: 95, capital: 73, other: 60 }

/** How wide figures and letters are taken to be: as in the widest usual font, or as in the usual ones. */
export type Measure = 'wide' | 'near'

const metrics = { wide, near }

/** The width of the widest piece of a text that is never broken, in em. */
export function widestPiece(text: string, measure: Measure): number {
  let widest = 0
  for (const [piece] of text.matchAll(unbroken)) widest = Math.max(widest, pieceWidth(piece, measure))
  return widest
}

/** The width of a text on one line, in em. */
export function pieceWidth(text: string, measure: Measure): number {
  const of = metrics[measure]
  let width = 0
  for (const character of text) {
    if (character >= '0' && character <= '9') width += of.figure
    else if (/[.,:;'|!()[\]/\\ -]/.test(character)) width += of.narrow
    else if (/[%‰@&]/.test(character)) width += of.percent
    else if (/[mwMW]/.test(character)) width += of.broad
    else if (/[a-z]/.test(character)) width += of.small
    else if (/[A-Z]/.test(character)) width += of.capital
    else if (beginsUnseen(character)) continue
    else width += character < '\u0500' ? of.other : 100
  }
  return width / 100
}

/** The longest piece of a text that is never broken; empty when there is none. */
export function longestPiece(text: string): string {
  return (text.match(unbroken) ?? []).reduce((most, one) => (one.length > most.length ? one : most), '')
}

import { colophonLines, letterheadLines } from '../../../document/letterhead-lines.ts'
import type { Colophon, Letterhead } from '../../../document/types.ts'
import { writeInlines } from '../inlines.ts'

/** Each element as a paragraph of its own, in the order of the page; colour and place are for paper. */
export function writeLetterhead(block: Letterhead): string[] {
  return letterheadLines(block).map((line) => writeInlines(line, 'line'))
}

export function writeColophon(block: Colophon): string[] {
  return colophonLines(block).map((line) => writeInlines(line, 'line'))
}

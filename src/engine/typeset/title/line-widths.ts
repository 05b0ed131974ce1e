import { textWidth } from '../text-width.ts'

/**
 * LibreOffice and WPS leave a quarter of a 字 between Chinese and digits or Latin letters of one line, whatever the styles
 * say of it: without it a full line would lose its last character to the next one.
 */
const gap = 0.25

/** Measures the lines that a text may be broken into: the width of what stands from one offset up to another, in 字. */
export function lineWidths(text: string): (from: number, to: number) => number {
  const widths = [0]
  const gaps = [0]
  for (let at = 0; at < text.length; at++) {
    gaps.push(hasGap(text, at + 1) ? gap : 0)
    widths.push(
      widths[at]! + gaps[at]! + (isLowSurrogate(text, at) ? 0 : textWidth(String.fromCodePoint(text.codePointAt(at)!))),
    )
  }
  // At the start of a line nothing is left free.
  return (from, to) => (from >= to ? 0 : widths[to]! - widths[from]! - gaps[from]!)
}

/** The width of a text on one line. */
export function lineWidth(text: string): number {
  let width = textWidth(text)
  for (let at = 1; at < text.length; at++) if (hasGap(text, at)) width += gap
  return width
}

function hasGap(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) < 0x80 === text.charCodeAt(at) < 0x80) return false
  const pair = text.slice(at - 1, at + 1)
  return /^[0-9A-Za-z%]\p{Script=Han}|^\p{Script=Han}[0-9A-Za-z]/u.test(pair)
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

import type { SyntaxScalar } from '../syntax.ts'
import { contentEnd, skipSpaces } from './lines.ts'

/** A sign of YAML with which no plain text begins; `-` may, before a digit. */
const reserved = '-?:,[]{}#&*!|>\'"%@`'

/** True when a plain text may begin here. */
export function beginsPlain(text: string, at: number): boolean {
  const sign = text[at]!
  if (sign === '-') return /^\d$/.test(text[at + 1] ?? '')
  return !reserved.includes(sign)
}

/**
 * Where plain text ends in a line: before a comment, else at the end. -1 when it holds what makes a key of it, `: ` or
 * a colon at the end.
 */
export function plainEnd(text: string, start: number, end: number): number {
  const line = text.slice(start, end)
  const comment = line.indexOf(' #')
  const written = comment < 0 ? line : line.slice(0, contentEnd(line, 0, comment))
  if (written.includes(': ') || written.endsWith(':')) return -1
  return start + written.length
}

/** The quoted text that begins at a place, if it ends on the line and has no escapes but `''`. */
export function quoted(text: string, start: number, lineEnd: number): SyntaxScalar | undefined {
  const quote = text[start]!
  let close = text.indexOf(quote, start + 1)
  if (quote === "'") while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2)
  if (close < 0 || close >= lineEnd) return undefined
  if (quote === '"' && text.slice(start, close).includes('\\')) return undefined
  return { kind: 'scalar', style: quote === "'" ? 'single' : 'double', start, end: close + 1 }
}

/** True when nothing but a comment follows on the line. */
export function isLineEnd(text: string, at: number, lineEnd: number): boolean {
  const next = skipSpaces(text, at)
  return next >= lineEnd || (next > at && text[next] === '#')
}

/**
 * The block text whose header (`|`, `>`, `|-`, `>-`) stands at a place, below an entry that is `indent` spaces in.
 * `undefined` when its lines are not plainly indented.
 */
export function blockText(text: string, start: number, headerEnd: number, indent: number): SyntaxScalar | undefined {
  if (!/^[|>]-?$/.test(text.slice(start, headerEnd))) return undefined
  let own = 0
  let end = headerEnd
  for (let at = text.indexOf('\n', headerEnd) + 1; at > 0 && at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    const content = skipSpaces(text, at)
    if (content < stop) {
      if (content - at <= indent) break
      own ||= content - at
      if (content - at < own) return undefined
      end = Math.min(stop + 1, text.length)
    } else if (content - at > own) return undefined
    at = stop + 1
  }
  return own === 0 ? undefined : { kind: 'scalar', style: 'block', start, end }
}

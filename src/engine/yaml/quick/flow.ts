import type { Syntax, SyntaxList, SyntaxMap, SyntaxPair } from '../syntax.ts'
import { keyEnd } from './key.ts'
import { contentEnd, skipSpaces } from './lines.ts'
import { beginsPlain, quoted } from './scalars.ts'

/** Deeper than any list of a report. */
const mostDepth = 20

/** The list or map in brackets that begins at a place, if it ends on the line and has nothing unusual in it. */
export function flowCollection(
  text: string,
  start: number,
  end: number,
  depth = 0,
): SyntaxList | SyntaxMap | undefined {
  if (depth > mostDepth) return undefined
  const isMap = text[start] === '{'
  const closing = isMap ? '}' : ']'
  const pairs: SyntaxPair[] = []
  const items: Syntax[] = []
  let at = skipSpaces(text, start + 1)
  if (text[at] !== closing) {
    for (;;) {
      const item = isMap ? flowPair(text, at, end, depth) : flowValue(text, at, end, depth)
      if (!item) return undefined
      if ('key' in item) pairs.push(item)
      else items.push(item)
      at = skipSpaces(text, 'key' in item ? item.value!.end : item.end)
      if (text[at] === closing) break
      if (text[at] !== ',') return undefined
      at = skipSpaces(text, at + 1)
    }
  }
  if (at >= end) return undefined
  const stop = at + 1
  return isMap
    ? { kind: 'map', start, end: stop, flow: true, pairs }
    : { kind: 'list', start, end: stop, flow: true, items }
}

function flowPair(text: string, start: number, end: number, depth: number): SyntaxPair | undefined {
  const colon = keyEnd(text, start, end)
  if (colon < 0) return undefined
  const value = flowValue(text, skipSpaces(text, colon + 1), end, depth)
  return value && { key: { kind: 'scalar', style: 'plain', start, end: colon }, value }
}

/** `,`, `[`, `]`, `{`, `}`, `:`, `#`. Codes, as V8 makes a text of each character that is asked for. */
const isSign = (code: number): boolean =>
  code < 0x80 &&
  (code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d || code === 0x3a || code === 0x23)

function flowValue(text: string, start: number, end: number, depth: number): Syntax | undefined {
  if (start >= end) return undefined
  const sign = text[start]!
  if (sign === '{' || sign === '[') return flowCollection(text, start, end, depth + 1)
  if (sign === "'" || sign === '"') return quoted(text, start, end)
  if (!beginsPlain(text, start)) return undefined
  let at = start
  while (at < end && !isSign(text.charCodeAt(at))) at++
  // A colon may make a key of it, a hash a comment; a bracket may open only at the start.
  if (at >= end || !',]}'.includes(text[at]!)) return undefined
  return { kind: 'scalar', style: 'plain', start, end: contentEnd(text, start, at) }
}

import type { PieceSource } from '../document/running-text.ts'
import { own } from '../text/own.ts'
import { type Span, spanText } from '../text/source.ts'

/** Where text may be something else: escapes, references, strong text, code, links, images, tags. */
const special =
  /\\([!-/:-@[-`{-~])|&(#\d{1,7}|#x[\da-fA-F]{1,6}|[a-zA-Z]{2,8});|\*{1,3}|`+|!?\[(?=[^[\]]{0,300}\]\()|\]\([^()\s]{0,500}\)|<\/?[a-zA-Z][^<>]{0,200}>/g

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: '\u3000',
}

/**
 * The text of a line of Markdown without its marks, in pieces that know their places. Marks are dropped where they
 * stand; whether they open or close does not matter here.
 */
export function inlinePieces(line: Span): PieceSource[] {
  const { source } = line
  const text = spanText(line)
  const pieces: PieceSource[] = []
  let from = 0
  const add = (written: string, start: number, end: number) => {
    if (written !== '')
      pieces.push({ text: written, origin: { source, start: line.start + start, end: line.start + end } })
  }
  for (const match of text.matchAll(special)) {
    const meant = meaning(match, text)
    if (meant === undefined) continue
    const end = match.index + match[0].length
    add(text.slice(from, match.index), from, match.index)
    add(meant, match.index, end)
    from = end
  }
  add(text.slice(from), from, text.length)
  return pieces
}

/** What a mark stands for; `undefined` when it is text after all. */
function meaning(match: RegExpExecArray, text: string): string | undefined {
  const [written, escaped, entity] = match
  if (escaped !== undefined) return escaped
  if (entity !== undefined) return decodeEntity(entity)
  if (!written.startsWith('*')) return ''
  // Alone it is no mark: «尊敬的**主席» has lost a name. Underlines are never marks: they are blanks to fill in.
  const pair = text.includes(written, match.index + written.length) || text.slice(0, match.index).includes(written)
  return pair ? '' : undefined
}

function decodeEntity(entity: string): string | undefined {
  if (!entity.startsWith('#')) return own(named, entity)
  const code = entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
}

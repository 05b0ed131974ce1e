import { lineEnd, lineStart } from '../lines.ts'
import { joinParagraphs } from '../scalar-text.ts'
import type { SyntaxScalar } from '../syntax.ts'
import {
  doubleQuoted,
  escaped,
  fitsSingleQuotes,
  isPlain,
  paragraphsOf,
  type ScalarPlace,
  singleQuoted,
  staysPlain,
} from '../write-scalar.ts'
import { editRuns } from './edit-words.ts'
import { endOf } from './extents.ts'
import { isInPlace, matchEntries } from './match.ts'
import type { Piece, PieceEdit } from './pieces.ts'
import { paragraphsAt } from './scalar-value.ts'

/**
 * Edits after which a scalar says another text, in the style that it has; `undefined` when that style cannot hold it, and it
 * is to be written anew.
 */
export function editScalar(
  text: string,
  node: SyntaxScalar,
  wanted: string,
  place: Omit<ScalarPlace, 'indent'>,
): PieceEdit[] | undefined {
  const paragraphs = paragraphsOf(wanted)
  if (node.style === 'block') return paragraphs.length > 0 ? editBlock(text, node, paragraphs) : undefined
  const written = text.slice(node.start, node.end)
  if (written.includes('\n')) return editInLines(text, node, paragraphs)
  const instead = inStyle(node.style, paragraphs, place)
  return instead === undefined ? undefined : [{ start: node.start, end: node.end, put: [instead] }]
}

function inStyle(
  style: SyntaxScalar['style'],
  paragraphs: readonly string[],
  place: Omit<ScalarPlace, 'indent'>,
): string | undefined {
  const [only = ''] = paragraphs
  if (paragraphs.length > 1) return undefined
  if (style === 'plain') return isPlain(only, place) ? only : undefined
  if (style === 'single') return fitsSingleQuotes(only) ? singleQuoted(only) : undefined
  return doubleQuoted([only])
}

/** A scalar over several lines: only the words that are others are replaced, so that all lines without one stay. */
function editInLines(text: string, node: SyntaxScalar, wanted: readonly string[]): PieceEdit[] | undefined {
  const runs = paragraphsAt(text, node.start, node.end, node.style)
  if (runs.length !== wanted.length) return undefined
  const edits = runs.flatMap((paragraph, index) =>
    editRuns(paragraph, wanted[index]!, (words) => inQuotes(node, words)),
  )
  const outcome = edits.reduceRight(
    (all, { start, end, put }) => {
      return all.slice(0, start - node.start) + put.join('') + all.slice(end - node.start)
    },
    text.slice(node.start, endOf(text, node)),
  )
  const lines = outcome.split('\n').map((line) => line.trim())
  if (node.style === 'plain' && !lines.every((line, at) => (at === 0 ? isPlain(line) : goesOn(line)))) return undefined
  const said = joinParagraphs(paragraphsAt(outcome, 0, outcome.length, node.style))
  return said === wanted.join('\n') ? edits : undefined
}

const goesOn = (line: string): boolean => staysPlain(line) && !/^(?:#|- |-$|---|\.\.\.|[?:] )/.test(line)

function inQuotes({ style }: SyntaxScalar, words: string): string {
  if (style === 'single') return words.replaceAll("'", "''")
  return style === 'double' ? escaped(words) : words
}

/** A paragraph of a block text: whole lines, the last without its line break. */
interface Lines {
  readonly start: number
  readonly end: number
}

/**
 * Edits after which a block text (`|`, `>`) has other paragraphs. Paragraphs that stay keep their lines; `undefined` when
 * its lines do not allow that.
 */
function editBlock(text: string, node: SyntaxScalar, wanted: readonly string[]): PieceEdit[] | undefined {
  if (wanted.some((paragraph) => /[\x7f-\x9f\u2028\u2029\ufeff]/.test(paragraph))) return undefined
  const bodyStart = lineEnd(text, node.start) + 1
  const bodyEnd = endOf(text, node)
  const runs = paragraphsAt(text, node.start, bodyEnd, 'block')
  if (runs.length === 0) return undefined
  const before = runs.map((paragraph): Lines => {
    return { start: lineStart(text, paragraph[0]!.span.start), end: lineEnd(text, paragraph.at(-1)!.span.end) }
  })
  const indent = /^ */.exec(text.slice(before[0]!.start))![0]
  const old = ascending(
    matchEntries(
      runs.map((paragraph) => joinParagraphs([paragraph])),
      wanted,
    ),
  )
  const edits = wanted.map((paragraph, index) => {
    return old[index]! < 0 ? [] : editParagraph(text, runs[old[index]!]!, before[old[index]!]!, paragraph)
  })
  if (isInPlace(old, before.length)) return edits.flat()
  const put: Piece[] = wanted.flatMap((paragraph, index): Piece[] => {
    const lines = before[old[index]!]
    const gap = index === 0 ? [] : ['\n\n']
    if (!lines) return [...gap, indent + paragraph]
    // The blank lines between two that stay neighbours stay, too.
    const prior = index > 0 && old[index - 1] === old[index]! - 1 ? before[old[index - 1]!] : undefined
    const from = prior ? prior.end : lines.start
    return [...(prior ? [] : gap), { from, to: lines.end, edits: edits[index]! }]
  })
  return [{ start: Math.min(bodyStart, before[0]!.start), end: before.at(-1)!.end, put }]
}

/** Paragraphs are not moved: of those that changed places the later ones are new. */
function ascending(old: readonly number[]): number[] {
  let last = -1
  return old.map((one) => {
    if (one <= last) return -1
    last = one
    return one
  })
}

function editParagraph(
  text: string,
  runs: Parameters<typeof editRuns>[0],
  { start, end }: Lines,
  wanted: string,
): PieceEdit[] {
  const edits = editRuns(runs, wanted, (words) => words)
  const [edit] = edits
  if (!edit) return []
  const header = '|\n'
  const outcome = header + text.slice(start, edit.start) + edit.put.join('') + text.slice(edit.end, end)
  if (joinParagraphs(paragraphsAt(outcome, 0, outcome.length, 'block')) === wanted) return edits
  const first = runs[0]!.span.start
  return [{ start: first, end, put: [wanted] }]
}

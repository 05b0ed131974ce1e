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
import { editBlock } from './edit-block-text.ts'
import { editRuns } from './edit-words.ts'
import { endOf } from './extents.ts'
import type { PieceEdit } from './pieces.ts'
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

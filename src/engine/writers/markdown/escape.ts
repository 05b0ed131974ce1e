import { type Unsafe, unsafe, type Where } from './unsafe.ts'

/** The kinds of place a text is written to: a line that could begin any block, a heading's line, a table cell. */
export type EscapeContext = 'line' | 'heading' | 'cell'

/** A piece of text's position in its block: whether the block begins, ends with it. */
export interface Edges {
  first: boolean
  last: boolean
}

/**
 * Text as Markdown that reads back as the same text and as nothing but text.
 *
 * Punctuation gets a backslash; white space becomes a numeric character reference where CommonMark would trim it or
 * end the line (`&#32;`, `&#9;`, `&#10;`), so that even line breaks come back. U+0085 stays as it is: it ends no line
 * in CommonMark, and HTML reads `&#133;` as an ellipsis.
 *
 * @param text without forbidden characters, see `legalText`
 */
export function escapeText(text: string, place: EscapeContext, edges: Edges): string {
  const { any, first, last, each } = patternsFor(place, edges)
  // Of the end the last character alone: an expression would look for it from every place.
  return any.test(text) || first.test(text) || last.test(text.slice(-1)) ? text.replace(each, escapeCharacter) : text
}

/** CommonMark allows a backslash before ASCII punctuation, and only there. */
const escapable = /^[!-/:-@[-`{-~]$/

function escapeCharacter(character: string): string {
  return escapable.test(character) ? `\\${character}` : `&#${character.codePointAt(0)};`
}

/**
 * The table as regular expressions: `any`, `first` and `last` tell quickly that nothing can match, `each` finds the
 * characters. White space is looked for at the edges alone: V8 calls a function for each character that it holds against
 * a class of more than 16 ranges. Without the flag `i`: it would work out the other case of every letter there is before
 * the first match.
 */
interface Patterns {
  any: RegExp
  first: RegExp
  last: RegExp
  each: RegExp
}

const compiled: Record<EscapeContext, Patterns[]> = { line: [], heading: [], cell: [] }

function patternsFor(place: EscapeContext, edges: Edges): Patterns {
  const at = (edges.first ? 2 : 0) + (edges.last ? 1 : 0)
  compiled[place][at] ??= compile(unsafe.filter((row) => applies(row.where ?? 'anywhere', place, edges)))
  return compiled[place][at]
}

function applies(where: Where, place: EscapeContext, edges: Edges): boolean {
  switch (where) {
    case 'anywhere':
      return true
    case 'line-start':
      return place === 'line' && edges.first
    case 'start':
      return edges.first
    case 'end':
      return edges.last
    case 'heading-end':
      return place === 'heading' && edges.last
    case 'cell':
      return place === 'cell'
  }
}

function compile(rows: readonly Unsafe[]): Patterns {
  const classOf = (...wanted: Where[]): string =>
    `[${rows.flatMap(({ where = 'anywhere', characters }) => (wanted.includes(where) ? [characters] : [])).join('')}]`
  return {
    any: new RegExp(classOf('anywhere', 'line-start', 'cell')),
    first: new RegExp(`^${classOf('start')}`),
    last: new RegExp(`${classOf('end', 'heading-end')}$`),
    each: new RegExp(rows.map(patternOf).join('|'), 'gu'),
  }
}

/** With the character first, by which V8 passes over all others: what stands before it is asked for behind it. */
function patternOf({ characters, before, after, where }: Unsafe): string {
  const atStart = where === 'line-start' || where === 'start'
  const atEnd = where === 'end' || where === 'heading-end'
  const behind = before?.replace(/^(\(\?<[=!])(.*)\)$/, `$1(?:$2)[${characters}])`)
  return `${before === undefined && atStart ? '^' : ''}[${characters}]${behind ?? ''}${after ?? (atEnd ? '$' : '')}`
}

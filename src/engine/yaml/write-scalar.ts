import { legalText } from '../text/legal-text.ts'

/** Where a text is written. */
export interface ScalarPlace {
  /** In brackets or braces: on one line, and without the signs that part entries there. */
  readonly flow?: boolean
  /** An entry of a list: what looks like a key there, or like several entries, is put in quotes. */
  readonly item?: boolean
  /** How far in the lines of a text of several paragraphs stand. */
  readonly indent: number
}

/**
 * A text as a careful person writes it: plain, in quotes only where it would not be read as it is, and as a block (`|`)
 * with a blank line between its paragraphs where it has several. What is read again is `writableText(text)`. Without a place
 * it is written on one line that means the same anywhere, in brackets too.
 */
export function writeScalar(text: string, place?: ScalarPlace): string {
  const paragraphs = paragraphsOf(text)
  if (!place)
    return paragraphs.length > 1
      ? doubleQuoted(paragraphs)
      : isPlainAnywhere(paragraphs[0] ?? '')
        ? paragraphs[0]!
        : quoted(paragraphs[0] ?? '')
  const only = paragraphs[0] ?? ''
  if (paragraphs.length > 1) {
    return place.flow || paragraphs.some(needsEscapes) ? doubleQuoted(paragraphs) : blockText(paragraphs, place.indent)
  }
  return isPlain(only, place) ? only : quoted(only)
}

/** A key: plain, or in quotes. */
export function writeKey(key: string, place: { readonly flow?: boolean } = {}): string {
  return isPlain(key, place) && !/[\t"']/.test(key) ? key : key.includes('\n') ? doubleQuoted([key]) : quoted(key)
}

/** What is read of a text that was written: line breaks part paragraphs, blanks around one and empty ones do not count. */
export const writableText = (text: string): string => paragraphsOf(text).join('\n')

/** The paragraphs of a text. */
export const paragraphsOf = (text: string): string[] =>
  legalText(text)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[ \t\u3000\u00a0]+|[ \t\u3000\u00a0]+$/g, ''))
    .filter((line) => line !== '')

/** What nobody sees, and what editors and parsers take for the end of a line. */
const needsEscapes = (text: string): boolean => /[\x7f-\x9f\u2028\u2029\ufeff]/.test(text)

/** What begins like a key with a colon, or is several words to who wrote it in brackets. */
const likeKey = /^[^\s:：;；=＝,，]{1,10}[:：=＝]/
const likeEntries = /[，、]/
const likePair = /，[^，]{0,24}[:：]/

/** True for a text of one line that is read as it is without quotes. */
export function isPlain(text: string, { flow, item }: Omit<ScalarPlace, 'indent'> = {}): boolean {
  if (!beginsPlainly(text) || !staysPlain(text)) return false
  if (item && (likeKey.test(text) || (flow && likeEntries.test(text)))) return false
  return !flow || (!/[,[\]{}]/.test(text) && !likePair.test(text))
}

/** True for a text of one line that means itself without quotes, in brackets too. */
const isPlainAnywhere = (text: string): boolean => isPlain(text) && !/[,[\]{}]/.test(text)

/** True for a text that may begin without quotes: it is no word for nothing, and no sign of YAML. */
function beginsPlainly(text: string): boolean {
  if (text === '' || /^(?:~|null)$/i.test(text)) return false
  return !/^(?:｜$|[?:,[\]{}#&*!|>'"%@`\s\u00a0\u3000]|-(?!\d)|\.\.\.$)/.test(text)
}

/** True for a line that goes on without quotes: nothing in it makes a key or a comment of it. */
export const staysPlain = (line: string): boolean =>
  !/:(?=[\s]|$)|[ \t]#|[\s\u00a0\u3000]$/.test(line) && !needsEscapes(line) && !line.includes('\n')

function quoted(text: string): string {
  return needsEscapes(text) ? doubleQuoted([text]) : singleQuoted(text)
}

/** In single quotes: a `'` in it is doubled. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** True for a text that single quotes hold as it is. */
export const fitsSingleQuotes = (text: string): boolean => !needsEscapes(text) && !text.includes('\n')

/** In double quotes, on one line. */
export function doubleQuoted(paragraphs: readonly string[]): string {
  return `"${paragraphs.map(escaped).join('\\n\\n')}"`
}

/** A text as double quotes hold it. */
export const escaped = (text: string): string =>
  text.replace(/["\\\n\t\x7f-\x9f\u2028\u2029\ufeff]/g, (sign) => {
    if (sign === '"' || sign === '\\') return `\\${sign}`
    if (sign === '\n' || sign === '\t') return sign === '\n' ? '\\n' : '\\t'
    const code = sign.charCodeAt(0).toString(16)
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code}`
  })

const blockText = (paragraphs: readonly string[], indent: number): string =>
  `|\n${paragraphs.map((paragraph) => ' '.repeat(indent) + paragraph).join('\n\n')}`

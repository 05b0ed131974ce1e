import { joinsWithoutSpace } from '../../src/engine/text/wide-characters.ts'

/** What docs/data-format.md says becomes of a text between a file and a document, written down apart from src. */

const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** How many characters of a text no document can hold: each is a warning. */
export const forbiddenIn = (text: string): number => text.match(forbidden)?.length ?? 0

export const withoutForbidden = (text: string): string => text.replace(forbidden, '\ufffd')

const ends = /^[ \t\u3000\u00a0]+|[ \t\u3000\u00a0]+$/g

/** A text of the data: its paragraphs. Blanks at the ends of a line do not count, lines join, a blank line parts. */
export function paragraphsOf(written: string): string[] {
  const paragraphs: string[] = []
  let current: string | undefined
  for (const line of written.split('\n').map((one) => one.replace(ends, ''))) {
    if (line === '') {
      if (current !== undefined) paragraphs.push(current)
      current = undefined
    } else if (current === undefined) current = line
    else current += (joinsWithoutSpace(withoutForbidden(current), line) ? '' : ' ') + line
  }
  if (current !== undefined) paragraphs.push(current)
  return paragraphs.map(withoutForbidden)
}

/** The same text without blank lines, for a place that holds one paragraph. */
export const oneParagraph = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.replace(ends, '') !== '')
    .join('\n')

/** A text as it is written in the data: `{{` of its own is written `\{{`, and there is no way to write `｛｛`. */
export const asData = (text: string): string => text.replaceAll('{{', '\\{{')

/** A text as literal text of a template: one line, every punctuation mark with a backslash. */
export const asLiteral = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** What a literal that fills its line prints. */
export const literalText = (text: string): string => withoutForbidden(text.replace(/[\r\n]+/g, ' ')).trim()

/** Titles are broken where they look best, and lose their spaces there. */
export const withoutSpaces = (text: string): string => text.replace(/[\s|]/gu, '')

import { parseText } from './parse.ts'

/** A text of one line as YAML writes it: plain where that means the same, inside brackets too, else in single quotes. */
export const writeScalar = (text: string): string => (isPlain(text) ? text : `'${text.replaceAll("'", "''")}'`)

/** True for a text that means itself without quotes, inside brackets too; `null` and `~` mean nothing at all. */
export function isPlain(text: string): boolean {
  if (/^(null|~)$/i.test(text)) return false
  const { contents, errors } = parseText(`[${text}]`)
  const only = contents?.kind === 'list' && contents.items.length === 1 ? contents.items[0] : undefined
  const isWhole = only?.start === 1 && only.end === text.length + 1
  return errors.length === 0 && only?.kind === 'scalar' && only.style === 'plain' && isWhole
}

import { invisibleCharacters } from '../../../engine/text/invisible-characters.ts'

/** A text without what nobody sees, and how much of it there was. Blanks of other kinds become plain ones, at the ends none. */
export function cleanText(text: string): { text: string; hidden: number } {
  const found = invisibleCharacters(text)
  let [clean, at] = ['', 0]
  for (const { start, end, instead = '' } of found) {
    clean += text.slice(at, start) + instead
    at = end
  }
  clean += text.slice(at)
  return { text: clean.replace(/[ \t\u00a0\u3000]+/g, ' ').replace(/^ +| +$/g, ''), hidden: found.length }
}

import type { TextParagraph } from '../../document/running-text.ts'
import type { TextEdit } from '../types.ts'

/** What stands between two quotations, and not in one. */
const between = /^(?:[、，,；和与及或]|以及|暨|到|至|的|是|为|等|以及其|以|对|在|中)$|[，。；！？]/
const longestQuote = 30

/**
 * The double quotes of a paragraph turned the right way, where they come in pairs and only their direction is wrong:
 * ”大走访“, “强师“. None where a mark may be missing instead.
 */
export function turnedQuotes(paragraph: TextParagraph): TextEdit[] {
  const { text } = paragraph
  const places: number[] = []
  for (let at = 0; at < text.length; at++) if (text[at] === '“' || text[at] === '”') places.push(at)
  if (places.length % 2 > 0) return []
  const edits: TextEdit[] = []
  for (let index = 0; index < places.length; index += 2) {
    const [from, to] = [places[index]!, places[index + 1]!]
    if (text[from] === '“' && text[to] === '”') continue
    const inside = text.slice(from + 1, to)
    if (inside.length < 2 || inside.length > longestQuote || between.test(inside)) return []
    if (text[from] === '”') edits.push({ paragraph, start: from, end: from + 1, text: '“' })
    if (text[to] === '“') edits.push({ paragraph, start: to, end: to + 1, text: '”' })
  }
  return edits
}

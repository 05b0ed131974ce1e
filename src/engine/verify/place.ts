import { textsOf } from '../document/anatomy.ts'
import { flatInlines } from '../document/inline-groups.ts'
import type { Document, Inline } from '../document/types.ts'
import type { Span } from '../text/source.ts'

/**
 * The place in the data of what a paragraph of a built file says other than it did: that of the words where the change
 * begins; `undefined` for a paragraph that no file holds. `block`: which block of the document it is of.
 */
export function placeOf({ children }: Document, block: number, before: string, now: string): Span | undefined {
  const of = children[block]
  if (!of) return undefined
  const [said, says] = [withoutBlanks(before), withoutBlanks(now)]
  let first = 0
  while (first < said.length && said[first] === says[first]) first++
  let from = 0
  let found: Span | undefined
  // A block has several texts (cells, lines, a heading and what follows it): those of this paragraph, in their order.
  for (const text of textsOf(of)) {
    const inlines = flatInlines(text)
    const words = withoutBlanks(inlines.map(printed).join(''))
    const at = words === '' ? -1 : said.indexOf(words, from)
    if (at < 0) continue
    let end = at
    for (const inline of inlines) {
      const start = end
      const value = printed(inline)
      end += withoutBlanks(value).length
      const origin = 'origin' in inline ? inline.origin : undefined
      found = origin ?? found
      if (!origin || end <= first) continue
      // What stands in the file as it is printed has a place for each of its characters.
      const isExact = origin.end - origin.start === value.length && end - start === value.length
      return isExact ? { ...origin, start: origin.start + Math.max(0, first - start) } : origin
    }
    from = end
  }
  return found ?? ('origin' in of ? of.origin : undefined)
}

const printed = (inline: Inline): string => ('value' in inline ? inline.value : '')
const withoutBlanks = (text: string): string => text.replace(/\s+/g, '')

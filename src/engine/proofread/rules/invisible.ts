import { countedNames, invisibleCharacters } from '../../text/invisible-characters.ts'
import { firstPlaces } from '../find.ts'
import type { Rule, TextEdit } from '../types.ts'

/**
 * Characters that a text carries along unseen: no-break and zero-width blanks, soft line breaks, marks of direction,
 * bullets of symbol fonts. One finding for the whole text. Of a report its files are read instead, keys and names with
 * them. (The signs would not be seen in examples, which stand in tests of their own.)
 */
export const invisible: Rule = {
  name: 'invisible',
  severity: 'warning',
  check({ paragraphs }, { report }) {
    if (report) return []
    const found = paragraphs.flatMap((paragraph) =>
      invisibleCharacters(paragraph.text).map((one) => ({ ...one, paragraph })),
    )
    if (found.length === 0) return []
    const edits = found.flatMap(({ paragraph, start, end, instead }): TextEdit[] =>
      instead === undefined ? [] : [{ paragraph, start, end, text: instead }],
    )
    const message = `文中有${found.length}个看不见或印不出的字符：${countedNames(found)}`
    const hint = '多半是从 Word、网页或 PDF 里带来的，请删去'
    return [{ ...firstPlaces(found), message, hint, edits, apart: true }]
  },
}

import { firstPlaces } from '../find.ts'
import type { Rule, TextEdit } from '../types.ts'

const pattern = /[０-９]+(?:．[０-９]+)?[％]?|％|(?<=\d)．(?=\d)/g

const narrow = (text: string) =>
  text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/**
 * Arabic figures, the decimal point and % are half-width (GB/T 15835-2011, figures take half a cell).
 *
 * Bad: 完成投资１２．５亿元。
 * Bad: 增长8.5％。
 * Bad: ２０２３年，各项工作有序推进。
 * Good: 完成投资12.5亿元，增长8.5%。
 */
export const fullWidthFigure: Rule = {
  name: 'full-width-figure',
  severity: 'info',
  check({ paragraphs }) {
    const edits = paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(pattern)].map((match): TextEdit => {
        const start = match.index
        return { paragraph, start, end: start + match[0].length, text: narrow(match[0]) }
      }),
    )
    const [first] = edits
    if (!first) return []
    const written = first.paragraph.text.slice(first.start, first.end)
    const count = edits.length > 1 ? `，全文有${edits.length}处` : ''
    const message = `“${written}”是全角${count}`
    return [{ ...firstPlaces(edits), message, hint: `请写成半角，如“${first.text}”`, edits, apart: true }]
  },
}

import { inlineGroups, isNote } from '../document/inline-groups.ts'
import { inlinesIn, mapInlines, notesOf } from '../document/notes.ts'
import type { Block, Document } from '../document/types.ts'
import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'

/** Numbers the notes through the document: each mark is a note of its own, also where a text is printed twice. */
export function numberNotes(document: Document): Result<Document> {
  if (notesOf(document).length === 0) return { value: document, diagnostics: misplaced(document, false) }
  let number = 0
  const children = document.children.map((block) =>
    mapInlines(block, (inline) => (inline.type === 'note' ? { ...inline, number: ++number } : inline)),
  )
  const numbered = { ...document, children }
  return { value: numbered, diagnostics: misplaced(numbered, true) }
}

/** Every note that stands in one of these itself is numbered. */
const isText = ({ type }: Block): boolean => type === 'heading' || type === 'paragraph'

/** Notes where no page has a place for them: 署名, 版头, captions of pictures and charts, heads over several columns. */
function misplaced(document: Document, hasNotes: boolean): Diagnostic[] {
  const others = document.children.filter((block) => !isText(block) || (hasNotes && inlinesIn(block).some(isNote)))
  if (others.length === 0) return []
  const notes = inlineGroups({ ...document, children: others })
    .filter((inlines) => inlines.some(isNote))
    .flatMap((inlines) => inlines.filter(isNote))
  return notes.flatMap(({ number, origin }) =>
    number === undefined && origin
      ? [error('text/bad-note', '这里不能加脚注', { at: origin, hint: '请把脚注加在正文、小标题或表格的格子里' })]
      : [],
  )
}

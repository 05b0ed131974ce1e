// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, mainRelated, stories } from '../opc/docx.ts'
import { descendants, elements } from '../xml/element.ts'

/** Texts of their own part that the document refers to by `w:id` (ECMA-376-1 clauses 17.11 and 17.13.4). */
const kinds = [
  { part: 'footnotes', note: 'w:footnote', references: ['w:footnoteReference'], title: '脚注' },
  { part: 'endnotes', note: 'w:endnote', references: ['w:endnoteReference'], title: '尾注' },
  {
    part: 'comments',
    note: 'w:comment',
    references: ['w:commentReference', 'w:commentRangeStart', 'w:commentRangeEnd'],
    title: '批注',
  },
]

/**
 * Every footnote, endnote and comment that is referred to exists, the separators named in the settings too, and no id
 * is given twice.
 */
export function notes(docx: Docx): Finding[] {
  return kinds.flatMap((kind) => {
    const root = mainRelated(docx, kind.part)
    const findings: Finding[] = []
    const known = new Set<string>()
    for (const note of root ? elements(root) : []) {
      const id = note.attributes.get('w:id') ?? ''
      if (known.has(id)) findings.push(problem('word/note-id', `${kind.title}编号 ${id} 重复`, note))
      known.add(id)
    }
    const settings = mainRelated(docx, 'settings')
    const references = [
      ...stories(docx).flatMap((story) => [...descendants(story, ...kind.references)]),
      // In the settings the element that defines a note refers to a separator.
      ...(settings ? descendants(settings, kind.note) : []),
    ]
    for (const one of references) {
      const id = one.attributes.get('w:id') ?? ''
      if (!known.has(id))
        findings.push(problem('word/note-missing', `${one.name} 引用的${kind.title} ${id} 不存在`, one))
    }
    return findings
  })
}

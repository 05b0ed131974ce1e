// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { descendants, elements, type XmlElement } from '../xml/element.ts'

/**
 * A section names at most one header and one footer of each type (ECMA-376-1 clauses 17.10.2 and 17.10.5); the
 * schema cannot say so and Word takes one of them.
 */
export function sections(docx: Docx): Finding[] {
  return stories(docx).flatMap((root) => [...descendants(root, 'w:sectPr')].flatMap(checkSection))
}

function checkSection(section: XmlElement): Finding[] {
  const seen = new Set<string>()
  return elements(section).flatMap((one) => {
    if (one.name !== 'w:headerReference' && one.name !== 'w:footerReference') return []
    const type = one.attributes.get('w:type') ?? 'default'
    const key = `${one.name} ${type}`
    const twin = seen.has(key)
    seen.add(key)
    return twin ? [problem('word/section-reference', `本节有两个 ${type} 类型的 ${one.name}`, one)] : []
  })
}

// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { extensionOf } from '../opc/content-types.ts'
import { type Docx, relationshipKind } from '../opc/docx.ts'
import type { Relationship } from '../opc/relationships.ts'
import { descendants, type XmlElement } from '../xml/element.ts'

/** The kind of relationship an element's reference must have. */
const expected: Record<string, string> = {
  'a:blip': 'image',
  'v:imagedata': 'image',
  'w:hyperlink': 'hyperlink',
  'a:hlinkClick': 'hyperlink',
  'w:headerReference': 'header',
  'w:footerReference': 'footer',
}

/**
 * Every `r:id`, `r:embed` and `r:link` names a relationship of its own part, of the kind the element is about
 * (ECMA-376-1 clause 22.8.2.1); otherwise Word refuses the file.
 */
export function relationshipUse(docx: Docx): Finding[] {
  return docx.parts.flatMap((part) => {
    if (!part.root || extensionOf(part.name) === 'rels') return []
    const own = new Map((docx.relationships.get(part.name) ?? []).map((one) => [one.id, one]))
    return [...descendants(part.root)].flatMap((element) => checkElement(element, own))
  })
}

function checkElement(element: XmlElement, own: Map<string, Relationship>): Finding[] {
  const findings: Finding[] = []
  for (const [name, id] of element.attributes) {
    // Word writes an empty r:blip on every shape of a diagram.
    if (!name.startsWith('r:') || (name === 'r:blip' && id === '')) continue
    const relationship = own.get(id)
    const kind = expected[element.name]
    if (id === '') findings.push(doubt('word/relationship-missing', `${element.name} 的 ${name} 是空的`, element))
    else if (!relationship) {
      findings.push(problem('word/relationship-missing', `${element.name} 的 ${name}="${id}" 没有对应的关系`, element))
    } else if (kind !== undefined && relationshipKind(relationship) !== kind) {
      const found = relationshipKind(relationship)
      findings.push(
        problem('word/relationship-kind', `${element.name} 引用的关系 ${id} 是 ${found}，应为 ${kind}`, element),
      )
    }
  }
  return findings
}

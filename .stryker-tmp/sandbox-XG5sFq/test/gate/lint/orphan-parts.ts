// @ts-nocheck
import { doubt, type Finding } from '../finding.ts'
import { contentTypesPart, extensionOf } from '../opc/content-types.ts'
import type { Docx } from '../opc/docx.ts'

/** A part that no relationship leads to is never read (ECMA-376-2 clause 9.3): dead weight, or a forgotten link. */
export function orphanParts(docx: Docx): Finding[] {
  const reached = new Set([...docx.relationships.values()].flat().map((one) => one.targetPart?.toLowerCase()))
  return docx.parts.flatMap((part) => {
    const infrastructure = part.name === contentTypesPart || extensionOf(part.name) === 'rels'
    if (infrastructure || reached.has(part.name.toLowerCase())) return []
    return [doubt('opc/orphan-part', '没有任何关系指向这个部件', { part: part.name })]
  })
}

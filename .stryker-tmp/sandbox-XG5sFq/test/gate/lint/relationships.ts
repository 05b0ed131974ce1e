// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { extensionOf } from '../opc/content-types.ts'
import { type Docx, type Part, partNamed, relationshipKind } from '../opc/docx.ts'
import { type Relationship, sourceOf } from '../opc/relationships.ts'
import { uriFault } from '../opc/uri.ts'

/** An xsd:ID: a name without a colon; digits first and Word refuses the file. */
const idPattern = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u

/**
 * Relationships parts are what they say, belong to a part that is there, and each relationship has an id of its own, a
 * type, and a target that is a well-formed URI and, inside the package, an existing part that is not itself a
 * relationships part (ECMA-376-2 clauses 9.3.1 and 9.3.2).
 */
export function relationships(docx: Docx): Finding[] {
  return docx.parts.flatMap((part) => (extensionOf(part.name) === 'rels' ? checkPart(docx, part) : []))
}

function checkPart(docx: Docx, part: Part): Finding[] {
  const source = sourceOf(part.name)
  if (source === undefined || (source !== '/' && !partNamed(docx, source))) {
    return [problem('opc/relationships-without-source', '关系部件所属的部件不存在', { part: part.name })]
  }
  if (!part.root) return []
  if (part.root.name !== 'rel:Relationships') {
    return [problem('opc/relationships-root', '根元素应为 Relationships', part.root)]
  }
  const seen = new Set<string>()
  return (docx.relationships.get(source) ?? []).flatMap((one) => {
    const twin = seen.has(one.id)
    seen.add(one.id)
    return [
      ...(twin ? [problem('opc/relationship-id-duplicate', `关系编号 ${one.id} 重复`, one.element)] : []),
      ...checkRelationship(docx, one),
    ]
  })
}

function checkRelationship(docx: Docx, one: Relationship): Finding[] {
  const findings: Finding[] = []
  const tell = (rule: string, message: string) => findings.push(problem(rule, message, one.element))
  if (!idPattern.test(one.id)) tell('opc/relationship-id', `关系编号“${one.id}”不合法`)
  if (!/^[a-z][a-z0-9+.-]*:/i.test(one.type) || uriFault(one.type)) {
    tell('opc/relationship-type', `关系 ${one.id} 的类型“${one.type}”不是 URI`)
  }
  const fault = uriFault(one.target)
  if (fault)
    findings.push(badTarget(one)('opc/relationship-uri', `关系 ${one.id} 的目标“${one.target}”${fault}`, one.element))
  else if (!one.external) findings.push(...checkInternal(docx, one))
  return findings
}

/** Word itself writes the path of a template with backslashes. */
const badTarget = (one: Relationship): typeof problem =>
  relationshipKind(one) === 'attachedTemplate' ? doubt : problem

function checkInternal(docx: Docx, one: Relationship): Finding[] {
  // A bare fragment points into the source part itself.
  if (one.target.startsWith('#')) return []
  if (one.targetPart === undefined) {
    return [problem('opc/relationship-target', `关系 ${one.id} 的目标“${one.target}”在文件包之外`, one.element)]
  }
  if (extensionOf(one.targetPart) === 'rels') {
    return [problem('opc/relationship-target', `关系 ${one.id} 指向关系部件 ${one.targetPart}`, one.element)]
  }
  if (partNamed(docx, one.targetPart)) return []
  return [problem('opc/relationship-target', `关系 ${one.id} 指向的部件 ${one.targetPart} 不存在`, one.element)]
}

// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, mainRelated, stories } from '../opc/docx.ts'
import { child, childValue, descendants, elements, type XmlElement } from '../xml/element.ts'

/**
 * Lists (ECMA-376-1 clause 17.9): a paragraph's `w:numId` names a `w:num`, that names a `w:abstractNum`, ids are
 * given once, levels are 0 to 8. The SDK finds nothing of this; Word drops the numbers.
 */
export function numbering(docx: Docx): Finding[] {
  const root = mainRelated(docx, 'numbering')
  const definitions = root ? elements(root) : []
  const abstracts = definitions.filter((one) => one.name === 'w:abstractNum')
  const instances = definitions.filter((one) => one.name === 'w:num')
  return [
    ...duplicates(abstracts, 'w:abstractNumId'),
    ...duplicates(instances, 'w:numId'),
    ...abstracts.flatMap((one) => levels(one)),
    ...instances.flatMap((one) => checkInstance(one, abstracts)),
    ...uses(docx, new Set(instances.map((one) => one.attributes.get('w:numId')))),
  ]
}

function duplicates(definitions: XmlElement[], attribute: string): Finding[] {
  const seen = new Set<string>()
  return definitions.flatMap((one) => {
    const id = one.attributes.get(attribute) ?? ''
    const twin = seen.has(id)
    seen.add(id)
    return twin ? [problem('word/numbering-id', `${one.name} 的编号 ${attribute}="${id}" 重复`, one)] : []
  })
}

function levels(abstract: XmlElement): Finding[] {
  const seen = new Set<string>()
  return elements(abstract).flatMap((one) => {
    if (one.name !== 'w:lvl') return []
    const level = one.attributes.get('w:ilvl') ?? ''
    const twin = seen.has(level)
    seen.add(level)
    if (twin) return [problem('word/numbering-level', `编号级别 ${level} 定义了两次`, one)]
    return isLevel(level) ? [] : [problem('word/numbering-level', `编号级别“${level}”应为 0 至 8`, one)]
  })
}

function checkInstance(instance: XmlElement, abstracts: XmlElement[]): Finding[] {
  const wanted = childValue(instance, 'w:abstractNumId') ?? ''
  if (abstracts.some((one) => one.attributes.get('w:abstractNumId') === wanted)) return []
  return [problem('word/abstract-numbering-missing', `w:num 引用的 abstractNum ${wanted} 不存在`, instance)]
}

/** Numbering of paragraphs and of styles; numId 0 means none (clause 17.9.18). */
function uses(docx: Docx, known: Set<string | undefined>): Finding[] {
  const styles = mainRelated(docx, 'styles')
  return [...stories(docx), ...(styles ? [styles] : [])].flatMap((root) =>
    [...descendants(root, 'w:numPr')].flatMap((properties) => {
      const id = childValue(properties, 'w:numId')
      const level = childValue(properties, 'w:ilvl')
      const at = child(properties, 'w:numId') ?? properties
      const findings: Finding[] = []
      if (id !== undefined && id !== '0' && !known.has(id)) {
        findings.push(problem('word/numbering-missing', `引用的编号 numId ${id} 不存在`, at))
      }
      if (level !== undefined && !isLevel(level)) {
        findings.push(problem('word/numbering-level', `编号级别“${level}”应为 0 至 8`, at))
      }
      return findings
    }),
  )
}

const isLevel = (text: string): boolean => /^[0-8]$/.test(text)

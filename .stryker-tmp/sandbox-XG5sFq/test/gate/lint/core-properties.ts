// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, relatedParts, relationshipKind } from '../opc/docx.ts'
import { elements, textOf, type XmlElement } from '../xml/element.ts'

/** W3CDTF (the W3C note on date and time formats): a year, or more of it down to fractions of a second and a zone. */
const w3cdtf = /^\d{4}(-(\d\d)(-(\d\d)(T(\d\d):(\d\d)(:(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/

/**
 * The document's properties: at most one part, each property at most once, dates as W3CDTF and marked so by xsi:type
 * (ECMA-376-2 clause 11.4). Word calls a file with a bad date corrupt.
 */
export function coreProperties(docx: Docx): Finding[] {
  const links = (docx.relationships.get('/') ?? []).filter((one) => relationshipKind(one) === 'core-properties')
  const root = relatedParts(docx, '/', 'core-properties')[0]?.root
  const findings = links[1] ? [problem('opc/core-properties', '文档属性部件不止一个', links[1].element)] : []
  if (!root) return findings
  if (root.name !== 'cp:coreProperties') {
    return [...findings, problem('opc/core-properties', '根元素应为 cp:coreProperties', root)]
  }
  const seen = new Set<string>()
  for (const one of elements(root)) {
    if (seen.has(one.name)) findings.push(problem('opc/core-properties', `属性 ${one.name} 重复`, one))
    seen.add(one.name)
    if (one.name === 'dcterms:created' || one.name === 'dcterms:modified') findings.push(...checkDate(one))
  }
  return findings
}

function checkDate(element: XmlElement): Finding[] {
  const findings: Finding[] = []
  const type = element.attributes.get('xsi:type')
  if (!type?.endsWith(':W3CDTF')) {
    findings.push(problem('opc/core-date', `${element.name} 应标明 xsi:type="dcterms:W3CDTF"`, element))
  }
  const value = textOf(element)
  if (!isDate(value)) findings.push(problem('opc/core-date', `${element.name} 的日期“${value}”不合 W3CDTF`, element))
  return findings
}

function isDate(value: string): boolean {
  const match = w3cdtf.exec(value)
  if (!match) return false
  const [month, day, hour, minute, second] = [match[2], match[4], match[6], match[7], match[9]].map((one) =>
    one === undefined ? undefined : Number(one),
  )
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (day !== undefined && (day < 1 || day > new Date(Date.UTC(Number(value.slice(0, 4)), month!, 0)).getUTCDate())) {
    return false
  }
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60
}

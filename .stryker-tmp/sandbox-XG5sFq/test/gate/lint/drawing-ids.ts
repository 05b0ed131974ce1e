// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { descendants, type XmlElement } from '../xml/element.ts'

/** Word reads the id as a signed 32-bit number, though the schema type is unsigned. */
const largest = 0x7fffffff

/**
 * Ids of drawings (`wp:docPr`, ECMA-376-1 clause 20.4.2.5): unique, in range. Word 2019 and later reports
 * unreadable content for twins in one part (dolanmiu/docx #2719); between parts it bears them.
 */
export function drawingIds(docx: Docx): Finding[] {
  const findings: Finding[] = []
  const seen = new Map<string, XmlElement>()
  for (const drawing of stories(docx).flatMap((root) => [...descendants(root, 'wp:docPr')])) {
    const id = drawing.attributes.get('id') ?? ''
    if (!/^\d+$/.test(id) || Number(id) > largest) {
      findings.push(problem('word/drawing-range', `图形编号“${id}”应为 0 至 ${largest} 的整数`, drawing))
    }
    const first = seen.get(id)
    if (first) {
      const tell = first.part === drawing.part ? problem : doubt
      findings.push(tell('word/drawing-id', `图形编号 ${id} 重复，${first.part} 中已用过`, drawing))
    } else seen.set(id, drawing)
  }
  return findings
}

// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { child, childValue, descendants, elements } from '../xml/element.ts'

/**
 * Content controls (ECMA-376-1 clause 17.5.2): each has exactly one content, and an id of its own; Word renumbers
 * twins when it opens the file.
 */
export function contentControls(docx: Docx): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const control of stories(docx).flatMap((root) => [...descendants(root, 'w:sdt')])) {
    const contents = elements(control).filter((one) => one.name === 'w:sdtContent').length
    if (contents !== 1) {
      findings.push(problem('word/sdt-content', `内容控件有 ${contents} 个 w:sdtContent，应恰有 1 个`, control))
    }
    const id = childValue(child(control, 'w:sdtPr'), 'w:id')
    if (id === undefined) continue
    if (seen.has(id)) findings.push(doubt('word/sdt-id', `内容控件编号 ${id} 重复`, control))
    seen.add(id)
  }
  return findings
}

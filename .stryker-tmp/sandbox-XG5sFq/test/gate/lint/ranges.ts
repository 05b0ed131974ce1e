// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { descendants, type XmlElement } from '../xml/element.ts'

/** The ranges that a start and an end mark, joined by `w:id` (ECMA-376-1 clauses 17.13.4 to 17.13.7). */
const kinds = [
  { start: 'w:bookmarkStart', end: 'w:bookmarkEnd', title: '书签' },
  { start: 'w:commentRangeStart', end: 'w:commentRangeEnd', title: '批注范围' },
  { start: 'w:moveFromRangeStart', end: 'w:moveFromRangeEnd', title: '移出范围' },
  { start: 'w:moveToRangeStart', end: 'w:moveToRangeEnd', title: '移入范围' },
  { start: 'w:permStart', end: 'w:permEnd', title: '权限范围' },
]

type Kind = (typeof kinds)[number]

/** Ids of ranges are unique in their part, and each start has one end, after it. */
export function ranges(docx: Docx): Finding[] {
  return stories(docx).flatMap((root) => kinds.flatMap((kind) => checkKind(root, kind)))
}

function checkKind(root: XmlElement, kind: Kind): Finding[] {
  const findings: Finding[] = []
  const open = new Map<string, XmlElement[]>()
  const seen = new Set<string>()
  for (const mark of descendants(root, kind.start, kind.end)) {
    const id = mark.attributes.get('w:id') ?? ''
    if (!/^-?\d+$/.test(id)) findings.push(problem('word/range-id', `${kind.title}的编号“${id}”不是整数`, mark))
    else if (mark.name === kind.start) {
      if (seen.has(id)) findings.push(problem('word/range-id', `${kind.title}编号 ${id} 重复`, mark))
      seen.add(id)
      open.set(id, [...(open.get(id) ?? []), mark])
    } else if (!open.get(id)?.pop()) {
      findings.push(problem('word/range-pair', `${kind.title} ${id} 的结束标记没有开始标记`, mark))
    }
  }
  for (const mark of [...open.values()].flat()) {
    const id = mark.attributes.get('w:id')
    findings.push(problem('word/range-pair', `${kind.title} ${id} 只有开始标记，没有结束标记`, mark))
  }
  return findings
}

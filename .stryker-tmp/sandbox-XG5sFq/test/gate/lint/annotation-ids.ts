// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { descendants, type XmlElement } from '../xml/element.ts'

/** Tracked changes: each is an annotation with an id (ECMA-376-1 clause 17.13.5). */
const changes = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:moveFromRangeStart',
  'w:moveToRangeStart',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:numberingChange',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
]

/**
 * Word counts all annotations in one series and refuses a part where a tracked change has the id of a bookmark
 * (anthropics/skills #489). Two tracked changes, a comment, another part: bad form that Word is known to bear.
 */
export function annotationIds(docx: Docx): Finding[] {
  const findings: Finding[] = []
  const everywhere = new Map<string, XmlElement>()
  for (const root of stories(docx)) {
    for (const one of descendants(root, ...changes, 'w:bookmarkStart', 'w:commentReference')) {
      const id = one.attributes.get('w:id')
      if (id === undefined) continue
      const first = everywhere.get(id)
      if (first) findings.push(...collision(id, first, one))
      else everywhere.set(id, one)
    }
  }
  return findings
}

function collision(id: string, first: XmlElement, second: XmlElement): Finding[] {
  const names = [first.name, second.name]
  // Two bookmarks of one part are told by the rule on ranges.
  if (first.part === second.part && names.every((name) => name === 'w:bookmarkStart')) return []
  const refused =
    first.part === second.part && names.includes('w:bookmarkStart') && !names.includes('w:commentReference')
  const message = `${second.name} 的编号 ${id} 已被 ${first.part} 的 ${first.name} 用过`
  return [(refused ? problem : doubt)('word/annotation-id', message, second)]
}

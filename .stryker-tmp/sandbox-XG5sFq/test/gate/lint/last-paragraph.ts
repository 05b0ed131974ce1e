// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { descendants, elements, type XmlElement } from '../xml/element.ts'
import { wrappers } from './wrappers.ts'

/** Elements that hold blocks of their own besides table cells. */
const others = ['w:footnote', 'w:endnote', 'w:comment', 'w:txbxContent', 'w:hdr', 'w:ftr']

const blocks = ['w:p', 'w:tbl', 'w:altChunk']

/**
 * A table cell without a block is corrupt by ECMA-376-1 clause 17.4, and one that does not end with a paragraph is
 * unreadable content to Word (docxtemplater #226, OpenXmlPowerTools #184); the SDK calls both valid. In other containers
 * the same is not known to harm.
 */
export function lastParagraph(docx: Docx): Finding[] {
  return stories(docx).flatMap((root) => {
    const containers = [...descendants(root, 'w:tc', ...others), ...(others.includes(root.name) ? [root] : [])]
    return containers.flatMap(checkContainer)
  })
}

function checkContainer(container: XmlElement): Finding[] {
  const last = lastBlock(container)
  if (last === 'w:p' || last === 'w:altChunk') return []
  const cell = container.name === 'w:tc'
  const what = last === undefined ? '没有段落' : '以表格结尾'
  const message = `${cell ? '单元格' : `${container.name} `}${what}，最后应有一个段落 w:p`
  if (!cell) return [doubt('word/last-paragraph', message, container)]
  return [problem(last === undefined ? 'word/cell-empty' : 'word/cell-end', message, container)]
}

/** The name of the last block; marks such as w:bookmarkEnd may follow it. */
function lastBlock(container: XmlElement): string | undefined {
  for (const one of elements(container).reverse()) {
    if (blocks.includes(one.name)) return one.name
    const inner = wrappers.includes(one.name) ? lastBlock(one) : undefined
    if (inner) return inner
  }
  return undefined
}

// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { ancestor, descendants, textOf, type XmlElement } from '../xml/element.ts'

/**
 * Text as Word reads it: without xml:space="preserve" blanks at either end are dropped, line ends and tabs inside
 * become a blank (ECMA-376-1 clause 17.3.3.31); text in a deletion is `w:delText`, and only there
 * (clause 17.3.3.7), or deleted text comes back.
 */
export function textRuns(docx: Docx): Finding[] {
  return stories(docx).flatMap((root) =>
    [...descendants(root, 'w:t', 'w:delText')].flatMap((one) => [...checkBlanks(one), ...checkDeletion(one)]),
  )
}

function checkBlanks(element: XmlElement): Finding[] {
  const text = textOf(element)
  if (/[\t\n\r]/.test(text)) {
    return [doubt('word/raw-break', '文字里有换行或制表符，应写作 w:br 或 w:tab', element)]
  }
  if (/^ | $/.test(text) && element.attributes.get('xml:space') !== 'preserve') {
    return [doubt('word/space-lost', '首尾有空格而没有 xml:space="preserve"，Word 会丢掉空格', element)]
  }
  return []
}

function checkDeletion(element: XmlElement): Finding[] {
  const around = ancestor(element, 'w:del', 'w:moveFrom', 'w:txbxContent')?.name
  if (element.name === 'w:t' && around === 'w:del') {
    return [problem('word/deleted-text', '删除标记内的文字应写作 w:delText', element)]
  }
  if (element.name === 'w:delText' && around !== 'w:del' && around !== 'w:moveFrom') {
    return [problem('word/deleted-text', 'w:delText 不在删除标记之内', element)]
  }
  return []
}

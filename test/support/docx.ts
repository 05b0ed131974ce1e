import { strFromU8, unzipSync } from 'fflate'
import { child, descendants, elements, parseXml, textOf, type XmlElement } from '../gate/xml/index.ts'

/** The parts of a package as text, in the order of the archive. */
export function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** A part as a tree; it must be well formed. */
export function treeOf(docx: Uint8Array, part = 'word/document.xml'): XmlElement {
  const { root, findings } = parseXml(unzipSync(docx)[part]!, `/${part}`)
  if (!root || findings.length > 0) throw new Error(JSON.stringify(findings))
  return root
}

/** The paragraphs and tables of the body. */
export function blocksOf(docx: Uint8Array): XmlElement[] {
  return elements(child(treeOf(docx), 'w:body')!).filter((one) => one.name !== 'w:sectPr')
}

/** The text of every paragraph, tabs and line breaks as characters. */
export function textsOf(docx: Uint8Array): string[] {
  const paragraphs = [...descendants(treeOf(docx))].filter((one) => one.name === 'w:p')
  return paragraphs.map(paragraphText)
}

export function paragraphText(paragraph: XmlElement): string {
  let text = ''
  for (const one of descendants(paragraph)) {
    if (one.name === 'w:t') text += textOf(one)
    if (one.name === 'w:tab' && one.parent?.name === 'w:r') text += '\t'
    if (one.name === 'w:br') text += '\n'
  }
  return text
}

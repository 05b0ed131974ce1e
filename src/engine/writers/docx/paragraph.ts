import type { CharacterStyleId, StyleId } from './style-ids.ts'
import { property } from './xml-parts.ts'

/** Paragraph properties beyond the style, written in the order that the schema asks for. */
export interface ParagraphProperties {
  keepNext?: boolean | undefined
  numbering?: { id: number; level: number } | undefined
  tabs?: readonly { align: 'left' | 'center' | 'right'; at: number }[]
  /** 段后, twips. */
  after?: number
  /** 固定行距, twips. */
  linePitch?: number | undefined
  indent?: Indent
  align?: 'left' | 'center' | 'right' | 'both' | 'distribute' | undefined
  /** 大纲级别, from 0. */
  outlineLevel?: number | undefined
  /** The character style of the paragraph's mark, and so of its number. */
  mark?: CharacterStyleId | undefined
}

/** Twips; the twin in hundredths of 字 is what Word prefers, and what LibreOffice ignores. */
export interface Indent {
  left?: number
  hanging?: number
  right?: number
  rightChars?: number
}

/** A paragraph of a style, with its runs. */
export function paragraph(style: StyleId, content: string, properties: ParagraphProperties = {}): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${propertiesXml(properties)}</w:pPr>${content}</w:p>`
}

/** 空一行: a row of body text without text. Only where the standard means one. */
export function blankLines(count: number, keepNext = false): string {
  return (keepNext ? '<w:p><w:pPr><w:keepNext/></w:pPr></w:p>' : '<w:p/>').repeat(count)
}

function propertiesXml({
  keepNext,
  numbering,
  tabs,
  after,
  linePitch,
  indent,
  align,
  outlineLevel,
  mark,
}: ParagraphProperties): string {
  let xml = ''
  if (keepNext !== undefined) xml += keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>'
  if (numbering) xml += `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`
  if (tabs) xml += `<w:tabs>${tabs.map((tab) => `<w:tab w:val="${tab.align}" w:pos="${tab.at}"/>`).join('')}</w:tabs>`
  if (after !== undefined) xml += `<w:spacing w:after="${after}"/>`
  if (linePitch !== undefined) xml += `<w:spacing w:line="${linePitch}" w:lineRule="exact"/>`
  if (indent) xml += indentXml(indent)
  if (align) xml += property('jc', align)
  if (outlineLevel !== undefined) xml += property('outlineLvl', outlineLevel)
  if (mark) xml += `<w:rPr>${property('rStyle', mark)}</w:rPr>`
  return xml
}

function indentXml({ left, hanging, right, rightChars }: Indent): string {
  const attributes = [
    left === undefined ? '' : ` w:left="${left}"`,
    rightChars === undefined ? '' : ` w:rightChars="${rightChars}"`,
    right === undefined ? '' : ` w:right="${right}"`,
    hanging === undefined ? '' : ` w:hanging="${hanging}"`,
  ]
  return `<w:ind${attributes.join('')}/>`
}

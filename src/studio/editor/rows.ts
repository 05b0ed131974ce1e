import { type Node as DocNode, Fragment, type Mark } from 'prosemirror-model'
import { emptyRow, type Row } from '../outline/rows.ts'
import { kindOf, schema } from './schema.ts'

/** `{{签约人数.同比}}`; behind a backslash it is text, and so is a note, whose words are written like any others. */
const reference = /(?<!\\)\{\{(?!\s*(?:脚注|footnote)\s*[:：])([^{}]+)\}\}/g

/** A text as the editor has it, its references as chips. */
export function inlineNodes(text: string, marks: readonly Mark[] = []): DocNode[] {
  const nodes: DocNode[] = []
  let at = 0
  const addText = (to: number): void => {
    if (to > at) nodes.push(schema.text(text.slice(at, to), marks))
  }
  for (const match of text.matchAll(reference)) {
    addText(match.index)
    nodes.push(schema.nodes.figure!.create({ reference: match[1]!.trim() }, undefined, marks))
    at = match.index + match[0].length
  }
  addText(text.length)
  return nodes
}

/** The rows as a document. */
export function toDoc(rows: readonly Row[], partHeading: (name: string) => string): DocNode {
  const nodes = rows.map((row) => rowNode(row, partHeading))
  return schema.nodes.doc!.create(null, nodes.length > 0 ? nodes : [schema.nodes.title!.create({ id: 'empty' })])
}

export function rowNode(
  { id, kind, level, text, heading, name, other }: Row,
  partHeading: (name: string) => string,
): DocNode {
  const attributes = { id, level, name, other }
  if (kind === 'part') return schema.nodes.part!.create({ ...attributes, heading: partHeading(name) })
  const content = [...inlineNodes(heading, [schema.marks.heading!.create()]), ...inlineNodes(text)]
  return schema.nodes[kind]!.create(attributes, Fragment.from(content))
}

/** What a document says. */
export function toRows(doc: DocNode): Row[] {
  const rows: Row[] = []
  doc.forEach((node) => {
    const { id, level, name, other } = node.attrs
    const { heading, text } = textsOf(node)
    rows.push(emptyRow(kindOf(node), String(id), { level, name, other, heading, text }))
  })
  return rows
}

/** The heading and the text of a row: of an item its first words may be marked as the heading. */
export function textsOf(node: DocNode): { heading: string; text: string } {
  let [heading, text] = ['', '']
  let isHeading = node.type.name === 'item'
  node.forEach((child) => {
    const said = child.isText ? (child.text ?? '') : `{{${child.attrs.reference}}}`
    isHeading &&= schema.marks.heading!.isInSet(child.marks) !== undefined
    if (isHeading) heading += said
    else text += said
  })
  return { heading, text }
}

/** Where an offset of a row's heading or text stands in its node; a chip is one place there and longer in the text. */
export function placeInRow(node: DocNode, part: 'heading' | 'text', offset: number): number {
  let [left, at, found] = [offset, 0, -1]
  let isHeading = node.type.name === 'item'
  node.forEach((child, start) => {
    isHeading &&= schema.marks.heading!.isInSet(child.marks) !== undefined
    at = start + child.nodeSize
    if (found >= 0 || (part === 'heading') !== isHeading) return
    const length = child.isText ? child.nodeSize : `{{${child.attrs.reference}}}`.length
    if (left <= length) found = start + (child.isText ? left : left > 0 ? 1 : 0)
    left -= length
  })
  return found >= 0 ? found : at
}

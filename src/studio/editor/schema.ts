import { type DOMOutputSpec, type Node as DocNode, Schema } from 'prosemirror-model'
import { type RowKind, rowNames } from '../outline/rows.ts'
import { keptKeys, keptSlots } from '../outline/slots.ts'

const attributes = {
  id: { default: '' },
  level: { default: 0 },
  name: { default: '' },
  other: { default: '' },
}

/** What stands in an element of a row, read back when it is copied within the page. */
const rowDom = (kind: RowKind, node: DocNode): DOMOutputSpec => {
  const { level, name, other, id } = node.attrs
  return [
    'div',
    {
      class: `row ${kind}`,
      'data-kind': kind,
      'data-level': String(level),
      'data-id': String(id),
      'data-name': String(name),
      'data-other': String(other),
      'data-empty': rowNames[kind],
      ...(keptKeys(other).length > 0 && { 'data-kept': keptKeys(other).join('、') }),
    },
    0,
  ]
}

const row = (kind: RowKind) => ({
  content: 'inline*',
  group: 'row',
  attrs: attributes,
  toDOM: (node: DocNode) => rowDom(kind, node),
  parseDOM: [
    {
      tag: `div.row[data-kind=${kind}]`,
      // A row that is pasted is a new one; what it holds beside its words comes along.
      getAttrs: (dom: HTMLElement) => ({
        level: Math.min(5, Math.max(0, Number(dom.dataset.level) || 0)),
        other: keptSlots(dom.dataset.other ?? ''),
      }),
    },
  ],
})

const kinds = Object.keys(rowNames).filter((kind): kind is Exclude<RowKind, 'part'> => kind !== 'part')

/** The document of the editor: rows, each with its kind. A part is a line that is not typed in. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'row+' },
    ...(Object.fromEntries(kinds.map((kind) => [kind, row(kind)])) as Record<string, ReturnType<typeof row>>),
    part: {
      group: 'row',
      atom: true,
      selectable: true,
      attrs: { ...attributes, heading: { default: '' } },
      toDOM: (node: DocNode): DOMOutputSpec => [
        'div',
        { class: 'row part', 'data-kind': 'part', 'data-id': String(node.attrs.id), contenteditable: 'false' },
        String(node.attrs.heading),
      ],
    },
    text: { group: 'inline' },
    figure: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { reference: {} },
      toDOM: (node: DocNode): DOMOutputSpec => [
        'span',
        { class: 'chip', 'data-reference': String(node.attrs.reference), contenteditable: 'false' },
        String(node.attrs.reference),
      ],
      parseDOM: [
        {
          tag: 'span.chip[data-reference]',
          getAttrs: (dom: HTMLElement) => ({ reference: dom.dataset.reference ?? '' }),
        },
      ],
      leafText: (node: DocNode) => `{{${node.attrs.reference}}}`,
    },
  },
  marks: {
    /** The heading of an item: the words that it begins with. */
    heading: {
      inclusive: false,
      toDOM: () => ['b', { class: 'item-heading' }, 0],
      parseDOM: [{ tag: 'b.item-heading' }],
    },
  },
})

export const kindOf = (node: DocNode): RowKind => node.type.name as RowKind

let count = 0

/** An id for a row that the page begins. */
export const newId = (): string => `n${count++}`

import type { Node as DocNode } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import type { RowKind } from '../outline/rows.ts'
import { freeName } from './move.ts'
import { kindOf, newId, schema } from './schema.ts'

/** The parts of a section, in their order. */
export type Parts = readonly { name: string; heading: string }[]

/** What stands in sections. */
const inSection: readonly RowKind[] = ['intro', 'part', 'lead', 'item', 'more', 'after']
/** What stands in the parts of sections. */
const inPart: readonly RowKind[] = ['lead', 'item', 'more']

/**
 * After each change every row is one that can be written: it has an id of its own, a section a name of its own, and no item
 * stands outside of a section and a part, wherever it was pasted or whatever was deleted above it.
 */
export const settlePlugin = (parts: Parts): Plugin =>
  new Plugin({
    appendTransaction(transactions, _, state) {
      if (!transactions.some((one) => one.docChanged)) return null
      const { tr } = state
      nameRows(tr, state.doc)
      giveHomes(tr, state.doc, parts)
      return tr.steps.length > 0 ? tr : null
    },
  })

function nameRows(tr: Transaction, doc: DocNode): void {
  const [ids, names] = [new Set<string>(), new Set<string>()]
  doc.forEach((node, start) => {
    const { id, name } = node.attrs as { id: string; name: string }
    if (id === '' || ids.has(id)) tr.setNodeAttribute(start, 'id', newId())
    ids.add(id)
    if (kindOf(node) !== 'section') return
    if (name === '' || names.has(name)) tr.setNodeAttribute(start, 'name', freeName(tr.doc))
    names.add(name)
  })
}

function giveHomes(tr: Transaction, doc: DocNode, parts: Parts): void {
  let [hasSection, hasPart] = [false, false]
  doc.forEach((node, start) => {
    const kind = kindOf(node)
    if (kind === 'section') [hasSection, hasPart] = [true, false]
    const rows: DocNode[] = []
    if (inSection.includes(kind) && !hasSection) {
      rows.push(schema.nodes.section!.create({ id: newId(), name: freeName(tr.doc) }))
      hasSection = true
    }
    if (kind === 'part') hasPart = true
    if (inPart.includes(kind) && !hasPart) {
      rows.push(schema.nodes.part!.create({ id: newId(), ...parts[0] }))
      hasPart = true
    }
    if (rows.length > 0) tr.insert(tr.mapping.map(start, -1), rows)
  })
}

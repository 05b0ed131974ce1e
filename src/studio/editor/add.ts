import { type Command, TextSelection } from 'prosemirror-state'
import { currentRow, extentOf, startOf } from './commands.ts'
import { endOfSections, freeName, indexesOf } from './move.ts'
import { kindOf, newId, schema } from './schema.ts'
import type { Parts } from './settle.ts'

/** A section behind the one that the cursor is in. */
export const addSection =
  (parts: Parts): Command =>
  (state, dispatch) => {
    const { doc } = state
    const { index } = currentRow(state)
    const own = indexesOf(doc, 'section').findLast((one) => one <= index)
    const at = own === undefined ? endOfTexts(doc) : own + extentOf(doc, own)
    const start = startOf(doc, at)
    const { section, part, item } = schema.nodes
    const rows = [
      section!.create({ id: newId(), name: freeName(doc) }),
      part!.create({ id: newId(), ...parts[0] }),
      item!.create({ id: newId() }),
    ]
    if (!dispatch) return true
    const tr = state.tr.insert(start, rows)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView())
    return true
  }

/** Behind the sections, or where the first would stand. */
function endOfTexts(doc: Parameters<typeof endOfSections>[0]): number {
  const [tail = doc.childCount] = indexesOf(doc, 'closing', 'signature', 'date')
  return Math.min(endOfSections(doc), tail)
}

/** A part (成绩, 问题, 计划) of the section that the cursor is in; where it is there already the cursor goes to it. */
export const addPart =
  (name: string, parts: Parts): Command =>
  (state, dispatch) => {
    const { doc } = state
    const { index } = currentRow(state)
    const sections = indexesOf(doc, 'section')
    const section = sections.findLast((one) => one <= index) ?? sections[0]
    if (section === undefined) return false
    const end = section + extentOf(doc, section)
    const order = (one: string): number => parts.findIndex((part) => part.name === one)
    let at = end
    for (let index = section + 1; index < end; index++) {
      const node = doc.child(index)
      const isPart = kindOf(node) === 'part'
      if (isPart && node.attrs.name === name) return goInto(index)(state, dispatch)
      if ((isPart && order(String(node.attrs.name)) > order(name)) || kindOf(node) === 'after') {
        at = index
        break
      }
    }
    if (!dispatch) return true
    const start = startOf(doc, at)
    const { part, item } = schema.nodes
    const rows = [part!.create({ id: newId(), ...parts[order(name)] }), item!.create({ id: newId() })]
    const tr = state.tr.insert(start, rows)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, start + rows[0]!.nodeSize + 1)).scrollIntoView())
    return true
  }

/** The cursor goes to the first item of a part, which is made where there is none. */
const goInto =
  (part: number): Command =>
  (state, dispatch) => {
    const { doc } = state
    const start = startOf(doc, part + 1)
    const next = part + 1 < doc.childCount ? doc.child(part + 1) : undefined
    const has = next !== undefined && ['item', 'lead'].includes(kindOf(next))
    const tr = has ? state.tr : state.tr.insert(start, schema.nodes.item!.create({ id: newId() }))
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView())
    return true
  }

import type { Node as DocNode } from 'prosemirror-model'
import { type Command, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state'
import type { RowKind } from '../outline/rows.ts'
import { currentRow, extentOf, startOf } from './commands.ts'
import { kindOf } from './schema.ts'

/** Moves a row with all that belongs to it to before another row. */
export function moveRows(tr: Transaction, from: number, to: number): Transaction {
  const { doc } = tr
  const count = extentOf(doc, from)
  if (to >= from && to <= from + count) return tr
  const [start, end] = [startOf(doc, from), startOf(doc, from + count)]
  const rows = doc.slice(start, end).content
  const target = startOf(doc, to)
  tr.delete(start, end).insert(target > start ? target - (end - start) : target, rows)
  return tr
}

/** Where a row may go: an item among items, a section before another. Indexes before which it may stand. */
export function mayStand(doc: DocNode, from: number, to: number): boolean {
  const kind = kindOf(doc.child(from))
  const next = to < doc.childCount ? doc.child(to) : undefined
  if (kind === 'section') {
    const first = indexesOf(doc, 'section')[0] ?? 0
    return to >= first && (next === undefined || kindOf(next) === 'section' || to === endOfSections(doc))
  }
  if (kind !== 'item') return false
  const before = to > 0 ? doc.child(to - 1) : undefined
  if (!before || !['item', 'more', 'part', 'lead'].includes(kindOf(before))) return false
  return next === undefined || kindOf(next) !== 'more'
}

/** Where the rows of some kinds stand. */
export const indexesOf = (doc: DocNode, ...kinds: RowKind[]): number[] =>
  Array.from({ length: doc.childCount }, (_, index) => index).filter((index) =>
    kinds.includes(kindOf(doc.child(index))),
  )

/** A name for the file of a new section: the number behind those that are there. */
export function freeName(doc: DocNode): string {
  const names = indexesOf(doc, 'section').map((at) => String(doc.child(at).attrs.name))
  const most = Math.max(0, ...names.map((name) => Number(/^\d{1,4}/.exec(name)?.[0] ?? 0)))
  return `${String(most + 1).padStart(2, '0')}-章节`
}

/** Behind the last section. */
export function endOfSections(doc: DocNode): number {
  const last = indexesOf(doc, 'section').at(-1)
  return last === undefined ? doc.childCount : last + extentOf(doc, last)
}

/** Alt+↑ and Alt+↓: an item, or the section whose title the cursor is in, changes places with its neighbour. */
export const moveBy =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { node, index } = currentRow(state)
    const { doc } = state
    const to = by < 0 ? placeBefore(doc, index) : placeBehind(doc, index)
    if (to === undefined || !dispatch) return true
    const offset = state.selection.from - startOf(doc, index)
    const count = extentOf(doc, index)
    const tr = moveRows(state.tr, index, to)
    const start = startOf(tr.doc, to > index ? to - count : to)
    const at = start + Math.min(offset, node.nodeSize - 1)
    const selection = node.isAtom
      ? NodeSelection.create(tr.doc, start)
      : TextSelection.create(tr.doc, Math.max(start + 1, at))
    dispatch(tr.setSelection(selection).scrollIntoView())
    return true
  }

/** The row of the same level before one: of items also what is behind the part before. */
function placeBefore(doc: DocNode, index: number): number | undefined {
  const level = doc.child(index).attrs.level
  for (let at = index - 1; at >= 0; at--) {
    const other = doc.child(at)
    if (other.type === doc.child(index).type && other.attrs.level <= level)
      return mayStand(doc, index, at) ? at : undefined
    if (kindOf(other) === 'part') return placeAboveParts(doc, index, at)
    if (kindOf(doc.child(index)) === 'item' && kindOf(other) === 'section') return undefined
  }
  return undefined
}

/** The end of the part before, where there is one in the same section. */
function placeAboveParts(doc: DocNode, index: number, part: number): number | undefined {
  return part > 0 && mayStand(doc, index, part) ? part : undefined
}

function placeBehind(doc: DocNode, index: number): number | undefined {
  const next = index + extentOf(doc, index)
  if (next >= doc.childCount) return undefined
  const other = doc.child(next)
  if (other.type === doc.child(index).type) {
    const to = next + extentOf(doc, next)
    return mayStand(doc, index, to) ? to : undefined
  }
  return kindOf(other) === 'part' && mayStand(doc, index, next + 1) ? next + 1 : undefined
}

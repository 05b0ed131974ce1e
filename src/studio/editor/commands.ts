import type { Node as DocNode, NodeType } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { kindOf, newId, schema } from './schema.ts'

/** The row that the cursor is in: its index in the document and where it begins. */
export function currentRow(state: EditorState): { node: DocNode; index: number; start: number } {
  const index = Math.min(state.selection.$from.index(0), state.doc.childCount - 1)
  return { node: state.doc.child(index), index, start: startOf(state.doc, index) }
}

/** Where a row begins. */
export function startOf(doc: DocNode, index: number): number {
  let start = 0
  for (let at = 0; at < index; at++) start += doc.child(at).nodeSize
  return start
}

/** How many rows belong to one: of an item those further in, of a section all up to the next one. */
export function extentOf(doc: DocNode, index: number): number {
  const node = doc.child(index)
  const kind = kindOf(node)
  let end = index + 1
  const belongs = (next: DocNode): boolean => {
    const other = kindOf(next)
    if (kind === 'section') return ['intro', 'part', 'lead', 'item', 'more', 'after'].includes(other)
    if (kind !== 'item') return false
    return other === 'more'
      ? next.attrs.level >= node.attrs.level
      : other === 'item' && next.attrs.level > node.attrs.level
  }
  while (end < doc.childCount && belongs(doc.child(end))) end++
  return end - index
}

/** The level of an item, or of the paragraph of one. */
const levelOf = (node: DocNode): number => Number(node.attrs.level)

/** What Enter begins behind a row of each kind. */
function nextType(node: DocNode): NodeType | undefined {
  const kind = kindOf(node)
  if (['item', 'more', 'lead', 'part'].includes(kind)) return schema.nodes.item
  return ['opening', 'intro', 'closing', 'after', 'subtitle', 'signature'].includes(kind) ? node.type : undefined
}

/** Enter: the next item, of the same level; of a text the next paragraph. */
export const nextRow: Command = (state, dispatch) => {
  const { node, index } = currentRow(state)
  const type = nextType(node)
  if (!type) return goBeyond(state, dispatch, index)
  const isItem = kindOf(node) === 'item'
  // An empty item that is further in comes out, as in Word.
  if (isItem && node.content.size === 0 && levelOf(node) > 0) return changeLevel(-1)(state, dispatch)
  dispatch?.(splitRow(state, type))
  return true
}

/** A row of a type begins with the words behind the cursor. */
function splitRow(state: EditorState, type: NodeType): Transaction {
  const { node, index, start } = currentRow(state)
  const tr = state.tr.deleteSelection()
  const cut = Math.max(0, tr.selection.from - start - 1)
  const rest = node.isAtom ? undefined : tr.doc.child(index).content.cut(cut)
  const next = type.create({ id: newId(), level: levelOf(node) }, rest)
  if (rest && rest.size > 0) tr.delete(tr.selection.from, start + 1 + tr.doc.child(index).content.size)
  const at = start + tr.doc.child(index).nodeSize
  tr.insert(at, next)
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView()
}

/** Behind a title nothing new begins: the cursor goes on to the next row. */
function goBeyond(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, index: number): boolean {
  let next = index + 1
  while (next < state.doc.childCount && state.doc.child(next).isAtom) next++
  if (next >= state.doc.childCount) return true
  const at = startOf(state.doc, next) + 1
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView())
  return true
}

/** Shift+Enter: a further paragraph of the same item. */
export const furtherParagraph: Command = (state, dispatch) => {
  if (!['item', 'more'].includes(kindOf(currentRow(state).node))) return nextRow(state, dispatch)
  dispatch?.(splitRow(state, schema.nodes.more!))
  return true
}

/** Tab and Shift+Tab: an item with all that belongs to it goes in or out by a level. */
export const changeLevel =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { node, index, start } = currentRow(state)
    if (kindOf(node) !== 'item') return true
    const before = index > 0 ? state.doc.child(index - 1) : undefined
    const deepest = before && ['item', 'more'].includes(kindOf(before)) ? levelOf(before) + 1 : 0
    const level = levelOf(node) + by
    if (level < 0 || level > Math.min(deepest, 5)) return true
    if (!dispatch) return true
    const tr = state.tr
    let at = start
    for (let row = index; row < index + extentOf(state.doc, index); row++) {
      const one = state.doc.child(row)
      tr.setNodeAttribute(at, 'level', Math.max(0, levelOf(one) + by))
      at += one.nodeSize
    }
    dispatch(tr)
    return true
  }

/** Ctrl+B: the words up to the cursor, or up to the end of the selection, are the item's heading; once more: none is. */
export const toggleHeading: Command = (state, dispatch) => {
  const { node, start } = currentRow(state)
  if (kindOf(node) !== 'item') return false
  const mark = schema.marks.heading!
  const [from, end] = [start + 1, start + 1 + node.content.size]
  const has = node.firstChild !== null && mark.isInSet(node.firstChild.marks)
  const to = state.selection.empty && state.selection.from === from ? end : state.selection.to
  if (!dispatch) return true
  const tr = state.tr.removeMark(from, end, mark)
  if (node.content.size === 0) tr.setStoredMarks(mark.isInSet(state.storedMarks ?? []) ? [] : [mark.create()])
  else if (!has) tr.addMark(from, Math.min(to, end), mark.create())
  dispatch(tr)
  return true
}

/** Backspace at the beginning of an item: further out, then one with what is before it. */
export const joinBack: Command = (state, dispatch) => {
  const { node, index, start } = currentRow(state)
  const { selection } = state
  if (!selection.empty || selection.from !== start + 1 || node.isAtom) return false
  if (kindOf(node) === 'item' && levelOf(node) > 0) return changeLevel(-1)(state, dispatch)
  const before = index > 0 ? state.doc.child(index - 1) : undefined
  if (!before) return true
  const mayJoin =
    (['item', 'more'].includes(kindOf(node)) && ['item', 'more'].includes(kindOf(before))) || node.type === before.type
  const holds = String(node.attrs.other) !== '' || kindOf(node) === 'section'
  if (node.content.size === 0 && !holds && (mayJoin || isSpare(state.doc, index))) {
    const end = start + node.nodeSize
    const tr = state.tr.delete(start, end)
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(0, start - 1)), -1)).scrollIntoView())
    return true
  }
  if (!mayJoin || holds) return true
  // The words go behind those of the row before, as text.
  const tr = state.tr
  const words = node.content
  const target = start - 1
  tr.delete(start, start + node.nodeSize).insert(target, words)
  tr.removeMark(target, target + words.size, schema.marks.heading!)
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, target)).scrollIntoView())
  return true
}

/** A row that may go without anything else: not the only one of a kind that a report needs. */
const isSpare = (doc: DocNode, index: number): boolean =>
  ['item', 'more', 'opening', 'intro', 'closing', 'after', 'lead', 'subtitle', 'addressee'].includes(
    kindOf(doc.child(index)),
  )

import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** 【待补：中心任务】 */
const placeholder = /【待补[^【】]*】/g

/** A click into what is still to be filled in takes all of it: what is typed stands in its place. */
export function selectPlaceholder(view: EditorView, position: number): boolean {
  const { parent, parentOffset } = view.state.doc.resolve(position)
  if (!parent.isTextblock) return false
  const start = position - parentOffset
  const words = parent.textBetween(0, parent.content.size, undefined, '\ufffc')
  for (const { 0: found, index } of words.matchAll(placeholder)) {
    if (parentOffset <= index || parentOffset >= index + found.length) continue
    const { doc, tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.create(doc, start + index, start + index + found.length)))
    return true
  }
  return false
}

import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { placeInRow } from './rows.ts'

/** Puts the cursor where a row, or a place in it, is. */
export function goTo(view: EditorView, id: string, part: 'heading' | 'text', from: number, to: number): void {
  view.state.doc.forEach((node, start) => {
    if (node.attrs.id !== id || node.isAtom) return
    const [anchor, head] = [from, to].map((offset) => start + 1 + placeInRow(node, part, offset)) as [number, number]
    const { tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.create(view.state.doc, anchor, head)).scrollIntoView())
    view.focus()
  })
}

import { closeHistory, undo } from 'prosemirror-history'
import type { Node as DocNode } from 'prosemirror-model'
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { startOf } from './editor/commands.ts'
import { editorPlugins } from './editor/plugins.ts'
import { placeInRow, textsOf, toDoc, toRows } from './editor/rows.ts'
import { saysOf, shownKey } from './editor/shown.ts'
import type { Row } from './outline/rows.ts'
import type { StudioState } from './state.ts'
import type { Finding } from './worker/protocol.ts'

/** The text of the opened report in its editor; where none is shown nothing happens. */
export class EditedText {
  view: EditorView | undefined

  constructor(private readonly state: () => StudioState) {}

  /** What an editor begins with. */
  begin(): EditorState {
    const { opened } = this.state()
    return EditorState.create({
      doc: toDoc(opened?.rows ?? [], this.partHeading),
      plugins: editorPlugins(opened?.parts ?? [], () => this.state().figures),
    })
  }

  private readonly partHeading = (name: string): string =>
    this.state().opened?.parts.find((part) => part.name === name)?.heading ?? name

  rows(): Row[] | undefined {
    return this.view && toRows(this.view.state.doc)
  }

  replaceRows(rows: readonly Row[], isUndoable: boolean): void {
    const { view } = this
    const tr = view && replaceDoc(view.state, toDoc(rows, this.partHeading))
    if (tr) view.dispatch(isUndoable ? closeHistory(tr) : tr.setMeta('addToHistory', false))
  }

  /** Shows labels, what chips say and what was found beside the words. */
  show(labels: Record<string, string>, findings: readonly Finding[]): void {
    const { view } = this
    const shown = { labels, says: saysOf(this.state().figures), findings }
    view?.dispatch(view.state.tr.setMeta(shownKey, shown).setMeta('addToHistory', false))
  }

  goTo(id: string, part: 'heading' | 'text', from: number, to: number): void {
    if (this.view) goTo(this.view, id, part, from, to)
  }

  /** What takes the last step back. */
  undo(): (() => void) | undefined {
    const { view } = this
    return view && (() => void undo(view.state, view.dispatch))
  }
}

/** Puts the cursor where a row, or a place in it, is. */
function goTo(view: EditorView, id: string, part: 'heading' | 'text', from: number, to: number): void {
  view.state.doc.forEach((node, start) => {
    if (node.attrs.id !== id || node.isAtom) return
    const [anchor, head] = [from, to].map((offset) => start + 1 + placeInRow(node, part, offset)) as [number, number]
    const { tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.create(view.state.doc, anchor, head)).scrollIntoView())
    view.focus()
  })
}

/** Makes a document say what another one says, by replacing only the rows that differ. Nothing when none does. */
function replaceDoc(state: EditorState, wanted: DocNode): Transaction | undefined {
  const { doc } = state
  let [head, tail] = [0, 0]
  const most = Math.min(doc.childCount, wanted.childCount)
  while (head < most && sameRow(doc.child(head), wanted.child(head))) head++
  while (
    tail < most - head &&
    sameRow(doc.child(doc.childCount - 1 - tail), wanted.child(wanted.childCount - 1 - tail))
  ) {
    tail++
  }
  if (head === doc.childCount && head === wanted.childCount) return undefined
  const [from, to] = [startOf(doc, head), startOf(doc, doc.childCount - tail)]
  const content = wanted.slice(startOf(wanted, head), startOf(wanted, wanted.childCount - tail)).content
  return state.tr.replaceWith(from, to, content)
}

/** True for rows that say the same; which ids they have does not matter. */
function sameRow(a: DocNode, b: DocNode): boolean {
  const [one, other] = [textsOf(a), textsOf(b)]
  return (
    a.type === b.type &&
    a.attrs.level === b.attrs.level &&
    a.attrs.name === b.attrs.name &&
    a.attrs.other === b.attrs.other &&
    one.heading === other.heading &&
    one.text === other.text
  )
}

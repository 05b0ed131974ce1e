import { closeHistory, undo } from 'prosemirror-history'
import { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { goTo } from './editor/go-to.ts'
import { editorPlugins } from './editor/plugins.ts'
import { replaceDoc } from './editor/replace-doc.ts'
import { toDoc, toRows } from './editor/rows.ts'
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

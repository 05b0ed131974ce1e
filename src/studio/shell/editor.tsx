import { useEffect, useRef } from 'preact/hooks'
import { EditorView } from 'prosemirror-view'
import { currentRow } from '../editor/commands.ts'
import { dragEvents } from '../editor/drag.ts'
import { pasteProps } from '../editor/paste/plugin.ts'
import { selectPlaceholder } from '../editor/placeholder.ts'
import type { Studio } from '../studio.ts'

/** The text of the report, in outline. */
export function Editor({ studio }: { studio: Studio }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const view: EditorView = new EditorView(place.current!, {
      state: studio.text.begin(),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': '总结的正文',
        spellcheck: 'false',
        lang: 'zh-CN',
      },
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr))
        if (tr.docChanged) studio.edited()
        if (tr.docChanged || tr.selectionSet) {
          const row = String(currentRow(view.state).node.attrs.id)
          if (row !== studio.state.get().row) studio.state.set({ row })
        }
      },
      handleDOMEvents: dragEvents,
      handleClick: selectPlaceholder,
      ...pasteProps((notice) => studio.say(notice)),
    })
    studio.text.view = view
    // A button behind the words of a row says what stands beside them.
    view.dom.addEventListener('click', ({ target }) => {
      const id = target instanceof HTMLElement && target.dataset.keptOf
      if (id) studio.state.set({ kept: id })
    })
    view.focus()
    studio.edited()
    return () => {
      studio.text.view = undefined
      view.destroy()
    }
  }, [studio])
  return <div ref={place} class="editor" />
}

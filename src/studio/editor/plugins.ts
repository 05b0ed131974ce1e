import { baseKeymap, chainCommands, selectAll } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Plugin } from 'prosemirror-state'
import { changeLevel, furtherParagraph, joinBack, nextRow, toggleHeading } from './commands.ts'
import { newId } from './ids.ts'
import { moveBy } from './move.ts'
import { oneStep } from './one-step.ts'
import { shownPlugin } from './shown.ts'

/** The keys of the editor: those of Word, and none that needs a mouse. */
const keys = keymap({
  Enter: oneStep(nextRow),
  'Shift-Enter': oneStep(furtherParagraph),
  Tab: oneStep(changeLevel(1)),
  'Shift-Tab': oneStep(changeLevel(-1)),
  'Mod-]': oneStep(changeLevel(1)),
  'Mod-[': oneStep(changeLevel(-1)),
  'Mod-b': oneStep(toggleHeading),
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Alt-ArrowUp': oneStep(moveBy(-1)),
  'Alt-ArrowDown': oneStep(moveBy(1)),
  Backspace: chainCommands(oneStep(joinBack), baseKeymap.Backspace!),
  'Mod-a': selectAll,
})

/** Every row has an id of its own: one that was copied gets a new one. */
const ids = new Plugin({
  appendTransaction(transactions, _, state) {
    if (!transactions.some((one) => one.docChanged)) return null
    const seen = new Set<string>()
    const tr = state.tr
    state.doc.forEach((node, start) => {
      const id = String(node.attrs.id)
      if (id === '' || seen.has(id)) tr.setNodeAttribute(start, 'id', newId())
      else seen.add(id)
    })
    return tr.steps.length > 0 ? tr : null
  },
})

export const editorPlugins = (): Plugin[] => [history(), keys, keymap(baseKeymap), ids, shownPlugin]

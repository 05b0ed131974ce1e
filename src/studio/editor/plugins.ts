import { baseKeymap, chainCommands, selectAll } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Command, Plugin } from 'prosemirror-state'
import type { FigureSaid } from '../worker/protocol.ts'
import { changeLevel, furtherParagraph, joinBack, nextRow, toggleHeading } from './commands.ts'
import { moveBy } from './move.ts'
import { offerPlugin } from './offer/plugin.ts'
import { quoteFigure } from './offer/quote.ts'
import { oneStep } from './one-step.ts'
import { type Parts, settlePlugin } from './settle.ts'
import { shownPlugin } from './shown.ts'

/** Tab is a level in the text: Escape gives the keyboard to what stands behind it. */
const leave: Command = (_state, _dispatch, view) => {
  view?.dom.ownerDocument.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
  return true
}

/** The keys of the editor: those of Word, and none that needs a mouse. */
const keys = keymap({
  Enter: oneStep(nextRow),
  'Shift-Enter': oneStep(furtherParagraph),
  Tab: oneStep(changeLevel(1)),
  'Shift-Tab': oneStep(changeLevel(-1)),
  'Mod-]': oneStep(changeLevel(1)),
  'Mod-[': oneStep(changeLevel(-1)),
  'Mod-b': oneStep(toggleHeading),
  'Mod-k': oneStep(quoteFigure),
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Alt-ArrowUp': oneStep(moveBy(-1)),
  'Alt-ArrowDown': oneStep(moveBy(1)),
  Backspace: chainCommands(oneStep(joinBack), baseKeymap.Backspace!),
  'Mod-a': selectAll,
  Escape: leave,
})

export const editorPlugins = (parts: Parts, figures: () => readonly FigureSaid[]): Plugin[] => [
  history(),
  offerPlugin(figures),
  keys,
  keymap(baseKeymap),
  settlePlugin(parts),
  shownPlugin,
]

import { closeHistory } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'

/** A command that is undone by itself, and not with what was typed before it. */
export const oneStep =
  (command: Command): Command =>
  (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(closeHistory(tr))), view)

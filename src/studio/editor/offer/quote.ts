import type { ResolvedPos } from 'prosemirror-model'
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import { openAt, type Place } from './offer.ts'

/** A number as one types it, with its scale and its per cent. */
const typedNumber = /\d[\d,，]*(?:\.\d+)?(?:百万|[万亿千])?[%‰％]?/g

/** The chip that is selected. */
export function selectedChip({ selection }: EditorState): Place | undefined {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return undefined
  return { kind: 'chip', from: selection.from, to: selection.to }
}

/**
 * 引用指标: the forms of the chip that is selected; figures for the words that are selected, or for the number that the
 * cursor is in; else all figures, as behind @.
 */
export const quoteFigure: Command = (state, dispatch) => {
  const { selection, tr } = state
  const chip = selectedChip(state)
  if (chip) {
    dispatch?.(openAt(tr, chip))
    return true
  }
  const { $from, $to, from, empty } = selection
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return false
  const place = empty ? numberAround($from) : selectedNumber(state)
  if (place) dispatch?.(openAt(tr.setSelection(TextSelection.create(state.doc, place.from, place.to)), place))
  else dispatch?.(openAt(tr.insertText('@', from), { kind: 'typed', from, to: from + 1, isOurs: true }))
  return true
}

/** The words that are selected; of [8.5]万亩 the scale belongs to the number. */
export function selectedNumber({ doc, selection: { from, to, $to } }: EditorState): Place {
  const isNumber = /\d$/.test(doc.textBetween(from, to, undefined, '\ufffc'))
  const behind = doc.textBetween(to, $to.end(), undefined, '\ufffc')
  const scale = isNumber ? (/^(?:百万|[万亿千])?[%‰％]?/.exec(behind)?.[0] ?? '') : ''
  return { kind: 'selected', from, to: to + scale.length }
}

function numberAround($at: ResolvedPos): Place | undefined {
  const { parent, parentOffset } = $at
  const words = parent.textBetween(0, parent.content.size, undefined, '\ufffc')
  for (const { 0: found, index } of words.matchAll(typedNumber)) {
    const end = index + found.length
    if (parentOffset < index || parentOffset > end) continue
    return { kind: 'selected', from: $at.start() + index, to: $at.start() + end }
  }
  return undefined
}

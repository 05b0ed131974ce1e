import { isHistoryTransaction } from 'prosemirror-history'
import { type EditorState, NodeSelection, Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import type { EditorView } from 'prosemirror-view'
import type { FigureSaid } from '../../worker/protocol.ts'
import { candidates } from './candidates.ts'
import { choose } from './choose.ts'
import { listId, listView, optionId } from './list-view.ts'
import { changeIn, dropOffer, type Offer, offerFor, offerKey, openAt, typedOffer } from './offer.ts'
import { selectedChip, selectedNumber } from './quote.ts'

/** Gives the figures of the ledger as they are now. */
type Figures = () => readonly FigureSaid[]

/** Offers the figures of the ledger behind @ and for what is selected, and the forms of a figure at its chip. */
export const offerPlugin = (figures: Figures): Plugin<Offer | null> =>
  new Plugin<Offer | null>({
    key: offerKey,
    state: {
      init: () => null,
      apply: (tr, offer, _, state) => nextOffer(tr, offer, state, figures()),
    },
    view: listView,
    props: {
      attributes(state): Record<string, string> {
        const offer = offerKey.getState(state)
        if (!offer || offer.options.length === 0) return {}
        return { 'aria-controls': listId, 'aria-activedescendant': optionId(offer.active) }
      },
      handleKeyDown: (view, event) => pressed(view, event),
      handleTextInput: (view, from, to, text) => typed(view, from, to, text, figures()),
      handleClickOn(view, _, node, at) {
        if (node.type.name !== 'figure') return false
        const tr = view.state.tr.setSelection(NodeSelection.create(view.state.doc, at))
        view.dispatch(openAt(tr, { kind: 'chip', from: at, to: at + 1 }))
        view.focus()
        return true
      },
      handleDOMEvents: {
        blur: (view) => {
          const offer = offerKey.getState(view.state)
          if (offer) view.dispatch(dropOffer(view.state, offer))
          return false
        },
        compositionstart: (view) => {
          if (selectedChip(view.state)) view.dispatch(behindSelection(view.state))
          return false
        },
      },
    },
  })

function nextOffer(tr: Transaction, offer: Offer | null, state: EditorState, figures: readonly FigureSaid[]) {
  const change = changeIn(tr)
  switch (change?.kind) {
    case 'close':
      return null
    case 'open':
      return offerFor(state, change.place, figures)
    case 'active':
      return offer && { ...offer, active: change.active }
  }
  if (!tr.docChanged && !tr.selectionSet) return offer
  if (offer?.kind === 'typed') return typedOffer(state, { ...offer, from: tr.mapping.map(offer.from) }, figures)
  return isAtSign(tr) ? typedOffer(state, { from: state.selection.from - 1 }, figures) : null
}

/** True when @ was typed where a name may follow, and not in the address of somebody's mail. */
function isAtSign(tr: Transaction): boolean {
  const step = tr.steps[0]
  if (tr.steps.length !== 1 || !(step instanceof ReplaceStep)) return false
  if (isHistoryTransaction(tr) || tr.getMeta('paste') === true || tr.getMeta('addToHistory') === false) return false
  if (!/[@＠]$/.test(step.slice.content.textBetween(0, step.slice.content.size, '\n', '\n'))) return false
  const { parent, parentOffset } = tr.selection.$from
  const before = parent.textBetween(0, parentOffset, undefined, '\ufffc')
  return /(?:^|[^\w.+-])[@＠]$/.test(before)
}

function pressed(view: EditorView, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  const offer = offerKey.getState(view.state)
  if (!offer) {
    const chip = event.key === 'Enter' ? selectedChip(view.state) : undefined
    if (chip) view.dispatch(openAt(view.state.tr, chip))
    return chip !== undefined
  }
  if (event.key === 'Escape') {
    view.dispatch(dropOffer(view.state, offer))
    return true
  }
  const { options, active } = offer
  if (options.length === 0) return false
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const by = event.key === 'ArrowDown' ? 1 : -1
      const next = (active + by + options.length) % options.length
      view.dispatch(view.state.tr.setMeta(offerKey, { kind: 'active', active: next }))
      return true
    }
    case 'Enter':
    case 'Tab':
      view.dispatch(choose(view.state, offer, options[active]!))
      return true
    default:
      return false
  }
}

/** @ over a number that is selected asks for its figure; what is typed at a selected chip goes behind it. */
function typed(view: EditorView, from: number, to: number, text: string, figures: readonly FigureSaid[]): boolean {
  const { state } = view
  if (selectedChip(state)) {
    view.dispatch(behindSelection(state).insertText(text))
    return true
  }
  if (!/^[@＠]$/.test(text) || from === to || !state.selection.$from.sameParent(state.selection.$to)) return false
  const place = selectedNumber(state)
  const words = state.doc.textBetween(place.from, place.to, undefined, '\ufffc')
  if (!/\d/.test(words) || candidates(words, figures).length === 0) return false
  view.dispatch(openAt(state.tr, place))
  return true
}

const behindSelection = (state: EditorState): Transaction =>
  state.tr.setSelection(TextSelection.create(state.doc, state.selection.to))

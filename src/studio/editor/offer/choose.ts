import { closeHistory } from 'prosemirror-history'
import type { Node as DocNode } from 'prosemirror-model'
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { schema } from '../schema.ts'
import type { Candidate } from './candidates.ts'
import { closeOffer, type Offer } from './offer.ts'

/** Puts what was chosen into the text, as one step that can be undone; the cursor stands behind it. */
export function choose(state: EditorState, offer: Offer, { reference, says }: Candidate): Transaction {
  const { from, to } = offer.kind === 'selected' ? withItsWords(state.doc, offer, says) : offer
  const before = state.doc.nodeAt(from)
  const tr = closeOffer(state.tr)
  if (before?.attrs.reference !== reference) {
    tr.replaceWith(from, to, schema.nodes.figure!.create({ reference }, undefined, before?.marks ?? []))
    closeHistory(tr)
  }
  return tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView()
}

/**
 * Where only the digits were selected the words of the figure that stand around them go too: of 签约[877483]人 and 增长[8.0%]
 * a chip that says 877483人 and 增长8.0% would leave them twice.
 */
function withItsWords(doc: DocNode, { from, to }: { from: number; to: number }, says: string) {
  const $from = doc.resolve(from)
  const end = $from.end()
  const words = doc.textBetween(from, to, undefined, '\ufffc')
  const before = doc.textBetween($from.start(), from, undefined, '\ufffc')
  const behind = doc.textBetween(to, end, undefined, '\ufffc')
  const lead = /^\D*/.exec(says)![0]
  const unit = /\D*$/.exec(says)![0]
  let [start, stop] = [from, to]
  if (lead !== '' && /^\d/.test(words) && before.endsWith(lead)) start -= lead.length
  for (let length = unit.length; length > 0; length--) {
    const [has, rest] = [unit.slice(0, -length), unit.slice(-length)]
    if (!behind.startsWith(rest) || !(has === '' ? /\d$/.test(words) : words.endsWith(has))) continue
    stop += length
    break
  }
  return { from: start, to: stop }
}

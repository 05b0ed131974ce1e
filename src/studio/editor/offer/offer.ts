import { type EditorState, PluginKey, type Transaction } from 'prosemirror-state'
import type { FigureSaid } from '../../worker/protocol.ts'
import { type Candidate, candidates, figureOf, formsOf, plainReference } from './candidates.ts'

/** The words that a reference may stand in the place of: typed behind @, selected, or a chip. */
export interface Place {
  readonly kind: 'typed' | 'selected' | 'chip'
  readonly from: number
  readonly to: number
  /** The @ was not typed: it goes with the list. */
  readonly isOurs?: boolean
}

/** The list under the cursor. */
export interface Offer extends Place {
  /** One line above the list: what it is, or why it is empty. */
  readonly title: string
  readonly options: readonly Candidate[]
  readonly active: number
}

/** What a transaction may ask of the list. */
export type OfferChange = { kind: 'open'; place: Place } | { kind: 'close' } | { kind: 'active'; active: number }

export const offerKey = new PluginKey<Offer | null>('offer')

/** So many letters behind @ are still the name of a figure. */
const mostLetters = 24

/** @ or ＠ and the letters behind it; a comma ends them. */
const typedWords = new RegExp(`^[@＠](?!\\s)([^@＠\\ufffc，,；;：:、！!？?（）()]{0,${mostLetters}})$`)

/** The list for a place; nothing where there is nothing to say. */
export function offerFor(state: EditorState, place: Place, figures: readonly FigureSaid[]): Offer | null {
  switch (place.kind) {
    case 'typed':
      return typedOffer(state, place, figures)
    case 'selected':
      return selectedOffer(state, place, figures)
    case 'chip':
      return chipOffer(state, place, figures)
  }
}

/** The list while letters are typed behind @, which stands at `from`. */
export function typedOffer(
  state: EditorState,
  { from, isOurs = false }: Pick<Place, 'from' | 'isOurs'>,
  figures: readonly FigureSaid[],
): Offer | null {
  const { empty, $from } = state.selection
  if (!empty || from < $from.start() || from >= $from.pos) return null
  const found = typedWords.exec(state.doc.textBetween(from, $from.pos, undefined, '\ufffc'))
  if (!found) return null
  const options = candidates(found[1]!, figures)
  // A sentence that went on behind @ was not about a figure.
  if (options.length === 0 && (found[1]!.length > 8 || /[。.．\s]/.test(found[1]!))) return null
  const title = options.length > 0 ? '引用哪个指标' : missing(figures, `台账里没有叫“${found[1]}”的指标`)
  return { kind: 'typed', from, to: $from.pos, isOurs, title, options, active: 0 }
}

function selectedOffer(state: EditorState, { from, to }: Place, figures: readonly FigureSaid[]): Offer {
  const words = state.doc.textBetween(from, to, undefined, '\ufffc')
  const options = candidates(words, figures)
  const title = options.length > 0 ? `把“${words}”换成指标` : missing(figures, `台账里没有与“${words}”相符的指标`)
  return { kind: 'selected', from, to, title, options, active: 0 }
}

function chipOffer(state: EditorState, { from, to }: Place, figures: readonly FigureSaid[]): Offer | null {
  const reference = String(state.doc.nodeAt(from)?.attrs.reference ?? '')
  const figure = figureOf(reference, figures)
  if (figure) {
    const options = formsOf(figure)
    const active = options.findIndex((option) => option.reference === plainReference(reference))
    return { kind: 'chip', from, to, title: figure.name, options, active: Math.max(0, active) }
  }
  const near = candidates(reference.replace(/[.．].*$/, ''), figures)
  const options = near.length > 0 ? near : candidates('', figures)
  const title = missing(figures, `台账里没有“${reference}”，可以换成`)
  return { kind: 'chip', from, to, title, options, active: 0 }
}

const missing = (figures: readonly FigureSaid[], words: string): string =>
  figures.length > 0 ? words : '台账里还没有指标，先在“指标”里填'

/** True for a transaction that asks for something of the list. */
export const changeIn = (tr: Transaction): OfferChange | undefined => tr.getMeta(offerKey) as OfferChange | undefined

/** Asks for the list at a place. */
export const openAt = (tr: Transaction, place: Place): Transaction =>
  tr.setMeta(offerKey, { kind: 'open', place } satisfies OfferChange)

/** Asks that the list goes. */
export const closeOffer = (tr: Transaction): Transaction =>
  tr.setMeta(offerKey, { kind: 'close' } satisfies OfferChange)

/** The list goes, and nothing was chosen. */
export function dropOffer({ tr }: EditorState, { from, to, isOurs }: Offer): Transaction {
  return closeOffer(isOurs ? tr.delete(from, to) : tr)
}

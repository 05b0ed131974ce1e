import type { EditorView } from 'prosemirror-view'
import { choose } from './choose.ts'
import { type Offer, offerKey } from './offer.ts'

export const listId = 'figure-offer'
export const optionId = (index: number): string => `${listId}-${index}`

const element = (tag: string, attributes: Record<string, string>, ...inside: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...inside)
  return made
}

/** The list as the page shows it, under the words that it is about; the keyboard stays in the text. */
export function listView(editor: EditorView): { update(view: EditorView): void; destroy(): void } {
  let shown: HTMLElement | undefined
  let drawn: Offer | null = null
  const remove = (): void => {
    shown?.remove()
    shown = undefined
  }
  return {
    update(view) {
      const offer = offerKey.getState(view.state) ?? null
      if (offer === drawn) return
      drawn = offer
      remove()
      if (!offer) return
      shown = drawList(editor, offer)
      editor.dom.parentElement?.append(shown)
      place(view, shown, offer)
    },
    destroy: remove,
  }
}

function drawList(view: EditorView, offer: Offer): HTMLElement {
  const options = offer.options.map(({ name, title, says, reference }, index) => {
    const words =
      offer.kind === 'chip' && reference.startsWith(offer.title) ? title : title === '数' ? name : `${name} ${title}`
    const option = element(
      'li',
      { role: 'option', id: optionId(index), 'aria-selected': String(index === offer.active) },
      element('span', { class: 'offer-name' }, words),
      element('span', { class: 'offer-says' }, says),
    )
    option.addEventListener('click', () => {
      const now = offerKey.getState(view.state)
      const candidate = now?.options[index]
      if (now && candidate) view.dispatch(choose(view.state, now, candidate))
    })
    return option
  })
  const list = element('ul', { role: 'listbox', id: listId, 'aria-label': offer.title }, ...options)
  const drawn = element(
    'div',
    { class: 'offer' },
    element('div', { class: 'offer-title', role: 'status' }, offer.title),
  )
  if (options.length > 0) drawn.append(list)
  // The text keeps the keyboard.
  drawn.addEventListener('mousedown', (event) => event.preventDefault())
  return drawn
}

/** Under the words, or above them where there is no room below. */
function place(view: EditorView, list: HTMLElement, { from, active }: Offer): void {
  const room = view.dom.parentElement!.getBoundingClientRect()
  const words = view.coordsAtPos(from, 1)
  const { offsetHeight: height, offsetWidth: width } = list
  const isAbove = words.bottom + height > window.innerHeight && words.top - height > 0
  list.style.top = `${(isAbove ? words.top - height - 4 : words.bottom + 4) - room.top}px`
  list.style.left = `${Math.max(0, Math.min(words.left - room.left, room.width - width - 8))}px`
  list.querySelector(`#${optionId(active)}`)?.scrollIntoView({ block: 'nearest' })
}

import type { Node as DocNode } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { grouped } from '../../engine/text/grouped.ts'
import { keptKeys } from '../outline/slots.ts'
import type { FigureSaid, Finding } from '../worker/protocol.ts'
import { plainReference } from './offer/candidates.ts'
import { placeInRow } from './rows.ts'

/** What is shown in the text and is no part of it: labels, what chips say, what was found. */
export interface Shown {
  labels: Readonly<Record<string, string>>
  /** What each reference prints. */
  says: ReadonlyMap<string, string>
  findings: readonly Finding[]
}

const nothing: Shown = { labels: {}, says: new Map(), findings: [] }

interface Held {
  shown: Shown
  decorations: DecorationSet
}

export const shownKey = new PluginKey<Held>('shown')

export const shownPlugin = new Plugin<Held>({
  key: shownKey,
  state: {
    init: (_, { doc }) => ({ shown: nothing, decorations: decorate(doc, nothing) }),
    apply(tr, held, _, { doc }) {
      const shown = tr.getMeta(shownKey) as Shown | undefined
      if (shown) return { shown, decorations: decorate(doc, shown) }
      if (!tr.docChanged) return held
      // Until the next answer the marks stay where the words are.
      const moved = held.decorations.map(tr.mapping, doc)
      return { shown: held.shown, decorations: moved }
    },
  },
  props: {
    decorations: (state: EditorState) => shownKey.getState(state)?.decorations,
  },
})

/** What stands beside the words: a click shows it. It holds no text, which would be one of the row. */
function keptButton(key: string, id: string): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'kept'
  button.contentEditable = 'false'
  button.tabIndex = -1
  button.dataset.key = key
  button.dataset.keptOf = id
  button.setAttribute('aria-label', `改${key}`)
  return button
}

function decorate(doc: DocNode, { labels, says, findings }: Shown): DecorationSet {
  const decorations: Decoration[] = []
  const byRow = grouped(findings, ({ at }) => at?.id)
  doc.forEach((node, start) => {
    const id = String(node.attrs.id)
    const own = byRow.get(id) ?? []
    const label = labels[id]
    const worst = own.some(({ severity }) => severity === 'error') ? 'error' : own.length > 0 ? 'warning' : undefined
    const attributes = {
      ...(label !== undefined && { 'data-label': label }),
      ...(worst && { 'data-found': worst }),
    }
    decorations.push(Decoration.node(start, start + node.nodeSize, attributes))
    for (const key of keptKeys(String(node.attrs.other))) {
      const button = (): HTMLElement => keptButton(key, id)
      if (!node.isAtom)
        decorations.push(
          Decoration.widget(start + node.nodeSize - 1, button, { side: 1, key: `${id} ${key}`, stopEvent: () => true }),
        )
    }
    for (const { at, severity, message } of own) {
      if (at!.part === 'kept') continue
      const [from, to] = [at!.from, Math.max(at!.to, at!.from + 1)].map(
        (offset) => start + 1 + placeInRow(node, at!.part === 'heading' ? 'heading' : 'text', offset),
      ) as [number, number]
      if (to > from) decorations.push(Decoration.inline(from, to, { class: `found ${severity}`, title: message }))
    }
    node.forEach((child, offset) => {
      if (child.type.name !== 'figure') return
      const at = start + 1 + offset
      const said = says.get(plainReference(String(child.attrs.reference)))
      decorations.push(
        Decoration.node(at, at + 1, {
          class: said === undefined ? 'unknown' : 'known',
          'data-says': said ?? `${child.attrs.reference}？`,
          title: String(child.attrs.reference),
        }),
      )
    })
  })
  return DecorationSet.create(doc, decorations)
}

/** What each reference says, by how it is written. */
export function saysOf(figures: readonly FigureSaid[]): Map<string, string> {
  return new Map(
    figures.flatMap(({ name, forms }) =>
      forms.map(({ form, says }) => [form ? `${name}.${form}` : name, says] as const),
    ),
  )
}

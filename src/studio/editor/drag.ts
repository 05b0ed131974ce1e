import { closeHistory } from 'prosemirror-history'
import type { EditorView } from 'prosemirror-view'
import { mayStand, moveRows } from './move.ts'
import { kindOf } from './schema.ts'

/** The room at the left of a row, by which it is taken. */
const handleWidth = 40

interface Drag {
  from: number
  to: number | undefined
}

const drags = new WeakMap<EditorView, Drag>()

/** The index of the row at a height of the window. */
function rowAt(view: EditorView, y: number): { index: number; isLower: boolean } | undefined {
  const rows = [...view.dom.children]
  const index = rows.findIndex((row) => y < row.getBoundingClientRect().bottom)
  if (index < 0) return rows.length > 0 ? { index: rows.length - 1, isLower: true } : undefined
  const { top, bottom } = rows[index]!.getBoundingClientRect()
  return { index, isLower: y > (top + bottom) / 2 }
}

/** The place before which a dragged row would stand, the nearest one that it may have. */
function targetAt(view: EditorView, from: number, y: number): number | undefined {
  const at = rowAt(view, y)
  if (!at) return undefined
  const wanted = at.index + (at.isLower ? 1 : 0)
  const { doc } = view.state
  for (let away = 0; away <= doc.childCount; away++) {
    for (const to of [wanted - away, wanted + away]) {
      if (to >= 0 && to <= doc.childCount && mayStand(doc, from, to)) return to
    }
  }
  return undefined
}

function mark(view: EditorView, to: number | undefined): void {
  for (const row of view.dom.parentElement?.querySelectorAll('.drop-line') ?? []) row.remove()
  if (to === undefined) return
  const line = document.createElement('div')
  line.className = 'drop-line'
  const row = view.dom.children[Math.min(to, view.dom.children.length - 1)] as HTMLElement
  const height = to < view.dom.children.length ? row.offsetTop : row.offsetTop + row.offsetHeight
  line.style.top = `${height}px`
  view.dom.parentElement?.append(line)
}

/** A row is taken by the room at its left, where its label stands, and put elsewhere. */
export const dragEvents = {
  pointerdown(view: EditorView, event: PointerEvent): boolean {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.row')
    if (!row || event.button !== 0) return false
    const padding = Number.parseFloat(getComputedStyle(row).paddingLeft) || handleWidth
    if (event.clientX - row.getBoundingClientRect().left > padding) return false
    const from = [...view.dom.children].indexOf(row)
    if (from < 0 || !['item', 'section'].includes(kindOf(view.state.doc.child(from)))) return false
    event.preventDefault()
    drags.set(view, { from, to: undefined })
    row.classList.add('dragged')
    const move = (moved: PointerEvent): void => {
      const to = targetAt(view, from, moved.clientY)
      drags.set(view, { from, to })
      mark(view, to)
    }
    const end = (): void => {
      window.removeEventListener('pointermove', move)
      row.classList.remove('dragged')
      mark(view, undefined)
      const drag = drags.get(view)
      drags.delete(view)
      if (drag?.to === undefined) return
      const tr = moveRows(view.state.tr, drag.from, drag.to)
      if (tr.docChanged) view.dispatch(closeHistory(tr))
      view.focus()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end, { once: true })
    return true
  },
}

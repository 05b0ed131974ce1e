import { useState } from 'preact/hooks'
import { closeHistory } from 'prosemirror-history'
import { Button, submits, useDialog } from '../controls/controls.tsx'
import { readSlots, type Slot, writeSlots } from '../outline/slots.ts'
import type { Studio } from '../studio.ts'
import { KeptFields } from './kept-fields.tsx'
import { addable, type Kept } from './kept-value.ts'

/** What stands beside the words of a row (a table, a caption, how a list is numbered): looked at, changed, taken away. */
export function KeptDialog({ studio, row }: { studio: Studio; row: string }) {
  const dialog = useDialog()
  const [found] = useState(() => findRow(studio, row))
  const [slots, setSlots] = useState<readonly Slot[]>(found?.slots ?? [])
  const close = (): void => {
    // Outside of it nothing takes the keyboard while it is open.
    dialog.current?.close()
    studio.state.set({ kept: undefined })
    studio.text.view?.focus()
  }
  const keep = (): void => {
    const other = writeSlots(slots)
    const now = findRow(studio, row)
    if (now && studio.text.view && other !== now.other)
      studio.text.view.dispatch(closeHistory(studio.text.view.state.tr.setNodeAttribute(now.start, 'other', other)))
    close()
  }
  const put = (at: number, value: Kept): void =>
    setSlots(slots.map((slot, index) => (index === at ? { ...slot, value } : slot)))
  const has = new Set(slots.map(({ key }) => key))
  return (
    <dialog ref={dialog} class="kept" aria-labelledby="kept-title" onCancel={close}>
      <form onSubmit={submits(keep)}>
        <h2 id="kept-title">{found?.words || '这一条'}</h2>
        {slots.map(({ key, slot, value }, at) =>
          slot === undefined ? (
            <fieldset key={key} class="kept-fields">
              <legend>{key}</legend>
              <KeptFields value={value as Kept} name={key} change={(now) => put(at, now)} />
              <Button does={() => setSlots(slots.filter((_, index) => index !== at))}>删去{key}</Button>
            </fieldset>
          ) : null,
        )}
        {found?.isItem && (
          <select
            aria-label="在这一条里加"
            value=""
            onChange={({ currentTarget }) => {
              const key = currentTarget.value
              if (key) setSlots([...slots, { key, value: addable[key] }])
              currentTarget.value = ''
            }}
          >
            <option value="">加一项……</option>
            {Object.keys(addable)
              .filter((key) => !has.has(key))
              .map((key) => (
                <option key={key} value={key}>
                  {key}
                </option>
              ))}
          </select>
        )}
        <p class="kept-end">
          <button type="submit" class="chief">
            改好了
          </button>
          <Button does={close}>不改了</Button>
        </p>
      </form>
    </dialog>
  )
}

interface FoundRow {
  start: number
  other: string
  slots: readonly Slot[]
  words: string
  isItem: boolean
}

/** So many letters tell which row it is. */
const mostWords = 24

function findRow({ text: { view } }: Studio, id: string): FoundRow | undefined {
  let found: FoundRow | undefined
  view?.state.doc.forEach((node, start) => {
    if (node.attrs.id !== id) return
    const other = String(node.attrs.other)
    const words = node.textContent
    found = {
      start,
      other,
      slots: readSlots(other),
      words: words.length > mostWords ? `${words.slice(0, mostWords)}……` : words,
      isItem: node.type.name === 'item',
    }
  })
  return found
}

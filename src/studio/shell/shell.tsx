import { KeptDialog } from '../kept/kept-dialog.tsx'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import { Editor } from './editor.tsx'
import { panels } from './panels.ts'
import { TopBar } from './top-bar.tsx'

/** A report that is written: its text at the left, a panel at the right. */
export function Shell({ studio }: { studio: Studio }) {
  const state = useStore(studio.state)
  const current = panels.find(({ id }) => id === state.panel) ?? panels[0]!
  const select = (id: string): void => studio.state.set({ panel: id })
  const step = (by: number): void => {
    const next = panels[(panels.indexOf(current) + by + panels.length) % panels.length]!
    select(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <div class="shell" aria-busy={state.working}>
      <TopBar studio={studio} />
      <main class="text" aria-label="正文">
        <Editor studio={studio} />
      </main>
      <aside class="beside">
        <div
          role="tablist"
          aria-label="正文旁边显示"
          class="tabs"
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1)
            if (event.key === 'ArrowLeft') step(-1)
          }}
        >
          {panels.map(({ id, title, badge }) => (
            <button
              type="button"
              key={id}
              id={`tab-${id}`}
              role="tab"
              aria-selected={current.id === id}
              aria-controls="panel"
              tabIndex={current.id === id ? 0 : -1}
              onClick={() => select(id)}
            >
              {title}
              {badge && <span class="badge">{badge(state)}</span>}
            </button>
          ))}
        </div>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${current.id}`} class={`panel ${current.id}`}>
          <current.View studio={studio} />
        </div>
      </aside>
      {state.kept !== undefined && <KeptDialog key={state.kept} studio={studio} row={state.kept} />}
    </div>
  )
}

import { useState } from 'preact/hooks'
import { Button } from '../controls/controls.tsx'
import { FileField, handOver } from '../controls/file-field.tsx'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { SetCard } from '../worker/protocol.ts'
import { readLastYear } from './begin.ts'
import { ComingForm, NewForm } from './forms.tsx'
import { OpenPlaces } from './open-places.tsx'
import { SetCards } from './set-cards.tsx'

/** Three ways to begin. */
export function FirstScreen({ studio }: { studio: Studio }) {
  const { reports, place, coming } = useStore(studio.state)
  const [chosen, choose] = useState<SetCard>()
  return (
    <main class="first">
      <h1>写工作总结</h1>
      {reports.length > 0 && (
        <section aria-labelledby="go-on">
          <h2 id="go-on">继续写</h2>
          <ul class="recent">
            {reports.map(({ folder, title }) => (
              <li key={folder}>
                <Button does={() => studio.open(folder)}>{title || folder}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DropReport studio={studio} />
      <section aria-labelledby="from-set">
        <h2 id="from-set">从模板新建</h2>
        <SetCards studio={studio} chosen={chosen?.name} choose={choose} />
      </section>
      {chosen && <NewForm studio={studio} card={chosen} cancel={() => choose(undefined)} />}
      {coming && <ComingForm studio={studio} coming={coming} />}
      <OpenPlaces studio={studio} place={place} />
    </main>
  )
}

/** 用去年的总结开头: a Word document is dropped, or chosen. */
function DropReport({ studio }: { studio: Studio }) {
  const take = (name: string, bytes: Uint8Array): Promise<void> => readLastYear(studio, name, bytes)
  return (
    <section
      class="drop"
      aria-labelledby="from-last"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void handOver(event.dataTransfer?.files[0], take)
      }}
    >
      <h2 id="from-last">用去年的总结开头</h2>
      <FileField class="file" accept=".docx,.md,.txt" take={take}>
        把去年的 Word 文件拖到这里，或者点这里选一个
      </FileField>
    </section>
  )
}

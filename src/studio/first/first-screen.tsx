import { useState } from 'preact/hooks'
import { Button } from '../controls/button.tsx'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { SetCard } from '../worker/protocol.ts'
import { ComingForm } from './coming-form.tsx'
import { DropReport } from './drop-report.tsx'
import { NewForm } from './new-form.tsx'
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

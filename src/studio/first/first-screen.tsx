import { useState } from 'preact/hooks'
import { defaultYear } from '../../engine/new/default-year.ts'
import { Button, FileField, handOver, submits, useDialog } from '../controls/controls.tsx'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { Coming, SetCard } from '../worker/protocol.ts'
import { beginWithLastYear, createReport, readLastYear } from './begin.ts'
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

/** What a new report needs to know: the unit and the year. */
function NewForm({ studio, card, cancel }: { studio: Studio; card: SetCard; cancel: () => void }) {
  const dialog = useDialog()
  const [unit, setUnit] = useState('')
  const [year, setYear] = useState(String(defaultYear(new Date())))
  const isSound = isYear(year)
  return (
    <dialog ref={dialog} class="new" aria-labelledby="new-title" onClose={cancel}>
      <form onSubmit={submits(() => isSound && createReport(studio, card.name, unit.trim(), Number(year)))}>
        <h2 id="new-title">{card.title}</h2>
        <label>
          单位
          <input
            value={unit}
            placeholder="如 青山县教育局"
            maxLength={60}
            onInput={(event) => setUnit(event.currentTarget.value)}
          />
        </label>
        <YearField label="年份" year={year} isValid={isSound} set={setYear} />
        <button type="submit" class="chief" disabled={!isSound}>
          开始写
        </button>
        <Button does={cancel}>取消</Button>
      </form>
    </dialog>
  )
}

/** A document of last year was read: this year's report goes on from it, or it is opened as it was. */
function ComingForm({ studio, coming }: { studio: Studio; coming: Coming }) {
  const { title, year: last, told, notes } = coming
  const dialog = useDialog()
  const [choice, choose] = useState(last === undefined ? 'open' : 'goOn')
  const [year, setYear] = useState(String((last ?? 0) + 1))
  const [isBusy, setBusy] = useState(false)
  const isSound = isYear(year, last)
  const cancel = (): void => studio.state.set({ coming: undefined })
  const begin = async (): Promise<void> => {
    setBusy(true)
    await beginWithLastYear(studio, choice === 'open' ? undefined : Number(year))
    setBusy(false)
  }
  return (
    <dialog ref={dialog} class="new coming" aria-labelledby="coming-title" onClose={cancel}>
      <form onSubmit={submits(() => (choice === 'open' || isSound) && begin())}>
        <h2 id="coming-title">{title.replaceAll('|', '')}</h2>
        <p class="hint">{[told, ...notes.slice(0, 2)].join('。')}。</p>
        <fieldset class="choices">
          <legend class="unseen">用它做什么</legend>
          <label>
            <input
              type="radio"
              name="coming"
              checked={choice === 'goOn'}
              disabled={last === undefined}
              onChange={() => choose('goOn')}
            />
            <span>
              接着写今年的
              <small>年份往后改，去年的数成为上年，今年的数、目标等着填；去年的计划、问题逐条写结果</small>
            </span>
          </label>
          {choice === 'goOn' && <YearField label="写哪一年的" year={year} isValid={isSound} set={setYear} />}
          <label>
            <input type="radio" name="coming" checked={choice === 'open'} onChange={() => choose('open')} />
            <span>
              只打开去年的
              <small>原样打开，什么都不改</small>
            </span>
          </label>
        </fieldset>
        <button type="submit" class="chief" disabled={isBusy || (choice === 'goOn' && !isSound)}>
          {isBusy ? '正在做……' : '开始写'}
        </button>
        <Button does={cancel}>取消</Button>
      </form>
    </dialog>
  )
}

/** Whether somebody has typed the year of a report; `after`: one that comes behind that. */
const isYear = (text: string, after = 0): boolean => /^(?:19|20)\d\d$/.test(text) && Number(text) > after

interface YearFieldProps {
  label: string
  year: string
  isValid: boolean
  set: (year: string) => void
}

/** The field for a report's year. */
function YearField({ label, year, isValid, set }: YearFieldProps) {
  return (
    <label class="year">
      {label}
      <input
        value={year}
        inputMode="numeric"
        aria-invalid={!isValid}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  )
}

import { useState } from 'preact/hooks'
import { defaultYear } from '../../engine/new/default-year.ts'
import { Button } from '../controls/button.tsx'
import { submits, useDialog } from '../controls/dialog.ts'
import type { Studio } from '../studio.ts'
import type { SetCard } from '../worker/protocol.ts'
import { createReport } from './begin.ts'
import { isYear, YearField } from './year-field.tsx'

/** What a new report needs to know: the unit and the year. */
export function NewForm({ studio, card, cancel }: { studio: Studio; card: SetCard; cancel: () => void }) {
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

import type { PasteDoubt } from '../clipboard/pasted-figures.ts'

/** What is to be looked at after a paste or a correction. */
export function Doubts({ doubts }: { doubts: readonly PasteDoubt[] }) {
  if (doubts.length === 0) return null
  const graver = [...doubts].sort((a, b) => Number(a.isNote) - Number(b.isNote))
  return (
    <ul class="doubts" aria-label="要看一看的">
      {graver.map(({ message, hint, cell, isNote }) => (
        <li key={`${cell} ${message}`} class={isNote ? 'info' : 'warning'}>
          {cell && <b>{cell}：</b>}
          {message}
          {hint && <span class="hint">{hint}</span>}
        </li>
      ))}
    </ul>
  )
}

interface SaidProps {
  who: string
  reason: string
  set: (said: { who: string } | { reason: string }) => void
}

/** What the log is told beside the numbers; both may stay empty. */
export function SaidFields({ who, reason, set }: SaidProps) {
  return (
    <fieldset class="said">
      <legend>改了已有的数，会记进“更正记录”</legend>
      <label>
        依据
        <input
          value={reason}
          maxLength={100}
          placeholder="可以不写，如 统计局复核"
          onInput={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
      </label>
      <label>
        经手人
        <input
          value={who}
          maxLength={30}
          placeholder="可以不写"
          onInput={({ currentTarget }) => set({ who: currentTarget.value })}
        />
      </label>
    </fieldset>
  )
}

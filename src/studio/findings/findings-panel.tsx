import { Button, ChiefButton } from '../controls/button.tsx'
import { Jump } from '../corrections/jump.tsx'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { Finding } from '../worker/protocol.ts'
import { grouped } from './grouped.ts'

const severities = { error: '必须改', warning: '要看一看', info: '提示' } as const

/** What was found, by what it is about: a click goes to its words, another mends it. */
export function FindingsPanel({ studio }: { studio: Studio }) {
  const { findings } = useStore(studio.state)
  const all = findings.filter(({ fix }) => fix !== undefined)
  if (findings.length === 0) return <p class="none">没有发现问题。</p>
  return (
    <div class="findings">
      {all.length > 1 && <ChiefButton does={() => studio.fix(all)}>一键改正全部{all.length}处</ChiefButton>}
      {grouped(findings).map(({ title, words, of }) => (
        <details key={title} open>
          <summary>{words}</summary>
          <ul>
            {of.map((finding) => (
              <FindingRow key={keyOf(finding)} studio={studio} finding={finding} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

const keyOf = ({ code, message, at }: Finding): string => `${code} ${at?.id} ${at?.from} ${message}`

function FindingRow({ studio, finding }: { studio: Studio; finding: Finding }) {
  const { severity, message, hint, at, fix } = finding
  const words = (
    <>
      <span class={`mark ${severity}`}>{severities[severity]}</span>
      {message}
    </>
  )
  return (
    <li class={severity}>
      {at ? (
        <Jump studio={studio} at={at}>
          {words}
        </Jump>
      ) : (
        <p>{words}</p>
      )}
      {hint && <p class="hint">{hint}</p>}
      {fix !== undefined && <Button does={() => studio.fix([finding])}>一键改正</Button>}
    </li>
  )
}

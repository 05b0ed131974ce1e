import { Button, ChiefButton } from '../controls/controls.tsx'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import { groupOrder } from '../worker/groups.ts'
import type { Finding } from '../worker/protocol.ts'

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
        <Button class="jump" does={() => studio.goTo(at.id, at.part, at.from, at.to)}>
          {words}
        </Button>
      ) : (
        <p>{words}</p>
      )}
      {hint && <p class="hint">{hint}</p>}
      {fix !== undefined && <Button does={() => studio.fix([finding])}>一键改正</Button>}
    </li>
  )
}

/** Findings of one kind. */
interface FindingGroup {
  title: string
  /** What stands above them: 还差12处未填. */
  words: string
  of: Finding[]
}

/** Findings by what they are about, what must be mended first. */
function grouped(findings: readonly Finding[]): FindingGroup[] {
  const titles = [...new Set(findings.map(({ group }) => group))]
  titles.sort((a, b) => groupOrder.indexOf(a) - groupOrder.indexOf(b))
  return titles.map((title) => {
    const of = findings.filter(({ group }) => group === title)
    return { title, words: title === '还没有填' ? `还差${of.length}处未填` : `${title}（${of.length}）`, of }
  })
}

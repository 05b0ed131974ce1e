import { useMemo, useState } from 'preact/hooks'
import { decodeLoosely } from '../../engine/text/decode.ts'
import { Button, ChiefButton, useDialog } from '../controls/controls.tsx'
import { fileTitle } from '../file-title.ts'
import type { Clash } from '../saver.ts'
import type { Studio } from '../studio.ts'
import { type Choice, proposedChoices, putTogether } from './put-together.ts'
import { isShared, type Stretch, stretchesOf } from './shared-lines.ts'

const textOf = (bytes: Uint8Array | null | undefined): string => (bytes ? decodeLoosely(bytes) : '')

const choices: readonly [Choice, string][] = [
  ['mine', '用我的'],
  ['theirs', '用别人的'],
  ['both', '都要'],
]

/** Somebody else has changed the same text: each place where the two differ, and whose words shall stand there. */
export function ClashDialog({ studio, clash }: { studio: Studio; clash: Clash }) {
  const dialog = useDialog()
  const stretches = useMemo(() => stretchesOf(textOf(clash.mine), textOf(clash.theirs?.bytes)), [clash])
  const [chosen, choose] = useState(() => proposedChoices(stretches, clash.base && textOf(clash.base)))
  const isText = clash.mine !== null && clash.theirs !== undefined && /\.(?:ya?ml|csv|md|txt)$/i.test(clash.path)
  const settle = (bytes: Uint8Array | null): void => void settleClash(studio, bytes)
  const title = fileTitle(clash.path)
  return (
    <dialog ref={dialog} class="clash" aria-labelledby="clash-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="clash-title">“{title}”同时被别人改了</h2>
      {isText ? (
        <>
          <ol>
            {stretches
              .filter((one) => !isShared(one))
              .map((one, index) => (
                <Place
                  key={index}
                  number={index}
                  of={one}
                  choice={chosen[index] ?? 'mine'}
                  choose={(choice) => choose(chosen.map((old, at) => (at === index ? choice : old)))}
                />
              ))}
          </ol>
          <ChiefButton does={() => settle(new TextEncoder().encode(putTogether(stretches, chosen)))}>
            就这样合起来
          </ChiefButton>
        </>
      ) : (
        <p>
          {clash.mine === null
            ? '您删去了它，别人改了它。'
            : clash.theirs
              ? '两边的内容不一样。'
              : '您改了它，别人删去了它。'}
        </p>
      )}
      <Button does={() => settle(clash.mine)}>全部用我的</Button>
      <Button does={() => settle(clash.theirs?.bytes ?? null)}>全部用别人的</Button>
      <p class="soft">选错了可以撤销（Ctrl+Z）。</p>
    </dialog>
  )
}

function Place({
  number,
  of: { mine, theirs },
  choice,
  choose,
}: {
  number: number
  of: Stretch
  choice: Choice
  choose: (choice: Choice) => void
}) {
  const words = { mine, theirs, both: [] } as const
  return (
    <li>
      <fieldset>
        <legend class="unseen">第{number + 1}处不一样的地方</legend>
        {choices.map(([one, title]) =>
          one === 'both' && (mine.length === 0 || theirs.length === 0) ? undefined : (
            <label key={one} class={one === choice ? 'chosen' : ''}>
              <input type="radio" name={`clash-${number}`} checked={one === choice} onChange={() => choose(one)} />
              <span>{title}</span>
              {one !== 'both' && <pre>{words[one].join('').trimEnd() || '（没有这些话）'}</pre>}
            </label>
          ),
        )}
      </fieldset>
    </li>
  )
}

/** The first clash is settled: this is what the file shall hold. */
export async function settleClash(studio: Studio, chosen: Uint8Array | null): Promise<void> {
  await studio.outside.alone(async () => {
    const [clash, ...others] = studio.state.get().clashes
    if (!clash) return
    const { path, mine, theirs } = clash
    await studio.room.take({ [path]: chosen })
    const rows = await studio.room.rows().catch(() => undefined)
    if (!rows) {
      await studio.room.take({ [path]: mine })
      studio.warn('这样合起来读不通，请换一种选法')
      return
    }
    studio.state.set({ clashes: others })
    studio.saver.know(path, theirs)
    studio.saver.save({ [path]: chosen })
    studio.text.replaceRows(rows, true)
  })
  studio.refresh()
}

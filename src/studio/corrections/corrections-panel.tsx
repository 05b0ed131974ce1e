import { useEffect, useState } from 'preact/hooks'
import { Button, ChiefButton, FileField } from '../controls/controls.tsx'
import { saveFile } from '../save-file.ts'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { Corrections } from '../worker/corrections/protocol.ts'
import type { Returned } from '../worker/corrections/returned.ts'
import { ArchiveForm } from './archive-form.tsx'
import { BeforeAfter, Jump } from './jump.tsx'
import { ReturnedView } from './returned-view.tsx'

/** What moved with a correction: numbers before and after with their places, typed leftovers, words to look at. */
export function CorrectionsPanel({ studio }: { studio: Studio }) {
  const { working, opened } = useStore(studio.state)
  const [since, setSince] = useState<string>()
  const [found, setFound] = useState<Corrections>()
  const [returned, setReturned] = useState<Returned>()
  const ask = (which = since): void => void studio.room.corrections(which).then(setFound)
  useEffect(() => {
    if (!working) ask()
  }, [working, since, opened])
  if (!found) return <p class="none">正在比较……</p>

  const mend = async (numbers: readonly number[]): Promise<void> => {
    await studio.settled()
    const { changed } = await studio.room.mend(numbers)
    await studio.replaceFiles(changed)
    studio.say({ text: `换成了台账里的数，共${numbers.length}处` })
  }
  const redline = async (): Promise<void> => {
    await studio.settled()
    const made = await studio.room.redline(found.since)
    if ('problem' in made) return studio.warn(made.problem)
    saveFile(made.name, made.bytes)
    studio.say({ text: `已导出“${made.name}”，有${made.places}处改动：在 Word 的“审阅”里看修订` })
  }
  const put = async (file: string, which: readonly number[]): Promise<void> => {
    await studio.settled()
    await studio.replaceFiles(await studio.room.putIn(which))
    studio.say({ text: `写进了${which.length}处，可以撤销（Ctrl+Z）` })
    const read = await studio.room.returned(file)
    if (!('problem' in read)) setReturned(read)
  }
  const readReturned = async (file: string, bytes: Uint8Array): Promise<void> => {
    const read = await studio.room.returned(file, bytes)
    if ('problem' in read) studio.warn(read.problem)
    else setReturned(read)
  }
  return (
    <div class="corrections">
      <label>
        与
        <select value={found.since} onChange={({ currentTarget }) => setSince(currentTarget.value)}>
          <option value="">打开时</option>
          {found.editions.map((name) => (
            <option key={name} value={name}>
              存档“{name}”
            </option>
          ))}
        </select>
        相比
      </label>
      <fieldset class="tools" aria-label="更正">
        <ArchiveForm studio={studio} done={() => ask()} />
        <Button does={() => redline()}>导出修订稿</Button>
        <FileField class="file" accept=".docx" take={readReturned}>
          读回改过的 Word 文档
        </FileField>
      </fieldset>
      {returned && (
        <ReturnedView
          studio={studio}
          returned={returned}
          put={(which) => void put(returned.file, which)}
          close={() => setReturned(undefined)}
        />
      )}
      <Impact studio={studio} found={found} mend={(numbers) => void mend(numbers)} />
    </div>
  )
}

function Impact({ studio, found, mend }: { studio: Studio; found: Corrections; mend(numbers: number[]): void }) {
  const { numbers, changes, leftovers, words, broken, mended, problem } = found
  if (problem) return <p class="none">{problem}。</p>
  if (changes.length + numbers.length === 0) return <p class="none">印出来的没有变化。</p>
  const typed = leftovers.flatMap(({ fix }) => (fix === undefined ? [] : [fix]))
  return (
    <>
      {numbers.length > 0 && (
        <List title={`改了的数（${numbers.length}）`}>
          {numbers.map(({ figure, form, before, after, places, from }) => (
            <li key={`${figure} ${form}`}>
              <strong>{form ? `${figure}·${form}` : figure}</strong>：{before || '（没有）'} → {after || '（没有）'}
              <span class="soft">
                （{places > 0 ? `文中${places}处` : '文中没有'}
                {from.length > 0 && `，由${from.join('、')}算出`}）
              </span>
            </li>
          ))}
        </List>
      )}
      {leftovers.length > 0 && (
        <List title={`手写的旧数，没有跟着变（${leftovers.length}）`}>
          {typed.length > 1 && (
            <li>
              <ChiefButton does={() => mend(typed)}>全部换成台账里的数（{typed.length}处）</ChiefButton>
            </li>
          )}
          {leftovers.map(({ text, figure, after, at, fix }, index) => (
            <li key={index}>
              <Jump studio={studio} at={at}>
                “{text}”：{figure}现在是{after || '没有'}
              </Jump>
              {fix !== undefined && <Button does={() => mend([fix])}>换成台账里的数</Button>}
            </li>
          ))}
        </List>
      )}
      {words.length > 0 && (
        <List title={`这些说法请再看一看（${words.length}）`}>
          {words.map(({ text, figure, before, after, sentence, at }) => (
            <li key={`${text} ${sentence}`}>
              <Jump studio={studio} at={at}>
                “{text}”（{figure} {before} → {after}）：{sentence}
              </Jump>
            </li>
          ))}
        </List>
      )}
      <Messages title="对不上的数" messages={broken} />
      <Messages title="又对上的数" messages={mended} />
      <List title={`改前改后（${changes.length}）`}>
        {changes.map(({ cause, before, after, heading, moved, at }, index) => (
          <li key={index} class="change">
            <Jump studio={studio} at={at}>
              <span class="soft">
                {cause}
                {heading && `　${heading}`}
              </span>
              {moved ? <span>移了位置：{after}</span> : <BeforeAfter before={before} after={after} />}
            </Jump>
          </li>
        ))}
      </List>
    </>
  )
}

function Messages({ title, messages }: { title: string; messages: readonly string[] }) {
  if (messages.length === 0) return null
  return (
    <List title={title}>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </List>
  )
}

function List({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <details open>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { decodeLoosely } from '../../engine/text/decode.ts'
import { type Stretch, stretchesOf } from '../clash/shared-lines.ts'
import { Button, ChiefButton } from '../controls/controls.tsx'
import { fileTitle } from '../file-title.ts'
import type { KeptVersion } from '../storage/types.ts'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'

interface FileVersions {
  path: string
  versions: readonly KeptVersion[]
}

/** A former content that is looked at. */
interface Looked {
  path: string
  version: KeptVersion
  lines: ChangedLine[]
  bytes: Uint8Array
}

/** What the files of the report said before: a click shows what is other now, another goes back. */
export function VersionsPanel({ studio }: { studio: Studio }) {
  const { opened, saving } = useStore(studio.state)
  const [all, setAll] = useState<FileVersions[]>([])
  const [looked, look] = useState<Looked>()
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  const folder = opened?.folder ?? ''
  useEffect(() => {
    let isCurrent = true
    void versionsIn(studio, folder).then((found) => {
      if (isCurrent) setAll(found)
    })
    void studio.room.titles().then((found) => {
      if (isCurrent) setTitles(found)
    })
    return () => {
      isCurrent = false
    }
  }, [studio, folder, saving])

  const titleOf = (path: string): string => titles[path.slice(path.lastIndexOf('/') + 1)] ?? fileTitle(path)
  const show = async (path: string, version: KeptVersion): Promise<void> => {
    const bytes = await studio.storage.readVersion(path, version.id)
    if (!bytes) return
    const now = (await studio.storage.read(path))?.bytes
    look({ path, version, bytes, lines: changedLines(stretchesOf(textOf(now), textOf(bytes))) })
  }
  const goBack = async ({ path, bytes, version }: Looked): Promise<void> => {
    await studio.replaceFiles({ [path]: bytes })
    look(undefined)
    studio.say({ text: `“${titleOf(path)}”回到了${timeText(version.when)}的样子` })
  }
  if (looked)
    return (
      <LookedAt
        looked={looked}
        title={titleOf(looked.path)}
        back={() => look(undefined)}
        goBack={() => void goBack(looked)}
      />
    )
  if (all.length === 0) return <p class="none">还没有以前的版本：改过的内容会自动留在这里。</p>
  return (
    <div class="versions">
      {all.map(({ path, versions }) => (
        <section key={path} aria-label={titleOf(path)}>
          <h3>{titleOf(path)}</h3>
          <ul>
            {versions.map((version) => (
              <li key={version.id}>
                <Button does={() => show(path, version)}>{timeText(version.when)}</Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface LookedAtProps {
  looked: Looked
  title: string
  back: () => void
  goBack: () => void
}

function LookedAt({ looked: { version, lines }, title, back, goBack }: LookedAtProps) {
  return (
    <div class="versions">
      <h3>
        “{title}”{timeText(version.when)}的样子
      </h3>
      {lines.length === 0 ? (
        <p>和现在一样。</p>
      ) : (
        <ul class="lines">
          {lines.map(({ id, kind, text }) => (
            <li key={id} class={kind}>
              <span class="mark">{kind === 'then' ? '那时' : '现在'}</span>
              {text}
            </li>
          ))}
        </ul>
      )}
      <ChiefButton does={goBack}>回到这个版本</ChiefButton>
      <Button does={back}>不用了</Button>
    </div>
  )
}

const textOf = (bytes: Uint8Array | undefined): string => (bytes ? decodeLoosely(bytes) : '')

/** A line that the text has now, or had then. */
interface ChangedLine {
  id: number
  kind: 'now' | 'then'
  text: string
}

function changedLines(stretches: readonly Stretch[]): ChangedLine[] {
  const all = stretches.flatMap(({ mine, theirs }) => [
    ...theirs.map((text) => ({ kind: 'then' as const, text })),
    ...mine.map((text) => ({ kind: 'now' as const, text })),
  ])
  return all.filter(({ text }) => text.trim() !== '').map(({ kind, text }, id) => ({ id, kind, text: text.trim() }))
}

async function versionsIn(studio: Studio, folder: string): Promise<FileVersions[]> {
  const start = folder === '' ? '' : `${folder}/`
  const found: FileVersions[] = []
  for (const { path } of await studio.storage.list()) {
    if (!path.startsWith(start) || !/\.(?:ya?ml|csv)$/i.test(path)) continue
    const versions = await studio.storage.versions(path)
    if (versions.length > 0) found.push({ path, versions })
  }
  return found
}

/** 1月8日 17:30. */
function timeText(when: string): string {
  const time = new Date(when)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`
}

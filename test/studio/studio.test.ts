import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { expect, test } from 'vitest'
import { builtIn } from '../../src/node/library.ts'
import { settleClash } from '../../src/studio/clash/clash-dialog.tsx'
import { memoryStorage } from '../../src/studio/storage/memory.ts'
import type { Storage } from '../../src/studio/storage/types.ts'
import { Studio } from '../../src/studio/studio.ts'
import type { RoomClient } from '../../src/studio/worker/client.ts'
import { Room } from '../../src/studio/worker/room.ts'
import { randomOf } from '../support/random.ts'
import { count, patience } from '../support/torture.ts'

const textsOf = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  )
const decoder = new TextDecoder()
const sets = Object.fromEntries(Object.entries(textsOf(builtIn)).map(([path, bytes]) => [path, decoder.decode(bytes)]))
const [first, second] = readdirSync('data') as [string, string]
const files = Object.fromEntries(
  [first, second].flatMap((name) =>
    Object.entries(textsOf(join('data', name))).map(([path, bytes]) => [`${name}/${path}`, bytes]),
  ),
)

/** A storage that lets its writes wait, and fail, as it is told to. */
function slow(storage: Storage): Storage & { waits: boolean; fails: boolean } {
  const held = {
    ...storage,
    waits: true,
    fails: false,
    write: async (...args: Parameters<Storage['write']>) => {
      while (held.waits) await new Promise((done) => setTimeout(done, 5))
      return held.fails ? { kind: 'failed' as const, message: '磁盘已满' } : storage.write(...args)
    },
  }
  return held
}

/** When pages and findings are worked out, whatever is still to be saved. */
async function workedOut(studio: Studio): Promise<void> {
  do await new Promise((done) => setTimeout(done, 100))
  while (studio.state.get().working)
}

/** A room that answers in turn and later, as from another thread; `late`: how much later (ms). */
function distant(room: Room, late: () => number): RoomClient {
  let last: Promise<unknown> = Promise.resolve()
  const far = (target: object): object =>
    new Proxy(target, {
      get: (own, name) => {
        const value: unknown = Reflect.get(own, name)
        if (typeof value !== 'function') return far(value as object)
        return (...args: unknown[]) => {
          const answer = last.then(() => value.apply(own, args) as unknown)
          last = answer.catch(() => {})
          return answer.then((given) => new Promise((done) => setTimeout(() => done(given), late())))
        }
      },
    })
  return far(room) as RoomClient
}

/** The page without its screen. */
async function started(storage: Storage, late = () => 0): Promise<Studio> {
  const studio = new Studio(distant(new Room(sets, '0.0.0'), late), storage)
  await studio.use(storage)
  await studio.open(first)
  const view = {
    state: studio.text.begin(),
    dispatch(tr: Transaction): void {
      view.state = view.state.apply(tr)
      if (tr.docChanged) studio.edited()
    },
  }
  studio.text.view = view as unknown as EditorView
  return studio
}

const typed = (studio: Studio, text: string): void => {
  const { view } = studio.text
  view!.dispatch(view!.state.tr.insertText(text, 1))
}

test('“saved” is said when the storage has it, and not when a keystroke behind it changes nothing', async () => {
  const storage = slow(memoryStorage('甲局', files))
  const studio = await started(storage)
  const saving = () => studio.state.get().saving
  typed(studio, '新')
  await workedOut(studio)
  expect(saving()).toBe('busy')
  studio.edited()
  await workedOut(studio)
  expect(saving()).toBe('busy')
  storage.waits = false
  await studio.settled()
  expect(saving()).toBe('saved')

  storage.fails = true
  typed(studio, '又')
  await studio.settled()
  expect(saving()).toBe('failed')
  studio.edited()
  await studio.settled()
  expect(saving()).toBe('failed')
  storage.fails = false
  studio.edited()
  await studio.settled()
  expect(saving()).toBe('saved')
  expect(decoder.decode((await storage.read(`${first}/report.yaml`))!.bytes)).toContain('又新')
})

test('“saved” is not said of a text that somebody else has changed, too', async () => {
  const storage = memoryStorage('甲局', files)
  const held = slow(storage)
  const studio = await started(held)
  const path = `${first}/report.yaml`
  typed(studio, '新')
  await workedOut(studio)
  const { bytes, version } = (await storage.read(path))!
  await storage.write(path, new TextEncoder().encode(`# 别人\n${decoder.decode(bytes)}`), version)
  held.waits = false
  await studio.settled()
  expect(studio.state.get().clashes.map((one) => one.path)).toEqual([path])
  expect(studio.state.get().saving).toBe('failed')
})

test('what is worked out for a report that was closed is not shown in the next', async () => {
  const storage = memoryStorage('甲局', files)
  const studio = await started(storage)
  const title = (): string => /<h1[^>]*>(.*?)<\/h1>/s.exec(studio.state.get().pages.join(''))?.[1] ?? ''
  await studio.settled()
  const one = title()
  typed(studio, '新')
  await studio.close()
  studio.text.view = undefined
  expect(studio.state.get()).toMatchObject({ screen: 'first', opened: undefined, pages: [] })
  // Somebody writes a file while nothing is opened.
  await storage.write('report.txt', new Uint8Array([65]), null)
  await studio.open(second)
  await studio.settled()
  expect(title()).not.toBe(one)
  await studio.close()
  await studio.open(first)
  await studio.settled()
  expect(title().replace(/<[^>]*>/g, '')).toBe(`新${one.replace(/<[^>]*>/g, '')}`)
})

const changes = count(8, 300)
test(
  `of ${changes} changes that somebody else makes while it is typed on, all are seen, or shown as a clash, and no letter is lost`,
  async () => {
    const random = randomOf(7)
    const storage = memoryStorage('甲局', files)
    const studio = await started(storage, () => random.below(20))
    await studio.settled()
    const wait = (most: number) => new Promise((done) => setTimeout(done, random.below(most)))
    const path = `${first}/report.yaml`
    const mine: string[] = []
    const theirs: string[] = []
    let clashes = 0
    for (let change = 0; change < changes; change++) {
      const letters = async () => {
        for (let key = 0; key < 4; key++) {
          await wait(120)
          mine.push(`甲${change}${key}乙`)
          typed(studio, mine.at(-1)!)
        }
      }
      const other = async () => {
        await wait(300)
        const { bytes, version } = (await storage.read(path))!
        const line = `# 别人${change}号`
        const written = await storage.write(
          path,
          new TextEncoder().encode(`${decoder.decode(bytes).trimEnd()}\n${line}\n`),
          version,
        )
        if (written.kind === 'written') theirs.push(line)
      }
      await Promise.all([letters(), other()])
      await workedOut(studio)
      await studio.settled()
      const [clash] = studio.state.get().clashes
      if (clash) {
        clashes++
        // Nobody's is overwritten unasked: both are there to choose from, and put together.
        const [one, two] = [clash.mine, clash.theirs!.bytes].map((bytes) => decoder.decode(bytes!))
        expect(two).toContain(theirs.at(-1))
        await settleClash(studio, new TextEncoder().encode(`${one!.trimEnd()}\n${theirs.at(-1)}\n`))
        await studio.settled()
      }
      expect(studio.state.get()).toMatchObject({ clashes: [], saving: 'saved' })
      const now = decoder.decode((await storage.read(path))!.bytes)
      expect(mine.filter((letters) => !now.includes(letters))).toEqual([])
      expect(theirs.filter((line) => !now.includes(line))).toEqual([])
    }
    expect(clashes).toBeLessThan(changes)
  },
  patience(120, 1200),
)

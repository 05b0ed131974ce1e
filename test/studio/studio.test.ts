import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { EditorView } from 'prosemirror-view'
import { expect, test } from 'vitest'
import { builtIn } from '../../src/node/library.ts'
import { memoryStorage } from '../../src/studio/storage/memory.ts'
import type { Storage } from '../../src/studio/storage/types.ts'
import { Studio } from '../../src/studio/studio.ts'
import type { RoomClient } from '../../src/studio/worker/client.ts'
import { Room } from '../../src/studio/worker/room.ts'

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

async function started(storage: Storage): Promise<Studio> {
  // The room answers at once here, and from another thread in the page.
  const studio = new Studio(new Room(sets, '0.0.0') as unknown as RoomClient, storage)
  await studio.use(storage)
  await studio.open(first)
  const view = { state: studio.editorState(), dispatch: () => {} }
  studio.view = view as unknown as EditorView
  return studio
}

const typed = (studio: Studio, text: string): void => {
  const { view } = studio
  const tr = view!.state.tr.insertText(text, 1)
  view!.state = view!.state.apply(tr)
  studio.edited()
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
  studio.view = undefined
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

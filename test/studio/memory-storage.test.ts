import { expect, test } from 'vitest'
import { memoryStorage } from '../../src/studio/storage/memory.ts'
import { versionOf } from '../../src/studio/storage/version-of.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (held: Uint8Array | undefined): string | undefined => held && new TextDecoder().decode(held)
const minute = 60 * 1000

test('a file is read with the version of its bytes, and listed by its path', async () => {
  const storage = memoryStorage('甲局', { 'b.yaml': bytes('乙'), 'a/report.yaml': bytes('甲') })
  const version = await versionOf(bytes('甲'))
  expect(version).toMatch(/^[0-9a-f]{64}$/)
  expect(await storage.read('a/report.yaml')).toEqual({ bytes: bytes('甲'), version })
  expect((await storage.list()).map(({ path, size }) => [path, size])).toEqual([
    ['a/report.yaml', 3],
    ['b.yaml', 3],
  ])
  expect(await storage.read('c.yaml')).toBeUndefined()
})

test('a write from another content than the present is a clash, and writes nothing', async () => {
  const storage = memoryStorage('甲局', { 'a.yaml': bytes('一') })
  const base = (await storage.read('a.yaml'))!.version
  const first = await storage.write('a.yaml', bytes('二'), base)
  expect(first).toEqual({ kind: 'written', version: await versionOf(bytes('二')) })
  const late = await storage.write('a.yaml', bytes('三'), base)
  expect(late.kind === 'clash' && text(late.current?.bytes)).toBe('二')
  expect(await storage.write('a.yaml', bytes('三'), null)).toMatchObject({ kind: 'clash' })
  expect(await storage.write('gone.yaml', bytes('三'), base)).toEqual({ kind: 'clash', current: undefined })
  expect(await storage.remove('a.yaml', base)).toMatchObject({ kind: 'clash' })
  expect(text((await storage.read('a.yaml'))?.bytes)).toBe('二')
})

test('of two writes at once from one content one is a clash; the same content is none', async () => {
  const storage = memoryStorage('甲局', { 'a.yaml': bytes('一') })
  const base = (await storage.read('a.yaml'))!.version
  const both = await Promise.all([
    storage.write('a.yaml', bytes('二'), base),
    storage.write('a.yaml', bytes('三'), base),
    storage.write('a.yaml', bytes('二'), base),
  ])
  expect(both.map(({ kind }) => kind)).toEqual(['written', 'clash', 'written'])
})

test('who watches is told of each change until they leave', async () => {
  const storage = memoryStorage('甲局')
  const told: string[] = []
  const leave = storage.watch((paths) => told.push(...paths))
  const { version } = (await storage.write('a.yaml', bytes('一'), null)) as { version: string }
  await storage.remove('a.yaml', version)
  leave()
  await storage.write('b.yaml', bytes('一'), null)
  expect(told).toEqual(['a.yaml', 'a.yaml'])
})

test('what stood before a burst of typing is kept, what was removed too, and no more than 30', async () => {
  let time = Date.parse('2026-01-08T09:00:00Z')
  const storage = memoryStorage('甲局', { 'a.yaml': bytes('第0稿') }, () => time)
  let base = (await storage.read('a.yaml'))!.version
  const write = async (content: string): Promise<void> => {
    const written = await storage.write('a.yaml', bytes(content), base)
    if (written.kind !== 'written') throw new Error(written.kind)
    base = written.version
  }
  for (let letter = 1; letter <= 200; letter++) await write(`第0稿${'字'.repeat(letter)}`)
  expect((await storage.versions('a.yaml')).length).toBe(1)
  for (let draft = 1; draft <= 100; draft++) {
    time += 2 * minute
    await write(`第${draft}稿`)
  }
  const versions = await storage.versions('a.yaml')
  expect(versions.length).toBe(30)
  const contents = await Promise.all(versions.map(async ({ id }) => text(await storage.readVersion('a.yaml', id))))
  // The first of all, and the last, one by one.
  expect(contents.at(-1)).toBe('第0稿')
  expect(contents.slice(0, 3)).toEqual(['第99稿', '第98稿', '第97稿'])
  expect(new Date(versions[0]!.when).getTime()).toBe(time)
  await storage.remove('a.yaml', base)
  expect(text(await storage.readVersion('a.yaml', (await storage.versions('a.yaml'))[0]!.id))).toBe('第100稿')
})

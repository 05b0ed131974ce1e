import { mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryStorage } from '../../src/studio/storage/memory.ts'
import type { Storage, Written } from '../../src/studio/storage/types.ts'
import { versionOf } from '../../src/studio/storage/version-of.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { type Serving, serve } from './serve.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (held: Uint8Array | undefined): string | undefined => held && new TextDecoder().decode(held)
const around = suiteFolder()
const servers: Serving[] = []
afterAll(() => Promise.all(servers.map((one) => one.close())))

let folders = 0
async function behindServer(files: Record<string, string>): Promise<{ storage: Storage; folder: string }> {
  const folder = join(around, `甲局${folders++}`)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const server = await serve(folder)
  servers.push(server)
  return { storage: server.storage, folder }
}

const kinds: Record<string, (files: Record<string, string>) => Promise<Storage>> = {
  'in memory': async (files) =>
    memoryStorage('甲局', Object.fromEntries(Object.entries(files).map(([path, one]) => [path, bytes(one)]))),
  'behind the server': async (files) => (await behindServer(files)).storage,
}

const version = (written: Written): string => {
  if (written.kind !== 'written') throw new Error(`${written.kind} ${JSON.stringify(written)}`)
  return written.version
}

describe.each(Object.keys(kinds))('files %s', (kind) => {
  const open = kinds[kind]!

  test('are listed, read and written, with the version of their bytes', async () => {
    const storage = await open({ 'report.yaml': '标题: 总结\r\n', 'b/01-乙.yaml': '' })
    expect(storage.name).toMatch(/^甲局/)
    expect(await storage.list()).toEqual([
      { path: 'b/01-乙.yaml', size: 0, version: await versionOf(bytes('')) },
      { path: 'report.yaml', size: 16, version: await versionOf(bytes('标题: 总结\r\n')) },
    ])
    expect(text((await storage.read('report.yaml'))?.bytes)).toBe('标题: 总结\r\n')
    expect(text((await storage.read('b/01-乙.yaml'))?.bytes)).toBe('')
    const made = version(await storage.write('新 章/02 &+#%.yaml', bytes('\ufeff一\r\n'), null))
    expect(await storage.read('新 章/02 &+#%.yaml')).toEqual({ bytes: bytes('\ufeff一\r\n'), version: made })
    expect(await storage.read('none.yaml')).toBeUndefined()
  })

  test('are not written from another content than the present', async () => {
    const storage = await open({ 'a.yaml': '一' })
    const base = (await storage.read('a.yaml'))!.version
    const next = version(await storage.write('a.yaml', bytes('二'), base))
    const clash = await storage.write('a.yaml', bytes('三'), base)
    expect(clash).toEqual({ kind: 'clash', current: { bytes: bytes('二'), version: next } })
    expect(await storage.write('a.yaml', bytes('三'), null)).toEqual(clash)
    expect(await storage.write('gone.yaml', bytes('三'), base)).toEqual({ kind: 'clash', current: undefined })
    expect(await storage.remove('a.yaml', base)).toEqual(clash)
    // What is there already need not be written again.
    expect(version(await storage.write('a.yaml', bytes('二'), base))).toBe(next)
    expect(await storage.remove('a.yaml', next)).toEqual({ kind: 'written', version: '' })
    expect(await storage.read('a.yaml')).toBeUndefined()
  })

  test('of ten writes at once one is done, and nine are clashes with it', async () => {
    const storage = await open({ 'a.yaml': '一' })
    const base = (await storage.read('a.yaml'))!.version
    const all = await Promise.all(Array.from({ length: 10 }, (_, n) => storage.write('a.yaml', bytes(`第${n}`), base)))
    expect(all.filter((one) => one.kind === 'written').length).toBe(1)
    const winner = (await storage.read('a.yaml'))!.version
    expect(all.flatMap((one) => (one.kind === 'clash' ? [one.current?.version] : []))).toEqual(Array(9).fill(winner))
  })

  test('have former contents to go back to', async () => {
    const storage = await open({ 'a.yaml': '一' })
    const base = (await storage.read('a.yaml'))!.version
    const second = version(await storage.write('a.yaml', bytes('二'), base))
    // A burst of typing: its beginning is kept.
    const third = version(await storage.write('a.yaml', bytes('二三'), second))
    await storage.remove('a.yaml', third)
    const versions = await storage.versions('a.yaml')
    expect(versions.map(({ size }) => size)).toEqual([6, 3])
    const contents = await Promise.all(versions.map(({ id }) => storage.readVersion('a.yaml', id)))
    expect(contents.map(text)).toEqual(['二三', '一'])
    expect(Math.abs(Date.parse(versions[0]!.when) - Date.now())).toBeLessThan(60_000)
    expect(await storage.readVersion('a.yaml', '../../a')).toBeUndefined()
    expect(await storage.versions('b.yaml')).toEqual([])
  })

  test('are told of when they change', async () => {
    const storage = await open({ 'a.yaml': '一' })
    const told = new Set<string>()
    const leave = storage.watch((paths) => {
      for (const path of paths) told.add(path)
    })
    await expect.poll(() => told.size, { timeout: 10_000 }).toBe(0)
    await new Promise((done) => setTimeout(done, 300))
    await storage.write('b/新.yaml', bytes('一'), null)
    await storage.write('a.yaml', bytes('二'), await versionOf(bytes('一')))
    await expect.poll(() => [...told].sort(), { timeout: 10_000 }).toEqual(['a.yaml', 'b/新.yaml'])
    leave()
  })
})

test('what an editor writes is told, and a write from before it is a clash', async () => {
  const { storage, folder } = await behindServer({ 'a.yaml': '一', 'b.yaml': '一' })
  const base = (await storage.read('a.yaml'))!.version
  const told: string[] = []
  const leave = storage.watch((paths) => told.push(...paths))
  await new Promise((done) => setTimeout(done, 300))
  writeFileSync(join(folder, 'a.yaml'), '编辑器')
  writeFileSync(join(folder, '.hidden.yaml'), '编辑器')
  writeFileSync(join(folder, 'a.tmp'), '编辑器')
  unlinkSync(join(folder, 'b.yaml'))
  await expect.poll(() => [...new Set(told)].sort(), { timeout: 10_000 }).toEqual(['a.yaml', 'b.yaml'])
  const clash = await storage.write('a.yaml', bytes('网页'), base)
  expect(clash.kind === 'clash' && text(clash.current?.bytes)).toBe('编辑器')
  leave()
})

test('the former contents are plain files in a hidden folder that version control passes over', async () => {
  const { storage, folder } = await behindServer({ '章/a.yaml': '一' })
  await storage.write('章/a.yaml', bytes('二'), await versionOf(bytes('一')))
  expect(readdirSync(join(folder, '.zongjie')).sort()).toEqual(['.gitignore', 'versions'])
  const kept = join(folder, '.zongjie', 'versions', '章', 'a.yaml')
  const names = readdirSync(kept)
  expect(names).toEqual([expect.stringMatching(/^\d{8}T\d{9}Z\.yaml$/)])
  expect(readFileSync(join(kept, names[0]!), 'utf8')).toBe('一')
})

test('what was written here stays to go back to when an editor puts an old text over it', async () => {
  const { storage, folder } = await behindServer({ 'a.yaml': '一' })
  const base = version(await storage.write('a.yaml', bytes('网页一'), await versionOf(bytes('一'))))
  version(await storage.write('a.yaml', bytes('网页二'), base))
  writeFileSync(join(folder, 'a.yaml'), '编辑器')
  const contents = async (): Promise<(string | undefined)[]> => {
    const versions = await storage.versions('a.yaml')
    return Promise.all(versions.map(async ({ id }) => text(await storage.readVersion('a.yaml', id))))
  }
  await expect.poll(contents, { timeout: 10_000 }).toEqual(['网页二', '一'])
})

test('a server that is gone is a sentence, and nothing is lost', async () => {
  const { storage } = await behindServer({ 'a.yaml': '一' })
  await servers.at(-1)!.close()
  const failed = await storage.write('a.yaml', bytes('二'), await versionOf(bytes('一')))
  expect(failed).toEqual({ kind: 'failed', message: expect.stringContaining('改动还在这个页面里') })
  await expect(storage.read('a.yaml')).rejects.toThrow('程序没有应答')
})

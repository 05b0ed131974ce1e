import type { Storage, Written } from '../../src/studio/storage/types.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (held: Uint8Array | undefined): string | undefined => held && new TextDecoder().decode(held)

const told = (written: Written): unknown =>
  written.kind === 'clash'
    ? { clash: text(written.current?.bytes) }
    : written.kind === 'failed'
      ? written
      : written.kind

/** What an empty storage does with one thing after another, as plain data: the same of every kind. */
export async function storageSteps(storage: Storage): Promise<unknown[]> {
  const log: unknown[] = []
  const versionOf = async (path: string): Promise<string> => (await storage.read(path))?.version ?? ''
  const write = async (path: string, content: string, base: string | null): Promise<void> => {
    log.push([`write ${path}`, told(await storage.write(path, bytes(content), base))])
  }
  const changed = new Set<string>()
  const leave = storage.watch((paths) => {
    for (const path of paths) changed.add(path)
  })
  log.push(await storage.list())
  await write('report.yaml', '标题: 总结\r\n', null)
  await write('章 一/01-工作.yaml', '', null)
  log.push(await storage.list())
  const first = await versionOf('report.yaml')
  await write('report.yaml', '第二', first)
  await write('report.yaml', '第三', first)
  await write('report.yaml', '第三', null)
  // The same content is no clash, from whatever it was made.
  await write('report.yaml', '第二', first)
  await write('没有.yaml', '一', first)
  const second = await versionOf('report.yaml')
  const many = await Promise.all(
    Array.from({ length: 8 }, (_, index) => storage.write('report.yaml', bytes(`同时${index}`), second)),
  )
  log.push(many.map(({ kind }) => kind).sort())
  log.push(['remove', told(await storage.remove('report.yaml', second))])
  const last = (await storage.read('report.yaml'))!
  log.push(['remove', told(await storage.remove('report.yaml', last.version)), await storage.read('report.yaml')])
  const versions = await storage.versions('report.yaml')
  log.push(
    await Promise.all(
      versions.map(async ({ id, size }) => [
        size,
        text(await storage.readVersion('report.yaml', id)) === text(last.bytes),
      ]),
    ),
  )
  log.push([await storage.versions('没有.yaml'), await storage.readVersion('report.yaml', '../x')])
  await write('report.yaml', '又来', null)
  for (let time = 0; time < 100 && changed.size < 2; time++) await new Promise((done) => setTimeout(done, 50))
  leave()
  log.push([...changed].sort())
  return JSON.parse(JSON.stringify(log)) as unknown[]
}

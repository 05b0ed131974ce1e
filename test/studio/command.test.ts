import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtCli, runCli, startNode } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { addressOf, startStudio } from './start-studio.ts'

const around = suiteFolder()
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const folder = join(around, '甲局')
mkdirSync(folder)
writeFileSync(join(folder, 'report.yaml'), '标题: 总结\n')

describe.runIf(process.platform !== 'win32')('zongjie studio', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('serves a folder until %s, and ends with all writes done', async (signal, status) => {
    const { child, ended, storage, base } = await startStudio(folder)
    expect(storage.name).toBe('甲局')
    expect((await fetch(base)).status).toBe(200)
    // A page that listens keeps nobody from ending.
    const leave = storage.watch(() => {})
    const now = (await storage.read('report.yaml'))!.version
    const writes = Array.from({ length: 20 }, (_, n) => storage.write(`${signal}-${n}.yaml`, bytes(`第${n}`), null))
    const last = storage.write('report.yaml', bytes(`标题: ${signal}\n`), now)
    await writes[0]
    child.kill(signal)
    const [end, ...written] = await Promise.all([ended, last, ...writes])
    leave()
    expect([end.status, end.milliseconds < 10_000]).toEqual([status, true])
    expect(end.stdout).toMatch(/^网页已打开“甲局”：http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n$/)
    for (const [index, { kind }] of written.slice(1).entries()) {
      if (kind === 'written') expect(readFileSync(join(folder, `${signal}-${index}.yaml`), 'utf8')).toBe(`第${index}`)
    }
    expect(written.filter(({ kind }) => kind === 'written').length).toBeGreaterThan(0)
  })

  test('starts a browser with an address that is good once', async () => {
    const bin = join(around, 'bin')
    mkdirSync(bin)
    const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'
    writeFileSync(join(bin, opener), `#!/bin/sh\nprintf %s "$1" > "${join(around, 'opened')}"\n`)
    chmodSync(join(bin, opener), 0o755)
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` }
    const { child, ended } = startNode([await builtCli(), 'studio', folder], { env })
    const printed = await addressOf(child)
    await expect.poll(() => readFileSync(join(around, 'opened'), { encoding: 'utf8', flag: 'a+' })).toMatch(/#/)
    const opened = readFileSync(join(around, 'opened'), 'utf8')
    expect(new URL(opened).origin).toBe(new URL(printed).origin)
    expect(new URL(opened).hash).not.toBe(new URL(printed).hash)
    child.kill('SIGINT')
    await ended
  })

  test('where no browser can be started the address is there to copy', async () => {
    const env = { ...process.env, PATH: join(around, 'nothing') }
    const { child, ended } = startNode([await builtCli(), 'studio', folder], { env })
    await addressOf(child)
    await new Promise((done) => setTimeout(done, 300))
    child.kill('SIGINT')
    expect((await ended).stderr).toContain('请把上面的地址复制到浏览器里打开')
  })
})

test('what is no folder, and a folder that holds a whole disk, are refused', async () => {
  const missing = await runCli(['studio', join(around, '没有')])
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('没有文件夹')])
  const file = await runCli(['studio', join(folder, 'report.yaml')])
  expect([file.status, file.stderr]).toEqual([2, expect.stringContaining('是一个文件')])
  const large = join(around, '很多')
  mkdirSync(large)
  for (let n = 0; n < 5100; n++) writeFileSync(join(large, `${n}.md`), '')
  const many = await runCli(['studio', large, '--no-open'])
  expect([many.status, many.stderr]).toEqual([2, expect.stringContaining('文件太多')])
})

test('a port that is taken, or is none, is a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => other.once('listening', done))
  const { port } = other.address() as AddressInfo
  const taken = await runCli(['studio', folder, '--no-open', '--port', String(port)])
  expect([taken.status, taken.stderr]).toEqual([2, expect.stringContaining(`端口 ${port} 不能用`)])
  other.close()
  for (const wrong of ['80', '70000', 'abc']) {
    const { status, stderr } = await runCli(['studio', folder, '--no-open', '--port', wrong])
    expect([status, stderr]).toEqual([2, expect.stringContaining('应为1024到65535的整数')])
  }
})

test('the hidden folder of former contents is no report, and check says nothing of it', async () => {
  const data = join(around, 'data')
  const made = await runCli(['new', 'data/乙局', '--template', 'standard', '--unit', '乙局', '--year', '2025'], {
    cwd: around,
  })
  expect(made.status).toBe(0)
  const before = await runCli(['check', '--json'], { cwd: around })
  const { child, ended, storage } = await startStudio(data)
  const path = '乙局/report.yaml'
  const { bytes: text, version } = (await storage.read(path))!
  const next = await storage.write(path, new Uint8Array([...text, 10]), version)
  await storage.write(path, text, next.kind === 'written' ? next.version : null)
  child.kill('SIGKILL')
  await ended
  expect(readFileSync(join(data, '.zongjie', '.gitignore'), 'utf8')).toBe('*\n')
  const after = await runCli(['check', '--json'], { cwd: around })
  expect([after.stdout, after.status]).toEqual([before.stdout, before.status])
  // The report opened by itself keeps them inside of it.
  const inside = await startStudio(join(data, '乙局'))
  const now = (await inside.storage.read('report.yaml'))!
  await inside.storage.remove('report.yaml', now.version)
  await inside.storage.write('report.yaml', now.bytes, null)
  inside.child.kill('SIGKILL')
  await inside.ended
  const again = await runCli(['check', '--json'], { cwd: around })
  expect([again.stdout, again.status]).toEqual([before.stdout, before.status])
})

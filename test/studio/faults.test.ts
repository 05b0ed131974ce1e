import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Storage } from '../../src/studio/storage/types.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { serve } from './serve.ts'

const around = suiteFolder()
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const noise = (length: number): Uint8Array => bytes('一'.repeat(length / 3))

/** Whether this system lets us mount; it is the machine's own mount, taken off in any case. */
function mounted(folder: string, size: string): boolean {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('The full and the read-only disk were not tried: this system does not let us mount.')
    return false
  }
}

const full = join(around, 'full')
const canMount = mounted(full, '128k')
if (canMount) execFileSync('umount', [full])

async function opened(folder: string, work: (storage: Storage) => Promise<void>): Promise<void> {
  const server = await serve(folder)
  try {
    await work(server.storage)
  } finally {
    await server.close()
  }
}

describe.runIf(canMount)('a disk', () => {
  test('that is full is a sentence; the file stays as it was, and is written when there is room', async () => {
    const disk = join(around, 'small')
    mounted(disk, '128k')
    try {
      writeFileSync(join(disk, 'report.yaml'), '标题: 总结\n')
      writeFileSync(join(disk, 'large.txt'), noise(60_000))
      await opened(disk, async (storage) => {
        const base = (await storage.read('report.yaml'))!.version
        const text = noise(90_000)
        for (let time = 0; time < 3; time++) {
          const failed = await storage.write('report.yaml', text, base)
          expect(failed).toEqual({ kind: 'failed', message: expect.stringMatching(/磁盘已满.*改动还在这个页面里/) })
          expect(await storage.write('new.yaml', text, null)).toMatchObject({ kind: 'failed' })
          expect(readFileSync(join(disk, 'report.yaml'), 'utf8')).toBe('标题: 总结\n')
        }
        const names = readdirSync(disk, { recursive: true }) as string[]
        expect(names.filter((name) => name.endsWith('.tmp') || name.endsWith('.lock') || name === 'new.yaml')).toEqual(
          [],
        )
        rmSync(join(disk, 'large.txt'))
        expect(await storage.write('report.yaml', noise(60_000), base)).toMatchObject({ kind: 'written' })
        expect(readFileSync(join(disk, 'report.yaml')).length).toBe(60_000)
      })
    } finally {
      execFileSync('umount', [disk])
    }
  })

  test('that becomes read-only is a sentence; what was written before is there', async () => {
    const disk = join(around, 'locked')
    mounted(disk, '1m')
    try {
      writeFileSync(join(disk, 'report.yaml'), '一')
      await opened(disk, async (storage) => {
        const base = (await storage.read('report.yaml'))!.version
        const first = await storage.write('report.yaml', bytes('二'), base)
        expect(first.kind).toBe('written')
        execFileSync('mount', ['-o', 'remount,ro', disk])
        const version = (await storage.read('report.yaml'))!.version
        expect(await storage.write('report.yaml', bytes('三'), version)).toEqual({
          kind: 'failed',
          message: expect.stringMatching(/磁盘是只读的.*改动还在这个页面里/),
        })
        expect(await storage.remove('report.yaml', version)).toMatchObject({ kind: 'failed' })
        expect(await storage.write('new.yaml', bytes('三'), null)).toMatchObject({ kind: 'failed' })
        expect(readFileSync(join(disk, 'report.yaml'), 'utf8')).toBe('二')
        expect((await storage.versions('report.yaml')).length).toBe(1)
      })
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

test('a file that is set to read-only is not written, whoever may write everything', async () => {
  const folder = join(around, '只读')
  mkdirSync(folder)
  writeFileSync(join(folder, 'report.yaml'), '一')
  chmodSync(join(folder, 'report.yaml'), 0o444)
  await opened(folder, async (storage) => {
    const base = (await storage.read('report.yaml'))!.version
    const failed = { kind: 'failed', message: expect.stringContaining('它是只读的') }
    expect(await storage.write('report.yaml', bytes('二'), base)).toEqual(failed)
    expect(await storage.remove('report.yaml', base)).toEqual(failed)
  })
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toBe('一')
})

test('a folder that was moved away is a sentence, and is not made anew', async () => {
  const folder = join(around, '移走')
  mkdirSync(folder)
  writeFileSync(join(folder, 'report.yaml'), '一')
  await opened(folder, async (storage) => {
    const base = (await storage.read('report.yaml'))!.version
    rmSync(folder, { recursive: true })
    expect(await storage.write('report.yaml', bytes('二'), base)).toEqual({
      kind: 'failed',
      message: expect.stringContaining('文件夹不在了'),
    })
    expect(await storage.write('new/a.yaml', bytes('二'), null)).toMatchObject({ kind: 'failed' })
  })
  expect(readdirSync(around)).not.toContain('移走')
})

test('a file keeps its permissions, and a link to it stays one', async () => {
  const folder = join(around, '权限')
  mkdirSync(folder)
  writeFileSync(join(folder, 'report.yaml'), '一')
  chmodSync(join(folder, 'report.yaml'), 0o640)
  execFileSync('ln', ['-s', 'report.yaml', join(folder, 'same.yaml')])
  await opened(folder, async (storage) => {
    const base = (await storage.read('same.yaml'))!.version
    expect((await storage.write('same.yaml', bytes('二'), base)).kind).toBe('written')
  })
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toBe('二')
  expect(execFileSync('stat', ['-c', '%a %F', join(folder, 'report.yaml'), join(folder, 'same.yaml')]).toString()).toBe(
    '640 regular file\n777 symbolic link\n',
  )
})

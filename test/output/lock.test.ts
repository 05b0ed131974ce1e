import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Disk, disk } from '../../src/node/output/disk.ts'
import { lockName, withLock } from '../../src/node/output/lock.ts'
import { machine } from '../../src/node/output/replace-file.ts'
import { systemError } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

/** No process has this number. */
const nobody = 2 ** 30

describe('a folder that is written to', () => {
  let folder: string
  let waits: number
  let on: Disk
  const lock = () => join(folder, lockName)
  const run = () => withLock(folder, on, async () => existsSync(lock()))

  beforeEach(() => {
    folder = newFolder()
    mkdirSync(folder, { recursive: true })
    waits = 0
    on = {
      ...disk,
      wait: async () => {
        waits++
      },
    }
  })

  it('has a lock meanwhile, and none after', async () => {
    expect(await run()).toBe(true)
    expect(existsSync(lock())).toBe(false)
    await expect(withLock(folder, on, () => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(existsSync(lock())).toBe(false)
  })

  it.each([
    ['of a process that is no more', `${machine} ${nobody} 0123456789ab`, 0],
    ['of a former process of this number', `${machine} ${process.pid} 0123456789ab`, 0],
    ['that was never finished', 'a', 600],
    ['of another machine, half a minute old', `00000000 ${process.pid} 0123456789ab`, 31_000],
    ['of a process that goes on, half a minute old', `${machine} ${process.ppid} 0123456789ab`, 31_000],
  ])('is not kept by a lock %s', async (_, word, age) => {
    writeFileSync(lock(), word)
    const then = new Date(Date.now() - age)
    utimesSync(lock(), then, then)
    expect(await run()).toBe(true)
    expect(waits).toBe(0)
    expect(existsSync(lock())).toBe(false)
  })

  it('is not held by a run that lost it before its word was written', async () => {
    const other = `${machine} ${process.ppid} 0123456789ab`
    let made = 0
    on.create = async (path, mode) => {
      const file = await disk.create(path, mode)
      if (made++ > 0) return file
      const close = async () => {
        await file.close()
        // Another run took it for one that was never finished.
        writeFileSync(lock(), other)
      }
      return { ...file, close }
    }
    on.wait = async () => {
      waits++
      if (waits === 3) await disk.unlink(lock())
    }
    expect(await run()).toBe(true)
    expect(waits).toBe(3)
  })

  it.each([
    ['of a process that goes on', `${machine} ${process.ppid} 0123456789ab`],
    ['of another machine', `00000000 ${process.pid} 0123456789ab`],
    ['that is being made', ''],
  ])('is waited for with a lock %s, but not for ever, and the lock stays', async (_, word) => {
    writeFileSync(lock(), word)
    on.lstat = async (path) => ({ ...(await disk.lstat(path)), modified: Date.now() })
    expect(await run()).toBe(true)
    expect(waits).toBeGreaterThan(1000)
    expect(readFileSync(lock(), 'utf8')).toBe(word)
  })

  it('is written to without a lock where none can be made', async () => {
    on.create = () => Promise.reject(systemError('EROFS', 'open'))
    expect(await run()).toBe(false)
    expect(waits).toBe(0)
  })

  it('keeps the lock that another run made in the instant of taking over', async () => {
    writeFileSync(lock(), `${machine} ${nobody} 0123456789ab`)
    const theirs = `${machine} ${process.ppid} 0123456789ab`
    let moved = false
    on.rename = async (from, to) => {
      if (!moved) writeFileSync(lock(), theirs)
      moved = true
      await disk.rename(from, to)
    }
    on.wait = async () => {
      waits++
      expect(readFileSync(lock(), 'utf8')).toBe(theirs)
      await disk.unlink(lock())
    }
    expect(await run()).toBe(true)
    expect(waits).toBe(1)
  })
})

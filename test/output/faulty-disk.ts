import { type Disk, disk, type NewFile } from '../../src/node/output/disk.ts'

/** An error as the operating system gives it through Node. */
export function systemError(code: string, syscall: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall })
}

/** Which calls fail, and how. */
export interface Faults {
  /** The first call that fails, from 1. */
  nth: number
  code: string
  /** `once`: only that call; `on`: that and all after it, as when a drive is pulled. */
  lasting: 'once' | 'on'
  /** `before`: nothing happened; `after`: it was done, and only the answer is wrong, as on a network drive. */
  when: 'before' | 'after'
}

/** The disk with faults, and the names of the calls made so far. It neither waits nor flushes. */
export function faultyDisk(faults?: Faults): { on: Disk; calls: string[] } {
  const calls: string[] = []
  const faulty =
    <Arguments extends unknown[], Value>(name: string, call: (...given: Arguments) => Promise<Value>) =>
    async (...given: Arguments): Promise<Value> => {
      calls.push(name)
      const fails = faults && (faults.lasting === 'on' ? calls.length >= faults.nth : calls.length === faults.nth)
      if (fails && faults.when === 'before') {
        // A write that fails has written a part of it.
        if (name === 'write') await call(...([(given[0] as Uint8Array).subarray(0, 1)] as unknown[] as Arguments))
        throw systemError(faults.code, name)
      }
      const value = await call(...given)
      if (fails) throw systemError(faults.code, name)
      return value
    }
  const file = (real: NewFile): NewFile => ({
    write: faulty('write', real.write),
    sync: faulty('fsync', async () => {}),
    chmod: faulty('fchmod', real.chmod),
    close: async () => {
      // The handle is let go of also when closing reports an error.
      await real.close()
      await faulty('close', async () => {})()
    },
  })
  const on: Disk = {
    lstat: faulty('lstat', disk.lstat),
    readFile: faulty('read', disk.readFile),
    readdir: faulty('scandir', disk.readdir),
    mkdir: faulty('mkdir', disk.mkdir),
    create: async (path, mode) => {
      const opened: NewFile[] = []
      const open = faulty('open', async () => {
        opened.push(await disk.create(path, mode))
      })
      try {
        await open()
      } catch (caught) {
        for (const one of opened) await one.close()
        throw caught
      }
      return file(opened[0]!)
    },
    link: faulty('link', disk.link),
    rename: faulty('rename', disk.rename),
    unlink: faulty('unlink', disk.unlink),
    rmdir: faulty('rmdir', disk.rmdir),
    wait: async () => {},
  }
  return { on, calls }
}

import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeeded } from '../../src/engine/text/diagnostic.ts'
import { shownPath } from '../../src/node/files.ts'
import { type Disk, disk } from '../../src/node/output/disk.ts'
import { codesOf, documentsIn, filesIn, reportFolder, save } from './build.ts'
import { systemError } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

/** The disk with some calls of its own, which does not wait; `waits` says how long it should have, in milliseconds. */
function diskWith(calls: Partial<Disk>): { on: Disk; waits: number[] } {
  const waits: number[] = []
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds)
  }
  return { on: { ...disk, wait, ...calls }, waits }
}

const rejecting = (code: string, syscall: string) => () => Promise.reject(systemError(code, syscall))

/** Calls the disk's own, but for the first times, when it rejects. */
function failing<Arguments extends unknown[], Value>(
  call: (...given: Arguments) => Promise<Value>,
  isMeant: (...given: Arguments) => boolean,
  code: string,
  times = Number.POSITIVE_INFINITY,
) {
  let left = times
  return async (...given: Arguments): Promise<Value> => {
    if (isMeant(...given) && left-- > 0) throw systemError(code, 'rename')
    return call(...given)
  }
}

describe('an error of the operating system', () => {
  it.each([
    ['ENOSPC', 'output/disk-full', '磁盘已满'],
    ['EDQUOT', 'output/disk-full', '配额已用完'],
    ['EROFS', 'output/read-only', '磁盘是只读的'],
    ['EACCES', 'output/no-permission', '没有权限'],
    ['EPERM', 'output/no-permission', '没有权限'],
    ['EISDIR', 'output/is-folder', '同名的文件夹'],
    ['ENOTDIR', 'output/not-folder', '同名的文件'],
    ['EFBIG', 'output/too-large', '超过了系统允许的大小'],
    ['EMFILE', 'output/too-many-open', '同时打开的文件太多'],
    ['ENFILE', 'output/too-many-open', '同时打开的文件太多'],
    ['ENAMETOOLONG', 'output/name-too-long', '路径太长'],
    ['EBUSY', 'output/in-use', '文件正在 Word 或别的程序中打开'],
    ['EIO', 'output/disk-fault', '磁盘读写出错'],
    ['ENOENT', 'output/folder-gone', '文件夹不存在'],
    ['EWHATEVER', 'output/failed', '系统报告 EWHATEVER'],
  ])('%s in writing is %s, with the path, the reason and what to do', async (code, expected, reason) => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const before = filesIn(reportFolder(out))
    const { value, diagnostics } = await save(out, { docx: '二' }, diskWith({ create: rejecting(code, 'open') }))
    expect(value).toEqual([])
    expect(diagnostics.map((one) => [one.code, one.severity])).toEqual([[expected, 'error']])
    const file = shownPath(join(reportFolder(out), '总结.docx'))
    expect(diagnostics[0]!.message).toContain(`没有写成“${file}”`)
    expect(diagnostics[0]!.message).toContain(reason)
    expect(diagnostics[0]!.message).toContain(code)
    expect(diagnostics[0]!.hint).toMatch(/请/)
    expect(filesIn(reportFolder(out))).toEqual(before)
  })

  it('other than of a file in use is not tried again', async () => {
    const { on, waits } = diskWith({ rename: rejecting('EIO', 'rename') })
    expect(codesOf(await save(newFolder(), { docx: '一' }, { on }))).toEqual(['output/disk-fault'])
    expect(waits).toEqual([])
  })

  it('in making the folder names the folder', async () => {
    const out = newFolder()
    const { diagnostics } = await save(out, { docx: '一' }, diskWith({ mkdir: rejecting('EROFS', 'mkdir') }))
    expect(diagnostics[0]!.message).toBe(`没有写成“${shownPath(reportFolder(out))}”：磁盘是只读的（EROFS）`)
  })

  it('is not looked for in a mistake of ours, which is thrown', async () => {
    const broken = () => Promise.reject(new TypeError('a mistake of ours'))
    for (const calls of [
      { lstat: broken },
      { create: broken },
      { rename: broken },
      { mkdir: broken },
    ] as Partial<Disk>[])
      await expect(save(newFolder(), { docx: '一' }, diskWith(calls))).rejects.toThrow(TypeError)
    const out = newFolder()
    await save(out, { docx: '一' })
    writeFileSync(join(reportFolder(out), '总结.docx'), '改')
    await expect(save(out, { docx: '二' }, diskWith({ link: broken }))).rejects.toThrow(TypeError)
    const noHandle = async (path: string, mode: number) => ({ ...(await disk.create(path, mode)), chmod: broken })
    await expect(save(out, { docx: '二' }, diskWith({ create: noHandle }))).rejects.toThrow(TypeError)
    const noClose: Disk['create'] = async (path, mode) => {
      const file = await disk.create(path, mode)
      return { ...file, sync: rejecting('EIO', 'fsync'), close: () => file.close().then(broken) }
    }
    await expect(save(out, { docx: '二' }, diskWith({ create: noClose }))).rejects.toThrow(TypeError)
    const thrown = () => Promise.reject('not even an error')
    await expect(save(out, { docx: '二' }, diskWith({ lstat: thrown }))).rejects.toBe('not even an error')
  })
})

describe('a file that is open in Word', () => {
  const isDocument = (_: string, to: string) => to.endsWith('总结.docx')

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    '(%s) is tried again for a while, and then the message says so',
    async (code) => {
      const out = newFolder()
      await save(out, { docx: '一', md: '一' })
      const { on, waits } = diskWith({ rename: failing(disk.rename, isDocument, code) })
      const { value, diagnostics } = await save(out, { docx: '二', md: '二' }, { on })
      expect(waits.reduce((sum, one) => sum + one)).toBeGreaterThan(500)
      expect(waits.reduce((sum, one) => sum + one)).toBeLessThan(1500)
      expect(value.map((one) => one.format)).toEqual(['md'])
      const file = shownPath(join(reportFolder(out), '总结.docx'))
      expect(diagnostics).toEqual([
        {
          code: 'output/in-use',
          severity: 'error',
          message: `没有写成“${file}”：文件正在 Word 或别的程序中打开（${code}）`,
          hint: '请关闭它再重新生成；如果没有打开，请看文件是不是设成了只读，或者您有没有改写它的权限',
        },
      ])
      expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '一', '总结.md': '二' })
      expect(codesOf(await save(out, { docx: '二', md: '二' }))).toEqual([])
      expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '二', '总结.md': '二' })
    },
  )

  it('and closed again in time is written', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const { on, waits } = diskWith({ rename: failing(disk.rename, isDocument, 'EBUSY', 3) })
    expect(codesOf(await save(out, { docx: '二' }, { on }))).toEqual([])
    expect(waits).toHaveLength(3)
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '二' })
  })

  it('is really waited for', async () => {
    const before = performance.now()
    await disk.wait(50)
    expect(performance.now() - before).toBeGreaterThan(45)
  })

  it('and was edited there leaves the edits in their place', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    writeFileSync(join(reportFolder(out), '总结.docx'), '改')
    const moved = (from: string, to: string) => [from, to].some((one) => one.endsWith('总结.docx'))
    const on = diskWith({
      link: rejecting('EBUSY', 'link'),
      rename: failing(disk.rename, moved, 'EBUSY'),
    })
    expect(codesOf(await save(out, { docx: '二' }, on))).toEqual(['output/in-use'])
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '改' })
  })
})

describe('keeping an edited file', () => {
  const edited = async (): Promise<string> => {
    const out = newFolder()
    await save(out, { docx: '一' })
    writeFileSync(join(reportFolder(out), '总结.docx'), '改')
    return out
  }

  it.each(['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'])('works where hard links and permissions are %s', async (code) => {
    const out = await edited()
    const create: Disk['create'] = async (path, mode) => ({
      ...(await disk.create(path, mode)),
      chmod: rejecting(code, 'fchmod'),
    })
    expect(codesOf(await save(out, { docx: '二' }, diskWith({ link: rejecting(code, 'link'), create })))).toEqual([
      'output/edited',
    ])
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '二', '总结（修改稿）.docx': '改' })
  })

  it('does not write over a name that another run takes in that instant', async () => {
    const out = await edited()
    let first = true
    const link: Disk['link'] = async (path, name) => {
      if (first) writeFileSync(name, '另一次')
      first = false
      await disk.link(path, name)
    }
    expect(codesOf(await save(out, { docx: '二' }, diskWith({ link })))).toEqual(['output/edited'])
    expect(documentsIn(reportFolder(out))).toEqual({
      '总结.docx': '二',
      '总结（修改稿）.docx': '另一次',
      '总结（修改稿2）.docx': '改',
    })
  })

  it('catches what is saved while the new file is being written', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' })
    let saved = false
    const create: Disk['create'] = async (path, mode) => {
      if (!saved) writeFileSync(join(dirname(path), '总结.docx'), '刚改')
      saved = true
      return disk.create(path, mode)
    }
    expect(codesOf(await save(out, { docx: '二', md: '二' }, diskWith({ create })))).toEqual(['output/edited'])
    expect(documentsIn(reportFolder(out))).toEqual({
      '总结.docx': '二',
      '总结.md': '二',
      '总结（修改稿）.docx': '刚改',
    })
  })

  it('comes back to the copy that a killed run made', async () => {
    const out = await edited()
    const long = '改'.repeat(100_000)
    writeFileSync(join(reportFolder(out), '总结.docx'), long)
    const killed = new Error('killed')
    const rename: Disk['rename'] = (from, to) =>
      to.endsWith('总结.docx') ? Promise.reject(killed) : disk.rename(from, to)
    await expect(save(out, { docx: '二' }, diskWith({ rename }))).rejects.toBe(killed)
    expect(documentsIn(reportFolder(out))).toMatchObject({ '总结.docx': long, '总结（修改稿）.docx': long })
    expect(codesOf(await save(out, { docx: '二' }))).toEqual(['output/edited'])
    const documents = Object.entries(documentsIn(reportFolder(out))).filter(([name]) => name.endsWith('.docx'))
    expect(Object.fromEntries(documents)).toEqual({ '总结.docx': '二', '总结（修改稿）.docx': long })
  })

  it('takes a folder, or a file of another length, for another copy', async () => {
    const out = await edited()
    const folder = reportFolder(out)
    await disk.mkdir(join(folder, '总结（修改稿）.docx'))
    writeFileSync(join(folder, '总结（修改稿2）.docx'), '另一份')
    writeFileSync(join(folder, '总结（修改稿3）.docx'), '别')
    expect(codesOf(await save(out, { docx: '二' }))).toEqual(['output/edited'])
    rmSync(join(folder, '总结（修改稿）.docx'), { recursive: true })
    expect(documentsIn(folder)).toMatchObject({ '总结.docx': '二', '总结（修改稿4）.docx': '改' })
  })

  it('takes a link for another copy, even when it leads to the same text', async () => {
    const out = await edited()
    const folder = reportFolder(out)
    writeFileSync(join(folder, 'abc'), '改')
    // The link is as long as the text.
    symlinkSync('abc', join(folder, '总结（修改稿）.docx'))
    expect(codesOf(await save(out, { docx: '二' }))).toEqual(['output/edited'])
    expect(documentsIn(folder)).toMatchObject({ '总结.docx': '二', '总结（修改稿2）.docx': '改' })
  })

  it('gives up, and leaves the file, when every name is taken', async () => {
    const out = await edited()
    const other = join(newFolder(), 'x')
    writeFileSync(other, '另一份')
    const tried = new Set<string>()
    const lstat: Disk['lstat'] = (path) => {
      if (!path.includes('（修改稿')) return disk.lstat(path)
      tried.add(basename(path))
      return disk.lstat(other)
    }
    const { value, diagnostics } = await save(out, { docx: '二' }, diskWith({ lstat }))
    expect(value).toEqual([])
    expect(codesOf({ diagnostics })).toEqual(['output/too-many-edited'])
    expect(succeeded(diagnostics)).toBe(false)
    expect([...tried].at(-1)).toBe('总结（修改稿9999）.docx')
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '改' })
  })
})

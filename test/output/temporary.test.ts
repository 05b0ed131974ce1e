import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { disk } from '../../src/node/output/disk.ts'
import { sweepLeftovers, temporaryName } from '../../src/node/output/replace-file.ts'
import { codesOf } from './build.ts'
import { systemError } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

/** The number of a process that has ended. */
const deadProcess = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }))

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)

/** A temporary file's name with another process, or another machine. */
function nameOf({ pid = process.pid, machine }: { pid?: number; machine?: string }): string {
  const [, ours, , random] = /^\.zongjie-([^-]+)-([^-]+)-(.+)$/.exec(temporaryName())!
  return `.zongjie-${machine ?? ours}-${pid}-${random}`
}

function folderWith(...files: [name: string, modified?: Date][]): string {
  const folder = newFolder()
  for (const [name, modified] of files) {
    writeFileSync(join(folder, name), '')
    if (modified) utimesSync(join(folder, name), modified, modified)
  }
  return folder
}

describe('sweeping leftovers', () => {
  it('removes what a process left that is no more', async () => {
    const folder = folderWith([nameOf({ pid: deadProcess })], [nameOf({ pid: deadProcess })])
    expect(await sweepLeftovers(folder, 'out')).toEqual({ value: 2, diagnostics: [] })
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves the files of a run that goes on, until they are an hour old', async () => {
    const [fresh, old] = [nameOf({}), nameOf({})]
    const folder = folderWith([fresh, minutesAgo(50)], [old, minutesAgo(70)])
    expect((await sweepLeftovers(folder, 'out')).value).toBe(1)
    expect(readdirSync(folder)).toEqual([fresh])
  })

  it('leaves the files of another machine, until they are an hour old', async () => {
    const [fresh, old] = [1, 2].map(() => nameOf({ pid: deadProcess, machine: '01234567' }))
    const folder = folderWith([fresh!, minutesAgo(50)], [old!, minutesAgo(70)])
    expect((await sweepLeftovers(folder, 'out')).value).toBe(1)
    expect(readdirSync(folder)).toEqual([fresh])
  })

  it('removes nothing that is not ours', async () => {
    const names = [
      '.zongjie.json',
      '.zongjie-notes.tmp',
      '总结.docx',
      '~$总结.docx',
      `x${nameOf({ pid: deadProcess })}`,
      `${nameOf({ pid: deadProcess })}x`,
    ]
    const folder = folderWith(...names.map((name): [string, Date] => [name, minutesAgo(9999)]))
    expect((await sweepLeftovers(folder, 'out')).value).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(names.sort())
  })

  it('takes a process of another user for one that runs', async () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      // What the system says to whoever may not signal the process; it never says so to root.
      throw systemError('EPERM', 'kill')
    })
    const folder = folderWith([nameOf({ pid: deadProcess })])
    const { value } = await sweepLeftovers(folder, 'out')
    kill.mockRestore()
    expect(value).toBe(0)
  })

  it('warns of one that cannot be removed', async () => {
    const folder = newFolder()
    const name = nameOf({ pid: deadProcess })
    mkdirSync(join(folder, name))
    const { value, diagnostics } = await sweepLeftovers(folder, 'out/a')
    expect(value).toBe(0)
    expect(codesOf({ diagnostics })).toEqual(['output/leftover'])
    expect(diagnostics[0]!.severity).toBe('warning')
    expect(diagnostics[0]!.message).toContain(`out/a/${name}`)
  })

  it('says nothing of one that another run removed first, nor of a folder that is not there', async () => {
    const folder = folderWith([nameOf({ pid: deadProcess })])
    const gone = (call: string) => () => Promise.reject(systemError('ENOENT', call))
    const nothing = { value: 0, diagnostics: [] }
    expect(await sweepLeftovers(folder, 'out', { ...disk, unlink: gone('unlink') })).toEqual(nothing)
    expect(await sweepLeftovers(folderWith([nameOf({})]), 'out', { ...disk, lstat: gone('lstat') })).toEqual(nothing)
    expect(await sweepLeftovers(join(folder, 'x'), basename(folder))).toEqual({ value: 0, diagnostics: [] })
  })

  it('throws what is no error of the system', async () => {
    const folder = folderWith([nameOf({ pid: deadProcess })])
    const broken = () => Promise.reject(new TypeError('a mistake of ours'))
    await expect(sweepLeftovers(folder, 'out', { ...disk, unlink: broken })).rejects.toThrow(TypeError)
    await expect(sweepLeftovers(folder, 'out', { ...disk, readdir: broken })).rejects.toThrow(TypeError)
  })
})

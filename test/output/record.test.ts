import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shownPath } from '../../src/node/files.ts'
import { type Disk, disk } from '../../src/node/output/disk.ts'
import { recordedContents } from '../../src/node/output/record.ts'
import type { FileRecord } from '../../src/node/output/record-types.ts'
import { codesOf, documentsIn, reportFolder, save } from './build.ts'
import { systemError } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

const recordIn = (out: string): string => readFileSync(join(reportFolder(out), '.zongjie.json'), 'utf8')
const print = (text: string) => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
})

describe('the record of an output folder', () => {
  it('holds size and hash of each file, in one order, and nothing else', async () => {
    const out = newFolder()
    await save(out, { md: '二二', docx: '一' })
    expect(recordIn(out)).toBe(
      `${JSON.stringify({ version: 1, files: { '总结.docx': print('一'), '总结.md': print('二二') } }, undefined, 2)}\n`,
    )
  })

  it('lists the files in one order, whatever order they came in', async () => {
    const out = newFolder()
    const titles = ['丙', '甲', 'b', '乙', 'a', 'c']
    for (const title of titles) await save(out, { docx: '一' }, { title })
    const names = Object.keys(JSON.parse(recordIn(out)).files)
    expect(names).toEqual(titles.map((title) => `${title}.docx`).sort())
  })

  it('keeps its permissions', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const mode = process.platform === 'win32' ? 0o666 : 0o640
    chmodSync(join(reportFolder(out), '.zongjie.json'), mode)
    await save(out, { docx: '二' })
    expect(statSync(join(reportFolder(out), '.zongjie.json')).mode & 0o777).toBe(mode)
  })

  it('says what is about to be written before it is', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const seen: string[] = []
    const watching = {
      ...disk,
      rename: async (from: string, to: string) => {
        if (to.endsWith('.docx')) seen.push(recordIn(out))
        await disk.rename(from, to)
      },
    }
    await save(out, { docx: '二' }, { on: watching })
    expect(seen.map((text) => JSON.parse(text).files['总结.docx'])).toEqual([{ ...print('二'), replaces: print('一') }])
    expect(JSON.parse(recordIn(out)).files['总结.docx']).toEqual(print('二'))
  })

  it('forgets files that are no longer there', async () => {
    const out = newFolder()
    await save(out, { docx: '一' }, { title: '甲' })
    await save(out, { docx: '一' }, { title: '乙' })
    expect(Object.keys(JSON.parse(recordIn(out)).files)).toEqual(['乙.docx', '甲.docx'])
    await disk.unlink(join(reportFolder(out), '甲.docx'))
    await save(out, { docx: '二' }, { title: '乙' })
    expect(Object.keys(JSON.parse(recordIn(out)).files)).toEqual(['乙.docx'])
  })

  it('finds a file under another spelling that Windows or macOS takes for the same', () => {
    const record: FileRecord = new Map([['App总结.docx', { ...print('二'), replaces: print('一') }]])
    expect(recordedContents(record, 'App总结.docx')).toEqual([{ ...print('二'), replaces: print('一') }, print('一')])
    expect(recordedContents(record, 'APP总结.docx')).toHaveLength(2)
    expect(recordedContents(record, '总结.docx')).toEqual([])
    record.set('APP总结.docx', print('三'))
    expect(recordedContents(record, 'APP总结.docx')).toEqual([print('三')])
  })

  it('holds one spelling of a name', async () => {
    const out = newFolder()
    await save(out, { docx: '一' }, { title: 'App' })
    await save(out, { docx: '一' }, { title: 'APP' })
    expect(Object.keys(JSON.parse(recordIn(out)).files)).toEqual(['APP.docx'])
  })

  const good = { '总结.docx': print('一') }
  it.each([
    ['is empty', ''],
    ['is cut short', '{"version": 1, "files": {'],
    ['is not an object', '[]'],
    ['is null', 'null'],
    ['is of another version', JSON.stringify({ version: 2, files: good })],
    ['has no files', JSON.stringify({ version: 1 })],
    ['has a path in it', JSON.stringify({ version: 1, files: { '../总结.docx': print('一') } })],
    ['has a name that is none', JSON.stringify({ version: 1, files: { 'a\u0000.md': print('一') } })],
    ['has a folder’s name in it', JSON.stringify({ version: 1, files: { '..': print('一') } })],
    ['has too long a name', JSON.stringify({ version: 1, files: { [`${'a'.repeat(300)}.md`]: print('一') } })],
    ['has a wrong entry', JSON.stringify({ version: 1, files: { '总结.docx': 1 } })],
    ['has a size that is none', JSON.stringify({ version: 1, files: { '总结.docx': { ...print('一'), bytes: -1 } } })],
    ['has a size in words', JSON.stringify({ version: 1, files: { '总结.docx': { ...print('一'), bytes: '3' } } })],
    [
      'has a size that no file has',
      JSON.stringify({ version: 1, files: { 'a.md': { ...print('一'), bytes: 2 ** 31 } } }),
    ],
    ['has half a size', JSON.stringify({ version: 1, files: { 'a.md': { ...print('一'), bytes: 0.5 } } })],
    ['has too long a hash', JSON.stringify({ version: 1, files: { 'a.md': { bytes: 3, sha256: 'a'.repeat(65) } } })],
    ['has no hash', JSON.stringify({ version: 1, files: { '总结.docx': { bytes: 3 } } })],
    ['has a wrong hash', JSON.stringify({ version: 1, files: { '总结.docx': { bytes: 3, sha256: 'x' } } })],
    ['replaces nonsense', JSON.stringify({ version: 1, files: { '总结.docx': { ...print('一'), replaces: null } } })],
    ['is larger than any record', JSON.stringify({ version: 1, files: good }) + ' '.repeat(4 * 2 ** 20)],
    ['is binary junk', '\u0000\ufffd\u0001'],
  ])('that %s counts as none, with a warning, and every file there is kept', async (_, text) => {
    const out = newFolder()
    await save(out, { docx: '一' })
    writeFileSync(join(reportFolder(out), '.zongjie.json'), text)
    expect(codesOf(await save(out, { docx: '二' }))).toEqual(['output/record-unreadable', 'output/edited'])
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '二', '总结（修改稿）.docx': '一' })
    expect(codesOf(await save(out, { docx: '三' }))).toEqual([])
  })

  it('that is a folder stops the report before anything is written', async () => {
    const out = newFolder()
    mkdirSync(join(reportFolder(out), '.zongjie.json'), { recursive: true })
    const { value, diagnostics } = await save(out, { docx: '一' })
    expect(value).toEqual([])
    expect(diagnostics.map((one) => one.severity)).toEqual(['error'])
    expect(diagnostics[0]!.message).toContain('.zongjie.json')
  })

  it('that cannot be read stops the report before anything is written', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const readFile: Disk['readFile'] = (path) =>
      path.endsWith('.json') ? Promise.reject(systemError('EIO', 'read')) : disk.readFile(path)
    const { value, diagnostics } = await save(out, { docx: '二' }, { on: { ...disk, readFile } })
    expect(value).toEqual([])
    const file = shownPath(join(reportFolder(out), '.zongjie.json'))
    expect(diagnostics.map((one) => one.message)).toEqual([`没有写成“${file}”：磁盘读写出错（EIO）`])
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '一' })
  })
})

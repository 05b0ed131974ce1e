import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disk } from '../../src/output/disk.ts'
import { fingerprintOf } from '../../src/output/fingerprint.ts'
import { recordedContents } from '../../src/output/record.ts'
import { codesOf, documentsIn, reportFolder, save } from './build.ts'
import { newFolder } from './new-folder.ts'

const recordIn = (out: string): string => readFileSync(join(reportFolder(out), '.zongjie.json'), 'utf8')
const print = (text: string) => fingerprintOf(Buffer.from(text))

describe('the record of an output folder', () => {
  it('holds size and hash of each file, in one order, and nothing else', async () => {
    const out = newFolder()
    await save(out, { md: '二二', docx: '一' })
    expect(recordIn(out)).toBe(
      `${JSON.stringify({ version: 1, files: { '总结.docx': print('一'), '总结.md': print('二二') } }, undefined, 2)}\n`,
    )
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
    const record = new Map([['App总结.docx', { ...print('二'), replaces: print('一') }]])
    expect(recordedContents(record, 'App总结.docx')).toEqual([{ ...print('二'), replaces: print('一') }, print('一')])
    expect(recordedContents(record, 'APP总结.docx')).toHaveLength(2)
    expect(recordedContents(record, '总结.docx')).toEqual([])
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
    ['has a wrong entry', JSON.stringify({ version: 1, files: { '总结.docx': 1 } })],
    ['has a size that is none', JSON.stringify({ version: 1, files: { '总结.docx': { ...print('一'), bytes: -1 } } })],
    ['has a size in words', JSON.stringify({ version: 1, files: { '总结.docx': { ...print('一'), bytes: '3' } } })],
    ['has no hash', JSON.stringify({ version: 1, files: { '总结.docx': { bytes: 3 } } })],
    ['has a wrong hash', JSON.stringify({ version: 1, files: { '总结.docx': { bytes: 3, sha256: 'x' } } })],
    ['replaces nonsense', JSON.stringify({ version: 1, files: { '总结.docx': { ...print('一'), replaces: null } } })],
    ['is larger than any record', JSON.stringify({ version: 1, files: good }) + ' '.repeat(2 ** 20)],
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
})

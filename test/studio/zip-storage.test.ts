import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { memoryStorage } from '../../src/studio/storage/memory.ts'
import { filesOfZip, zipOf } from '../../src/studio/storage/zip.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))

test('a folder goes into an archive and comes out of it', async () => {
  const files = {
    'report.yaml': bytes('标题: 总结\r\n'),
    '章/01-工作.yaml': bytes('一'.repeat(2000)),
    '图.png': bytes(''),
  }
  const packed = await zipOf(memoryStorage('甲局', files))
  expect(filesOfZip(packed)).toEqual({ files, passedOver: [] })
  expect(await zipOf(memoryStorage('乙局', files))).toEqual(packed)
})

test('an archive of a folder is that folder', () => {
  const names = (files: Record<string, string>): string[] => {
    const read = filesOfZip(zip(files))
    return 'refused' in read ? [read.refused] : Object.keys(read.files)
  }
  expect(names({ '甲局/report.yaml': '', '甲局/01.yaml': '' })).toEqual(['report.yaml', '01.yaml'])
  expect(names({ '甲局/report.yaml': '', '乙局/report.yaml': '' })).toEqual(['甲局/report.yaml', '乙局/report.yaml'])
})

test('what no report holds is passed over and named', () => {
  const read = filesOfZip(zip({ 'report.yaml': '', 'run.exe': '', '__MACOSX/._report.yaml': '', '.git/a.txt': '' }))
  expect(read).toEqual({
    files: { 'report.yaml': bytes('') },
    passedOver: ['run.exe', '__MACOSX/._report.yaml', '.git/a.txt'],
  })
})

test.each([
  ['../report.yaml', '不正常的文件名'],
  ['/etc/a.yaml', '不正常的文件名'],
  ['a\\b.yaml', '不正常的文件名'],
  ['C:a.yaml', '不正常的文件名'],
])('an archive with %s is refused', (name, why) => {
  expect(filesOfZip(zip({ [name]: '' }))).toEqual({ refused: expect.stringContaining(why) })
})

test('what is no archive, and one that would grow without end, are sentences', () => {
  expect(filesOfZip(bytes('Rar!'))).toEqual({ refused: expect.stringContaining('不是报告的压缩包') })
  const bomb = zipSync({ 'a.txt': new Uint8Array(40 * 1024 * 1024) })
  expect(filesOfZip(bomb)).toEqual({ refused: expect.stringContaining('MB') })
})

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readGivenSet } from '../../src/node/sets/read-set.ts'
import { newFolder } from '../output/new-folder.ts'
import { type Entry, tgzOf, zipOf } from './archives.ts'

const manifest = '名称: jianghai\n标题: 江海省年度工作总结\n版本: 1.2.0\n'
const sound: Entry[] = [
  { name: 'jianghai/', mode: 0o040755 },
  { name: 'jianghai/template.yaml', content: manifest },
  { name: 'jianghai/part.hbs', content: '# {{part.heading}}\n' },
]

function read(bytes: Uint8Array, name = 'a.zip') {
  const file = join(newFolder(), name)
  writeFileSync(file, bytes)
  return readGivenSet(file)
}

const names = (given: ReturnType<typeof readGivenSet>) => [...(given.value?.files.keys() ?? [])]

describe('a set is taken', () => {
  test('from a .zip with a folder around it, and without one', () => {
    expect(names(read(zipOf(sound)))).toEqual(['part.hbs', 'template.yaml'])
    const bare = sound.slice(1).map((one) => ({ ...one, name: String(one.name).replace('jianghai/', '') }))
    const { value } = read(zipOf(bare))
    expect(value).toMatchObject({ name: 'jianghai', version: '1.2.0', leftOut: [] })
  })

  test('from a .zip of a Chinese Explorer, whose names are GBK', () => {
    const gbk = (text: string) => Buffer.concat([Buffer.from('jianghai/skeleton/'), Buffer.from(text, 'latin1')])
    // 重点工作.yaml and 联通.yaml in GBK.
    const files = [gbk('\xd6\xd8\xb5\xe3\xb9\xa4\xd7\xf7.yaml'), gbk('\xc1\xaa\xcd\xa8.yaml')]
    const given = read(zipOf([...sound, ...files.map((name) => ({ name, content: '标题: 甲\n' }))]))
    expect(names(given)).toEqual(['part.hbs', 'skeleton/联通.yaml', 'skeleton/重点工作.yaml', 'template.yaml'])
  })

  test('from a .zip with names in UTF-8, marked and unmarked', () => {
    for (const flags of [0, 0x800]) {
      const given = read(zipOf([...sound, { name: 'jianghai/skeleton/重点.yaml', content: '标题: 甲\n', flags }]))
      expect(names(given)).toContain('skeleton/重点.yaml')
    }
  })

  test('from a .tgz as npm packs it, with long names', () => {
    const long = `package/skeleton/${'很长的名称'.repeat(8)}.yaml`
    const files = sound.slice(1).map((one) => ({ ...one, name: String(one.name).replace('jianghai', 'package') }))
    const given = read(
      tgzOf([{ name: 'package/package.json', content: '{}' }, ...files, { name: long, content: '标题: 甲\n' }]),
      'jianghai-1.2.0.tgz',
    )
    expect(given.diagnostics).toEqual([])
    expect(names(given)).toEqual(['part.hbs', long.slice('package/'.length), 'template.yaml'])
    expect(given.value!.leftOut).toEqual([])
  })

  test('from a .tgz of the folder itself, whose first entry is that folder', () => {
    const inside = sound.map((one) => ({ ...one, name: String(one.name).replace('jianghai/', './') }))
    const { value, diagnostics } = read(tgzOf([{ name: './', type: '5' }, ...inside]), 'a.tgz')
    expect(diagnostics).toEqual([])
    expect([...value!.files.keys()]).toEqual(['part.hbs', 'template.yaml'])
  })

  test('without what systems leave, and with what was left out told', () => {
    const more = [
      '__MACOSX/jianghai/._part.hbs',
      'jianghai/.DS_Store',
      'jianghai/.git/config',
      'jianghai/~$说明.docx',
      'jianghai/Thumbs.db',
      'jianghai/使用说明.docx',
      '收件说明.txt',
      'jianghai/LICENSE',
    ]
    const { value } = read(zipOf([...sound, ...more.map((name) => ({ name, content: 'x' }))]))
    expect([...value!.files.keys()]).toEqual(['LICENSE', 'part.hbs', 'template.yaml'])
    expect(value!.leftOut.sort()).toEqual(['jianghai/使用说明.docx', '收件说明.txt'])
  })
})

describe('a set is refused, with a reason and what to do', () => {
  test.each<[string, string, Entry]>([
    ['a link', '链接', { name: 'jianghai/back.hbs', content: '/etc/passwd', mode: 0o120777 }],
    ['a path out of it', '不正常的文件名', { name: 'jianghai/../../evil.hbs' }],
    ['an absolute path', '不正常的文件名', { name: '/etc/evil.hbs' }],
    ['a drive letter', '不正常的文件名', { name: 'C:/evil.hbs' }],
    ['backslashes', '不正常的文件名', { name: 'jianghai\\..\\..\\evil.hbs' }],
    ['an encrypted file', '加了密码', { name: 'jianghai/back.hbs', flags: 1 }],
    ['a program', '能运行的文件', { name: 'jianghai/run.bat' }],
    ['a script among others', '能运行的文件', { name: 'jianghai/skeleton/install.js' }],
    ['a program beside it', '能运行的文件', { name: '先运行我.exe' }],
    ['a shortcut', '能运行的文件', { name: 'jianghai/说明.lnk' }],
    ['a name of a device', '不能用作文件名', { name: 'jianghai/skeleton/CON.yaml' }],
    ['another device', '不能用作文件名', { name: 'jianghai/NUL.hbs' }],
    ['a folder of a device', '不能用作文件名', { name: 'jianghai/aux/a.hbs' }],
    ['a dot at the end', '不能用作文件名', { name: 'jianghai/skeleton./a.yaml' }],
    ['a blank at the end', '不能用作文件名', { name: 'jianghai/skeleton /a.yaml' }],
    ['a turned name', '不能用作文件名', { name: 'jianghai/\u202elmay.hbs' }],
    ['an escape', '不能用作文件名', { name: 'jianghai/\u001b[2J.hbs' }],
    ['a name of another case', '同一个文件', { name: 'jianghai/PART.hbs' }],
    ['the same name', '两个', { name: 'jianghai/part.hbs' }],
    ['a file for a folder', '同一个文件', { name: 'jianghai' }],
    ['a second set', '2套模板', { name: 'nanhai/template.yaml', content: manifest }],
    ['a size that is not so', '损坏', { name: 'jianghai/back.hbs', content: 'x', size: 9 }],
    ['a bomb', '解开后有', { name: 'jianghai/back.hbs', content: 'x', size: 4_000_000_000 }],
  ])('with %s', (_, reason, entry) => {
    const { value, diagnostics } = read(zipOf([...sound, entry]))
    expect(value).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ code: 'set/refused', severity: 'error' })
    expect(diagnostics[0]!.message).toContain(reason)
    expect(diagnostics[0]!.hint).toContain('没有加入')
  })

  test.each<[string, string, Entry[]]>([
    ['a link', '链接', [{ name: 'package/back.hbs', type: '2' }]],
    ['a hard link', '链接', [{ name: 'package/back.hbs', type: '1' }]],
    ['a device', '链接或设备', [{ name: 'package/back.hbs', type: '3' }]],
    ['a path out of it', '外面的文件夹', [{ name: '../evil.hbs' }]],
    ['an absolute path', '绝对路径', [{ name: '/etc/evil.hbs' }]],
    ['a drive letter', '绝对路径', [{ name: 'C:\\evil.hbs' }]],
    ['a program', '能运行的文件', [{ name: 'package/postinstall.js' }]],
  ])('as a .tgz with %s', (_, reason, entries) => {
    const all = [...entries, { name: 'package/template.yaml', content: manifest }]
    const { value, diagnostics } = read(tgzOf(all), 'a.tgz')
    expect(value).toBeUndefined()
    expect(diagnostics[0]!.message).toContain(reason)
  })

  test('of sixty thousand entries, before one of them is looked at', () => {
    const entries = Array.from({ length: 60_000 }, (_, at) => ({ name: `jianghai/a${at}.hbs` }))
    expect(read(zipOf(entries)).diagnostics[0]!.message).toContain('60000个文件')
    expect(read(tgzOf(entries.slice(0, 2500)), 'a.tgz').diagnostics[0]!.message).toContain('以上的文件')
  })

  test('as a .tgz that grows beyond measure', () => {
    const { diagnostics } = read(gzipSync(Buffer.alloc(60 * 1024 * 1024)), 'a.tgz')
    expect(diagnostics[0]!.message).toContain('超过50MB')
  })

  test.each([
    ['cut short', zipOf(sound).subarray(0, 200)],
    ['no archive', Buffer.from('Rar!\x1a\x07\x00')],
    ['empty', Buffer.alloc(0)],
    ['a tar that is damaged', gzipSync(Buffer.alloc(700, 65))],
    ['a gzip that is damaged', tgzOf(sound).subarray(0, 60)],
  ])('that is %s', (_, bytes) => {
    const { value, diagnostics } = read(bytes)
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => one.code)).toEqual(['set/refused'])
  })

  test.each([
    ['is no set', [{ name: 'a/part.hbs' }], '没有 template.yaml'],
    ['has its manifest under another name', [{ name: 'a/template.yml', content: manifest }], 'template.yml'],
    ['has no name', [{ name: 'template.yaml', content: '标题: 甲\n' }], '名称'],
    ['has a name that is a way out', [{ name: 'template.yaml', content: '名称: ../x\n版本: 1.0.0\n' }], '名称'],
    ['has a name of no set', [{ name: 'template.yaml', content: '名称: shared\n版本: 1.0.0\n' }], 'shared'],
    ['has no version', [{ name: 'template.yaml', content: '名称: jianghai\n' }], '版本'],
  ])('that %s', (_, entries, reason) => {
    expect(read(zipOf(entries)).diagnostics[0]!.message).toContain(reason)
  })

  test('as a folder with a link in it', () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'jianghai'))
    writeFileSync(join(folder, 'jianghai', 'template.yaml'), manifest)
    expect(names(readGivenSet(join(folder, 'jianghai')))).toEqual(['template.yaml'])
    symlinkSync('/etc/hostname', join(folder, 'jianghai', 'back.hbs'))
    expect(readGivenSet(join(folder, 'jianghai')).diagnostics[0]!.message).toContain('链接')
  })

  test('that is not there', () => {
    expect(readGivenSet('没有这个.zip').diagnostics[0]).toMatchObject({ code: 'set/unreadable' })
  })
})

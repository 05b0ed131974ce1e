import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeSource, mostBytes } from '../src/engine/host/sources.ts'
import { readSource, shownPath } from '../src/node/files.ts'

const utf16 = (text: string, littleEndian: boolean): number[] =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0)
    return littleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
  })

/** 标题: 总结 in GBK. */
const gbk = [0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xd7, 0xdc, 0xbd, 0xe1]
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))

describe('the text of a file', () => {
  it.each([
    ['LF', 'a\nb\n'],
    ['CRLF', 'a\r\nb\r\n'],
    ['CR', 'a\rb\r'],
    ['a byte-order mark', '\ufeffa\nb\n'],
  ])('is the same with %s', (_, text) => {
    expect(decodeSource(new TextEncoder().encode(text), 'a.yaml').value).toEqual({ path: 'a.yaml', text: 'a\nb\n' })
  })

  it.each([
    ['UTF-16 little-endian', [0xff, 0xfe, ...utf16('标题', true)], 'UTF-16 LE', '1:1'],
    ['UTF-16 big-endian', [0xfe, 0xff, ...utf16('标题', false)], 'UTF-16 BE', '1:1'],
    ['UTF-16 without a mark', utf16('title: 2023\n', true), 'UTF-16 LE', '1:1'],
    ['UTF-16 without a mark, the other way round', utf16('title: 2023\n', false), 'UTF-16 BE', '1:1'],
    ['GBK', gbk, 'GBK', '1:1'],
    ['GBK further down', [...ascii('a: 1\r\nb: '), ...gbk], 'GBK', '2:4'],
    ['a lone byte', [...ascii('a: 1\nbc'), 0xff], '不是 UTF-8', '2:3'],
    ['a cut character', [...ascii('a: '), 0xe6, 0xa0], '字节 E6', '1:4'],
    ['an overlong form', [...ascii('a'), 0xc0, 0x80], '字节 C0', '1:2'],
    ['an overlong form of three bytes', [...ascii('a'), 0xe0, 0x80, 0x80], '字节 E0', '1:2'],
    ['an overlong form of four bytes', [...ascii('a'), 0xf0, 0x80, 0x80, 0x80], '字节 F0', '1:2'],
    ['a character whose last byte is wrong', [...ascii('a'), 0xe6, 0xa0, 0x41], '字节 E6', '1:2'],
    ['a lone byte after an emoji', [0xf0, 0x9f, 0x98, 0x80, 0xe6, 0xa0, 0x87, 0xff], '字节 FF', '1:4'],
    ['half a surrogate pair', [...ascii('ab'), 0xed, 0xa0, 0x80], '字节 ED', '1:3'],
    ['a number past Unicode', [...ascii('abc'), 0xf4, 0x90, 0x80, 0x80], '字节 F4', '1:4'],
  ])('%s is not UTF-8', (_, bytes, message, place) => {
    const { value, diagnostics } = decodeSource(Uint8Array.from(bytes), 'a.yaml')
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => one.code)).toEqual(['file/not-utf8'])
    expect(diagnostics[0]!.message).toContain(message)
    expect(diagnostics[0]!.hint).toContain('另存为')
    expect(`${diagnostics[0]!.position?.line}:${diagnostics[0]!.position?.column}`).toBe(place)
  })
})

describe('a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zongjie-'))
  const file = (name: string): string => path.join(folder, name)

  it('is shown relative to the working folder, with forward slashes', () => {
    expect(shownPath(path.join(folder, '数据', 'a.yaml'), folder)).toBe('数据/a.yaml')
    expect(shownPath(folder, folder)).toBe('.')
    expect(shownPath('a.yaml', folder)).toBe('a.yaml')
  })

  it('is read', async () => {
    writeFileSync(file('a.yaml'), '一\r\n')
    expect(await readSource(file('a.yaml'), 'a.yaml')).toEqual({
      value: { path: 'a.yaml', text: '一\n' },
      diagnostics: [],
    })
  })

  it('that is absent, a folder or too large is reported', async () => {
    mkdirSync(file('folder'))
    writeFileSync(file('large.yaml'), Buffer.alloc(mostBytes + 1, 'a'))
    const codes = async (name: string) => (await readSource(file(name), name)).diagnostics.map((one) => one.code)
    expect(await codes('not-there.yaml')).toEqual(['file/not-found'])
    expect(await codes('folder')).toEqual(['file/is-folder'])
    expect(await codes('large.yaml')).toEqual(['file/too-large'])
  })
})

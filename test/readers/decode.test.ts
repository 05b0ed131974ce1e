import { describe, expect, test } from 'vitest'
import { decodeUtf8 } from '../../src/engine/text/utf8.ts'
import { readText } from '../../src/node/engine.ts'
import { toGbk } from '../command/gbk.ts'
import { randomOf } from '../support/random.ts'

const text = '全年签约87万人。\r\n比上年增加6万人。\n'

const read = (bytes: Uint8Array, name = 'a.txt') => readText(bytes, name)
const linesOf = (bytes: Uint8Array) => read(bytes).value?.text.paragraphs.map((one) => one.text)

describe('plain text', () => {
  const big = Buffer.from(text, 'utf16le').swap16()
  const encodings: [string, Uint8Array, string[]][] = [
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), []],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), ['UTF-16']],
    ['UTF-16 LE without', Buffer.from(text, 'utf16le'), ['UTF-16']],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big]), ['UTF-16']],
    ['UTF-16 BE without', big, ['UTF-16']],
    ['GBK', toGbk(text), ['GBK（ANSI）']],
  ]

  test.each(encodings)('in %s is read, and anything but UTF-8 is reported', (_, bytes, names) => {
    expect(linesOf(bytes)).toEqual(['全年签约87万人。', '比上年增加6万人。'])
    const { diagnostics } = read(bytes)
    expect(diagnostics.map((one) => one.code)).toEqual(names.map(() => 'file/encoding'))
    for (const name of names) expect(diagnostics[0]!.message).toContain(name)
  })

  test.each([
    [
      'Big5（繁体中文）',
      'pEe5c6RHpXymfqvXpHWnQMFgtbKhR6X+pn7Dsaz5pEukUaRDuFWkSKFBplCk8bxXqvimyqTApKekS6FD',
      '二零二四年度工作總結：全年簽約八十七萬人，同比增長百分之八。',
    ],
    [
      'Shift-JIS（日文）',
      'jaGUToLMjF+W8YLNlKqPXI61lpyQbILFgUGRT5ROguaC6JSqg3CBW4Nag5ODZ5GdgqaC3IK1gr2BQg==',
      '今年の契約は八十七万人で、前年より八パーセント増えました。',
    ],
  ])('in %s is not taken for GBK', (name, base64, expected) => {
    const bytes = Buffer.from(base64, 'base64')
    expect(linesOf(bytes)).toEqual([expected])
    expect(read(bytes).diagnostics[0]!.message).toContain(name)
    expect(decodeUtf8(bytes)).toMatchObject({ message: expect.stringContaining(`文件像是 ${name}编码`) })
  })

  test('in GBK with rare characters is GBK', () => {
    const rare = '朱镕基、喆、堃、玥、昇等同志参加了座谈会，会议由局长主持，全年签约人数达到目标。'
    expect(linesOf(toGbk(rare))).toEqual([rare])
    expect(read(toGbk(rare)).diagnostics[0]!.message).toContain('GBK')
  })

  test.each([
    ['nothing', Buffer.from(''), 'file/empty'],
    ['blanks only', Buffer.from(' \n\u3000\r\n'), 'file/empty'],
    ['a Word document', Buffer.from('PK\x03\x04....'), 'file/not-text'],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file/not-text'],
    ['a PDF', Buffer.from('%PDF-1.7 text'), 'file/not-text'],
    ['zero bytes', Buffer.alloc(5000), 'file/not-text'],
  ])('that holds %s is refused', (_, bytes, code) => {
    const { value, diagnostics } = read(bytes)
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => one.code)).toEqual([code])
    expect(diagnostics[0]!.hint).toBeTruthy()
  })

  test('of random bytes is refused whatever they are', () => {
    const random = randomOf(7)
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from({ length: 200 + random.below(5000) }, () => random.below(256))
      expect(read(bytes).diagnostics.map((one) => one.code)).toEqual(['file/not-text'])
    }
  })

  test('keeps the place of every line, indents left out', () => {
    const { value } = read(Buffer.from('总结\r\n\r\n　　第一段。 \r\n第二段。'))
    const [, first, second] = value!.text.paragraphs
    expect(first!.pieces[0]!.origin).toMatchObject({ start: 6, end: 10 })
    expect(second!.text).toBe('第二段。')
    expect(value!.written).toContain('\r\n')
  })
})

test.each([
  ['report.doc', 'Word'],
  ['report.xlsx', '.docx'],
  ['report', '.docx'],
])('%s is no file we read, and the hint says what is', (name, hint) => {
  const { value, diagnostics } = read(Buffer.from(text), name)
  expect(value).toBeUndefined()
  expect(diagnostics.map((one) => one.code)).toEqual(['file/unknown-format'])
  expect(diagnostics[0]!.hint).toContain(hint)
})

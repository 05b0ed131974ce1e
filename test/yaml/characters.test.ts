import { describe, expect, test } from 'vitest'
import { legalText, mayBeIllegal } from '../../src/engine/text/legal-text.ts'
import { forbidden, replaceForbidden } from '../../src/engine/yaml/characters.ts'

/** `Char` of XML 1.0 (section 2.2), for a code point. */
const isChar = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000

describe('the characters that a document can hold', () => {
  test('are those that XML 1.0 names, one by one, and any other becomes U+FFFD', () => {
    for (let code = 0; code <= 0x10ffff; code += code < 0x10010 || code > 0x10fff0 ? 1 : 0x101) {
      const character = String.fromCodePoint(code)
      const expected = isChar(code) ? character : '\uFFFD'
      if (legalText(`甲${character}乙`) !== `甲${expected}乙`) expect.unreachable(`U+${code.toString(16)}`)
      if (!isChar(code)) expect(mayBeIllegal(character)).toBe(true)
    }
  })

  test('are looked for quickly: ordinary text is not suspicious', () => {
    expect(['全年签约87万人。\t\r\n', '\u007f\u0085\u00a0\u2028\ufeff\ufffd', ''].map(mayBeIllegal)).toEqual([
      false,
      false,
      false,
    ])
  })

  test.each([
    ['a pair', '\ud83d\ude00', '\ud83d\ude00'],
    ['two pairs', '\ud83d\ude00\ud83d\ude00', '\ud83d\ude00\ud83d\ude00'],
    ['its first half', '\ud83d甲', '\ufffd甲'],
    ['its second half', '甲\ude00', '甲\ufffd'],
    ['the halves the other way round', '\ude00\ud83d', '\ufffd\ufffd'],
    ['a half before a pair', '\ud83d\ud83d\ude00', '\ufffd\ud83d\ude00'],
    ['a half after a pair', '\ud83d\ude00\ude00', '\ud83d\ude00\ufffd'],
  ])('of a surrogate pair: %s', (_, written, meant) => {
    expect(legalText(written)).toBe(meant)
  })
})

describe('a file with forbidden characters', () => {
  const replaced = (text: string) => replaceForbidden({ path: 'a.yaml', text })

  test('is reported each at its place, with its number', () => {
    const { text, diagnostics } = replaced('标题: 一\u0001\n\ufffe二\ud800\ude00\ude00')
    expect(text).toBe('标题: 一\ufffd\n\ufffd二\ud800\ude00\ufffd')
    expect(
      diagnostics.map(({ code, severity, message, hint, position }) => [code, severity, message, hint, position]),
    ).toEqual(
      [
        ['0001', 1, 6, 7],
        ['FFFE', 2, 1, 2],
        ['DE00', 2, 5, 6],
      ].map(([number, line, column, endColumn]) => [
        'text/forbidden-character',
        'warning',
        `这里有一个文档不能容纳的字符 U+${number}，已换成“\ufffd”`,
        '请删去这个字符，或改写成正常的文字',
        { file: 'a.yaml', line, column, endLine: line, endColumn },
      ]),
    )
  })

  test('without any is the same text, and nothing is said', () => {
    expect(replaced('标题: \ud83d\ude00\r\n')).toEqual({ text: '标题: \ud83d\ude00\r\n', diagnostics: [] })
    expect(replaced('标题: 一')).toEqual({ text: '标题: 一', diagnostics: [] })
  })

  test.each([
    [99, 99, undefined],
    [100, 100, '文件里还有1个不能印出的控制字符，都换成了“\ufffd”'],
    [1000, 100, '文件里还有901个不能印出的控制字符，都换成了“\ufffd”'],
  ])('%i times is reported %i times', (count, reported, rest) => {
    const { text, diagnostics } = replaced('甲\0'.repeat(count))
    expect(text).toBe('甲\ufffd'.repeat(count))
    expect(diagnostics).toHaveLength(reported)
    const last = diagnostics.at(-1)!
    expect(last.position).toMatchObject({ line: 1, column: 2 * count, endColumn: 2 * count + 1 })
    if (rest === undefined) expect(last.message).toContain('U+0000')
    else
      expect([last.code, last.severity, last.message, last.hint]).toEqual([
        'text/forbidden-character',
        'warning',
        rest,
        '请确认这是文本文件，并删去这些字符',
      ])
  })

  test('is reported of one alone', () => {
    const at = { source: { path: 'a.yaml', text: '\u001b' }, start: 0, end: 1 }
    expect(forbidden(at, '\u001b').message).toContain('U+001B')
  })
})

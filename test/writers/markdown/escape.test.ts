import { describe, expect, it } from 'vitest'
import { legalText } from '../../../src/engine/text/legal-text.ts'
import { type EscapeContext, escapeText } from '../../../src/engine/writers/markdown/escape.ts'

const whole = { first: true, last: true }
const inner = { first: false, last: false }

function eachOf(place: EscapeContext, cases: readonly (readonly [text: string, markdown: string])[]): void {
  it.each(cases)('%j is written %j', (text, markdown) => expect(escapeText(text, place, whole)).toBe(markdown))
}

describe('ordinary text of a report is written as it is', () => {
  it.each([
    '全年共签约项目120个，完成投资3,456.7万元，同比增长12.5%；占比<5%的除外？',
    '1.做好……',
    '1、做好',
    '（1）做好',
    '①做好',
    '12.5亿元',
    '-5%',
    '+86',
    '—— ……',
    'A&B=“C”',
    '国办发〔2012〕14号',
    'file_name_2',
    'C#',
    'a | b',
    '10:30 开会',
    'a > b < 中',
    '=====',
    '!]()',
  ])('%j', (text) => expect(escapeText(text, 'line', whole)).toBe(text))
})

describe('anywhere', () => {
  eachOf('heading', [
    ['C:\\x', 'C:\\\\x'],
    ['2*3', '2\\*3'],
    ['_a_', '\\_a\\_'],
    ['a_ b', 'a\\_ b'],
    ['a__b', 'a\\_\\_b'],
    ['`x`', '\\`x\\`'],
    ['[a](b)', '\\[a](b)'],
    ['![a]', '!\\[a]'],
    ['<script>', '\\<script>'],
    ['<a@b.c>', '\\<a\\@b.c>'],
    ['<1@b.c>', '<1\\@b.c>'],
    ['a <', 'a \\<'],
    ['&copy;&#35;&#x23;', '\\&copy;\\&#35;\\&#x23;'],
    ['&copy', '&copy'],
    ['3~5天', '3\\~5天'],
    ['$x$', '\\$x\\$'],
    ['http://x', 'http\\://x'],
    ['HTTPS://x', 'HTTPS\\://x'],
    ['www.x.cn', 'www\\.x.cn'],
    ['a@b.cn', 'a\\@b.cn'],
    [':+1:', '\\:+1:'],
  ])
})

describe('at the beginning of a line', () => {
  eachOf('line', [
    ['# x', '\\# x'],
    ['#x', '\\#x'],
    ['> x', '\\> x'],
    ['- x', '\\- x'],
    ['-', '\\-'],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['+ x', '\\+ x'],
    ['* x', '\\* x'],
    ['***', '\\*\\*\\*'],
    ['1. x', '1\\. x'],
    ['1.', '1\\.'],
    ['12) x', '12\\) x'],
    ['1234567890. x', '1234567890. x'],
    ['```', '\\`\\`\\`'],
    ['~~~', '\\~\\~\\~'],
    [':::', '\\:::'],
    ['[a]: /b', '\\[a]: /b'],
  ])
  it('does nothing to the same text further on', () => {
    const texts = ['# x', '> x', '- x', '1. x', ' x ']
    expect(texts.map((text) => escapeText(text, 'line', inner))).toEqual(texts)
  })
})

describe('white space', () => {
  eachOf('line', [
    [' x ', '&#32;x&#32;'],
    ['    x', '&#32;   x'],
    ['　　文', '&#12288;　文'],
    ['a\tb', 'a&#9;b'],
    ['a\nb\r\nc', 'a&#10;b&#13;&#10;c'],
    ['a\u2028b', 'a&#8232;b'],
    ['a\u0085b', 'a\u0085b'],
    ['\ufeffx', '&#65279;x'],
  ])
})

describe('in a heading', () => {
  eachOf('heading', [
    ['1. 标题', '1. 标题'],
    ['# 标题 ##', '# 标题 #\\#'],
    ['- a | b', '- a | b'],
  ])
})

describe('in a table cell', () => {
  eachOf('cell', [
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['# - 1. x', '# - 1. x'],
    [' x', '&#32;x'],
  ])
})

describe('forbidden characters', () => {
  it('become U+FFFD one by one', () =>
    expect(legalText('\0a\x0b\ufffe\ud800b\uffff')).toBe('\ufffda\ufffd\ufffd\ufffdb\ufffd'))
  it('are not those beyond U+FFFF, tabs and line breaks', () =>
    expect(legalText('𠮷😀\t\r\n\x7f')).toBe('𠮷😀\t\r\n\x7f'))
})

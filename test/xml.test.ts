import { expect, test } from 'vitest'
import { escapeAttribute, escapeXml } from '../src/engine/text/xml.ts'

test('Markup in a text stays text', () => {
  expect(escapeXml('a<b>&"c"\' ]]>')).toBe("a&lt;b&gt;&amp;&quot;c&quot;' ]]&gt;")
})

test('What XML 1.0 forbids becomes U+FFFD, one for each character', () => {
  const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter(
    (c) => !'\t\n\r'.includes(c),
  )
  for (const bad of [...controls, '\ufffe', '\uffff', '\ud800', '\udc00'])
    expect(escapeXml(`甲${bad}乙`)).toBe('甲\ufffd乙')
})

test('What XML 1.0 allows is left alone', () => {
  for (const good of ['\t\n', '\u007f\u0085', '\ue000\ufffd', '𠮷', '👨‍👩‍👧', '\u{1fffe}', '\u202e'])
    expect(escapeXml(good)).toBe(good)
})

test('An attribute has no line breaks, which a parser would turn into spaces', () => {
  expect(escapeAttribute('甲\r\n乙\t"丙"')).toBe('甲 乙 &quot;丙&quot;')
})

// @ts-nocheck
import { describe, expect, test } from 'vitest'
import { descendants, textOf } from './element.ts'
import { locate } from './locate.ts'
import { parseXml } from './parse.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const parse = (text: string) => parseXml(new TextEncoder().encode(text), '/word/document.xml')

describe('A part', () => {
  test('has canonical names under any prefix, Transitional or Strict', () => {
    for (const uri of [word, 'http://purl.oclc.org/ooxml/wordprocessingml/main']) {
      const { root } = parse(`<x:p xmlns:x="${uri}" x:rsidR="1" plain="2"/>`)
      expect(root?.name).toBe('w:p')
      expect([...root!.attributes]).toEqual([
        ['w:rsidR', '1'],
        ['plain', '2'],
      ])
    }
  })

  test('knows where each start tag begins', () => {
    const text = `<?xml version="1.0"?>\n<w:body xmlns:w="${word}"><w:p/>\n  <w:p\n w:a="1"><w:r>甲</w:r></w:p></w:body>`
    const places = [...descendants(parse(text).root!)].map((one) => {
      expect(text.split('\n')[one.line - 1]!.slice(one.column - 1)).toMatch(new RegExp(`^<${one.name}`))
      return [one.line, one.column]
    })
    expect(places.map(([line]) => line)).toEqual([2, 3, 4])
  })

  test('is read as UTF-16 too, and with CDATA as text', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a><![CDATA[甲 & ]]>乙</a>'
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect(textOf(parseXml(bytes, '/a.xml').root!)).toBe('甲 & 乙')
  })

  test('passes over mc:Fallback, which repeats the ids of mc:Choice', () => {
    const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
    const { root } = parse(
      `<m:AlternateContent xmlns:m="${mc}"><m:Choice><a/></m:Choice><m:Fallback><a/></m:Fallback></m:AlternateContent>`,
    )
    expect([...descendants(root!, 'a')]).toHaveLength(1)
  })

  test('is located by the XPath of the SDK', () => {
    const { root } = parse(`<w:body xmlns:w="${word}"><w:p/><w:tbl/>\n<w:p><w:r/></w:p></w:body>`)
    expect(locate(root!, '/w:body[1]/w:p[2]/w:r[1]')).toMatchObject({ name: 'w:r', line: 2 })
    expect(locate(root!, '/w:body[1]/w:p[2]/w:none[1]')).toMatchObject({ name: 'w:p', line: 2 })
  })
})

describe('What is not well formed is told in Chinese with its place:', () => {
  const fault = (text: string) => {
    const { root, findings } = parse(text)
    expect(root).toBeUndefined()
    const [{ message, line, column } = { message: '' }, ...rest] = findings
    expect(rest).toEqual([])
    return `${line}:${column} ${message.replace('XML 格式错误：', '')}`
  }

  test.each([
    ['<a>\n甲 & 乙</a>', '2:3 & 没有写作 &amp;'],
    ['<a><!-- & -->\n&x;</a>', '2:3 引用了没有定义的实体'],
    ['<a>\n\u0001</a>', '2:1 含 XML 1.0 不允许的字符'],
    ['<a>&#xFFFE;</a>', '1:11 字符引用不合法，或引用了 XML 1.0 不允许的字符'],
    ['<a><b></a>', '1:10 结束标签与开始标签不匹配'],
    ['<a><b></b>', '1:10 标签 a 没有结束'],
    ['<a/><b/>', '1:7 有不止一个根元素'],
    ['<a x="1" x="2"/>', '1:16 属性 x 重复'],
    ['<a:b/>', '1:6 前缀 a 没有绑定命名空间'],
    ['', '1:1 没有根元素'],
  ])('%j', (text, expected) => {
    expect(fault(text)).toBe(expected)
  })
})

// @ts-nocheck
import { expect, test } from 'vitest'
import { uriFault } from './uri.ts'

test.each([
  'https://www.example.com/a?b=1&c=2#d',
  'http://[::1]:8080/a',
  'http://例子.中国/总结?年=2024',
  'mailto:a@example.com',
  'styles.xml',
  '../media/image1.png',
  '/word/document.xml',
  '#_Toc1',
  'a%20b.xml',
  'tel:+86-10-1234',
])('%s is a URI reference', (text) => {
  expect(uriFault(text)).toBeUndefined()
})

test.each([
  ['', '是空的'],
  [' ', '是空的'],
  ['https://example.com/a b', '含空白或控制字符'],
  ['a\u0001', '含空白或控制字符'],
  ['https://example.com/"', '含不允许的字符 "'],
  ['C:\\a.docx', '含不允许的字符 \\'],
  ['a%zz', '百分号后不是两位十六进制数'],
  ['a#b#c', '有不止一个 #'],
  ['http://[bad', '方括号只可用于 IPv6 地址'],
  ['1http://example.com', '协议名不合法'],
  ['https:', '协议名之后没有内容'],
  ['https://', '缺少主机名或主机名不合法'],
  ['https:/example.com', '缺少主机名或主机名不合法'],
  ['http://exa%20mple.com/', '缺少主机名或主机名不合法'],
])('%j is none', (text, fault) => {
  expect(uriFault(text)).toBe(fault)
})

// @ts-nocheck
import { BadDocx, limits } from './limits.ts'

/** What a scan over XML meets, in order. An empty element (`<w:tab/>`) opens and closes. */
export interface XmlHandler {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Goes through the XML of a part once. It knows what Word writes and refuses the rest: a DOCTYPE (and with it every
 * entity but XML's own five), tags that do not match, elements nested too deeply. Throws `BadDocx`.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const stack: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (stack.length > 0 && tag !== at) handler.text(decode(xml.slice(at, tag < 0 ? xml.length : tag)))
    if (tag < 0) break
    if (xml.startsWith('<!DOCTYPE', tag)) throw new BadDocx('文档的正文里有 DOCTYPE 声明，Word 文档不会有')
    at = endOfTag(xml, tag)
    const inner = xml.slice(tag + 1, at - 1)
    if (inner.startsWith('?') || inner.startsWith('!--')) continue
    if (inner.startsWith('![CDATA[')) {
      handler.text(inner.slice(8, -2))
    } else if (inner.startsWith('!')) {
      throw malformed()
    } else if (inner.startsWith('/')) {
      if (stack.pop() !== inner.slice(1).trim()) throw malformed()
      handler.close(inner.slice(1).trim())
    } else {
      const empty = inner.endsWith('/')
      const [name = ''] = /^[^\s/]+/.exec(inner) ?? []
      if (name === '') throw malformed()
      handler.open(name, inner.slice(name.length, empty ? -1 : undefined))
      if (empty) handler.close(name)
      else if (stack.push(name) > limits.depth) throw new BadDocx('文档的结构嵌套太深，不像正常的文档')
    }
  }
  if (stack.length > 0) throw malformed()
}

/** The offset after a tag, comment or the like; `>` in quotes ends no tag. */
function endOfTag(xml: string, tag: number): number {
  for (const [head, tail] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!xml.startsWith(head, tag)) continue
    const end = xml.indexOf(tail, tag + head.length)
    if (end < 0) throw malformed()
    return end + tail.length
  }
  let quote = ''
  for (let at = tag + 1; at < xml.length; at++) {
    const character = xml[at]!
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
    else if (character === '<') break
  }
  throw malformed()
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&\s]{0,12});?/g, (written, name: string) => {
    const number = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name)
    const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : Number.NaN
    const known = entities[name] ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined)
    if (known === undefined || !written.endsWith(';')) throw malformed()
    return known
  })
}

const malformed = () => new BadDocx('文档的正文不是完整的 XML，文件可能损坏了')

/** The parser's messages in Chinese; what is missing here is told as the parser says it. */
// @ts-nocheck

const translations: [RegExp, string][] = [
  [/^disallowed character.*/, '含 XML 1.0 不允许的字符'],
  [/^malformed character entity.*/, '字符引用不合法，或引用了 XML 1.0 不允许的字符'],
  [/^undefined entity.*/, '引用了没有定义的实体'],
  [/^unexpected close tag.*/, '结束标签与开始标签不匹配'],
  [/^unmatched closing tag: (.*?)\.?$/, '结束标签 $1 没有开始标签'],
  [/^unclosed tag: (.*?)\.?$/, '标签 $1 没有结束'],
  [/^text data outside of root node.*/, '根元素之外有文字'],
  [/^documents may contain only one root.*/, '有不止一个根元素'],
  [/^document must contain a root element.*/, '没有根元素'],
  [/^duplicate attribute: (.*?)\.?$/, '属性 $1 重复'],
  [/^unbound namespace prefix: "?(.*?)"?\.?$/, '前缀 $1 没有绑定命名空间'],
  [/^the string "]]>" is disallowed.*/, '文字里不可有 ]]>'],
  [/^unexpected end.*/, '内容不完整'],
]

/** A well-formedness error of the parser as people read it. */
export function translateFault(message: string): string {
  // The parser puts file and place first; they are told apart.
  const fault = message.replace(/^.*?\d+:\d+: /, '')
  const known = translations.find(([pattern]) => pattern.test(fault))
  return known ? fault.replace(...known) : fault
}

/**
 * Where the first bare `&` stands, as an index into the text: the parser runs on from it in search of a `;` and names
 * a place far behind. Comments and CDATA may hold one.
 */
export function bareAmpersand(text: string): number | undefined {
  const blanked = text.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, (match) => ' '.repeat(match.length))
  return /&(?!#\d+;|#x[\da-fA-F]+;|[\p{L}_:][\p{L}\p{N}_:.-]*;)/u.exec(blanked)?.index
}

/** Tells line and column, from 1, of ever greater indices into a text, without starting over each time. */
export function placeFinder(text: string): (index: number) => { line: number; column: number } {
  let line = 1
  let start = 0
  let end = text.indexOf('\n')
  return (index) => {
    while (end >= 0 && end < index) {
      line++
      start = end + 1
      end = text.indexOf('\n', start)
    }
    return { line, column: index - start + 1 }
  }
}

/** The first line, from 1, whose bytes are not UTF-8. */
export function undecodableLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end < 0 ? bytes.length : end
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, stop))
    } catch {
      return line
    }
    start = stop + 1
  }
  return line
}

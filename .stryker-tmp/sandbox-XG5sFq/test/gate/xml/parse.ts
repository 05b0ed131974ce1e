// @ts-nocheck
import { SaxesParser } from 'saxes'
import { type Finding, problem } from '../finding.ts'
import type { XmlElement } from './element.ts'
import { bareAmpersand, placeFinder, translateFault, undecodableLine } from './fault.ts'
import { canonicalName } from './namespaces.ts'

/** No document nests deeper; without a limit the recursive rules would run out of stack. */
const deepest = 512
const tooDeep = `元素嵌套超过 ${deepest} 层`

/** The tree of a part, or what keeps it from being one. */
export interface ParsedXml {
  root: XmlElement | undefined
  findings: Finding[]
}

/**
 * Parses a part strictly: XML 1.0 well-formedness with namespaces, UTF-8 or UTF-16 only and no DTD, as OPC asks
 * (ECMA-376-2 clause 9.1.4). Of several errors only the first is told: after it the parser is guessing.
 *
 * @param part the part's name with a leading slash, for the findings
 */
export function parseXml(bytes: Uint8Array, part: string): ParsedXml {
  const text = decode(bytes)
  if (text === undefined) {
    const place = { part, line: undecodableLine(bytes) }
    return { root: undefined, findings: [problem('xml/encoding', '不是合法的 UTF-8：含非法字节或单个代理字符', place)] }
  }
  const findings: Finding[] = []
  const parser = new SaxesParser({ xmlns: true, position: true })
  const here = () => ({ part, line: parser.line, column: Math.max(1, parser.columnIndex) })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-(8|16)$/i.test(encoding)) {
      findings.push(problem('xml/encoding', `声明的编码是 ${encoding}，只可用 UTF-8 或 UTF-16`, here()))
    }
  })
  parser.on('doctype', () => {
    findings.push(problem('xml/doctype', '含 DOCTYPE 声明，DOCX 的部件不允许', here()))
  })
  parser.on('error', (error) => {
    if (findings.length > 0) return
    const bare = bareAmpersand(text.slice(0, parser.position))
    const [fault, place] =
      bare === undefined
        ? [translateFault(error.message), here()]
        : ['& 没有写作 &amp;', { part, ...placeFinder(text)(bare) }]
    findings.push(problem('xml/malformed', `XML 格式错误：${fault}`, place))
  })
  const tree = buildTree(parser, text, part)
  parser.write(text).close()
  return { root: findings.length === 0 ? tree() : undefined, findings }
}

/** Text of a part; `undefined` when the bytes are not what their encoding allows (a lone surrogate among it). */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Listens to the parser and keeps the tree; the result tells its root once everything is parsed. */
function buildTree(
  parser: SaxesParser<{ xmlns: true; position: true }>,
  text: string,
  part: string,
): () => XmlElement | undefined {
  let root: XmlElement | undefined
  let open: XmlElement | undefined
  const placeOf = placeFinder(text)
  let depth = 0
  let start = { line: 1, column: 1 }
  parser.on('opentagstart', (tag) => {
    // The parser stands somewhere behind the name.
    start = placeOf(text.lastIndexOf(`<${tag.name}`, parser.position))
  })
  parser.on('opentag', (tag) => {
    depth++
    if (depth > deepest) parser.fail(tooDeep)
    const attributes = new Map<string, string>()
    for (const one of Object.values(tag.attributes)) {
      if (one.prefix !== 'xmlns' && one.name !== 'xmlns') attributes.set(canonicalName(one.uri, one.local), one.value)
    }
    const name = canonicalName(tag.uri, tag.local)
    const bindings = new Map(Object.entries(tag.ns))
    const element: XmlElement = { name, attributes, bindings, children: [], parent: open, part, ...start }
    if (open) open.children.push(element)
    else root ??= element
    open = element
  })
  const addText = (text: string) => open?.children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    depth--
    open = open?.parent
  })
  return () => root
}

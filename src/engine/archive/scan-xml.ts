import { SaxesParser } from 'saxes'
import { decodeAs, utf16Mark } from '../text/decode.ts'
import { type ArchiveKind, BadFile, saveAgain } from './bad-file.ts'

/** An element by its namespace's usual prefix, whatever the file calls it: `w:p`, `mc:Fallback`. */
export interface XmlElement {
  name: string
  /** The value of an attribute by its local name. */
  get(attribute: string): string | undefined
}

/** What a scan over XML meets, in order. An empty element opens and closes. */
export interface XmlHandler {
  open(element: XmlElement): void
  close?(name: string): void
  text?(text: string): void
}

/** ECMA-376 part 1 and its strict form, by the prefixes that every author uses. Others have none here. */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x:',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm:',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm:',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic:',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'urn:schemas-microsoft-com:vml': 'v:',
}

/** How deep elements may nest. */
const mostDepth = 256

/**
 * Goes through the XML of a part once. A DOCTYPE (and with it every entity but XML's own five), tags that do not match
 * and elements nested too deeply are refused. Throws `BadFile`.
 */
export function scanXml(part: Uint8Array, kind: ArchiveKind, handler: XmlHandler): void {
  const bad = (message: string) => new BadFile(message, saveAgain(kind))
  const damaged = () => bad('文件的内容不是完整的 XML，可能损坏了')
  // What prefixes stand for is found out here: saxes takes twice the time when it does so.
  const parser = new SaxesParser({ xmlns: false })
  const outer: Scope[] = []
  let scope: Scope = { namespaces: new Map([['', '']]), names: new Map() }
  const nameOf = (written: string): string => {
    const known = scope.names.get(written)
    if (known !== undefined) return known
    const colon = written.indexOf(':')
    const uri = scope.namespaces.get(written.slice(0, Math.max(0, colon)))
    if (uri === undefined) throw damaged()
    const name = (prefixes[uri] ?? `{${uri}}`) + written.slice(colon + 1)
    scope.names.set(written, name)
    return name
  }
  let elements = 0
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('doctype', () => {
    throw bad(`文件的内容里有 DOCTYPE 声明，${kind.name}不会有`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    outer.push(scope)
    if (outer.length > mostDepth) throw bad(`文件的结构嵌套太深，不像正常的${kind.name}`)
    if (kind.elements !== undefined && ++elements > kind.elements) throw bad(`文件的内容太多，不像正常的${kind.name}`)
    for (const one in attributes) {
      if (!one.startsWith('xmlns')) continue
      if (scope === outer.at(-1)) scope = { namespaces: new Map(scope.namespaces), names: new Map() }
      scope.namespaces.set(one.slice('xmlns:'.length), attributes[one]!)
    }
    handler.open({ name: nameOf(name), get: (attribute) => attributeOf(attributes, attribute) })
  })
  parser.on('closetag', ({ name }) => {
    handler.close?.(nameOf(name))
    scope = outer.pop()!
  })
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text))
    parser.on('cdata', (text) => handler.text?.(text))
  }
  parser.write(decode(part, kind)).close()
}

/** What the prefixes stand for within an element, and the names that were read there. */
interface Scope {
  namespaces: Map<string, string>
  names: Map<string, string>
}

function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  for (const name in attributes) {
    if (!name.endsWith(local) || name.startsWith('xmlns')) continue
    if (name.length === local.length || name.indexOf(':') === name.length - local.length - 1) return attributes[name]
  }
  return undefined
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.2). */
function decode(bytes: Uint8Array, kind: ArchiveKind): string {
  const text = decodeAs(utf16Mark(bytes) ?? 'utf-8', bytes)
  if (text !== undefined) return text
  throw new BadFile('文件的内容不是 UTF-8 或 UTF-16 编码，可能损坏了', saveAgain(kind))
}

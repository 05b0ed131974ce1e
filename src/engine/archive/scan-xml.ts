import { SaxesParser } from 'saxes'
import { decodeAs, utf16Mark } from '../text/decode.ts'
import { type ArchiveKind, BadFile, saveAgain } from './bad-file.ts'
import { plainXml } from './plain-xml.ts'

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
  const text = decode(part, kind)
  const tags = tagsFor(kind, handler)
  const plain = plainXml(text)
  if (!plain) parseXml(text, kind, tags, handler)
  for (const event of plain ?? []) {
    if (event.kind === 'text') handler.text?.(event.text)
    else if (event.kind === 'open') tags.open(event.name, event.attributes)
    if (event.kind === 'close' || (event.kind === 'open' && event.isEmpty)) tags.close(event.name)
  }
}

const damagedXml = (kind: ArchiveKind): BadFile => new BadFile('文件的内容不是完整的 XML，可能损坏了', saveAgain(kind))

/** What stands in no plain XML, and what is damaged. What prefixes stand for is found out here: saxes takes twice the time when it does so. */
function parseXml(text: string, kind: ArchiveKind, tags: Tags, { text: onText }: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => {
    throw damagedXml(kind)
  })
  parser.on('doctype', () => {
    throw new BadFile(`文件的内容里有 DOCTYPE 声明，${kind.name}不会有`, saveAgain(kind))
  })
  parser.on('opentag', ({ name, attributes }) => tags.open(name, attributes))
  parser.on('closetag', ({ name }) => tags.close(name))
  if (onText) {
    parser.on('text', onText)
    parser.on('cdata', onText)
  }
  parser.write(text).close()
}

/** Tags as they are written, on their way to a handler. */
interface Tags {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
}

function tagsFor(kind: ArchiveKind, handler: XmlHandler): Tags {
  const bad = (message: string) => new BadFile(message, saveAgain(kind))
  const outer: Scope[] = []
  let scope: Scope = { namespaces: new Map([['', '']]), names: new Map() }
  let elements = 0
  const nameOf = (written: string): string => {
    const known = scope.names.get(written)
    if (known !== undefined) return known
    const colon = written.indexOf(':')
    const uri = scope.namespaces.get(written.slice(0, Math.max(0, colon)))
    if (uri === undefined) throw damagedXml(kind)
    const name = (prefixes[uri] ?? `{${uri}}`) + written.slice(colon + 1)
    scope.names.set(written, name)
    return name
  }
  return {
    open(name, attributes) {
      outer.push(scope)
      if (outer.length > mostDepth) throw bad(`文件的结构嵌套太深，不像正常的${kind.name}`)
      if (kind.elements !== undefined && ++elements > kind.elements) throw bad(`文件的内容太多，不像正常的${kind.name}`)
      for (const one in attributes) {
        if (!one.startsWith('xmlns')) continue
        if (scope === outer.at(-1)) scope = { namespaces: new Map(scope.namespaces), names: new Map() }
        scope.namespaces.set(one.slice('xmlns:'.length), attributes[one]!)
      }
      handler.open({ name: nameOf(name), get: (attribute) => attributeOf(attributes, attribute) })
    },
    close(name) {
      handler.close?.(nameOf(name))
      scope = outer.pop()!
    },
  }
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

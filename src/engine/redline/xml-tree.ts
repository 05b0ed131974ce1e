import { SaxesParser } from 'saxes'

/** An element of the XML that our own DOCX writer wrote. */
export interface XmlNode {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  /** Its XML as written. */
  xml: string
  /** The text right below it, unescaped. */
  text: string
}

/** The elements of a stretch of XML, in their order. */
export function parseXml(xml: string): XmlNode[] {
  const whole = `<all>${xml}</all>`
  const parser = new SaxesParser({ xmlns: false })
  const open: (XmlNode & { start: number })[] = []
  let top: XmlNode[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const start = whole.lastIndexOf('<', parser.position - 1)
    open.push({ name, attributes: attributes as Record<string, string>, children: [], xml: '', text: '', start })
  })
  parser.on('text', (text) => {
    const parent = open.at(-1)
    if (parent) parent.text += text
  })
  parser.on('closetag', () => {
    const { start, ...node } = open.pop()!
    node.xml = whole.slice(start, parser.position)
    const parent = open.at(-1)
    if (parent) parent.children.push(node)
    else top = node.children
  })
  parser.write(whole).close()
  return top
}

/** The children of a name. */
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name)

/** The first child of a name; of several names the child of that, and so on. */
export const childOf = (node: XmlNode, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((one, name) => one?.children.find((child) => child.name === name), node)

/** The XML of an element's children, without its own tags. */
export const innerXml = (node: XmlNode | undefined): string => node?.children.map(({ xml }) => xml).join('') ?? ''

/** The tag that opens an element. */
export const openTag = ({ xml }: XmlNode): string => xml.slice(0, xml.indexOf('>') + 1)

/** The text of an element and all below it, as a reader sees it. */
export function deepText(node: XmlNode): string {
  if (node.name === 'w:t' || node.name === 'w:delText') return node.text
  if (node.name === 'w:tab') return '\t'
  return node.children.map(deepText).join(node.name === 'w:tr' ? '\u001f' : '')
}

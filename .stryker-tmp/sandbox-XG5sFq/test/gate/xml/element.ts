/**
 * An XML element of a part. Names are canonical (`w:p`, see namespaces.ts), so rules compare plain strings; comments
 * and processing instructions are left out, CDATA is text.
 */
// @ts-nocheck

export interface XmlElement {
  name: string
  /** By canonical name: `w:val`; an attribute without a prefix keeps its bare name: `Id`. */
  attributes: Map<string, string>
  /** The prefixes this element binds itself, with their namespaces. */
  bindings: Map<string, string>
  children: (XmlElement | string)[]
  parent: XmlElement | undefined
  /** Where its start tag begins: part name with a leading slash, line and column from 1. */
  part: string
  line: number
  column: number
}

/** The child elements, text left out. */
export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((one): one is XmlElement => typeof one !== 'string')
}

/** The first child element of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return elements(element).find((one) => one.name === name)
}

/** `w:val` of a child element: how WordprocessingML writes most properties. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return element && child(element, name)?.attributes.get('w:val')
}

/** All the text in an element, in document order. */
export function textOf(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('')
}

/**
 * The elements inside, in document order, itself left out. `mc:Fallback` is passed over: a consumer reads either it
 * or the `mc:Choice` beside it (ECMA-376 part 3), so ids rightly occur in both.
 */
export function* descendants(element: XmlElement, ...names: string[]): Generator<XmlElement> {
  const pending: XmlElement[] = []
  // Backwards, so that the first child is taken from the stack first.
  const push = ({ children }: XmlElement) => {
    for (let at = children.length - 1; at >= 0; at--) {
      const one = children[at]!
      if (typeof one !== 'string' && one.name !== 'mc:Fallback') pending.push(one)
    }
  }
  push(element)
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (names.length === 0 || names.includes(next.name)) yield next
    push(next)
  }
}

/** The nearest enclosing element of one of those names. */
export function ancestor(element: XmlElement, ...names: string[]): XmlElement | undefined {
  let at = element.parent
  while (at && !names.includes(at.name)) at = at.parent
  return at
}

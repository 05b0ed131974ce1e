import { SaxesParser } from 'saxes'

/** An element of an HTML file of ours. */
export interface HtmlElement {
  name: string
  attributes: Record<string, string>
  children: (HtmlElement | string)[]
}

/** Reads what our HTML writer wrote as strictly as XML is read: every tag closed, every attribute quoted and once. */
export function parseHtml(html: string): HtmlElement {
  const doctype = '<!DOCTYPE html>\n'
  if (!html.startsWith(doctype)) throw new Error(`It begins with ${html.slice(0, 40)}`)
  const parser = new SaxesParser({ xmlns: false })
  const top: HtmlElement = { name: '', attributes: {}, children: [] }
  const open = [top]
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: HtmlElement = { name, attributes: { ...attributes } as Record<string, string>, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => void open.at(-1)!.children.push(text))
  for (const event of ['comment', 'cdata', 'processinginstruction'] as const) {
    parser.on(event, () => {
      throw new Error(`It holds a ${event}`)
    })
  }
  parser.write(html.slice(doctype.length)).close()
  const [root] = top.children
  if (typeof root !== 'object') throw new Error('It holds nothing')
  return root
}

/** An element and all that is in it, in order. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
  yield element
  for (const child of element.children) if (typeof child === 'object') yield* elementsIn(child)
}

/** What a reader reads: not what is repeated on another page, nor what a drawing says a second time. */
export function htmlText(element: HtmlElement | string): string {
  if (typeof element === 'string') return element
  if (element.name === 'head' || element.attributes['aria-hidden'] === 'true') return ''
  return element.children.map(htmlText).join('')
}

/** The paragraphs, headings and cells, each as a text. */
export const textBlocks = (root: HtmlElement): string[] =>
  [...elementsIn(root)].filter(({ name }) => /^(?:p|h[1-6]|td|th)$/.test(name)).map(htmlText)

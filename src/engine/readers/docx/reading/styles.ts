import { scanXml, type XmlHandler } from '../../../archive/scan-xml.ts'
import { docxKind } from '../limits.ts'
import { addTo, type Formatting } from './format.ts'

interface Style {
  base?: string
  format: Formatting
}

/** The styles of a document: what a text of one looks like, with all that the style builds on. */
export interface Styles {
  /** The formats from the most general on. */
  chain(id: string | undefined): Formatting[]
  /** The style of paragraphs that name none. */
  defaultStyle: string | undefined
}

const longestChain = 20

/** Reads word/styles.xml; there may be none. */
export function readStyles(part: Uint8Array | undefined): Styles {
  const defaults: Style = { format: {} }
  const styles = new Map<string, Style>()
  let style = defaults
  let defaultStyle: string | undefined
  const handler: XmlHandler = {
    open(element) {
      const { name, get } = element
      if (name === 'w:style') {
        style = { format: {} }
        const id = get('styleId') ?? ''
        styles.set(id, style)
        if (get('type') === 'paragraph' && get('default')) defaultStyle = id
      } else if (name === 'w:basedOn') style.base = get('val') ?? ''
      else addTo(style.format, element)
    },
    close() {},
  }
  if (part) scanXml(part, docxKind, handler)
  const chains = new Map<string, Formatting[]>()
  const chainOf = (id: string): Formatting[] => {
    const chain: Formatting[] = []
    for (let one = styles.get(id); one && chain.length < longestChain; one = styles.get(one.base ?? ''))
      chain.unshift(one.format)
    chains.set(id, chain)
    return chain
  }
  return {
    chain: (id) => [defaults.format, ...(id === undefined ? [] : (chains.get(id) ?? chainOf(id)))],
    defaultStyle,
  }
}

import { scanXml, type XmlHandler } from '../../../archive/scan-xml.ts'
import { docxKind } from '../limits.ts'
import { addTo, type Format } from './format.ts'

interface Style {
  base?: string
  format: Format
}

/** The styles of a document: what a text of one looks like, with all that the style builds on. */
export interface Styles {
  /** The formats from the most general on. */
  chain(id: string | undefined): Format[]
  /** The style of paragraphs that name none. */
  usual: string | undefined
}

const longestChain = 20

/** Reads word/styles.xml; there may be none. */
export function readStyles(part: Uint8Array | undefined): Styles {
  const defaults: Style = { format: {} }
  const styles = new Map<string, Style>()
  let style = defaults
  let usual: string | undefined
  const handler: XmlHandler = {
    open(element) {
      const { name, get } = element
      if (name === 'w:style') {
        style = { format: {} }
        const id = get('styleId') ?? ''
        styles.set(id, style)
        if (get('type') === 'paragraph' && get('default')) usual = id
      } else if (name === 'w:basedOn') style.base = get('val') ?? ''
      else addTo(style.format, element)
    },
    close() {},
  }
  if (part) scanXml(part, docxKind, handler)
  const chains = new Map<string, Format[]>()
  const chainOf = (id: string): Format[] => {
    const chain: Format[] = []
    for (let one = styles.get(id); one && chain.length < longestChain; one = styles.get(one.base ?? ''))
      chain.unshift(one.format)
    chains.set(id, chain)
    return chain
  }
  return {
    chain: (id) => [defaults.format, ...(id === undefined ? [] : (chains.get(id) ?? chainOf(id)))],
    usual,
  }
}

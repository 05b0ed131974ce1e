import { addTo, type Format } from './format.ts'
import { scanQuickly } from './scan.ts'

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

/** Reads word/styles.xml. */
export function readStyles(xml: string): Styles {
  const defaults: Style = { format: {} }
  const styles = new Map<string, Style>()
  let style = defaults
  let usual: string | undefined
  scanQuickly(xml, {
    open(name, get) {
      if (name === 'w:style') {
        style = { format: {} }
        const id = get('w:styleId') ?? ''
        styles.set(id, style)
        if (get('w:type') === 'paragraph' && get('w:default')) usual = id
      } else if (name === 'w:basedOn') style.base = get('w:val') ?? ''
      else addTo(style.format, name, get)
    },
    close() {},
    text() {},
  })
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

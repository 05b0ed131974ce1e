import { scanXml, type XmlHandler } from '../../../archive/scan-xml.ts'
import { keptByText } from '../../../text/kept.ts'
import { docxKind } from '../limits.ts'
import { chainOf } from '../styles.ts'
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

/** Reads word/styles.xml; there may be none. */
export function readStyleFormats(part: Uint8Array | undefined): Styles {
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
  }
  if (part) scanXml(part, docxKind, handler)
  const formatsOf = keptByText((id) => chainOf(styles, id).map(({ format }) => format))
  return { chain: (id) => [defaults.format, ...(id === undefined ? [] : formatsOf(id))], defaultStyle }
}

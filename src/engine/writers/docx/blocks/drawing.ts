import { plainText } from '../../../document/plain-text.ts'
import type { Inline } from '../../../document/types.ts'
import { legalText } from '../../../text/legal-text.ts'
import { escapeAttribute } from '../../../text/xml.ts'
import type { Size } from '../../../typeset/drawings.ts'
import { paragraph } from '../paragraph.ts'

/** English metric units (ECMA-376-1 22.9.2.1): 12,700 to a point, 635 to a twip. */
const emu = (twips: number): number => Math.round(twips) * 635

const namespaces =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** What a drawing is called, and what it shows for those who do not see it. */
export interface Naming {
  id: number
  name: string
  alt: readonly Inline[]
}

/** A drawing in a paragraph of its own, in the middle of the line (ECMA-376-1 20.4.2.8). */
export function drawingXml(size: Size, { id, name, alt }: Naming, graphic: string, captioned: boolean): string {
  const description = escapeAttribute(legalText(plainText(alt)))
  const extent = `cx="${emu(size.width)}" cy="${emu(size.height)}"`
  const inline =
    `<w:r><w:drawing><wp:inline ${namespaces} distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    `<wp:docPr id="${id}" name="${name}${id}" descr="${description}"/>${graphic}</wp:inline></w:drawing></w:r>`
  return paragraph('Picture', inline, captioned ? { keepNext: true } : {})
}

import { plainText } from '../../../document/plain-text.ts'
import type { Picture } from '../../../document/types.ts'
import { escapeAttribute } from '../../../text/xml.ts'
import { drawingSpace } from '../../../typeset/borders.ts'
import { pictureSize } from '../../../typeset/drawings.ts'
import { base64 } from '../base64.ts'
import type { HtmlContext } from '../context.ts'
import { type Flow, pt, whole } from '../flow.ts'

/** A picture on lines of its own, inside the file. */
export function pictureFlows(block: Picture, { layout, meta }: HtmlContext): Flow[] {
  const image = meta.images?.get(block.file)
  if (!image) throw new Error(`The document has no picture ${block.file}`)
  const { width, height } = pictureSize(block, image, layout)
  const html =
    `<figure style="height:${pt(height)}"><img style="width:${pt(width)};height:${pt(height)}" ` +
    `alt="${escapeAttribute(plainText(block.alt))}" src="data:image/${image.format};base64,${base64(image.bytes)}"/></figure>`
  return [whole(html, { height: height + 2 * drawingSpace, ...(block.captioned && { keepsNext: true }) })]
}

import type { Picture } from '../../../document/types.ts'
import { pictureSize } from '../../../typeset/drawings.ts'
import type { DocxContext } from '../context.ts'
import { drawingXml } from './drawing.ts'

const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** A picture (ECMA-376-1 20.2). */
export function pictureXml(block: Picture, { layout, meta, drawings }: DocxContext): string {
  const image = meta.images?.get(block.file)
  if (!image) throw new Error(`The document has no picture ${block.file}`)
  const size = pictureSize(block, image, layout)
  const id = drawings.nextId()
  const extent = `cx="${Math.round(size.width) * 635}" cy="${Math.round(size.height) * 635}"`
  const graphic =
    `<a:graphic><a:graphicData uri="${pictureNamespace}"><pic:pic xmlns:pic="${pictureNamespace}"><pic:nvPicPr>` +
    `<pic:cNvPr id="${id}" name="图片${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>` +
    `<a:blip r:embed="${drawings.picture(block.file, image)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    '</pic:spPr></pic:pic></a:graphicData></a:graphic>'
  return drawingXml(size, { id, name: '图片', alt: block.alt }, graphic, block.captioned)
}

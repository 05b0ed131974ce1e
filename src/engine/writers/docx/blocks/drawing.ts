import { plainText } from '../../../document/plain-text.ts'
import type { Chart, Inline, Picture } from '../../../document/types.ts'
import { legalText } from '../../../text/legal-text.ts'
import { escapeAttribute } from '../../../text/xml.ts'
import { chartData } from '../../../typeset/chart/data.ts'
import { chartForm } from '../../../typeset/chart/form.ts'
import { pictureSize, type Size } from '../../../typeset/drawings.ts'
import { chartWorkbook } from '../chart/workbook.ts'
import { chartSpaceXml } from '../chart/xml.ts'
import type { DocxContext } from '../context.ts'
import { paragraph } from '../paragraph.ts'

const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** A picture (ECMA-376-1 20.2). */
export function pictureXml(block: Picture, { layout, meta, drawings }: DocxContext): string {
  const image = meta.images?.get(block.file)
  if (!image) throw new Error(`The document has no picture ${block.file}`)
  const size = pictureSize(block, image, layout)
  const id = drawings.nextId()
  const graphic =
    `<a:graphic><a:graphicData uri="${pictureNamespace}"><pic:pic xmlns:pic="${pictureNamespace}"><pic:nvPicPr>` +
    `<pic:cNvPr id="${id}" name="图片${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>` +
    `<a:blip r:embed="${drawings.picture(block.file, image)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extentOf(size)}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    '</pic:spPr></pic:pic></a:graphicData></a:graphic>'
  return drawingXml(size, { id, name: '图片', alt: block.alt }, graphic, block.captioned)
}

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** A chart that Word draws and lets edit (ECMA-376-1 21.2), with its numbers in a workbook behind it. */
export function chartXml(block: Chart, { layout, drawings }: DocxContext): string {
  const data = chartData(block)
  const form = chartForm(data, layout)
  const reference = drawings.chart(chartSpaceXml(data, form, layout), chartWorkbook(data, drawings.compression))
  const graphic =
    `<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="${chartNamespace}">` +
    `<c:chart xmlns:c="${chartNamespace}" r:id="${reference}"/></a:graphicData></a:graphic>`
  const naming = { id: drawings.nextId(), name: '图表', alt: block.alt }
  return drawingXml({ width: layout.text.width, height: form.height }, naming, graphic, block.captioned)
}

/** English metric units (ECMA-376-1 22.9.2.1): 12,700 to a point, 635 to a twip. */
const emu = (twips: number): number => Math.round(twips) * 635
const extentOf = ({ width, height }: Size): string => `cx="${emu(width)}" cy="${emu(height)}"`

const namespaces =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** What a drawing is called, and what it shows for those who do not see it. */
interface Naming {
  id: number
  name: string
  alt: readonly Inline[]
}

/** A drawing in a paragraph of its own, in the middle of the line (ECMA-376-1 20.4.2.8). */
function drawingXml(size: Size, { id, name, alt }: Naming, graphic: string, captioned: boolean): string {
  const description = escapeAttribute(legalText(plainText(alt)))
  const inline =
    `<w:r><w:drawing><wp:inline ${namespaces} distT="0" distB="0" distL="0" distR="0"><wp:extent ${extentOf(size)}/>` +
    `<wp:docPr id="${id}" name="${name}${id}" descr="${description}"/>${graphic}</wp:inline></w:drawing></w:r>`
  return paragraph('Picture', inline, captioned ? { keepNext: true } : {})
}

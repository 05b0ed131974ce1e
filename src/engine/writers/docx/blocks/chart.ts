import type { Chart } from '../../../document/types.ts'
import { chartData } from '../../../typeset/chart/data.ts'
import { chartForm } from '../../../typeset/chart/form.ts'
import { chartWorkbook } from '../chart/workbook.ts'
import { chartSpaceXml } from '../chart/xml.ts'
import type { DocxContext } from '../context.ts'
import { drawingXml } from './drawing.ts'

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

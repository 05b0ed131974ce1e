import { plainText } from '../../../document/plain-text.ts'
import type { Chart, Inline, Picture } from '../../../document/types.ts'
import { unitLine } from '../../../document/unit-line.ts'
import { escapeAttribute, escapeXml } from '../../../text/xml.ts'
import { drawingSpace } from '../../../typeset/borders.ts'
import { chartData } from '../../../typeset/chart/data.ts'
import { chartForm } from '../../../typeset/chart/form.ts'
import { pictureSize } from '../../../typeset/drawings.ts'
import { base64 } from '../base64.ts'
import { chartSvg } from '../chart/svg.ts'
import type { HtmlContext } from '../context.ts'
import { type Flow, pt, whole } from '../flow.ts'

/** A chart as a drawing, with the table of its numbers for those who do not see it. */
export function chartFlows(block: Chart, { layout }: HtmlContext): Flow[] {
  const data = chartData(block)
  const form = chartForm(data, layout)
  const html =
    `<figure class="chart" style="height:${pt(form.height)}" aria-label="${escapeAttribute(plainText(block.alt))}">` +
    `${chartSvg(data, form, layout)}${dataTable(block)}</figure>`
  return [whole(html, { height: form.height + 2 * drawingSpace, ...(block.captioned && { keepsNext: true }) })]
}

/** The numbers of a chart as a table that is read out and copied, and not seen. */
function dataTable({ unit, table: { header, rows } }: Chart): string {
  const row = (cells: readonly Inline[][], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(plainText(cell))}</${tag}>`).join('')}</tr>`
  const caption = unit === '' ? '' : `<caption>${escapeXml(unitLine(unit))}</caption>`
  return `<table class="unseen">${caption}<thead>${row(header, 'th')}</thead><tbody>${rows.map((one) => row(one, 'td')).join('')}</tbody></table>`
}

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

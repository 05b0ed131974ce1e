import { plainText } from '../../../document/plain-text.ts'
import type { Chart, Inline } from '../../../document/types.ts'
import { unitLine } from '../../../document/unit-line.ts'
import { escapeXml } from '../../../text/xml.ts'

/** The numbers of a chart as a table that is read out and copied, and not seen. */
export function dataTable({ unit, table: { header, rows } }: Chart): string {
  const row = (cells: readonly Inline[][], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(plainText(cell))}</${tag}>`).join('')}</tr>`
  const caption = unit === '' ? '' : `<caption>${escapeXml(unitLine(unit))}</caption>`
  return `<table class="unseen">${caption}<thead>${row(header, 'th')}</thead><tbody>${rows.map((one) => row(one, 'td')).join('')}</tbody></table>`
}

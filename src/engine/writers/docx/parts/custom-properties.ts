import { declaration } from '../../../archive/package-xml.ts'
import { escapeXml } from '../../../text/xml.ts'

/** The one set of properties that Word knows (ECMA-376 part 1, 22.3.2.2). */
const format = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** docProps/custom.xml: properties by their names. Their numbers begin with 2. */
export function customPropertiesXml(properties: readonly (readonly [name: string, value: string])[]): string {
  const all = properties.map(
    ([name, value], index) =>
      `<property fmtid="${format}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  )
  return (
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${all.join('')}</Properties>`
  )
}

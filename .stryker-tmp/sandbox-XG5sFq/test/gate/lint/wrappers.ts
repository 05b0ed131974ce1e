// @ts-nocheck
import { elements, type XmlElement } from '../xml/element.ts'

/** Elements that stand around blocks, rows or cells without being one (ECMA-376-1 clauses 17.5 and 17.13). */
export const wrappers = [
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
]

/** The children of that name, those inside wrappers too. */
export function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((one) => {
    if (one.name === name) return [one]
    return wrappers.includes(one.name) ? unwrapped(one, name) : []
  })
}

// @ts-nocheck
import { elements, type XmlElement } from './element.ts'

/**
 * The element that an XPath of the Open XML SDK names: `/w:document[1]/w:body[1]/w:p[3]`, counted among siblings of the
 * same name. Where a step leads nowhere the last element reached is told.
 */
export function locate(root: XmlElement, xpath: string): XmlElement {
  let at = root
  for (const step of xpath.split('/').slice(2)) {
    const match = /^(.+)\[(\d+)\]$/.exec(step)
    const next = elements(at).filter((one) => one.name === match?.[1])[Number(match?.[2]) - 1]
    if (!next) break
    at = next
  }
  return at
}

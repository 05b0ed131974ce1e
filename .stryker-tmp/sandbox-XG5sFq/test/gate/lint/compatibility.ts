// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import type { Docx } from '../opc/docx.ts'
import { descendants, type XmlElement } from '../xml/element.ts'

/** The attributes that list namespace prefixes (ECMA-376 part 3). */
const lists = ['mc:Ignorable', 'mc:MustUnderstand']

/** Prefixes named for markup compatibility are bound at that place; an unbound one and Word calls the file corrupt. */
export function compatibility(docx: Docx): Finding[] {
  return docx.parts.flatMap(({ root }) => (root ? [root, ...descendants(root)].flatMap(checkElement) : []))
}

function checkElement(element: XmlElement): Finding[] {
  const named = lists.flatMap((name) => element.attributes.get(name) ?? [])
  if (element.name === 'mc:Choice') named.push(element.attributes.get('Requires') ?? '')
  return named
    .flatMap((one) => one.split(/\s+/).filter((prefix) => prefix !== ''))
    .filter((prefix) => !isBound(element, prefix))
    .map((prefix) => problem('word/compatibility-prefix', `兼容性声明里的前缀“${prefix}”没有绑定命名空间`, element))
}

function isBound(element: XmlElement, prefix: string): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (at.bindings.has(prefix)) return true
  }
  return false
}

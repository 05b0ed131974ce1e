// @ts-nocheck
import type { Finding } from '../finding.ts'
import type { XmlElement } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'
import { type ContentTypes, contentTypeOf, contentTypesPart, extensionOf, readContentTypes } from './content-types.ts'
import { type Relationship, readRelationships, sourceOf } from './relationships.ts'

/** A part of the package. */
export interface Part {
  /** With a leading slash: `/word/document.xml`. */
  name: string
  bytes: Uint8Array
  contentType: string | undefined
  /** Absent for parts that are not XML, and for XML that is not well formed. */
  root: XmlElement | undefined
}

/** A DOCX package as the lint rules read it. */
export interface Docx {
  /** In the order of the archive; `[Content_Types].xml` and the relationships parts among them. */
  parts: Part[]
  /** The same by their names in lower case: names are equal whatever the case (ECMA-376-2 clause 9.1.1). */
  byName: Map<string, Part>
  contentTypes: ContentTypes | undefined
  /** By source part, `/` for the package. */
  relationships: Map<string, Relationship[]>
}

/** Parses every XML part of the entries of a package; the findings are what is not well formed. */
export function openDocx(entries: Map<string, Uint8Array>): { docx: Docx; findings: Finding[] } {
  const findings: Finding[] = []
  const parse = (name: string, bytes: Uint8Array) => {
    const parsed = parseXml(bytes, name)
    findings.push(...parsed.findings)
    return parsed.root
  }
  const typesBytes = entries.get(contentTypesPart.slice(1))
  const typesRoot = typesBytes && parse(contentTypesPart, typesBytes)
  const contentTypes = typesRoot && readContentTypes(typesRoot)

  const parts = [...entries].map(([entry, bytes]): Part => {
    const name = `/${entry}`
    if (name === contentTypesPart) return { name, bytes, contentType: undefined, root: typesRoot }
    const contentType = contentTypes && contentTypeOf(contentTypes, name)
    return { name, bytes, contentType, root: isXml(name, contentType) ? parse(name, bytes) : undefined }
  })
  const relationships = new Map<string, Relationship[]>()
  for (const { name, root } of parts) {
    const source = sourceOf(name)
    if (source !== undefined && root) relationships.set(source, readRelationships(root, source))
  }
  const byName = new Map(parts.map((one) => [one.name.toLowerCase(), one]))
  return { docx: { parts, byName, contentTypes, relationships }, findings }
}

const isXml = (name: string, contentType: string | undefined): boolean =>
  ['xml', 'rels'].includes(extensionOf(name)) || /[+/]xml$/i.test(contentType ?? '')

/** The part of that name, whatever the case of its letters. */
export function partNamed(docx: Docx, name: string): Part | undefined {
  return docx.byName.get(name.toLowerCase())
}

/**
 * The last segment of a relationship type: `styles` of `http://…/officeDocument/2006/relationships/styles`, the same
 * for the Transitional and the Strict form.
 */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf('/') + 1)
}

/** The parts that a source part (`/` for the package) reaches by relationships of that kind. */
export function relatedParts(docx: Docx, source: string, kind: string): Part[] {
  return (docx.relationships.get(source) ?? [])
    .filter((one) => relationshipKind(one) === kind && one.targetPart !== undefined)
    .flatMap((one) => partNamed(docx, one.targetPart!) ?? [])
}

/** The part with the document itself: what the package relationship `officeDocument` names. */
export function mainPart(docx: Docx): Part | undefined {
  return relatedParts(docx, '/', 'officeDocument')[0]
}

/** The root of the part that the main document reaches by that kind of relationship: `styles`, `numbering` … */
export function mainRelated(docx: Docx, kind: string): XmlElement | undefined {
  const main = mainPart(docx)
  return main && relatedParts(docx, main.name, kind)[0]?.root
}

/** The roots that carry text of the document: body, headers, footers, notes, comments. */
export function stories(docx: Docx): XmlElement[] {
  const main = mainPart(docx)
  if (!main) return []
  const kinds = ['header', 'footer', 'footnotes', 'endnotes', 'comments']
  const others = kinds.flatMap((kind) => relatedParts(docx, main.name, kind))
  return [...new Set([main, ...others])].flatMap((one) => one.root ?? [])
}

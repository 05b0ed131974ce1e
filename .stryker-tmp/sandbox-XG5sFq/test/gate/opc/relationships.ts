// @ts-nocheck
import { elements, type XmlElement } from '../xml/element.ts'

/** One relationship of a part or of the package. */
export interface Relationship {
  id: string
  type: string
  /** As written. */
  target: string
  external: boolean
  /** The part an internal target names, with a leading slash; `undefined` for external and unreadable ones. */
  targetPart: string | undefined
  element: XmlElement
}

/** `/word/document.xml` -> `/word/_rels/document.xml.rels`; `/` (the package) -> `/_rels/.rels`. */
export function relationshipsPartOf(source: string): string {
  const cut = source.lastIndexOf('/') + 1
  return `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`
}

/** The other way round; `undefined` when the name is not that of a relationships part. */
export function sourceOf(relationshipsPart: string): string | undefined {
  const match = /^(.*\/)_rels\/([^/]*)\.rels$/.exec(relationshipsPart)
  return match ? `${match[1]}${match[2]}` : undefined
}

/** Reads the relationships of a source part (`/` for the package) out of its relationships part. */
export function readRelationships(root: XmlElement, source: string): Relationship[] {
  return elements(root)
    .filter((one) => one.name === 'rel:Relationship')
    .map((element) => {
      const target = element.attributes.get('Target') ?? ''
      const external = element.attributes.get('TargetMode') === 'External'
      return {
        id: element.attributes.get('Id') ?? '',
        type: element.attributes.get('Type') ?? '',
        target,
        external,
        targetPart: external ? undefined : resolve(source, target),
        element,
      }
    })
}

/** Resolves a target against its source part (RFC 3986; ECMA-376-2 clause 9.2.1). */
function resolve(source: string, target: string): string | undefined {
  const base = 'pack://package'
  try {
    const url = new URL(target, `${base}${source}`)
    return url.href.startsWith(`${base}/`) ? decodeURIComponent(url.pathname) : undefined
  } catch {
    return undefined
  }
}

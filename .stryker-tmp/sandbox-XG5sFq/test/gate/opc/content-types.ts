// @ts-nocheck
import { elements, type XmlElement } from '../xml/element.ts'

/** What `[Content_Types].xml` declares: by extension (lower case) and by part name. */
export interface ContentTypes {
  defaults: Map<string, string>
  overrides: Map<string, string>
}

/** The item of the package that tells the types of all parts (ECMA-376-2 clause 10.1.2); itself no part. */
export const contentTypesPart = '/[Content_Types].xml'

/** Reads the declarations; of two for one thing the first counts here (the lint refuses the second). */
export function readContentTypes(root: XmlElement): ContentTypes {
  const types: ContentTypes = { defaults: new Map(), overrides: new Map() }
  for (const element of elements(root)) {
    const type = element.attributes.get('ContentType') ?? ''
    const extension = element.attributes.get('Extension')?.toLowerCase()
    const part = element.attributes.get('PartName')?.toLowerCase()
    if (element.name === 'ct:Default' && extension !== undefined && !types.defaults.has(extension)) {
      types.defaults.set(extension, type)
    }
    if (element.name === 'ct:Override' && part !== undefined && !types.overrides.has(part)) {
      types.overrides.set(part, type)
    }
  }
  return types
}

/** The type of a part: its own override, else the default of its extension. */
export function contentTypeOf(types: ContentTypes, part: string): string | undefined {
  const name = part.toLowerCase()
  return types.overrides.get(name) ?? types.defaults.get(extensionOf(name))
}

/** `png` of `/word/media/image1.png`, lower case; empty without one. */
export function extensionOf(part: string): string {
  return /\.([^./]*)$/.exec(part)?.[1]?.toLowerCase() ?? ''
}

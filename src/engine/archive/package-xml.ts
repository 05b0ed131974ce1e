/** What every part of a package begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What the kinds of relations that Office knows begin with. */
export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a part names (ECMA-376-2 6.5): each with its id, its kind and where it is. */
export function relationshipsXml(all: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const list = all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

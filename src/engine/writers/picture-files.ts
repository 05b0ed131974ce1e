import type { Document } from '../document/types.ts'

/** The name that a picture has beside the Markdown: the folders of its own one are joined to it. */
export const pictureName = (file: string): string => file.replace(/^(?:\.\/)+/, '').replaceAll('/', '-')

/** The names of the pictures that a Markdown document shows. */
export const pictureNames = (document: Document): string[] => pictureFiles(document).map(({ name }) => name)

/** The files that a Markdown document shows, beside it. */
export function pictureFiles({ meta, children }: Document): { name: string; bytes: Uint8Array }[] {
  const shown = new Set<string>()
  for (const block of children) if (block.type === 'picture') shown.add(block.file)
  return [...shown].flatMap((file) => {
    const image = meta.images?.get(file)
    return image ? [{ name: pictureName(file), bytes: image.bytes }] : []
  })
}

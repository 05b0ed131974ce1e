import type { Block, Document, Image } from '../document/types.ts'
import type { Compression } from '../host/compression.ts'
import { createDrawings, type Drawings } from '../writers/docx/drawings.ts'

/** Drawings of two documents: a chart that both have is one part. */
export function sharedDrawings(compression: Compression): Drawings {
  const drawings = createDrawings(compression)
  const charts = new Map<string, string>()
  return {
    ...drawings,
    chart(xml, workbook) {
      const id = charts.get(xml) ?? drawings.chart(xml, workbook)
      charts.set(xml, id)
      return id
    },
  }
}

/** A document whose pictures have names of their own, where the other one shows another picture by the same name. */
export function withOwnPictures(document: Document, other: Document): Document {
  const images = document.meta.images ?? new Map<string, Image>()
  const own = (file: string): string => {
    const [here, there] = [images.get(file), other.meta.images?.get(file)]
    return here && there && !sameBytes(here.bytes, there.bytes) ? `${file}\u0000` : file
  }
  const renamed = (block: Block): Block => (block.type === 'picture' ? { ...block, file: own(block.file) } : block)
  const named = new Map([...images].map(([file, image]) => [own(file), image]))
  return { ...document, meta: { ...document.meta, images: named }, children: document.children.map(renamed) }
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

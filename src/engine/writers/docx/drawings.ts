import { declaration, officeRelations, relationshipsXml } from '../../archive/package-xml.ts'
import { type ZipEntry, zipBytes, zipEntry } from '../../archive/zip.ts'
import type { Image } from '../../document/types.ts'
import type { Compression } from '../../host/compression.ts'
import type { DrawingPart } from './parts/package-parts.ts'

/** The pictures and charts of a document: parts of their own, which the document refers to by ids. */
export interface Drawings {
  /** A number of its own for each drawing of the document (ECMA-376-1 20.4.2.5). */
  nextId(): number
  /** The id of a picture; one that is shown twice is one part. */
  picture(file: string, image: Image): string
  /** What the workbook of a chart is compressed with, too. */
  compression: Compression
  /** The id of a chart, of its XML and the workbook behind it. */
  chart(xml: string, workbook: Uint8Array): string
  parts(): DrawingPart[]
  entries(): ZipEntry[]
}

/** Where the writer of a document puts its pictures and charts. */
export function createDrawings(compression: Compression): Drawings {
  const parts: DrawingPart[] = []
  const entries: ZipEntry[] = []
  const pictures = new Map<string, string>()
  let [ids, images, charts] = [0, 0, 0]
  const add = (part: Omit<DrawingPart, 'id'>): string => {
    const id = `rIdD${parts.length + 1}`
    parts.push({ id, ...part })
    return id
  }
  return {
    compression,
    nextId: () => ++ids,
    picture(file, { format, bytes }) {
      const known = pictures.get(file)
      if (known) return known
      const target = `media/image${++images}.${format}`
      entries.push(zipBytes(`word/${target}`, bytes, compression))
      const id = add({ kind: 'image', target, ending: format })
      pictures.set(file, id)
      return id
    },
    chart(xml, workbook) {
      const name = `chart${++charts}`
      const relations = relationshipsXml([['rId1', `${officeRelations}/package`, `../embeddings/${name}.xlsx`]])
      entries.push(
        zipEntry(`word/charts/${name}.xml`, xml, compression),
        zipEntry(`word/charts/_rels/${name}.xml.rels`, declaration + relations, compression),
        zipBytes(`word/embeddings/${name}.xlsx`, workbook, compression),
      )
      return add({ kind: 'chart', target: `charts/${name}.xml`, ending: 'xlsx' })
    },
    parts: () => parts,
    entries: () => entries,
  }
}

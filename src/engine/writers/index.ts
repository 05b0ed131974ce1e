import type { Format } from '../document/formats.ts'
import type { Stamp } from '../document/stamp.ts'
import type { Document } from '../document/types.ts'
import type { Compression } from '../host/compression.ts'
import type { Layout } from '../model/layout.ts'
import { utf8Of } from '../text/utf8.ts'
import { writeDocx } from './docx/index.ts'
import { writeHtml } from './html/index.ts'
import { writeMarkdown } from './markdown/index.ts'

/**
 * A writer turns a document into the bytes of a file. Markdown has no page, so it has no use for the layout. A DOCX is
 * packed by fflate, unless the host hands over another `Compression`, as Node.js does; with a `stamp` it says where it comes
 * from, and the pages of DOCX and HTML carry its mark where the layout asks for that.
 */
export type Writer = (document: Document, layout: Layout, compression?: Compression, stamp?: Stamp) => Uint8Array

/** Every writer by its format. */
export const writers: Record<Format, Writer> = {
  docx: writeDocx,
  md: (document) => utf8Of(writeMarkdown(document)),
  html: (document, layout, _, stamp) => utf8Of(writeHtml(document, layout, stamp)),
}

import path from 'node:path'
import { openArchive } from '../../engine/archive/unzip.ts'
import { zipArchive, zipEntry } from '../../engine/archive/zip.ts'
import { docxKind } from '../../engine/readers/docx/limits.ts'
import { decodeLoosely } from '../../engine/text/decode.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import { nodeCompression } from '../../node/compression.ts'
import { shownPath } from '../../node/files.ts'
import { failure } from '../../node/output/failure.ts'
import { freePath } from '../../node/output/free-path.ts'
import { replaceFile } from '../../node/output/replace-file.ts'
import type { DocumentTable } from './table-document.ts'

/** Writes a Word document of tables; a file that is there stays, and the new one gets a number. `option` says where. */
export async function writeTableDocument(
  wanted: string,
  title: string,
  tables: readonly DocumentTable[],
  option: string,
): Promise<{ file: string } | { failed: Diagnostic }> {
  // The library is large, and seldom needed.
  const { tableDocument } = await import('./table-document.ts')
  const bytes = sameEachTime(await tableDocument(title, tables))
  const { dir, name, ext } = path.parse(wanted)
  const target = await freePath((number) => path.join(dir, `${name}${number}${ext}`))
  const file = shownPath(target)
  try {
    await replaceFile(target, bytes)
    return { file }
  } catch (caught) {
    return { failed: failure(caught, file, option) }
  }
}

/** The library writes the hour into a document and its archive; the same tables shall give the same bytes. */
function sameEachTime(bytes: Uint8Array): Uint8Array {
  const archive = openArchive(bytes, docxKind, nodeCompression)
  const core = 'docProps/core.xml'
  const entries = archive.entries().map((entry) => {
    if (entry.name !== core) return entry
    const xml = decodeLoosely(archive.read(core)!).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    return zipEntry(core, xml, nodeCompression)
  })
  return zipArchive(entries)
}

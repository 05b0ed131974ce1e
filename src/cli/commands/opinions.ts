import path from 'node:path'
import { openArchive } from '../../engine/archive/unzip.ts'
import { zipArchive, zipEntry } from '../../engine/archive/zip.ts'
import { severityNames } from '../../engine/messages/format-diagnostic.ts'
import { visible } from '../../engine/messages/visible.ts'
import type { Found } from '../../engine/proofread/run.ts'
import { docxKind } from '../../engine/readers/docx/limits.ts'
import { decodeLoosely } from '../../engine/text/decode.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import { legalText } from '../../engine/text/legal-text.ts'
import { nodeCompression } from '../../node/compression.ts'
import { shownPath } from '../../node/files.ts'
import { failure } from '../../node/output/failure.ts'
import { freePath } from '../../node/output/free-path.ts'
import { replaceFile } from '../../node/output/replace-file.ts'
import { countText } from '../console/counts.ts'
import type { FileOpinions, Opinion } from './opinions-document.ts'

/** What was found in one file, for the table of `--report`. */
export interface Reviewed {
  file: string
  found: readonly Found[]
  diagnostics: readonly Diagnostic[]
}

/** Writes the findings as a table of a Word document; a file that is there stays, and the new one gets a number. */
export async function writeOpinions(
  wanted: string,
  reviewed: readonly Reviewed[],
): Promise<{ file: string } | { failed: Diagnostic }> {
  // The library is large, and seldom needed.
  const { opinionsDocument } = await import('./opinions-document.ts')
  const bytes = sameEachTime(await opinionsDocument(reviewed.map(opinionsOf)))
  const { dir, name, ext } = path.parse(wanted)
  const target = await freePath((number) => path.join(dir, `${name}${number}${ext}`))
  const file = shownPath(target)
  try {
    await replaceFile(target, bytes)
    return { file }
  } catch (caught) {
    return { failed: failure(caught, file) }
  }
}

function opinionsOf({ file, found, diagnostics }: Reviewed): FileOpinions {
  const all = [...diagnostics.map((diagnostic): Found => ({ diagnostic, text: '' })), ...found]
  const counts = countText(all.map(({ diagnostic }) => diagnostic))
  return { file: shown(file), summary: counts === '' ? '没有发现问题。' : `共${counts}。`, rows: all.map(rowOf) }
}

const rowOf = ({ diagnostic: { severity, message, hint, position }, text }: Found): Opinion => ({
  place: position && text !== '' ? (position.lineName ?? `第${position.line}行`) : '全文',
  words: shown(text.length > longestQuote ? `${text.slice(0, longestQuote)}……` : text),
  what: shown(`${severityNames[severity]}：${message}`),
  advice: shown(hint ?? ''),
})

/** As much of a paragraph is quoted as finds it. */
const longestQuote = 120

const shown = (text: string): string => legalText(visible(text))

/** The library writes the hour into a document and its archive; the same findings shall give the same bytes. */
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

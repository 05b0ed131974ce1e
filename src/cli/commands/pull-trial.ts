import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileText } from '../../engine/corrections/file-text.ts'
import { folderOf, inReport, isOfReport } from '../../engine/editions/places.ts'
import type { Library } from '../../engine/library.ts'
import { readOrigin } from '../../engine/readers/docx/origin.ts'
import { applyEdits } from '../../engine/text/edits.ts'
import type { SourceEdit } from '../../engine/text/source.ts'
import { nodeCompression } from '../../node/compression.ts'
import { prepareReport } from '../../node/engine.ts'
import { enginePath } from '../../node/files.ts'
import type { WrittenParagraph } from './kept-of.ts'
import { renderStamped } from './render-stamped.ts'

/** The files of a report folder as they were read, by their names in it. */
export type ReportFiles = Readonly<Record<string, Uint8Array>>

export function readReportFiles(folder: string, below = ''): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const one of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = enginePath(join(below, one.name))
    if (one.name.startsWith('.')) continue
    if (one.isDirectory()) Object.assign(files, readReportFiles(folder, name))
    else if (one.isFile() || one.isSymbolicLink()) files[name] = readFileSync(join(folder, name))
  }
  return files
}

/** What a report prints: its marked paragraphs by their numbers, as its DOCX has them. */
export type Printed = ReadonlyMap<number, WrittenParagraph>

/** What a report prints of files in memory; without a document when they have an error. */
export async function printed(folder: string, texts: ReportFiles, library: Library) {
  const prepared = await prepareReport(folder, library, { texts })
  const docx = renderStamped(prepared, ['docx'], { name: 'pull' })?.outputs[0]?.bytes
  const origin = docx && readOrigin(docx, '', nodeCompression).value
  const paragraphs: Printed | undefined =
    origin &&
    new Map(
      origin.paragraphs.flatMap(({ marks, text }, index) =>
        marks.map(({ number, block }) => [number, { text, block, paragraph: index + 1 }] as const),
      ),
    )
  return { ...prepared, paragraphs, stamp: origin?.stamp }
}

/** The files with edits made, all else byte for byte; `undefined` where one of them cannot be edited so. */
export function withEdits(
  files: ReportFiles,
  edits: readonly SourceEdit[],
  report: Parameters<typeof folderOf>[0],
): Record<string, Uint8Array> | undefined {
  const folder = folderOf(report)
  const changed: Record<string, Uint8Array> = {}
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  for (const path of new Set(edits.map(({ source }) => source.path))) {
    const own = sorted.filter(({ source }) => source.path === path)
    const name = inReport(path, folder)
    const bytes = files[name]
    if (!bytes || !isOfReport(path, folder)) return undefined
    const text = fileText(bytes)
    // A character that was replaced as it was read, or another encoding: nothing is byte for byte then.
    if (text.text.replace(/\r\n?/g, '\n') !== own[0]!.source.text) return undefined
    // Two edits of one place are two homes for one text.
    if (own.some((one, at) => at > 0 && one.start < own[at - 1]!.end)) return undefined
    const made = own.map(({ start, end, text: written }) => ({
      start: text.offset(start),
      end: text.offset(end),
      text: written,
    }))
    changed[name] = text.encode(applyEdits(text.text, made).text)
  }
  return changed
}

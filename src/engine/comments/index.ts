import { BadFile } from '../archive/bad-file.ts'
import { relationsOf } from '../archive/relations.ts'
import type { Archive } from '../archive/unzip.ts'
import { type ZipEntry, zipArchive, zipEntry } from '../archive/zip.ts'
import type { Compression } from '../host/compression.ts'
import { baseName, folderOf, join } from '../host/paths.ts'
import { docxParagraphs } from '../readers/docx/index.ts'
import { docxKind } from '../readers/docx/limits.ts'
import { fromDocx } from '../readers/docx/open.ts'
import { decodeAs, decodeLoosely, utf16Mark } from '../text/decode.ts'
import type { Result } from '../text/diagnostic.ts'
import { annotatePart, type Range } from './annotate-part.ts'
import { commentXml } from './comment.ts'
import { appendTo, contentTypeOf, noComments, noRelations, relationTo } from './package-parts.ts'
import { marksOf } from './part-marks.ts'
import { placeRemarks } from './place-remarks.ts'
import type { Commented, Remark } from './types.ts'

export type { Commented, Remark } from './types.ts'

/**
 * A copy of a .docx with remarks as Word comments at their words. Parts that need no change are the same bytes; comments
 * that are there stay. What stands where Word takes no comment is told.
 */
export function withComments(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  compression: Compression,
): Result<Commented | undefined> {
  return fromDocx(bytes, '', compression, (archive) => ({
    value: annotate(archive, remarks, compression),
    diagnostics: [],
  }))
}

function annotate(archive: Archive, remarks: readonly Remark[], compression: Compression): Commented {
  const root = relationsOf(archive.read, '', docxKind).find((one) => one.kind === 'officeDocument')
  const main = root?.target ?? 'word/document.xml'
  const xml = textOf(archive, main)
  const marks = marksOf(xml)
  const relations = relationsOf(archive.read, main, docxKind)
  const marksOfPart = (part: string) => (part === main ? marks : marksOf(textOf(archive, part)))
  const placed = placeRemarks(remarks, docxParagraphs(archive), marks, marksOfPart)
  const freeId = freeIds(archive, [main, ...relations.map(({ target }) => target)])
  const found = placed.found.map((one) => ({ ...one, id: freeId() }))
  const ranges = found.map(({ range, id }): Range => ({ ...range, id }))
  const changed = new Map([[main, annotatePart(xml, marks, ranges, freeId)]])
  const written = (prefix: string): string => found.map(({ id, lines }) => commentXml(id, lines)(prefix)).join('')
  addComments(archive, main, written, changed)
  const entries = archive.entries().map((entry): ZipEntry => {
    const text = changed.get(entry.name)
    changed.delete(entry.name)
    return text === undefined ? entry : zipEntry(entry.name, text, compression)
  })
  const added = [...changed].map(([name, text]) => zipEntry(name, text, compression))
  return { bytes: zipArchive([...entries, ...added]), placed: ranges.length, unplaced: placed.unplaced }
}

/** The comments part, with what names it when it is a new one. */
function addComments(
  archive: Archive,
  main: string,
  write: (prefix: string) => string,
  changed: Map<string, string>,
): void {
  const known = relationsOf(archive.read, main, docxKind).find((one) => one.kind === 'comments')
  if (known && archive.read(known.target)) {
    changed.set(known.target, appendTo(textOf(archive, known.target), write))
    return
  }
  const namespace = namespaceOf(changed.get(main)!)
  const folder = folderOf(main)
  const isTaken = (one: string): boolean => archive.read(join(folder, one)) !== undefined
  const name = free((number) => `comments${number || ''}.xml`, isTaken)
  const part = join(folder, name)
  changed.set(part, appendTo(noComments(namespace), write))
  const rels = join(folder, '_rels', `${baseName(main)}.rels`)
  const written = archive.read(rels) ? textOf(archive, rels) : noRelations
  const idAt = (number: number): string => `zjComments${number > 0 ? number + 1 : ''}`
  const id = free(idAt, (one) => written.includes(`"${one}"`))
  changed.set(rels, appendTo(written, relationTo(name, id, namespace.includes('purl.oclc.org'))))
  const types = '[Content_Types].xml'
  changed.set(types, appendTo(textOf(archive, types), contentTypeOf(part)))
}

/** The first of a series of names that is not taken. */
function free(nameAt: (number: number) => string, isTaken: (name: string) => boolean): string {
  let number = 0
  while (isTaken(nameAt(number))) number++
  return nameAt(number)
}

/** The namespace that the elements of the main part are in. */
function namespaceOf(xml: string): string {
  const [tag = '', prefix] = /<(?![?!])(?:([^\s:<>/]+):)?[^>]*>/.exec(xml) ?? []
  const declared = new RegExp(`xmlns${prefix ? `:${prefix}` : ''}\\s*=\\s*["']([^"']+)["']`).exec(tag)?.[1]
  return declared ?? 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
}

/** Numbers that no annotation of the parts has: Word counts them all in one series. */
function freeIds(archive: Archive, parts: readonly string[]): () => number {
  const used = new Set<number>()
  for (const part of new Set(parts)) {
    const content = /\.xml$/i.test(part) ? archive.read(part) : undefined
    if (!content) continue
    for (const [, id] of decodeLoosely(content).matchAll(/:id\s*=\s*["'](\d{1,10})["']/g)) used.add(Number(id))
  }
  let last = 0
  return () => {
    while (used.has(last)) last++
    used.add(last)
    return last
  }
}

/** A part as text. One in UTF-16 is written as UTF-8. */
function textOf(archive: Archive, part: string): string {
  const bytes = archive.read(part)
  if (!bytes) throw new BadFile(`压缩包里没有“${part}”`, '请在 Word 里打开它，另存为新的 .docx 后再试')
  const text = decodeAs(utf16Mark(bytes) ?? 'utf-8', bytes) ?? ''
  return text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[^"']*/i, '$1UTF-8')
}

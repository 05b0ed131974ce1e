import { BadFile } from '../archive/bad-file.ts'
import { declaration, officeRelations, relationshipsXml } from '../archive/package-xml.ts'
import { relationsOf } from '../archive/relations.ts'
import type { Archive } from '../archive/unzip.ts'
import { type ZipEntry, zipArchive, zipEntry } from '../archive/zip.ts'
import type { Compression } from '../host/compression.ts'
import { baseName, folderOf, join } from '../host/paths.ts'
import { commentAuthor } from '../readers/docx/docx-paragraph.ts'
import { docxParagraphs } from '../readers/docx/index.ts'
import { docxKind } from '../readers/docx/limits.ts'
import { fromDocx } from '../readers/docx/open.ts'
import { decodeAs, decodeLoosely, utf16Mark } from '../text/decode.ts'
import type { Result } from '../text/diagnostic.ts'
import { escapeAttribute, escapeXml } from '../text/xml.ts'
import { annotatePart, type Range } from './annotate-part.ts'
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

/** A comment as the comments part has it: without a date, so that the same findings give the same file. */
const commentXml = (id: number, lines: readonly string[]) => (p: string) => {
  const mark = `<${p}r><${p}annotationRef/></${p}r>`
  const paragraphs = lines.map((line, index) => {
    const words = `<${p}r><${p}rPr>${size(p)}</${p}rPr><${p}t xml:space="preserve">${escapeXml(line)}</${p}t></${p}r>`
    return `<${p}p>${properties(p)}${index === 0 ? mark : ''}${words}</${p}p>`
  })
  return `<${p}comment ${p}id="${id}" ${p}author="${commentAuthor}" ${p}initials="zj">${paragraphs.join('')}</${p}comment>`
}

/** The indents and the large type of an official text would fill a balloon with one word a line. */
const properties = (p: string): string =>
  `<${p}pPr><${p}spacing ${p}before="0" ${p}after="0" ${p}line="240" ${p}lineRule="auto"/>` +
  `<${p}ind ${p}firstLineChars="0" ${p}firstLine="0"/><${p}jc ${p}val="left"/></${p}pPr>`

const size = (p: string): string => `<${p}sz ${p}val="20"/><${p}szCs ${p}val="20"/>`

/** Puts XML before the end tag of a part's root; `write` is given the prefix that the root is written with. */
function appendTo(xml: string, write: (prefix: string) => string): string {
  const [, prefix = '', name = ''] = /<(?![?!])([^\s:<>/]+:)?([^\s<>/]+)/.exec(xml) ?? []
  const end = xml.lastIndexOf(`</${prefix}${name}`)
  if (end >= 0) return xml.slice(0, end) + write(prefix) + xml.slice(end)
  // <Relationships … />: nothing was in it.
  const empty = xml.lastIndexOf('/>')
  return `${xml.slice(0, empty)}>${write(prefix)}</${prefix}${name}>${xml.slice(empty + 2)}`
}

/** A part of relations without any. */
const noRelations = declaration + relationshipsXml([])

/** A part of comments without any, in the namespace of its document. */
const noComments = (namespace: string): string => `${declaration}<w:comments xmlns:w="${escapeAttribute(namespace)}"/>`

/** Says what kind a part is of (ECMA-376 part 2, 7.2.3). */
const contentTypeOf = (part: string) => (prefix: string) =>
  `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`

/** Names a part as the comments of the document. A document of the strict kind has other kinds of relations. */
const relationTo = (target: string, id: string, isStrict: boolean) => (prefix: string) => {
  const home = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : officeRelations
  return `<${prefix}Relationship Id="${id}" Type="${home}/comments" Target="${escapeAttribute(target)}"/>`
}

import { customProperties, partsFingerprint } from '../../archive/parts-fingerprint.ts'
import { scanXml } from '../../archive/scan-xml.ts'
import type { Archive } from '../../archive/unzip.ts'
import {
  type ParagraphMark,
  paragraphHash,
  readMark,
  readStamp,
  redlineProperty,
  type WrittenStamp,
} from '../../document/stamp.ts'
import type { Compression } from '../../host/compression.ts'
import type { Result } from '../../text/diagnostic.ts'
import { docxKind } from './limits.ts'
import { fromDocx } from './open.ts'
import { partsOf } from './parts.ts'

/** What a .docx says of where it comes from, and its paragraphs with their marks. */
export interface DocxOrigin {
  /** Absent when the file says nothing of it. */
  stamp?: WrittenStamp
  /** The report of which it is a redline: no document that was printed. */
  redlineOf?: string
  /** Hash of the notes at the foot of its pages. */
  notes: string
  /** What each of them says, in their order. */
  noteTexts: string[]
  /** Nothing in the file is another one than when it was written. */
  isUntouched: boolean
  paragraphs: MarkedParagraph[]
  /** How many insertions and deletions are tracked, and how many comments there are. */
  tracked: number
  comments: number
}

/** A paragraph of the body, as it reads with all changes accepted. */
export interface MarkedParagraph {
  text: string
  /** The marks in it. */
  marks: ParagraphMark[]
}

/** Reads where a .docx comes from; one that is none, or cannot be read, is an error. `shown` is its name for people. */
export const readOrigin = (
  bytes: Uint8Array,
  shown: string,
  compression: Compression,
): Result<DocxOrigin | undefined> =>
  fromDocx(bytes, shown, compression, (archive) => ({ value: originOf(archive), diagnostics: [] }))

function originOf(archive: Archive): DocxOrigin {
  const { main, related } = partsOf(archive)
  const properties = propertiesIn(archive.read(customProperties))
  const stamped = readStamp(properties)
  const redlineOf = properties.get(redlineProperty)
  const comments = related.find(({ kind }) => kind === 'comments')
  const notes = related.filter(({ kind }) => kind === 'footnotes' || kind === 'endnotes')
  const texts = notes.map(({ content }) => bodyOf(content).paragraphs.map(({ text }) => text))
  return {
    ...(stamped && { stamp: stamped }),
    ...(redlineOf !== undefined && { redlineOf }),
    isUntouched: stamped !== undefined && partsFingerprint(archive.entries()) === stamped.parts,
    notes: paragraphHash(texts.map((one) => one.join('')).join('')),
    noteTexts: texts
      .flat()
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    ...bodyOf(main.content),
    comments: comments ? countOf(comments.content, 'w:comment') : 0,
  }
}

function propertiesIn(part: Uint8Array | undefined): Map<string, string> {
  const properties = new Map<string, string>()
  let name: string | undefined
  if (!part) return properties
  scanXml(part, docxKind, {
    open: (element) => {
      if (element.name.endsWith('}property')) name = element.get('name')
    },
    close: (closed) => {
      if (closed.endsWith('}property')) name = undefined
    },
    text: (text) => {
      if (name !== undefined && text.trim() !== '') properties.set(name, (properties.get(name) ?? '') + text)
    },
  })
  return properties
}

function countOf(part: Uint8Array, name: string): number {
  let count = 0
  scanXml(part, docxKind, {
    open: (element) => {
      if (element.name === name) count++
    },
  })
  return count
}

/** What is not there with all changes accepted, or is there twice. */
const passedOver: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])
const changes: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

function bodyOf(part: Uint8Array): Pick<DocxOrigin, 'paragraphs' | 'tracked'> {
  const paragraphs: MarkedParagraph[] = []
  // Text boxes stand inside paragraphs.
  const open: MarkedParagraph[] = []
  /** Marks between paragraphs, which are of the next. */
  let waiting: ParagraphMark[] = []
  let isText = false
  let [tracked, skipping] = [0, 0]
  scanXml(part, docxKind, {
    open({ name, get }) {
      const here = open.at(-1)
      if (changes.has(name)) tracked++
      if (skipping > 0 || passedOver.has(name)) skipping++
      else if (name === 'w:p') {
        open.push({ text: '', marks: waiting })
        waiting = []
      } else if (name === 'w:t') isText = true
      else if (here && (name === 'w:tab' || name === 'w:br' || name === 'w:cr')) here.text += ' '
      else if (name === 'w:bookmarkStart') {
        const mark = readMark(get('name') ?? '')
        if (mark) (here?.marks ?? waiting).push(mark)
      }
    },
    close(name) {
      if (skipping > 0) skipping--
      else if (name === 'w:t') isText = false
      else if (name === 'w:p' && open.length > 0) paragraphs.push(open.pop()!)
    },
    text(text) {
      const here = open.at(-1)
      if (isText && skipping === 0 && here) here.text += text
    },
  })
  return { paragraphs, tracked }
}

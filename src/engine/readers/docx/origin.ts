import { BadFile } from '../../archive/bad-file.ts'
import { customProperties, partsFingerprint } from '../../archive/parts-fingerprint.ts'
import { scanXml, type XmlElement } from '../../archive/scan-xml.ts'
import {
  type ParagraphMark,
  paragraphHash,
  readMark,
  readStamp,
  redlineProperty,
  type WrittenStamp,
} from '../../document/stamp.ts'
import type { Compression } from '../../host/compression.ts'
import { type Diagnostic, error, type Result } from '../../text/diagnostic.ts'
import { startOf } from '../../text/source.ts'
import { openDocx } from './index.ts'
import { docxKind } from './limits.ts'
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
export function readOrigin(bytes: Uint8Array, shown: string, compression: Compression): Result<DocxOrigin | undefined> {
  try {
    const archive = openDocx(bytes, compression)
    const { main, related } = partsOf(archive)
    const properties = propertiesIn(archive.read(customProperties))
    const stamped = readStamp(properties)
    const redlineOf = properties.get(redlineProperty)
    const comments = related.find(({ kind }) => kind === 'comments')
    const notes = related.filter(({ kind }) => kind === 'footnotes' || kind === 'endnotes')
    const texts = notes.map(({ content }) => bodyOf(content).paragraphs.map(({ text }) => text))
    const value: DocxOrigin = {
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
    return { value, diagnostics: [] }
  } catch (caught) {
    if (!(caught instanceof BadFile)) throw caught
    const at = startOf({ path: shown, text: '' })
    const diagnostics: Diagnostic[] = [error('file/not-docx', caught.message, { at, hint: caught.hint })]
    return { value: undefined, diagnostics }
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
    close: () => {},
  })
  return count
}

/** What is not there with all changes accepted, or is there twice. */
const passedOver: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])
const changes: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

/** A body while it is read. */
interface Reading {
  paragraphs: MarkedParagraph[]
  /** Those that are open: text boxes stand inside paragraphs. */
  open: MarkedParagraph[]
  /** Marks between paragraphs, which are of the next. */
  waiting: ParagraphMark[]
  tracked: number
  isText: boolean
}

function bodyOf(part: Uint8Array): Pick<DocxOrigin, 'paragraphs' | 'tracked'> {
  const reading: Reading = {
    paragraphs: [],
    open: [],
    waiting: [],
    tracked: 0,
    isText: false,
  }
  let skipping = 0
  scanXml(part, docxKind, {
    open(element) {
      if (changes.has(element.name)) reading.tracked++
      if (skipping > 0 || passedOver.has(element.name)) skipping++
      else open(reading, element)
    },
    close(name) {
      if (skipping > 0) skipping--
      else if (name === 'w:t') reading.isText = false
      else if (name === 'w:p') {
        const closed = reading.open.pop()
        if (closed) reading.paragraphs.push(closed)
      }
    },
    text(text) {
      const here = reading.open.at(-1)
      if (reading.isText && skipping === 0 && here) here.text += text
    },
  })
  return { paragraphs: reading.paragraphs, tracked: reading.tracked }
}

function open(reading: Reading, { name, get }: XmlElement): void {
  const here = reading.open.at(-1)
  switch (name) {
    case 'w:p':
      reading.open.push({ text: '', marks: reading.waiting })
      reading.waiting = []
      return
    case 'w:t':
      reading.isText = true
      return
    case 'w:tab':
    case 'w:br':
    case 'w:cr':
      if (here) here.text += ' '
      return
    case 'w:bookmarkStart': {
      const mark = readMark(get('name') ?? '')
      if (!mark) return
      if (here) here.marks.push(mark)
      else reading.waiting.push(mark)
    }
  }
}

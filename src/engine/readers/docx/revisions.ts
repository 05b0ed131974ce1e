import { scanXml, type XmlElement } from '../../archive/scan-xml.ts'
import type { Archive } from '../../archive/unzip.ts'
import { commentAuthor } from './docx-paragraph.ts'
import { docxKind } from './limits.ts'
import { partsOf } from './parts.ts'

/** A change that somebody tracked (ECMA-376-1 17.13.5); `text` is empty for the mark of a paragraph. */
export interface Revision {
  kind: 'inserted' | 'deleted'
  text: string
  author: string
  /** As the file says it. */
  date?: string
}

/** What somebody wrote beside the text (17.13.4). */
export interface Comment {
  author: string
  date?: string
  text: string
  /** The words that it is about. */
  words: string
  /** The paragraph that these begin in, from 1, counted as `readOrigin` does. */
  paragraph: number
}

/** Who changed what in a body, and who said what about it. */
export interface Revisions {
  /** The tracked changes of each paragraph, by its number from 1. */
  changes: ReadonlyMap<number, readonly Revision[]>
  comments: readonly Comment[]
}

const kinds: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
}

/** Reads the tracked changes and the comments of a .docx. Throws `BadFile`. */
export function readRevisions(archive: Archive): Revisions {
  const { main, related } = partsOf(archive)
  const part = related.find(({ kind }) => kind === 'comments')
  const written = part ? commentsIn(part.content) : new Map<string, Omit<Comment, 'words' | 'paragraph'>>()
  const anchors = new Map<string, { words: string; paragraph: number }>()
  const changes = new Map<number, Revision[]>()
  let closed = 0
  let duplicate = 0
  let isText = false
  const paragraphs: Revision[][] = []
  const running: Revision[] = []
  const anchored = new Map<string, { words: string; inside: Revision[] | undefined }>()
  const waiting: { id: string; words: string; inside: Revision[] | undefined }[] = []
  scanXml(main.content, docxKind, {
    open(element) {
      if (duplicate > 0 || element.name === 'mc:Fallback') {
        duplicate++
        return
      }
      const kind = kinds[element.name]
      if (kind) {
        const revision: Revision = { kind, text: '', ...whoOf(element) }
        running.push(revision)
        paragraphs.at(-1)?.push(revision)
      } else if (element.name === 'w:p') paragraphs.push([])
      else if (element.name === 'w:t' || element.name === 'w:delText') isText = true
      else if (element.name === 'w:commentRangeStart') {
        anchored.set(element.get('id') ?? '', { words: '', inside: paragraphs.at(-1) })
      } else if (element.name === 'w:commentRangeEnd') {
        const id = element.get('id') ?? ''
        const anchor = anchored.get(id)
        if (anchor) waiting.push({ id, ...anchor })
        anchored.delete(id)
      }
    },
    close(name) {
      if (duplicate > 0) {
        duplicate--
        return
      }
      if (kinds[name]) running.pop()
      else if (name === 'w:t' || name === 'w:delText') isText = false
      else if (name === 'w:p') {
        const found = paragraphs.pop() ?? []
        closed++
        const told = merged(found)
        if (told.length > 0) changes.set(closed, told)
        for (const { id, words, inside } of waiting) {
          if (inside === found && !anchors.has(id)) anchors.set(id, { words, paragraph: closed })
        }
      }
    },
    text(text) {
      if (!isText || duplicate > 0) return
      const revision = running.at(-1)
      if (revision) revision.text += text
      if (revision?.kind !== 'deleted') for (const anchor of anchored.values()) anchor.words += text
    },
  })
  const comments = [...written].map(([id, comment]) => ({ ...comment, words: '', paragraph: 0, ...anchors.get(id) }))
  return { changes, comments: comments.filter(({ author }) => author !== commentAuthor) }
}

/** Changes of one person one behind the other as one; what has no words beside such that have is left out. */
function merged(found: readonly Revision[]): Revision[] {
  const told: Revision[] = []
  for (const one of found) {
    const last = told.at(-1)
    if (last && last.kind === one.kind && last.author === one.author && last.date === one.date) last.text += one.text
    else told.push({ ...one })
  }
  return told.filter(({ text }) => text !== '' || told.length === 1)
}

function whoOf({ get }: XmlElement): Pick<Revision, 'author' | 'date'> {
  const date = get('date')
  return { author: get('author') ?? '', ...(date && { date }) }
}

function commentsIn(part: Uint8Array): Map<string, Omit<Comment, 'words' | 'paragraph'>> {
  const comments = new Map<string, Omit<Comment, 'words' | 'paragraph'>>()
  let here: Omit<Comment, 'words' | 'paragraph'> | undefined
  let isText = false
  scanXml(part, docxKind, {
    open(element) {
      if (element.name === 'w:comment') {
        here = { ...whoOf(element), text: '' }
        comments.set(element.get('id') ?? '', here)
      } else if (element.name === 'w:t') isText = true
      else if (element.name === 'w:p' && here && here.text !== '') here.text += ' '
    },
    close(name) {
      if (name === 'w:t') isText = false
      else if (name === 'w:comment') here = undefined
    },
    text(text) {
      if (isText && here) here.text += text
    },
  })
  return comments
}

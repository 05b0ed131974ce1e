import { portableCompression } from '../../engine/archive/portable-compression.ts'
import type { Stamp } from '../../engine/document/stamp.ts'
import type { Snapshot } from '../../engine/editions/types.ts'
import { openDocx } from '../../engine/readers/docx/index.ts'
import { readOrigin } from '../../engine/readers/docx/origin.ts'
import { readRevisions } from '../../engine/readers/docx/revisions.ts'
import type { Span } from '../../engine/text/source.ts'
import { type ParagraphChange, verifyOrigin } from '../../engine/verify/index.ts'
import { placeOf } from '../../engine/verify/place.ts'
import { writers } from '../../engine/writers/index.ts'
import type { InRow } from '../worker/places.ts'
import type { Made } from './protocol.ts'

/** What somebody made of a Word document that came from here. */
export interface Returned {
  file: string
  /** One sentence on the whole. */
  says: string
  paragraphs: ReturnedParagraph[]
  comments: { author: string; words: string; text: string }[]
}

/** A paragraph that somebody changed. */
export interface ReturnedParagraph {
  change: ParagraphChange['change']
  before: string
  after: string
  authors: string[]
  at?: InRow
}

const states = {
  generated: '与导出时一样，没有人改过',
  resaved: '只是另存过，文字没有改',
  edited: '有人改过',
  unknown: '看不出是不是从这里导出的，没有可以比较的',
} as const

/** Reads what became of a file; `kept` are the documents that it may have been made of. */
export function returnedFile(
  file: string,
  bytes: Uint8Array,
  kept: readonly Snapshot[],
  rowAt: (at: Span) => InRow | undefined,
): Made<Returned> {
  const { value: origin, diagnostics } = readOrigin(bytes, file, portableCompression)
  if (!origin) return { problem: diagnostics.map(({ message, hint = '' }) => `${message}。${hint}`).join('') }
  const { state, changes } = verifyOrigin(origin)
  if (!origin.stamp) return { problem: `“${file}”${states.unknown}` }
  const { stamp } = origin
  const snapshot = kept.find((one) => one.text === stamp.text)
  const written = snapshot && writtenParagraphs(snapshot, stamp)
  const { changes: tracked, comments } = readRevisions(openDocx(bytes, portableCompression))
  const paragraphs = changes.map(({ change, number, text, paragraph }): ReturnedParagraph => {
    const was = number === undefined ? undefined : written?.get(number)
    const place = was && snapshot ? placeOf(snapshot.document, was.block, was.text, text) : undefined
    const at = place && rowAt(place)
    const authors = [...new Set((tracked.get(paragraph) ?? []).map(({ author }) => author))]
    return { change, before: was?.text ?? '', after: text, authors, ...(at && { at }) }
  })
  return {
    file,
    says: `“${file}”${states[state]}${snapshot ? '' : '；它导出时的稿子没有存档，看不到原来的话'}`,
    paragraphs,
    comments: comments.map(({ author, words, text }) => ({ author, words, text })),
  }
}

/** The paragraphs of a file as they were written: the snapshot has all of them but pictures. */
function writtenParagraphs(
  { document, layout }: Snapshot,
  stamp: Stamp,
): Map<number, { text: string; block: number }> | undefined {
  if (document.children.some(({ type }) => type === 'picture')) return undefined
  const docx = writers.docx(document, layout, portableCompression, stamp)
  const origin = readOrigin(docx, '', portableCompression).value
  return new Map(
    origin?.paragraphs.flatMap(({ text, marks }) =>
      marks.map(({ number, block }) => [number, { text, block }] as const),
    ),
  )
}

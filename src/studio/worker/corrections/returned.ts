import { portableCompression } from '../../../engine/archive/portable-compression.ts'
import type { Stamp } from '../../../engine/document/stamp.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { type Kept, paragraphsOf, type Trial } from '../../../engine/pull/kept.ts'
import { withNotes } from '../../../engine/pull/notes.ts'
import { type PulledParagraph, planPull } from '../../../engine/pull/plan.ts'
import { openDocx } from '../../../engine/readers/docx/open.ts'
import { type DocxOrigin, readOrigin } from '../../../engine/readers/docx/origin.ts'
import { readRevisions } from '../../../engine/readers/docx/revisions.ts'
import type { Position } from '../../../engine/text/source.ts'
import { type Verified, verifyOrigin } from '../../../engine/verify/index.ts'
import { writers } from '../../../engine/writers/index.ts'
import type { InRow } from '../places.ts'
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
  change: PulledParagraph['change']
  /** Whether it can be put into the text as it is. */
  becomes: PulledParagraph['becomes']
  before: string
  after: string
  authors: string[]
  /** Why it cannot be put in; numbers of the ledger that somebody changed. */
  why: string
  numbers: string[]
  at?: InRow
}

const states = {
  generated: '与导出时一样，没有人改过',
  resaved: '只是另存过，文字没有改',
  edited: '有人改过',
  unknown: '看不出是不是从这里导出的，没有可以比较的',
} as const

/** A file that came back, and what is needed to read it. */
export interface IncomingFile {
  file: string
  bytes: Uint8Array
  /** The documents that it may have been made of. */
  kept: readonly Snapshot[]
  trial: Trial
}

/** Reads what became of a file, and which of it can be put into the text: only what is then printed as it was written. */
export async function returnedFile(
  coming: IncomingFile,
  rowAt: (at: Position) => InRow | undefined,
): Promise<Made<Returned>> {
  const read = readComing(coming)
  if ('problem' in read) return read
  const { origin, kept, state, changes } = read
  const { paragraphs } = await planPull(coming.trial, changes, origin, kept)
  const { changes: tracked, comments } = readRevisions(openDocx(coming.bytes, portableCompression))
  return {
    file: coming.file,
    says: `“${coming.file}”${states[state]}${kept ? '' : '；它导出时的稿子没有存档，看不到原来的话'}`,
    paragraphs: paragraphs.map(({ change, becomes, before, text, why = '', numbers, place, paragraph, number }) => {
      const was = before ?? (number === undefined ? undefined : kept?.writtenAs(number)?.text)
      const at = place && rowAt(place)
      return {
        change,
        becomes,
        before: was ?? '',
        after: text,
        why,
        authors: [...new Set((tracked.get(paragraph) ?? []).map(({ author }) => author))],
        numbers: numbers.map(({ figure, field, value }) => `${figure}${field ? `（${field}）` : ''}：${value}`),
        ...(at && { at }),
      }
    }),
    comments: comments.map(({ author, words, text }) => ({ author, words, text })),
  }
}

/** The files with some of the changes put in, by their places among the paragraphs that were told. */
export async function putIn(coming: IncomingFile, which: readonly number[]): Promise<Record<string, Uint8Array>> {
  const read = readComing(coming)
  if ('problem' in read) return {}
  const chosen = read.changes.filter((_, index) => which.includes(index))
  return (await planPull(coming.trial, chosen, read.origin, read.kept)).files
}

/** A file that was read. */
interface Read extends Verified {
  origin: DocxOrigin
  kept: Kept | undefined
}

function readComing({ file, bytes, kept, trial }: IncomingFile): Made<Read> {
  const { value: origin, diagnostics } = readOrigin(bytes, file, portableCompression)
  if (!origin) return { problem: diagnostics.map(({ message, hint = '' }) => `${message}。${hint}`).join('') }
  const { stamp } = origin
  if (!stamp) return { problem: `“${file}”${states.unknown}` }
  if (!trial.now.report || !trial.now.paragraphs) return { problem: '先改了“必须改”的问题，才能读回' }
  const snapshot = kept.find((one) => one.text === stamp.text)
  const ofDocument = snapshot && keptOf(snapshot, stamp)
  const verified = verifyOrigin(origin)
  const changes = withNotes(verified.changes, origin, ofDocument, trial.now) ?? verified.changes
  return { origin, kept: ofDocument, ...verified, changes }
}

/** The file as it was written: a snapshot has all of it but pictures. */
function keptOf(snapshot: Snapshot, stamp: Stamp): Kept {
  const { document, layout } = snapshot
  const hasPictures = document.children.some(({ type }) => type === 'picture')
  const written = () => (hasPictures ? undefined : writers.docx(document, layout, portableCompression, stamp))
  return { snapshot, writtenAs: paragraphsOf(written, portableCompression) }
}

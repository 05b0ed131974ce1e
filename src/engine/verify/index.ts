import { paragraphHash } from '../document/stamp.ts'
import type { DocxOrigin, MarkedParagraph } from '../readers/docx/origin.ts'
import { longestRising } from '../text/longest-rising.ts'

/**
 * What became of a file. `generated`: it is as it was written. `resaved`: another program saved it, and its text is the
 * same. `edited`: its text is another one. `unknown`: it does not say where it comes from.
 */
export type FileState = 'generated' | 'resaved' | 'edited' | 'unknown'

/** A paragraph that is another one than when the file was written. */
export interface ParagraphChange {
  change: 'changed' | 'added' | 'removed' | 'moved' | 'split' | 'merged'
  /** The paragraph in the file, from 1, empty ones counted; of one that is gone the one before it. */
  paragraph: number
  /** Its number among those that were written; absent for one that was added. */
  number?: number
  text: string
  /** Which note at the foot of the pages it is, from 1. */
  note?: number
}

/** What can be said of a file from itself. */
export interface Verified {
  state: FileState
  changes: ParagraphChange[]
  /** The notes at the foot of its pages are others. */
  notesChanged?: true
}

/** Holds each paragraph against its mark, which says what it said. */
export function verifyOrigin({ stamp, isUntouched, paragraphs, tracked, notes }: DocxOrigin): Verified {
  if (!stamp) return { state: 'unknown', changes: [] }
  if (isUntouched) return { state: 'generated', changes: [] }
  const changes = withoutTwins(changesIn(paragraphs, stamp.paragraphs))
  const notesChanged = stamp.notes !== notes || undefined
  const state = changes.length > 0 || tracked > 0 || notesChanged ? 'edited' : 'resaved'
  return { state, changes, ...(notesChanged && { notesChanged }) }
}

/** A paragraph is hardly parted into more than these. */
const mostParts = 8

/** The changes in the order of the file. The marks of what was written have no gaps: a missing one is of a paragraph that is gone. */
function changesIn(paragraphs: readonly MarkedParagraph[], written: number): ParagraphChange[] {
  const found: ParagraphChange[] = []
  const there = new Set(paragraphs.flatMap(({ marks }) => marks.map(({ number }) => number)))
  const moved = movedAmong([...there])
  let last = 0
  const goneUpTo = (next: number, paragraph: number): void => {
    for (let number = last + 1; number < next; number++) {
      if (!there.has(number)) found.push({ change: 'removed', paragraph, number, text: '' })
    }
    last = Math.max(last, next)
  }
  for (let index = 0; index < paragraphs.length; index++) {
    const { text, marks } = paragraphs[index]!
    const [mark, ...others] = marks
    const paragraph = index + 1
    if (!mark) {
      if (text.trim() !== '') found.push({ change: 'added', paragraph, text })
      continue
    }
    goneUpTo(mark.number, index)
    for (const { number } of others) last = Math.max(last, number)
    const { number } = mark
    if (paragraphHash(text) === mark.hash && others.length === 0) {
      if (moved.has(number)) found.push({ change: 'moved', paragraph, number, text })
      continue
    }
    if (others.length > 0) {
      found.push({ change: 'merged', paragraph, number, text })
      continue
    }
    const parts = partsOf(paragraphs, index, mark.hash)
    if (parts) {
      found.push({ change: 'split', paragraph, number, text: parts.join(' ¶ ') })
      index += parts.length - 1
    } else found.push({ change: text.trim() === '' ? 'removed' : 'changed', paragraph, number, text })
  }
  goneUpTo(written + 1, paragraphs.length)
  return found
}

/** Of numbers in the order of the file those that stand elsewhere: as few as possible, so that the others grow. */
function movedAmong(numbers: readonly number[]): ReadonlySet<number> {
  const rising = new Set(longestRising(numbers))
  return new Set(numbers.filter((_, index) => !rising.has(index)))
}

/** The paragraphs from one on that together say what it said; `undefined` when none do. */
function partsOf(paragraphs: readonly MarkedParagraph[], index: number, hash: string): string[] | undefined {
  const parts = [paragraphs[index]!.text]
  for (const { text, marks } of paragraphs.slice(index + 1, index + mostParts)) {
    if (marks.length > 0) return undefined
    parts.push(text)
    if (paragraphHash(parts.join('')) === hash) return parts
  }
  return undefined
}

/** One paragraph that went where one came was written anew, and lost its mark with its words. */
function withoutTwins(changes: readonly ParagraphChange[]): ParagraphChange[] {
  const found: ParagraphChange[] = []
  for (const one of changes) {
    const before = found.at(-1)
    const [gone, come] = one.change === 'removed' ? [one, before] : [before, one]
    const isTwin =
      gone?.change === 'removed' && come?.change === 'added' && Math.abs(gone.paragraph - come.paragraph) <= 1
    if (isTwin) found[found.length - 1] = { ...come, change: 'changed', number: gone.number! }
    else found.push(one)
  }
  return found
}

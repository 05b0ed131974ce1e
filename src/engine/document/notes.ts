import { inlinesIn } from './map-inlines.ts'
import type { Document, Note } from './types.ts'

/** Documents are not changed, and each writer asks for the notes of the same one. */
const known = new WeakMap<Document, readonly Note[]>()

/** The notes of a document in the order of their marks. */
export function notesOf(document: Document): readonly Note[] {
  const found = known.get(document)
  if (found) return found
  const notes: Note[] = []
  for (const block of document.children) for (const one of inlinesIn(block)) if (one.type === 'note') notes.push(one)
  known.set(document, notes)
  return notes
}

/** So many numbers there are in circles that every word processor has. */
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Whether all the notes of a document are numbered in circles. */
export const hasCircles = (count: number): boolean => count <= circles.length

/** A note's mark: ①, and of a document with more than twenty [21]. */
export const noteMark = (number: number): string => circles[number - 1] ?? `[${number}]`

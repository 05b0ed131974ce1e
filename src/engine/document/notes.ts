import { keptByValue } from '../text/kept.ts'
import { inlinesIn } from './map-inlines.ts'
import type { Document, Note } from './types.ts'

/** The notes of a document in the order of their marks. Kept: each writer asks for the notes of the same one. */
export const notesOf = keptByValue(({ children }: Document): readonly Note[] => {
  const notes: Note[] = []
  for (const block of children) for (const one of inlinesIn(block)) if (one.type === 'note') notes.push(one)
  return notes
})

/** So many numbers there are in circles that every word processor has. */
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Whether all the notes of a document are numbered in circles. */
export const hasCircles = (count: number): boolean => count <= circles.length

/** A note's mark: ①, and of a document with more than twenty [21]. */
export const noteMark = (number: number): string => circles[number - 1] ?? `[${number}]`

import { inlinesIn } from './map-inlines.ts'
import type { Document, Note } from './types.ts'

/** The notes of a document in the order of their marks. */
export function notesOf({ children }: Document): Note[] {
  return children.flatMap(inlinesIn).filter((one) => one.type === 'note')
}

/** So many numbers there are in circles that every word processor has. */
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Whether all the notes of a document are numbered in circles. */
export const hasCircles = (count: number): boolean => count <= circles.length

/** A note's mark: ①, and of a document with more than twenty [21]. */
export const noteMark = (number: number): string => circles[number - 1] ?? `[${number}]`

import { diffArrays } from 'diff'
import type { Sign } from './signs.ts'

/** A stretch of signs for which something else is said. */
export interface Hunk {
  /** Indexes of signs; `end` is exclusive, and the same as `start` where something was put in. */
  start: number
  end: number
  text: string
}

const wholes = /[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|[\s\S]/g

/** What is said otherwise: numbers and words as wholes, and a figure of the ledger with all of it. */
export function hunksOf(signs: readonly Sign[], now: string): Hunk[] {
  const before = piecesOf(signs)
  const hunks: Hunk[] = []
  let at = 0
  let isOpen = false
  for (const { value, added, removed } of diffArrays(before, now.match(wholes) ?? [])) {
    const text = value.join('')
    if (!added && !removed) {
      at += text.length
      isOpen = false
      continue
    }
    const hunk: Hunk = isOpen ? hunks.pop()! : { start: at, end: at, text: '' }
    if (removed) at += text.length
    hunks.push({ ...hunk, end: at, text: added ? hunk.text + text : hunk.text })
    isOpen = true
  }
  return withWholeFigures(signs, hunks)
}

/** No piece has signs of two figures, or of a figure and of words. */
function piecesOf(signs: readonly Sign[]): string[] {
  const stretches: string[] = []
  for (const [index, { text, figure }] of signs.entries()) {
    if (index > 0 && signs[index - 1]!.figure === figure) stretches[stretches.length - 1] += text
    else stretches.push(text)
  }
  return stretches.flatMap((one) => one.match(wholes) ?? [])
}

/** A hunk that touches a part of a figure is one about the whole of it. */
function withWholeFigures(signs: readonly Sign[], hunks: readonly Hunk[]): Hunk[] {
  const groups: { start: number; end: number; hunks: Hunk[] }[] = []
  const isInside = (at: number): boolean =>
    at > 0 && at < signs.length && signs[at]!.figure !== undefined && signs[at]!.figure === signs[at - 1]!.figure
  for (const hunk of hunks) {
    let { start, end } = hunk
    while (isInside(start)) start--
    while (isInside(end)) end++
    const last = groups.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.hunks.push(hunk)
    } else groups.push({ start, end, hunks: [hunk] })
  }
  return groups.map(({ start, end, hunks: own }) => ({ start, end, text: nowSaid(signs, start, end, own) }))
}

/** What is said now for a stretch: what stands between its hunks stays. */
function nowSaid(signs: readonly Sign[], from: number, to: number, hunks: readonly Hunk[]): string {
  let text = ''
  let at = from
  for (const hunk of hunks) {
    text += textOf(signs, at, hunk.start) + hunk.text
    at = hunk.end
  }
  return text + textOf(signs, at, to)
}

/** What signs say. */
export const textOf = (signs: readonly Sign[], start = 0, end = signs.length): string =>
  signs
    .slice(start, end)
    .map(({ text }) => text)
    .join('')

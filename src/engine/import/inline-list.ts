import { labelStyles } from '../text/label-styles.ts'
import { numberIn, styleOf } from './label.ts'
import type { InlineItem, InlineItems } from './types.ts'

/** A paragraph that holds a list: what leads it, and the list. */
export interface WithList {
  lead: string
  list: InlineItems
}

/** Labels inside a paragraph, kind by kind: their signs are the groups. */
const kinds: readonly RegExp[] = labelStyles.flatMap(({ line, inline = line }) =>
  inline.map((one) => new RegExp(one, 'gu')),
)

interface Mark {
  at: number
  number: number
  written: string
  style: string
  /** The stop before it. */
  stop: string
}

/** A longer paragraph, in characters, is not looked into. */
const longest = 20_000
/** A list in a paragraph has no more items. */
const mostMarks = 200

/** The list in a paragraph; `undefined` when there is none of two items or more, counted from one. */
export function inlineList(text: string): WithList | undefined {
  if (text.length > longest) return undefined
  let best: WithList | undefined
  let first = Number.POSITIVE_INFINITY
  for (const pattern of kinds) {
    const marks = marksIn(text, pattern)
    if (marks.length === 0 || marks.length > mostMarks || marks[0]!.at >= first) continue
    const nested = nest(marks)
    if (!nested) continue
    first = marks[0]!.at
    best = { lead: text.slice(0, first), list: itemsOf(text, nested, text.length) }
  }
  return best
}

const behindStop = /[。！？!?…：:；;，,、.．][”’）》」』)]?\s*$/

/** The marks that count: behind a stop, each as the list goes on. The first of 一是 may follow without a stop. */
function marksIn(text: string, pattern: RegExp): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(pattern)) {
    const written = match[0]
    const number = numberIn(match)
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    const isFree = match.index === 0 || behindStop.test(before) || /\s{2}$/.test(before)
    const isBracketed = number === 1 && /^[（(][一1]/.test(written) && /[（(][二2][）)]/.test(text.slice(match.index))
    const opens =
      number === 1 &&
      /是$/.test(written) &&
      /\p{Script=Han}$/u.test(before) &&
      !/[统唯之其同单惟归划专第万始于]$/.test(before)
    if (number === undefined || !(isFree || isBracketed || (opens && text.includes('二是', match.index)))) continue
    // 要 in a list of 是: the item is labelled as it stands.
    marks.push({ at: match.index, number, written, style: styleOf(match), stop: before.trimEnd().slice(-1) })
  }
  const one = marks.findIndex(({ number }) => number === 1)
  return one > 0 ? marks.slice(one) : marks
}

interface Nested {
  mark: Mark
  below: Nested[]
}

/** Marks as lists in lists: 1 begins one, the next number goes on with the innermost that waits for it. */
function nest(marks: readonly Mark[]): Nested[] | undefined {
  const open: Nested[][] = []
  for (const mark of marks) {
    const waiting = [...open].reverse().filter((list) => list.at(-1)!.mark.number + 1 === mark.number)
    // Of lists that wait for it the one whose items are parted by the same stop.
    const goesOn = waiting.find((list) => list[1]?.mark.stop === mark.stop) ?? waiting[0]
    if (goesOn && mark.number > 1) {
      while (open.at(-1) !== goesOn) open.pop()
      goesOn.push({ mark, below: [] })
    } else if (mark.number === 1 || (open.length === 0 && /^[（(]/.test(mark.style))) {
      const parent = open.at(-1)?.at(-1)
      const list: Nested[] = parent ? parent.below : []
      if (list.length > 0) continue
      list.push({ mark, below: [] })
      open.push(list)
    } else if (goesOnTwice(open.at(-1), mark)) open.at(-1)!.push({ mark, below: [] })
  }
  const [top] = open
  return top && (top.length >= 2 || isRest(top)) && isSound(top) ? top : undefined
}

/** 三、 that somebody wrote twice. */
const goesOnTwice = (list: readonly Nested[] | undefined, mark: Mark): boolean =>
  list !== undefined &&
  list.length > 1 &&
  list.at(-1)!.mark.number === mark.number &&
  list.at(-1)!.mark.style === mark.style

/** What is left of a list whose beginning a site has cut off: it begins at （二）. */
const isRest = ([first]: readonly Nested[]): boolean =>
  first !== undefined && first.mark.number > 1 && /^[（(][一]/.test(first.mark.style)

const isSound = (list: readonly Nested[]): boolean => list.every(({ below }) => below.length !== 1 && isSound(below))

function itemsOf(text: string, list: readonly Nested[], end: number): InlineItems {
  const style = list[0]!.mark.style
  const stops = list.map(({ mark, below }, index) => ({ mark, below, to: list[index + 1]?.mark.at ?? end }))
  const items = stops.map(({ mark, below, to }): InlineItem => {
    const from = mark.at + mark.written.length
    const inner = below[0]?.mark.at ?? to
    const item: InlineItem = {
      label: mark.written,
      text: text.slice(from, inner),
      ...(below.length > 0 && { below: itemsOf(text, below, to) }),
    }
    if (below.length > 0) return item
    // A list of another kind inside the item.
    const found = inlineList(item.text)
    return found ? { ...item, text: found.lead, below: found.list } : item
  })
  return { style, start: list[0]!.mark.number, items, tail: '' }
}

/** Moves what stands behind the last clause of a list of clauses (一是……；二是……。上述……) out of the list. */
export function withTail(list: InlineItems): InlineItems {
  const last = list.items.at(-1)!
  const isOfClauses = list.items
    .slice(0, -1)
    .every(({ text, below }) => !below && /^[^。！？]*[；;，,]$/.test(text.trim()))
  const end = /^[^。！？]*[。！？][”’）]?/.exec(last.text)?.[0].length ?? 0
  if (!isOfClauses || last.below || end === 0 || last.text.slice(end).trim() === '') return list
  const items = [...list.items.slice(0, -1), { ...last, text: last.text.slice(0, end) }]
  return { ...list, items, tail: last.text.slice(end).trim() }
}

import { kinds, type SectionKind } from '../model/report.ts'
import { type Back, readBack } from './back.ts'
import { type Facts, readFacts } from './facts.ts'
import { type Front, readFront, titleText } from './front.ts'
import { type MovedNotes, notesInTexts, withoutOwnNotes } from './heading-notes.ts'
import { isLack, isPlan, isPlanText, isProblem, kindOfHeading } from './kinds.ts'
import { isToAll } from './sentences.ts'
import { settleBody } from './settle.ts'
import { readTree } from './tree.ts'
import { type Content, type Entry, type ImportLine, type List, type Para, ranks } from './types.ts'

/** A text that was read: what stands above and below it, and its tree. */
export interface Understood {
  front: Front
  back: Back
  facts: Facts
  title: string
  body: Content[]
  attachments: { name: string; body: Content[] }[]
  /** Pictures in the head and beside the signature, where a report has none. */
  unplaced: ImportLine[]
  /** Titles and headings whose notes stand in the texts that follow them. */
  noted: ImportLine[]
}

/** Reads the lines of a file as a report. `raw`: those, by their indexes, that are kept as they stand. */
export function understand(lines: readonly ImportLine[], raw: ReadonlySet<number>): Understood {
  const words = lines.filter(({ picture }) => !picture)
  const moved: MovedNotes = { signs: '', from: [] }
  const front = withoutFrontNotes(readFront(words), moved)
  const back = readBack(words, front.count)
  const indexOf = (line: ImportLine | undefined): number => (line ? lines.indexOf(line) : lines.length)
  // A picture stands behind the line that it is fastened to.
  const start = front.count === 0 ? 0 : indexOf(words[front.count - 1]) + 1
  const inside = lines.slice(start, Math.max(start, indexOf(words[back.end])))
  const treeOf = (some: readonly ImportLine[], offset: number): Content[] => {
    const own = new Set([...raw].map((index) => index - offset))
    return some.length === 0 ? [] : notesInTexts(settleBody(readTree(some, own)), moved)
  }
  const body = treeOf(inside, start)
  const title = front.title ? titleText(front.title) : ''
  const attached = back.attachments.map(({ name, next }) => ({
    name: name.text,
    from: indexOf(name) + 1,
    own: lines.slice(indexOf(name) + 1, indexOf(next)),
  }))
  const attachments = attached.map(({ name, own, from }) => ({ name, body: treeOf(own, from) }))
  const placed = new Set([...inside, ...attached.flatMap(({ own }) => own)])
  const unplaced = lines.filter((line) => line.picture && !placed.has(line))
  const facts = readFacts({
    title,
    subtitle: front.subtitle.map(({ text }) => text),
    signature: back.signature.map(({ text }) => text),
    ...(back.date && { date: back.date.text }),
    headings: headingsIn(body),
    text: inside
      .slice(0, 40)
      .map(({ text }) => text)
      .join('\n'),
  })
  return { front, back, facts, title, body, attachments, unplaced, noted: moved.from }
}

function withoutFrontNotes(front: Front, moved: MovedNotes): Front {
  const plain = (line: ImportLine): ImportLine => withoutOwnNotes(line, moved)
  const { title, subtitle, addressee } = front
  return {
    ...front,
    ...(title && { title: title.map(plain) }),
    subtitle: subtitle.map(plain),
    ...(addressee && { addressee: plain(addressee) }),
  }
}

const headingsIn = (body: readonly Content[]): string[] =>
  body.flatMap((one) => (one.type === 'list' ? one.entries.flatMap(({ heading }) => heading ?? []) : []))

/** The parts of a text: the entries of its highest list, each of a kind. */
export interface Sectioned {
  /** What stands before the first part, and behind the last. */
  opening: Content[]
  sections: { entry: Entry; kind: SectionKind; style: string }[]
  closing: Content[]
}

/** The highest list as parts; `undefined` when what it lists are no parts. */
export function sectioned({ body, title, facts }: Understood): Sectioned | undefined {
  const lists = body.filter((one): one is List => one.type === 'list' && one.rank < ranks.word)
  const [highest] = lists.toSorted((a, b) => a.rank - b.rank)
  if (!highest) return undefined
  const tops = lists.filter(({ rank }) => rank <= Math.max(highest.rank, ranks.first))
  const entries = tops.flatMap((list) => list.entries.map((entry) => ({ entry, style: list.style })))
  const isParted =
    highest.rank <= ranks.first || entries.filter(({ entry }) => entry.ownLine).length * 2 > entries.length
  const isFew = entries.length < 2 && (highest.rank > ranks.first || !entries[0]!.entry.ownLine)
  if (!isParted || isFew || entries.some(({ entry }) => entry.heading === undefined)) return undefined
  const from = body.indexOf(tops[0]!)
  const to = body.indexOf(tops.at(-1)!)
  // What stands between two of them would be torn from its place.
  const isTop = new Set<Content>(tops)
  if (body.slice(from, to + 1).some((one) => !isTop.has(one))) return undefined
  const sections = withKinds(entries, isPlanText(title), facts.year)
  return { opening: body.slice(0, from), sections, closing: body.slice(to + 1) }
}

function withKinds(
  entries: readonly { entry: Entry; style: string }[],
  allPlans: boolean,
  year: number | undefined,
): Sectioned['sections'] {
  let last: SectionKind = allPlans ? 'plans' : 'achievements'
  return entries.map(({ entry, style }) => {
    const own = allPlans ? 'plans' : kindOfHeading(entry.heading!, year)
    // Behind the plans come plans, and behind the problems what is meant against them.
    const kind = own ?? (last === 'problems' ? 'plans' : last)
    last = kind
    return { entry, style, kind }
  })
}

const kindOfText = (text: string): SectionKind | undefined =>
  isProblem(text) ? 'problems' : isPlan(text) ? 'plans' : undefined

/** Whether most items of a list that begins again say what is lacking. */
function listsProblems({ entries, rank }: List): boolean {
  if (entries.length < 2 || rank >= ranks.word || entries[0]!.number !== 1) return false
  const lacking = entries.filter(({ heading, body }) =>
    isLack([heading ?? '', ...body.map((one) => (one.type === 'para' ? one.text : ''))].join('')),
  )
  return lacking.length * 3 >= entries.length * 2
}

/** What a part says, kind by kind in the order in which it stands. */
export interface Kinds {
  parts: { kind: SectionKind; body: Content[] }[]
  /** What stands behind them. */
  after: Para[]
}

/** Splits a text behind what was done, where it turns to what is lacking and what comes next. */
export function splitKinds(body: readonly Content[], kind: SectionKind): Kinds {
  const starts: { at: number; kind: SectionKind }[] = [{ at: 0, kind }]
  body.forEach((one, at) => {
    if (one.type !== 'list' && one.type !== 'para') return
    const last = kinds.indexOf(starts.at(-1)!.kind)
    const own = one.type === 'list' ? (at > 0 && listsProblems(one) ? 'problems' : undefined) : kindOfText(one.text)
    if (own && kinds.indexOf(own) > last) starts.push({ at, kind: own })
  })
  const parts = starts.map((start, index) => ({ kind: start.kind, body: body.slice(start.at, starts[index + 1]?.at) }))
  const { body: rest } = parts.at(-1)!
  const from = endOf(rest, starts.length > 1)
  parts.at(-1)!.body = rest.slice(0, from)
  return {
    parts: parts.filter((part, index) => index === 0 || part.body.length > 0),
    after: rest.slice(from) as Para[],
  }
}

/** Where what is said to all begins, behind the last list; of a paragraph of problems, what stands behind it. */
function endOf(body: readonly Content[], isTurned: boolean): number {
  const lastList = body.findLastIndex(({ type }) => type !== 'para')
  if (isTurned && lastList < 0) return Math.min(1, body.length)
  const from = body.findIndex((one, index) => index > lastList && index > 0 && one.type === 'para' && isToAll(one.text))
  return from < 0 ? body.length : from
}

/** The last words of a text: to all, or of thanks and hope. */
export const isClosing = (text: string): boolean =>
  isToAll(text) ||
  /^(?:让我们|我们坚信|同志们)/.test(text) ||
  /(?:奋斗|谢谢(?:大家)?|贡献)[！!]$/.test(text) ||
  /^(?:以上|特此|专此)/.test(text)

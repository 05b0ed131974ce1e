import { putUnder } from '../text/grouped.ts'
import { type FixedWording, fixedWording } from './fixed-wording.ts'
import { knownAt, startKey } from './lexicon.ts'
import { apart, isSlip, missingWord, type Slip, shortestPhrase, walks } from './slips.ts'

/** A stretch of a text that is a phrase of settled wording but for a slip; `end` exclusive. */
export interface NearMiss {
  start: number
  end: number
  phrase: string
  /** The characters that were written twice, when that is all. */
  doubled?: string
}

interface Anchor {
  entry: FixedWording
  /** A part of the phrase that the text has to hold as it is. */
  part: string
  at: number
  most: number
}

/** From this length on two slips are looked for, and one below it. */
const twoSlips = 8

let anchors: Map<number, Anchor[]> | undefined
/** The characters that any of them starts with: most others are passed over without a look into the map. */
const starts = new Uint8Array(0x10000)

/** What a text holds of phrases that are not written as they have to be. Takes time in proportion to the text. */
export function nearMisses(text: string): NearMiss[] {
  anchors ??= index()
  const found: NearMiss[] = []
  const names = namesOf(text)
  for (let at = 0; at + 1 < text.length; at++) {
    const here = starts[text.charCodeAt(at)] ? anchors.get(startKey(text, at)) : undefined
    if (!here) continue
    for (const anchor of here) {
      if (!text.startsWith(anchor.part, at) || !mayHold(text, at, anchor)) continue
      const missed = around(text, at, anchor)
      if (missed && !isRight(text, names, missed, anchor.entry)) found.push(missed.miss)
    }
  }
  return longest([...found, ...listed(text)])
}

/** With one slip one of two halves is as it should be, with two slips one of three thirds. */
function index(): Map<number, Anchor[]> {
  const byStart = new Map<number, Anchor[]>()
  for (const entry of fixedWording) {
    const { phrase } = entry
    if (phrase.length < shortestPhrase) continue
    const most = phrase.length >= twoSlips ? 2 : 1
    const edges = Array.from({ length: most + 2 }, (_, part) => Math.round((part * phrase.length) / (most + 1)))
    for (let part = 0; part <= most; part++) {
      const anchor = { entry, part: phrase.slice(edges[part], edges[part + 1]), at: edges[part]!, most }
      putUnder(byStart, startKey(phrase, anchor.at), anchor)
      starts[phrase.charCodeAt(anchor.at)] = 1
    }
  }
  return byStart
}

/** A quick look at what stands beside a part: whether it may be the phrase with a slip. Most places are none. */
function mayHold(text: string, at: number, { entry: { phrase }, part, at: inPhrase }: Anchor): boolean {
  if (text.startsWith(phrase, at - inPhrase)) return false
  const end = inPhrase + part.length
  return mayGoOn(phrase, text, end, at + part.length, 1) && mayGoOn(phrase, text, inPhrase - 1, at - 1, -1)
}

/** Of the next two characters of the phrase one stands in the text, no further off than a slip moves it. */
function mayGoOn(phrase: string, text: string, p: number, t: number, step: 1 | -1): boolean {
  const [first, second] = [phrase[p], phrase[p + step]]
  if (first === undefined || second === undefined) return true
  const [one, two] = [text[t], text[t + step]]
  if (one === first || two === second || two === first || one === second) return true
  return text[t + 2 * step] === first || (phrase.length >= missingWord && one === phrase[p + 2 * step])
}

interface Candidate {
  miss: NearMiss
  slips: Slip[]
}

/** The phrase around one of its parts that stands in the text; `undefined` when it is exact or too far off. */
function around(
  text: string,
  at: number,
  { entry: { phrase }, part, at: inPhrase, most }: Anchor,
): Candidate | undefined {
  const end = inPhrase + part.length
  for (const left of walks(phrase, text, inPhrase - 1, at - 1, -1, most)) {
    for (const right of walks(phrase, text, end, at + part.length, 1, most - left.slips.length)) {
      const slips = [...left.slips, ...right.slips].sort((a, b) => a.inPhrase - b.inPhrase)
      if (slips.length === 0) return undefined
      if (!apart(slips) || !slips.every((slip) => isSlip(phrase, text, slip))) continue
      const only = slips.length === 1 && slips[0]!.kind === 'doubled' ? slips[0]! : undefined
      const doubled = only && text.slice(only.inText, only.inText + only.length)
      return { miss: { start: left.at + 1, end: right.at, phrase, ...(doubled && { doubled }) }, slips }
    }
  }
  return undefined
}

/** The names and phrases of a text that start at a place; each place is looked at once. */
function namesOf(text: string): (at: number) => readonly string[] {
  const known = new Map<number, readonly string[]>()
  return (at) => {
    const found = known.get(at)
    if (found) return found
    const made = knownAt(text, at)
      .filter(({ kind, word: name }) => kind !== 'word' && kind !== 'title' && name.length >= shortestPhrase)
      .map((one) => one.word)
    known.set(at, made)
    return made
  }
}

/** What is near to the phrase and right, or part of a name that is another one. */
function isRight(
  text: string,
  names: (at: number) => readonly string[],
  { miss, slips }: Candidate,
  { right, phrase }: FixedWording,
): boolean {
  const near = text.slice(Math.max(0, miss.start - 2), miss.end + 2)
  if (right.some((one) => near.includes(one))) return true
  const longestName = 24
  for (let at = Math.max(0, miss.start - longestName); at < miss.end; at++) {
    for (const name of names(at)) {
      const covers = slips.every((slip) => isWithin(slip, at, at + name.length))
      if (covers || (name === phrase && at + phrase.length > miss.start)) return true
    }
  }
  return false
}

/** What is missing is between two characters, what is doubled beside another one. */
function isWithin({ kind, inText }: Slip, start: number, end: number): boolean {
  const beside = kind === 'missing' || kind === 'doubled'
  return start + (beside ? 1 : 0) <= inText && inText + (kind === 'doubled' ? 1 : 0) < end
}

/** What is listed as wrong. */
function listed(text: string): NearMiss[] {
  return wrongForms.flatMap(({ wrong, phrase }) => {
    const found: NearMiss[] = []
    for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
      found.push({ start: at, end: at + wrong.length, phrase })
    }
    return found
  })
}

const wrongForms = fixedWording.flatMap(({ phrase, wrong }) => wrong.map((one) => ({ wrong: one, phrase })))

/** Of findings that overlap the one of the longest phrase. */
function longest(found: readonly NearMiss[]): NearMiss[] {
  const kept: NearMiss[] = []
  const sorted = [...found].sort((a, b) => a.start - b.start || b.phrase.length - a.phrase.length)
  for (const miss of sorted) {
    const last = kept.at(-1)
    if (!last || miss.start >= last.end) kept.push(miss)
    else if (miss.phrase.length > last.phrase.length) kept[kept.length - 1] = miss
  }
  return kept
}

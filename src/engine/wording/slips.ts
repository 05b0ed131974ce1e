import { confusable } from './confusable.ts'
import { knownAt } from './lexicon.ts'

/** One difference between phrase and text. */
export interface Slip {
  kind: 'other' | 'missing' | 'doubled' | 'swapped'
  /** Where, in the phrase and in the text, from the left. */
  inPhrase: number
  inText: number
  length: number
}

/** Shorter phrases are too near to other words. */
export const shortestPhrase = 4
/** From this length on any other character is a slip; in a shorter phrase only one that is easily taken for the right one. */
const anySlip = 7
/** From this length on a word may be missing. */
export const missingWord = 10

const numeral = /[〇零一二三四五六七八九十百千万两0-9０-９]/
const word = /^[\p{Script=Han}]$/u
/** Characters that make another sentence of it, not a slip. */
const grammar = /[的地得了和与及或等是也在对为从]/

/** A way to read the text as the phrase in one direction: what they differ in, and where the text ends. */
export interface Walk {
  slips: Slip[]
  at: number
}

/** Compares phrase and text in one direction. */
export function walks(
  phrase: string,
  text: string,
  inPhrase: number,
  inText: number,
  step: 1 | -1,
  most: number,
): Walk[] {
  let [p, t] = [inPhrase, inText]
  while (p >= 0 && p < phrase.length && phrase[p] === text[t]) {
    p += step
    t += step
  }
  if (p < 0 || p >= phrase.length) return [{ slips: [], at: t }]
  if (most === 0) return []
  return slipsAt(phrase, text, p, t, step).flatMap((slip) => {
    const [overPhrase, overText] = spans[slip.kind](slip.length)
    const rest = walks(phrase, text, p + step * overPhrase, t + step * overText, step, most - 1)
    return rest.map(({ slips, at }) => ({ slips: [slip, ...slips], at }))
  })
}

/** How many characters of phrase and text a slip takes up. */
const spans: Record<Slip['kind'], (length: number) => [phrase: number, text: number]> = {
  other: () => [1, 1],
  missing: (length) => [length, 0],
  doubled: (length) => [0, length],
  swapped: () => [2, 2],
}

/** The slips that may explain a difference, the likeliest first. */
function slipsAt(phrase: string, text: string, p: number, t: number, step: 1 | -1): Slip[] {
  const slip = (kind: Slip['kind'], length: number): Slip => {
    const [overPhrase, overText] = spans[kind](length)
    return {
      kind,
      length,
      inPhrase: step > 0 ? p : p + 1 - overPhrase,
      inText: step > 0 ? t : t + 1 - overText,
    }
  }
  const slips: Slip[] = []
  for (const length of [1, 2]) {
    const [from, before] = step > 0 ? [t, t - length] : [t - length + 1, t + 1]
    const twice = from >= 0 && before >= 0 && text.slice(from, from + length) === text.slice(before, before + length)
    if (twice && from + length <= text.length) slips.push(slip('doubled', length))
  }
  if (phrase[p] === text[t + step] && phrase[p + step] === text[t] && text[t] !== undefined)
    slips.push(slip('swapped', 2))
  if (text[t] !== undefined) slips.push(slip('other', 1))
  if (phrase[p + step] === text[t]) slips.push(slip('missing', 1))
  if (phrase.length >= missingWord && phrase[p + 2 * step] === text[t]) slips.push(slip('missing', 2))
  return slips
}

/** Two slips side by side are another word; a word that is missing is slip enough. */
export function apart(slips: readonly Slip[]): boolean {
  if (slips.length > 1 && slips.some(({ kind, length }) => kind === 'missing' && length > 1)) return false
  return slips.every(
    (slip, index) => index === 0 || slip.inPhrase - slips[index - 1]!.inPhrase > slips[index - 1]!.length,
  )
}

/** Whether a difference is a slip, and not another thing that is said. */
export function isSlip(phrase: string, text: string, { kind, inPhrase, inText, length }: Slip): boolean {
  const edge = inPhrase === 0 || inPhrase + length >= phrase.length
  const right = phrase.slice(inPhrase, inPhrase + length)
  const written = text.slice(inText, inText + length)
  switch (kind) {
    case 'doubled':
      return inPhrase > 0 && inPhrase < phrase.length && word.test(written[0]!)
    case 'swapped':
      return !numeral.test(written) && !/[^\p{Script=Han}]/u.test(written)
    case 'missing':
      return !edge && phrase.length > shortestPhrase && !numeral.test(right) && /^\p{Script=Han}+$/u.test(right)
    case 'other':
      if (!word.test(written) || !word.test(right) || numeral.test(written + right)) return false
      if (confusable(written, right)) return true
      return !edge && phrase.length >= anySlip && !grammar.test(written) && !isOtherWord(text, inText)
  }
}

/** The character makes a word with one beside it: 知识 for 意识. */
function isOtherWord(text: string, at: number): boolean {
  return [at - 1, at].some((start) => start >= 0 && knownAt(text, start).some((known) => known.word.length === 2))
}

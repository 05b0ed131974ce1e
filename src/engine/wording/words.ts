import { putUnder } from '../text/grouped.ts'
import { keptByText } from '../text/kept.ts'
import { hasLetter } from '../text/letters.ts'
import { knownAt, type WordKind } from './lexicon.ts'
import { patternKinds } from './patterns.ts'

/**
 * A word of a text, `end` exclusive. Besides the kinds that are known: `own`, a word that the unit has named;
 * `congress`; `number`, with what is counted; `particle` (的, 和, 关于); `suffix`, a character that ends names (县, 局);
 * `mark`; `unknown`, a character that no word accounts for.
 */
export interface Word {
  start: number
  end: number
  kind: WordKind | 'own' | 'congress' | 'number' | 'particle' | 'suffix' | 'mark' | 'unknown'
}

/** Characters that stand for themselves between words, beside 关于 and 对于. */
const particles = codesOf('的地得了和与及暨并或等之对在为以把将向从由被按至到给让使于是有')
const suffixes = codesOf('市县区州省旗盟镇乡村厅局院部处科股室所站队校厂矿会社园馆库场路户届')

/** The characters of a text by their codes, which are looked up faster than texts. */
function codesOf(text: string): ReadonlySet<number> {
  return new Set([...text].map((one) => one.codePointAt(0)!))
}

/** What a word counts for: a text is read as the words that together count least. */
const weights: Record<Word['kind'], number> = {
  leader: 0.5,
  own: 0.5,
  number: 0.5,
  congress: 0.9,
  phrase: 1,
  organ: 1,
  place: 1,
  title: 1,
  word: 1,
  mark: 1,
  particle: 1.1,
  suffix: 1.3,
  unknown: 2.5,
}

/** The words of a text, by our own lists alone: the same text has the same words everywhere. */
export function wordsOf(text: string, ownWords: readonly string[] = []): Word[] {
  return lightest(text, ownWords, Infinity)
}

/** The words that a name is made of. */
export const partsOf = keptByText((name): readonly Word[] => lightest(name, [], name.length - 1))

type Offer = (kind: Word['kind'], start: number, end: number) => void

function lightest(text: string, ownWords: readonly string[], longest: number): Word[] {
  const found = candidates(text, ownWords)
  // Of the words that end at a place the one by which all up to there counts least.
  const least: number[] = [0]
  const last: Word[] = []
  let here = 0
  const offer: Offer = (kind, start, end) => {
    const weight = here + weights[kind]
    const before = least[end]
    if (end - start > longest || (before !== undefined && before <= weight)) return
    least[end] = weight
    last[end] = { kind, start, end }
  }
  for (let at = 0; at < text.length; at++) {
    const weight = least[at]
    if (weight === undefined) continue
    here = weight
    for (const { kind, start, end } of found.get(at) ?? []) offer(kind, start, end)
    offerWords(text, at, offer)
  }
  const words: Word[] = []
  for (let at = text.length; at > 0; at = words.at(-1)!.start) words.push(last[at]!)
  return words.reverse()
}

/** What patterns and the unit's own list find, by where it starts. */
function candidates(text: string, ownWords: readonly string[]): Map<number, Word[]> {
  const found = new Map<number, Word[]>()
  const add = (kind: Word['kind'], start: number, length: number) =>
    putUnder(found, start, { kind, start, end: start + length })
  for (const { kind, needs, patterns } of patternKinds) {
    if (!needs.test(text)) continue
    for (const pattern of patterns) eachFound(pattern, text, (start, length) => add(kind, start, length))
  }
  for (const word of ownWords) {
    for (let at = word === '' ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      add('own', at, word.length)
    }
  }
  return found
}

/** Where a pattern with the flag `g` is found, which finds no empty text. (`matchAll` makes another pattern of it first.) */
function eachFound(pattern: RegExp, text: string, tell: (start: number, length: number) => void): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) tell(match.index, match[0].length)
}

/** The words that may start at a place besides those found before: those that are known, and what its character is by itself. */
function offerWords(text: string, start: number, offer: Offer): void {
  for (const { word, kind } of knownAt(text, start)) offer(kind, start, start + word.length)
  const code = text.codePointAt(start)!
  if (text.startsWith('关于', start) || text.startsWith('对于', start)) offer('particle', start, start + 2)
  else if (particles.has(code)) offer('particle', start, start + 1)
  const kind = suffixes.has(code) ? 'suffix' : hasLetter(String.fromCodePoint(code)) ? 'unknown' : 'mark'
  offer(kind, start, start + (code > 0xffff ? 2 : 1))
}

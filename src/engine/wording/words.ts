import { putUnder } from '../text/grouped.ts'
import { keptByText } from '../text/kept.ts'
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
const particles = new Set('的地得了和与及暨并或等之对在为以把将向从由被按至到给让使于是有')
const suffixes = new Set('市县区州省旗盟镇乡村厅局院部处科股室所站队校厂矿会社园馆库场路户届')
const mark = /^[^\p{L}\p{N}]/u

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

function lightest(text: string, ownWords: readonly string[], longest: number): Word[] {
  const found = candidates(text, ownWords)
  const best: { weight: number; word?: Word }[] = [{ weight: 0 }]
  for (let at = 0; at < text.length; at++) {
    const here = best[at]
    if (!here) continue
    for (const word of wordsAt(text, at, found.get(at))) {
      if (word.end - at > longest) continue
      const weight = here.weight + weights[word.kind]
      const there = best[word.end]
      if (!there || weight < there.weight) best[word.end] = { weight, word }
    }
  }
  const words: Word[] = []
  for (let at = text.length; at > 0; at = words.at(-1)!.start) words.push(best[at]!.word!)
  return words.reverse()
}

/** What patterns and the unit's own list find, by where it starts. */
function candidates(text: string, ownWords: readonly string[]): Map<number, Word[]> {
  const found = new Map<number, Word[]>()
  const add = (kind: Word['kind'], start: number, length: number) =>
    putUnder(found, start, { kind, start, end: start + length })
  for (const { kind, needs, patterns } of patternKinds) {
    if (!needs.test(text)) continue
    for (const pattern of patterns) for (const match of text.matchAll(pattern)) add(kind, match.index, match[0].length)
  }
  for (const word of ownWords) {
    for (let at = word === '' ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      add('own', at, word.length)
    }
  }
  return found
}

/** The words that may start at a place: those found before, those that are known, and what its character is by itself. */
function wordsAt(text: string, start: number, found: readonly Word[] = []): Word[] {
  const words = [...found]
  for (const { word, kind } of knownAt(text, start)) words.push({ kind, start, end: start + word.length })
  const character = String.fromCodePoint(text.codePointAt(start)!)
  if (text.startsWith('关于', start) || text.startsWith('对于', start))
    words.push({ kind: 'particle', start, end: start + 2 })
  else if (particles.has(character)) words.push({ kind: 'particle', start, end: start + 1 })
  const kind = suffixes.has(character) ? 'suffix' : mark.test(character) ? 'mark' : 'unknown'
  words.push({ kind, start, end: start + character.length })
  return words
}

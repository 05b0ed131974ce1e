import { putUnder } from '../text/grouped.ts'
import { fixedWording } from './fixed-wording.ts'
import { type NameKind, names } from './names.ts'
import { officeWords } from './office-words.ts'

/** `phrase`: of settled wording; `word`: any other word that is known. */
export type WordKind = NameKind | 'phrase' | 'word'

interface Entry {
  word: string
  kind: WordKind
}

let entries: Map<number, Entry[]> | undefined
const none: readonly Entry[] = []

/** The first two characters of a word as a number, which is found faster than a text. */
export const startKey = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)

/** The known words that stand at a place of a text, longest first. */
export function knownAt(text: string, at: number): readonly Entry[] {
  entries ??= load()
  const found = entries.get(startKey(text, at))
  return found ? found.filter(({ word }) => text.startsWith(word, at)) : none
}

/** Every known word by its first two characters. Made on first use: most titles fit on one line. */
function load(): Map<number, Entry[]> {
  const kinds = new Map<string, WordKind>(officeWords.map((word) => [word, 'word']))
  for (const kind of Object.keys(names) as NameKind[]) for (const word of names[kind]) kinds.set(word, kind)
  for (const { phrase } of fixedWording)
    if (!kinds.has(phrase) || kinds.get(phrase) === 'word') kinds.set(phrase, 'phrase')
  const byStart = new Map<number, Entry[]>()
  for (const [word, kind] of kinds) putUnder(byStart, startKey(word, 0), { word, kind })
  // Group by group: to sort all of them at once takes several times as long.
  for (const group of byStart.values()) if (group.length > 1) group.sort((a, b) => b.word.length - a.word.length)
  return byStart
}

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

/** So many places are searched for before the words are put in order: a title or two has no more, and all words are some three thousand. */
const mostSearched = 200
let searched = 0

/** The known words that stand at a place of a text, longest first. */
export function knownAt(text: string, at: number): readonly Entry[] {
  if (!entries && searched < mostSearched) {
    searched += 1
    return searchedAt(text, at)
  }
  entries ??= load()
  const found = entries.get(startKey(text, at))
  return found ? found.filter(({ word }) => text.startsWith(word, at)) : none
}

/** The same without the words in order: each list is one text, in which the system finds two characters quickly. */
export function searchedAt(text: string, at: number): readonly Entry[] {
  const start = `\n${text.slice(at, at + 2)}`
  if (start.length < 3) return none
  const found = new Map<string, WordKind>()
  lists ??= listed()
  for (const { kind, words } of lists) {
    for (let from = words.indexOf(start); from >= 0; from = words.indexOf(start, from + 1)) {
      const word = words.slice(from + 1, words.indexOf('\n', from + 1))
      if (text.startsWith(word, at) && isOver(kind, found.get(word))) found.set(word, kind)
    }
  }
  return [...found].map(([word, kind]) => ({ word, kind })).sort((a, b) => b.word.length - a.word.length)
}

let lists: { kind: WordKind; words: string }[] | undefined

const listed = (): { kind: WordKind; words: string }[] =>
  wordsByKind().map(([kind, words]) => ({ kind, words: `\n${words.join('\n')}\n` }))

/** The lists, of which a later one tells the kind of a word that an earlier one has. */
const wordsByKind = (): [WordKind, readonly string[]][] => [
  ['word', officeWords],
  ...(Object.keys(names) as NameKind[]).map((kind): [WordKind, readonly string[]] => [kind, names[kind]]),
  ['phrase', fixedWording.map(({ phrase }) => phrase)],
]

/** A name stays one where a phrase is the same. */
const isOver = (kind: WordKind, known: WordKind | undefined): boolean =>
  kind !== 'phrase' || known === undefined || known === 'word'

/** Every known word by its first two characters. Made on first use: most titles fit on one line. */
function load(): Map<number, Entry[]> {
  const kinds = new Map<string, WordKind>()
  for (const [kind, words] of wordsByKind())
    for (const word of words) if (isOver(kind, kinds.get(word))) kinds.set(word, kind)
  const byStart = new Map<number, Entry[]>()
  for (const [word, kind] of kinds) putUnder(byStart, startKey(word, 0), { word, kind })
  // Group by group: to sort all of them at once takes several times as long.
  for (const group of byStart.values()) if (group.length > 1) group.sort((a, b) => b.word.length - a.word.length)
  return byStart
}

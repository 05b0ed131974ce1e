import { labelParts } from '../../../text/labels.ts'
import { chineseNumeral } from '../../../text/numerals.ts'
import { many } from './limits.ts'
import type { ReadText } from './read-text.ts'

/** The items of a list. */
export interface CountedList {
  count: number
  /** It runs to the end of the text. */
  open: boolean
  /** Where its markers stand. */
  places: { paragraph: number; start: number; end: number }[]
}

/** A way to mark items; `marker(n)` is what the n-th begins with. `rank`: the lower, the higher the level. */
interface Style {
  rank: number
  marker(number: number): string[]
}

const styles: Style[] = [
  { rank: 0, marker: (n) => [`${chineseNumeral(n)}、`] },
  { rank: 1, marker: (n) => [`(${chineseNumeral(n)})`] },
  { rank: 2, marker: (n) => [`${n}.`, `${n}、`] },
  { rank: 3, marker: (n) => [`(${n})`] },
  { rank: 4, marker: (n) => [`${chineseNumeral(n)}是`, `${chineseNumeral(n)}要`] },
  { rank: 4, marker: (n) => [`第${chineseNumeral(n)},`, `第${chineseNumeral(n)}，`, `第${chineseNumeral(n)}、`] },
]

const paragraphsAhead = 600
const charactersAhead = 8000
/** A marker inside a paragraph stands after a stop, or after anything where line breaks were lost. */
const beforeMarker = /[第十一二三四五六七八九百\d]$/

/** Counts the items of the list that begins right after an offset of a sentence; `undefined` when none does. */
export function countItems(text: ReadText, sentence: number, from: number): CountedList | undefined {
  const { paragraph } = text.sentences[sentence]!
  const rest = paragraph.text.slice(from).replace(/^[:。 ]+/, '')
  const inline = rest.length > 0
  const at = {
    paragraph: inline ? paragraph.index : paragraph.index + 1,
    start: inline ? paragraph.text.length - rest.length : 0,
  }
  const words = text.paragraphs[at.paragraph]?.text.slice(at.start, at.start + 40) ?? ''
  const skipped = /^ */.exec(words)![0].length
  const style = styles.find((one) => one.marker(1).some((marker) => words.startsWith(marker, skipped)))
  if (!style) return undefined
  return follow(text, style, at.paragraph, at.start + skipped)
}

function follow(text: ReadText, style: Style, paragraph: number, start: number): CountedList {
  const places: CountedList['places'] = []
  let at = { paragraph, start }
  for (let number = 1; number <= many; number++) {
    const next = number === 1 ? markerAt(text, style, 1, at) : findNext(text, style, number, at)
    if (!next) break
    places.push(next)
    at = { paragraph: next.paragraph, start: next.end }
  }
  return { count: places.length, open: runsToEnd(text, style, at), places }
}

function markerAt(text: ReadText, style: Style, number: number, at: { paragraph: number; start: number }) {
  const words = text.paragraphs[at.paragraph]!.text
  const marker = style.marker(number).find((one) => words.startsWith(one, at.start))
  return marker === undefined ? undefined : { paragraph: at.paragraph, start: at.start, end: at.start + marker.length }
}

/** The next marker of the same kind, in the paragraph or at the beginning of a later one, before a heading of a higher level. */
function findNext(text: ReadText, style: Style, number: number, at: { paragraph: number; start: number }) {
  const words = text.paragraphs[at.paragraph]!.text.slice(at.start, at.start + charactersAhead)
  // «…二是…。下一步：一是…二是…三是…» is another list.
  const again =
    number > 1
      ? style
          .marker(1)
          .map((one) => words.indexOf(one))
          .filter((one) => one >= 0)
      : []
  const end = Math.min(...again, words.length)
  for (const marker of style.marker(number)) {
    for (let found = words.indexOf(marker); found >= 0 && found < end; found = words.indexOf(marker, found + 1)) {
      const start = at.start + found
      if (found > 0 && !beforeMarker.test(words[found - 1]!)) {
        return { paragraph: at.paragraph, start, end: start + marker.length }
      }
    }
  }
  if (again.length > 0) return undefined
  const last = Math.min(text.paragraphs.length, at.paragraph + paragraphsAhead)
  for (let index = at.paragraph + 1; index < last; index++) {
    const later = text.paragraphs[index]!.text
    const start = later.length - later.trimStart().length
    const found = markerAt(text, style, number, { paragraph: index, start })
    if (found) return found
    if (higher(style, later.slice(start, start + 8)) || restarts(style, later, start)) return undefined
  }
  return undefined
}

const firstLevel = new RegExp(`^${labelParts.first}`)
const secondLevel = new RegExp(`^${labelParts.second}`)

const higher = (style: Style, words: string): boolean =>
  (style.rank > 0 && firstLevel.test(words)) || (style.rank > 1 && secondLevel.test(words))

const restarts = (style: Style, words: string, start: number): boolean =>
  style.rank < 3 && style.marker(1).some((marker) => words.startsWith(marker, start))

/** True when nothing that is not of the list follows the last item. */
function runsToEnd(text: ReadText, style: Style, at: { paragraph: number }): boolean {
  const end = Math.min(text.paragraphs.length, at.paragraph + paragraphsAhead)
  for (let index = at.paragraph + 1; index < end; index++) {
    if (higher(style, text.paragraphs[index]!.text.trimStart().slice(0, 8))) return false
  }
  if (style.rank === 4)
    return !text.paragraphs.slice(at.paragraph + 1, at.paragraph + 3).some((one) => one.text.trim() !== '')
  return true
}

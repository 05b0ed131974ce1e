import { notesIn, withoutNotes } from './notes.ts'
import type { Content, Entry, ImportLine } from './types.ts'

/** The notes of titles and headings, which can have none: on their way to the next text. */
export interface MovedNotes {
  /** The signs of those that have not arrived. */
  signs: string
  /** The lines that had them. */
  from: ImportLine[]
}

/** A line of the head without its notes. */
export function withoutOwnNotes(line: ImportLine, moved: MovedNotes): ImportLine {
  if (!take(line.text, line, moved)) return line
  return { ...line, text: withoutNotes(line.text), parts: line.parts.map(withoutNotes) }
}

/** What stands below a heading, with the notes of its headings in the texts that follow them. */
export const notesInTexts = (body: readonly Content[], moved: MovedNotes): Content[] =>
  body.map((one): Content => {
    if (one.type === 'list') return { ...one, entries: one.entries.map((entry) => settled(entry, moved)) }
    if (one.type !== 'para' || moved.signs === '') return one
    const { signs } = moved
    moved.signs = ''
    // Before those of its own, so that they are counted as they were.
    const at = one.text.search(/[\ue000-\uf8ff]/)
    const place = at < 0 ? one.text.length : at
    return { ...one, text: one.text.slice(0, place) + signs + one.text.slice(place) }
  })

function settled(entry: Entry, moved: MovedNotes): Entry {
  const { heading } = entry
  const has = heading !== undefined && take(heading, entry.line, moved)
  const body = notesInTexts(entry.body, moved)
  return { ...entry, body, ...(has && { heading: withoutNotes(heading) }) }
}

function take(text: string, line: ImportLine, moved: MovedNotes): boolean {
  const signs = notesIn(text)
  if (signs === '') return false
  moved.signs += signs
  moved.from.push(line)
  return true
}

import type { Written, WrittenMap } from '../yaml/write-yaml.ts'

/** Signs that no text has, one for each note of a document, at the place that refers to it. */
const first = 0xe000
const marks = /[\ue000-\uf8ff]/g

export const noteMark = (index: number): string => String.fromCharCode(first + index)

/** A text without the places of its notes. */
export const withoutNotes = (text: string): string => text.replace(marks, '')

/** The signs of the notes in a text. */
export const notesIn = (text: string): string => (text.match(marks) ?? []).join('')

/** A file as it is to be read again: braces in its texts are no references, and its notes stand where they are referred to. */
export const written = (map: WrittenMap, notes: readonly string[]): WrittenMap => ({
  ...map,
  entries: map.entries.map(([key, value]) => [key, filled(value, notes)] as const),
})

function filled(value: Written, notes: readonly string[]): Written {
  if (typeof value === 'string') {
    return literalText(value).replace(marks, (mark) => {
      const note = notes[mark.charCodeAt(0) - first]
      return note === undefined ? mark : `{{脚注：${literalText(note)}}}`
    })
  }
  if ('flowList' in value) return { flowList: value.flowList.map((one) => filled(one, notes) as string) }
  if ('entries' in value && !Array.isArray(value)) return written(value as WrittenMap, notes)
  return Array.isArray(value) ? value.map((one) => filled(one, notes)) : value
}

/** Braces in a text are no reference. */
const literalText = (written: string): string => written.replaceAll('{{', '\\{{')

import type { Written, WrittenMap } from '../yaml/write-yaml.ts'

/** Signs that no text has, one for each note of a document, at the place that refers to it. */
const first = 0xe000
const marks = /[\ue000-\uf8ff]/g

export const noteMark = (index: number): string => String.fromCharCode(first + index)

/** A text without the places of its notes. */
export const withoutNotes = (text: string): string => text.replace(marks, '')

/** A file with its notes where they are referred to. */
export function withNotes(map: WrittenMap, notes: readonly string[]): WrittenMap {
  return notes.length === 0
    ? map
    : { ...map, entries: map.entries.map(([key, value]) => [key, filled(value, notes)] as const) }
}

function filled(value: Written, notes: readonly string[]): Written {
  if (typeof value === 'string') {
    return value.replace(marks, (mark) => {
      const note = notes[mark.charCodeAt(0) - first]
      return note === undefined ? mark : `{{脚注：${note}}}`
    })
  }
  if ('entries' in value && !Array.isArray(value)) return withNotes(value as WrittenMap, notes)
  return Array.isArray(value) ? value.map((one) => filled(one, notes)) : value
}

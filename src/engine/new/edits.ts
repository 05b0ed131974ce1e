/** A replacement of a stretch of a text; offsets count UTF-16 units, `end` is exclusive. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A text with all its edits made. They may come in any order and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

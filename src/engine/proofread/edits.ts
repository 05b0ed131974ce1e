import { pointAt, type SourceEdit, type SourceFile } from '../text/source.ts'

/** Edits of one file, in order, without those that span a line break; of two that touch the same stretch only the first is kept, the other's turn comes later. */
export function editsIn(source: Pick<SourceFile, 'path'>, edits: readonly SourceEdit[]): SourceEdit[] {
  const kept: SourceEdit[] = []
  const sorted = edits
    .filter((edit) => edit.source.path === source.path && !edit.source.text.slice(edit.start, edit.end).includes('\n'))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  for (const edit of sorted) {
    const last = kept.at(-1)
    if (!last || edit.start >= last.end) kept.push(edit)
  }
  return kept
}

/** The paths of the files that edits are about, in order of their first edit. */
export function editedPaths(edits: readonly SourceEdit[]): string[] {
  return [...new Set(edits.map((edit) => edit.source.path))]
}

/**
 * Applies edits (of `editsIn`) to the file as it stands on disk, where lines may end in CRLF: its line breaks stay.
 * `written` must be the text that the source was made of, but for its line breaks.
 */
export function applyEdits(written: string, edits: readonly SourceEdit[]): string {
  const lines = written.split(/(\r\n|\r|\n)/)
  const byLine = new Map<number, string[]>()
  const doneTo = new Map<number, number>()
  for (const edit of edits) {
    const { line, column } = pointAt(edit.source, edit.start)
    const at = 2 * (line - 1)
    const made = byLine.get(at) ?? []
    made.push(lines[at]!.slice(doneTo.get(at) ?? 0, column - 1), edit.text.replaceAll('\n', lines[1] ?? '\n'))
    byLine.set(at, made)
    doneTo.set(at, column - 1 + edit.end - edit.start)
  }
  for (const [at, made] of byLine) lines[at] = made.join('') + lines[at]!.slice(doneTo.get(at))
  return lines.join('')
}

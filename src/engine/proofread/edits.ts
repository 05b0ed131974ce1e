import { applyEdits } from '../text/edits.ts'
import { pointAt, type SourceEdit, type SourceFile, spanText } from '../text/source.ts'

/** Edits of one file, in order, without those that span a line break; of two that touch the same stretch only the first is kept, the other's turn comes later. */
export function editsIn(source: Pick<SourceFile, 'path'>, edits: readonly SourceEdit[]): SourceEdit[] {
  const kept: SourceEdit[] = []
  const sorted = edits
    .filter((edit) => edit.source.path === source.path && !spanText(edit).includes('\n'))
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
export function editedFile(written: string, edits: readonly SourceEdit[]): string {
  const [first = '\n'] = /\r\n|\r|\n/.exec(written) ?? []
  const starts = [0, ...[...written.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)]
  const made = edits.map(({ source, start, end, text }) => {
    const { line, column } = pointAt(source, start)
    const at = starts[line - 1]! + column - 1
    return { start: at, end: at + end - start, text: text.replaceAll('\n', first) }
  })
  return applyEdits(written, made).text
}

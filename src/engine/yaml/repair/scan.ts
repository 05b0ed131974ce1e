import { type Diagnostic, error } from '../../text/diagnostic.ts'
import type { Edit } from '../../text/edits.ts'
import type { Span } from '../../text/source.ts'
import type { ValuePlace } from '../build.ts'
import type { KeyShape } from '../key-shape.ts'
import { lineEnd } from '../lines.ts'

/** An open block collection: where its lines start, and what may stand in it. */
export type Frame = MapFrame | ListFrame

export interface MapFrame {
  kind: 'map'
  column: number
  shape: KeyShape | undefined
  /** The English names of the keys it has. */
  used: Set<string>
}

export interface ListFrame {
  kind: 'list'
  column: number
  place: ValuePlace
}

/** Whose value is read: the column that its lines must be further in than, and what may stand there. */
export interface Owner {
  column: number
  place: ValuePlace
  by: 'key' | 'dash'
}

/** A key or a dash with nothing behind it: what follows further in is its value. */
export interface Pending extends Owner {
  /** Where the value of a key would start. */
  at?: number
}

/** A change of the copy that is read on. */
export interface Repair extends Edit {
  /** The finding that it mends for good, not only in the copy. */
  readonly mends?: Diagnostic | undefined
}

/** The state of a walk over the lines of a file that the parser refused. Offsets count in `text`. */
export interface Scan {
  text: string
  keys: KeyShape
  spanOf: (start: number, end: number) => Span
  frames: Frame[]
  pending?: Pending | undefined
  /** The column of the owner of an unquoted text: lines further in continue it. */
  plainColumn?: number | undefined
  /** The unquoted text that was read last, from where it starts. */
  plain?: (Pending & { start: number }) | undefined
  /** Lines further in than `below` move by `delta`, as the line they belong to did. */
  shifts: { below: number; delta: number; mends: Diagnostic | undefined }[]
  /** What a lead with tabs came to stand for. */
  leads: Map<string, number>
  lastTabLine: number
  /** What was said of the last tab; it stands for the lines that follow. */
  lastTab?: Diagnostic | undefined
  /** The end of the last line that was neither key nor text. */
  lastStrayEnd: number
  /** The column of an entry whose dash was missing: its other lines start there too, and are moved in silence. */
  dashlessColumn?: number | undefined
  /** The column of dashes that stood further in than their list, which was reported the first of them. */
  deepDash?: number | undefined
  /** The region that was looked up last: many quotes in one region would look it up again and again. */
  region?: { start: number; end: number; column: number; shift: number }
  edits: Repair[]
  /** Offsets of values that were refused and blotted out. */
  broken: number[]
  diagnostics: Diagnostic[]
}

export function report(
  scan: Scan,
  code: string,
  message: string,
  start: number,
  end: number,
  hint: string,
): Diagnostic {
  const found = error(code, message, { at: scan.spanOf(start, end), hint })
  scan.diagnostics.push(found)
  return found
}

/** Changes the copy that is read on; `mends`: the finding that the same change mends in the file itself. */
export const edit = (scan: Scan, at: number, remove: number, insert: string, mends?: Diagnostic): void => {
  scan.edits.push({ start: at, end: at + remove, text: insert, mends })
}

/** A finding's change of the file itself, where the copy is read on without it. */
export function mend(scan: Scan, found: Diagnostic, start: number, end: number, text: string): void {
  found.edits = [...(found.edits ?? []), { ...scan.spanOf(start, end), text }]
}

/** Blots a value out: the parser sees a harmless text, the tree builder a hole. */
export function blotOut(scan: Scan, start: number, end: number): void {
  scan.broken.push(start)
  // Line breaks stay, so that no line moves; lines after the first become blank.
  const [first = '', ...rest] = scan.text.slice(start, end).split('\n')
  edit(scan, start, end - start, ['x'.repeat(first.length), ...rest.map((line) => ' '.repeat(line.length))].join('\n'))
}

/** The offset up to which a value that belongs to `column` can reach: the first line that is not further in. */
export function regionEnd(scan: Scan, offset: number, column: number): number {
  const { text } = scan
  const shift = scan.shifts.at(-1)?.delta ?? 0
  const { region } = scan
  const isKnown = region?.column === column && region.shift === shift && region.start <= offset && offset <= region.end
  if (isKnown) return region.end
  let end = lineEnd(text, offset)
  while (end < text.length) {
    const next = lineEnd(text, end + 1)
    const line = text.slice(end + 1, next)
    const lead = /^[ \t\u3000\u00a0\u2000-\u200a\u202f]*/.exec(line)![0].length
    if (lead < line.length && lead + shift <= column) break
    end = next
  }
  scan.region = { start: offset, end, column, shift }
  return end
}

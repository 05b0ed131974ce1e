import { lineEnd } from '../lines.ts'
import { properColon } from './find-entry.ts'
import type { Scan } from './scan.ts'

/** A line after the one that is read: where it starts and how. */
export interface LineAhead {
  column: number
  kind: 'dash' | 'key' | 'text'
}

/**
 * The lines after `offset` that are further in than `column`, or, with `dashes`, are dashes at it. The first line of a
 * block says where the others have to start, so when it is the odd one the others have to be asked. A line with tabs
 * says nothing about columns and is a `text`. A few lines tell enough; all of them, for each line, would take too long.
 */
export function linesAhead(scan: Scan, offset: number, column: number, dashes = false, most = 50): LineAhead[] {
  const { text } = scan
  const shift = scan.shifts.at(-1)?.delta ?? 0
  const lines: LineAhead[] = []
  for (let end = lineEnd(text, offset); end < text.length && lines.length < most; ) {
    const start = end + 1
    end = lineEnd(text, start)
    const line = text.slice(start, end)
    const lead = /^[ \t\u3000\u00a0\u2000-\u200a\u202f]*/.exec(line)![0]
    const content = line.slice(lead.length)
    if (content === '' || content.startsWith('#')) continue
    const at = lead.length + shift
    const isDash = /^-(?:\s|$)/.test(content)
    if (at < column || (at === column && !(dashes && isDash))) break
    const isClear = !/[\t\u3000\u00a0\u2000-\u200a\u202f]/.test(lead)
    const kind = !isClear ? 'text' : isDash ? 'dash' : properColon(content) !== undefined ? 'key' : 'text'
    lines.push({ column: at, kind })
  }
  return lines
}

/** The first of the lines ahead. */
export const lineAhead = (scan: Scan, offset: number, column: number, dashes = false): LineAhead | undefined =>
  linesAhead(scan, offset, column, dashes, 1)[0]

/** Two columns a level is what everybody writes: it decides between equals. */
const habit = 0.5

/**
 * The column of a list whose first dash stands at `column`: where most of its dashes stand. The line after a dash votes
 * too, as it stands two further in.
 */
export function listColumn(lines: readonly LineAhead[], column: number, owner: number): number {
  const votes = new Map([[column, 1]])
  const vote = (at: number, weight = 1): void => void votes.set(at, (votes.get(at) ?? 0) + weight)
  vote(owner + 2, habit)
  // Dashes two or more further in belong to a list inside an entry.
  for (const line of lines) if (line.kind === 'dash' && line.column < column + 2) vote(line.column)
  if (lines[0]?.kind === 'key') vote(lines[0].column - 2)
  return mostVotes(votes, column)
}

/** The column of a map whose first key stands at `column`; `inline`: its value stands on the same line. */
export function mapColumn(lines: readonly LineAhead[], column: number, owner: number, inline: boolean): number {
  const votes = new Map([[column, 1]])
  // The file's own keys start at its left edge.
  const expected = owner < 0 ? 0 : owner + 2
  votes.set(expected, (votes.get(expected) ?? 0) + habit)
  // Below a key without a value, and anywhere but on the next line, keys further in belong to maps inside.
  const deeper = inline && lines[0]?.kind === 'key' ? lines[0].column : column
  for (const line of lines) {
    if (line.kind === 'key' && (line.column <= column || line.column === deeper)) {
      votes.set(line.column, (votes.get(line.column) ?? 0) + 1)
    }
  }
  return mostVotes(votes, column)
}

/** The column with the most votes; the first line's own when others have no more. */
function mostVotes(votes: ReadonlyMap<number, number>, own: number): number {
  let best = own
  for (const [column, count] of votes) if (count > votes.get(best)! && column >= 0) best = column
  return best
}

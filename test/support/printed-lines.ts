import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The lines on each page of a PDF in the order in which they were written: a row of a table may be one, or its cells. */
export async function printedLines(pdf: string): Promise<string[][]> {
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''))
}

/** The text of lines without white space. */
export const textOfLines = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '')

/**
 * How many of the lines of two texts end at the same places, as a share of the lines. The texts are the same but for white
 * space. Where one has the cells of a row in lines, the other may have them side by side, parted by white space.
 */
export function endingAlike(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [endsOf(one), endsOf(other)]
  const share = (ends: ReadonlySet<number>, seams: ReadonlySet<number>): number =>
    [...ends].filter((at) => seams.has(at)).length / Math.max(1, ends.size)
  return Math.min(share(a.ends, b.seams), share(b.ends, a.seams))
}

/** The offsets in the text without white space at which lines end, and at which white space of any kind stands. */
function endsOf(lines: readonly string[]): { ends: Set<number>; seams: Set<number> } {
  const [ends, seams] = [new Set<number>(), new Set<number>()]
  let at = 0
  for (const line of lines) {
    for (const word of line.split(/\s+/)) {
      at += word.length
      seams.add(at)
    }
    ends.add(at)
  }
  return { ends, seams }
}

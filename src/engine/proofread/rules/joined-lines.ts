import type { TextParagraph } from '../../document/running-text.ts'
import type { Span } from '../../text/source.ts'
import type { Finding, Rule } from '../types.ts'

const ended = /[。！？][”’）》】]*$/

/**
 * Lines of a file that are whole sentences each, and are printed as one paragraph: pasted from Word, each was a paragraph of
 * its own. Lines broken inside sentences are the file's own. (It is the files of a report that have lines, so texts have no
 * examples of it.)
 */
export const joinedLines: Rule = {
  name: 'joined-lines',
  severity: 'info',
  check(text, { report }) {
    if (!report) return []
    return text.paragraphs.flatMap((paragraph): Finding[] => {
      if (paragraph.kind !== 'body' || paragraph.pieces.length < 2) return []
      return textsOf(paragraph).flatMap(joined)
    })
  },
}

function joined([first, ...rest]: readonly Line[]): Finding[] {
  if (!first || rest.length === 0 || ![first, ...rest].every((one) => ended.test(one.text))) return []
  // A line of the file may end with a sentence by chance; two of them, where lines were meant, do not.
  if (rest.length === 1 && !isBlock(first.at)) return []
  const at: Span = { ...first.at, end: rest.at(-1)!.at.end }
  const message = `这${rest.length + 1}行会接成一段印出`
  return [{ at, message, hint: '要各成一段，请在中间空一行；本来就是一段的可以不理会' }]
}

interface Line {
  text: string
  at: Span
}

/** The lines of each text that a paragraph is made of: behind a run-in heading stands another one, and so in inline lists. */
function textsOf({ pieces }: TextParagraph): Line[][] {
  const texts: Line[][] = []
  for (const { text, origin } of pieces) {
    const lines = texts.at(-1)
    const last = lines?.at(-1)
    // What ends an item of a list is set by the program.
    if (!origin && last && /^[。；]$/.test(text)) last.text += text
    if (!origin || text === ' ') continue
    const isNext = last && origin.source === last.at.source && origin.start >= last.at.end
    const gap = isNext ? origin.source.text.slice(last.at.end, origin.start) : undefined
    if (!lines || !last || gap === undefined || gap.trim() !== '') texts.push([{ text, at: origin }])
    else if (/^[ \t]*\n[ \t]*$/.test(gap)) lines.push({ text, at: origin })
    else if (gap.includes('\n')) texts.push([{ text, at: origin }])
    else {
      last.text += text
      last.at = { ...last.at, end: origin.end }
    }
  }
  return texts
}

/** True below «正文: |», and below a blank line. */
function isBlock({ source, start }: Span): boolean {
  const line = source.text.lastIndexOf('\n', start - 1)
  const before = source.text.slice(source.text.lastIndexOf('\n', line - 1) + 1, Math.max(line, 0)).trimEnd()
  return /\|[-+]?$/.test(before) || before === ''
}

import { textsOf } from '../document/anatomy.ts'
import { flatInlines } from '../document/inline-groups.ts'
import type { Block, FigureText, Inline, Note } from '../document/types.ts'
import type { Span } from '../text/source.ts'

/** A sign of a printed paragraph, and where it stands in a file. */
export interface Sign {
  text: string
  /** Absent for what was counted, added up or put between two texts. */
  at?: Span
  /** Of a figure: each of its signs has the place of the whole reference. */
  figure?: FigureText
}

/** More texts of a block than these are not tried. */
const mostTexts = 12

/** The signs of a printed paragraph, once for each text of its block that it may be of; the likeliest first. */
export function signsOf(block: Block, printed: string): Sign[][] {
  const whole = withoutBlanks(printed)
  const texts = textsOf(block)
    .map((one) => flatInlines(one).flatMap(signsIn))
    .map((signs) => ({ signs, words: withoutBlanks(signs.map(({ text }) => text).join('')) }))
    .filter(({ words }) => words !== '' && whole.includes(words))
  const same = texts.filter(({ words }) => words === whole)
  const likely = same.length > 0 ? same : texts.sort((a, b) => b.words.length - a.words.length)
  return likely.slice(0, mostTexts).map(({ signs, words }) => {
    // Before the text stands its label.
    const lead = whole.endsWith(words) ? whole.length - words.length : whole.indexOf(words)
    return along(printed, signs, lead)
  })
}

/** The same of a note at the foot of a page. */
export const signsOfNote = ({ children }: Note, printed: string): Sign[] =>
  along(printed, flatInlines(children).flatMap(signsIn), 0)

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '')
const isBlank = (text: string | undefined): boolean => text !== undefined && /\s/.test(text)

/** Each sign as it is printed: a line that was broken has other blanks than its text. `lead`: so many come before the text. */
function along(printed: string, signs: readonly Sign[], lead: number): Sign[] {
  let before = lead
  let next = 0
  return printed.split('').map((text) => {
    if (before > 0) {
      if (!isBlank(text)) before--
      return { text }
    }
    while (!isBlank(text) && isBlank(signs[next]?.text)) next++
    return signs[next]?.text === text ? signs[next++]! : { text }
  })
}

function signsIn(inline: Inline): Sign[] {
  if (inline.type === 'figure-text') {
    const { origin } = inline
    return inline.value.split('').map((text) => ({ text, figure: inline, ...(origin && { at: origin }) }))
  }
  if (inline.type !== 'text') return []
  return inline.origin ? placed(inline.value, inline.origin) : inline.value.split('').map((text) => ({ text }))
}

/** Each sign of a text with its own place: the file has line breaks, indents and escapes between them. */
function placed(value: string, { source, start }: Span): Sign[] {
  const written = source.text
  const signs: Sign[] = []
  let from = start
  for (const text of value.split('')) {
    const at = nextPlace(written, from, text)
    if (at === undefined) {
      signs.push({ text })
      from = Number.POSITIVE_INFINITY
      continue
    }
    signs.push({ text, at: { source, start: at, end: at + 1 } })
    from = at + 1
  }
  return signs
}

function nextPlace(written: string, from: number, sign: string): number | undefined {
  // Two lines that are joined with a blank.
  if (sign === ' ' && isBlank(written[from])) return from
  let at = from
  while (isBlank(written[at]) && written[at] !== sign) at++
  if (written[at] === sign) return at
  // A quote written twice, or an escape.
  return (written[at] === "'" || written[at] === '\\') && written[at + 1] === sign ? at + 1 : undefined
}

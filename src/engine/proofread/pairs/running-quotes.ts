import type { TextParagraph } from '../../document/running-text.ts'
import { type Lone, partner } from './marks.ts'

/** A quotation runs over no more paragraphs. */
const mostParagraphs = 40

/** A quotation that runs on starts where a text is quoted whole, and ends with a sentence. */
const startsQuote = /(?:^|[：:，,。；！？—…])[\s\u3000]*$/
const endsSentence = /[。！？；：…—.!?][”’」』）》]*$/

/**
 * The lone marks that belong to a quotation which runs over paragraphs: opened in the first of them, and perhaps at the
 * start of each, closed in the last. Neighbours that have merely lost one mark each are none: they quote words, not
 * sentences.
 */
export function quotesThatRunOn(
  paragraphs: readonly TextParagraph[],
  lone: readonly (readonly Lone[])[],
): ReadonlySet<Lone> {
  return new Set(['“', '‘', '「', '『'].flatMap((open) => runningOn(open, paragraphs, lone)))
}

function runningOn(open: string, paragraphs: readonly TextParagraph[], lone: readonly (readonly Lone[])[]): Lone[] {
  const excused: Lone[] = []
  let chain: Lone[] = []
  let length = 0
  for (const [index, { text, kind }] of paragraphs.entries()) {
    const marks = lone[index]!.filter(({ mark }) => mark === open || mark === partner[open])
    const [only, another] = marks
    if (kind !== 'body' || another || ++length > mostParagraphs) [chain, length] = [[], 0]
    if (another) continue
    if (chain.length > 0 && isLast(text, only, open)) {
      excused.push(...chain, ...marks)
      ;[chain, length] = [[], 0]
    } else if (only && chain.length > 0 && goesOn(text, only, open)) chain.push(only)
    else if (only) [chain, length] = [begins(text, only, open) ? [only] : [], 0]
  }
  return excused
}

const begins = (text: string, { mark, at }: Lone, open: string): boolean =>
  mark === open && startsQuote.test(text.slice(0, at)) && endsSentence.test(text.trimEnd())

/** A paragraph within a quotation may begin with a mark of its own. */
const goesOn = (text: string, { mark, at }: Lone, open: string): boolean =>
  mark === open && text.trimStart().startsWith(open) && at === text.indexOf(open)

/** Without a lone mark: “……”, the last paragraph, opened and closed. */
function isLast(text: string, only: Lone | undefined, open: string): boolean {
  if (!only) return text.trimStart().startsWith(open) && closesAtEnd(text, open)
  if (only.mark === open) return false
  return endsSentence.test(text.slice(0, only.at)) || only.at >= text.trimEnd().length - 2
}

/** True when the quotation that begins a text ends with it, or with a sentence: “……。”某负责人说。 */
function closesAtEnd(text: string, open: string): boolean {
  const close = partner[open]!
  if (text.trimEnd().slice(-2).includes(close)) return true
  const at = text.indexOf(close)
  return at > 0 && /[。！？，…]/.test(text[at - 1]!)
}

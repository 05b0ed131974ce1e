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
  const excused = new Set<Lone>()
  for (const open of ['“', '‘', '「', '『']) {
    let chain: Lone[] = []
    let length = 0
    const stop = () => {
      chain = []
      length = 0
    }
    paragraphs.forEach(({ text, kind }, index) => {
      const marks = lone[index]!.filter(({ mark }) => mark === open || mark === partner[open])
      const [only] = marks
      const startsWith = text.trimStart().startsWith(open)
      if (kind !== 'body' || marks.length > 1 || ++length > mostParagraphs) stop()
      if (!only) {
        // “……”: the last paragraph, opened and closed.
        if (chain.length > 0 && startsWith && closesAtEnd(text, open)) {
          for (const one of chain) excused.add(one)
          stop()
        }
        return
      }
      if (marks.length > 1) return
      if (only.mark !== open) {
        const before = text.slice(0, only.at)
        const isEnd = endsSentence.test(before) || only.at >= text.trimEnd().length - 2
        if (chain.length > 0 && isEnd) for (const one of [...chain, only]) excused.add(one)
        stop()
      } else if (chain.length > 0 && startsWith && only.at === text.indexOf(open)) chain.push(only)
      else {
        stop()
        if (startsQuote.test(text.slice(0, only.at)) && endsSentence.test(text.trimEnd())) chain.push(only)
      }
    })
  }
  return excused
}

/** True when the quotation that begins a text ends with it, or with a sentence: “……。”某负责人说。 */
function closesAtEnd(text: string, open: string): boolean {
  const close = partner[open]!
  if (text.trimEnd().slice(-2).includes(close)) return true
  const at = text.indexOf(close)
  return at > 0 && /[。！？，…]/.test(text[at - 1]!)
}

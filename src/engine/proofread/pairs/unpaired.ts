import type { TextParagraph } from '../../document/running-text.ts'
import { labelParts } from '../../text/labels.ts'
import { type Lone, partner } from './marks.ts'

const mark = /[“”‘’《》（）()【】〔〕「」『』]/g
/** «1）» and «a)» are labels; ’ in English and after a year is no quote. */
const number = `(?:[a-zA-Z]|${labelParts.number})`
const label = new RegExp(`(?:^|[。；，、：:;,\\s])${number}$`)
const numeral = new RegExp(`^${number}$`)
const mixed: Record<string, string> = { '（': ')', '(': '）' }

/** The marks of a paragraph without their other half, and pairs of two kinds. */
export function unpaired({ text, pieces }: TextParagraph): { lone: Lone[]; pairs: [Lone, Lone][] } {
  const stack: Lone[] = []
  const lone: Lone[] = []
  const pairs: [Lone, Lone][] = []
  for (const match of text.matchAll(mark)) {
    const one = { mark: match[0], at: match.index }
    if (partner[one.mark]) {
      stack.push(one)
      continue
    }
    const before = text.slice(Math.max(0, one.at - 4), one.at)
    const top = stack.at(-1)
    if (top && partner[top.mark] === one.mark) stack.pop()
    else if (top && mixed[top.mark] === one.mark) pairs.push([stack.pop()!, one])
    else if (/[）)]/.test(one.mark) && (label.test(before) || isBehindLabel(text, pieces, one.at))) continue
    else if (one.mark === '’' && (/[A-Za-z]$/.test(before) || /^\d\d/.test(text.slice(one.at + 1, one.at + 3))))
      continue
    else {
      // Further down there may be its partner: what lies between has lost its own.
      const near = stack.slice(-5).findLastIndex((other) => partner[other.mark] === one.mark)
      if (near < 0) lone.push(one)
      else lone.push(...stack.splice(near - Math.min(5, stack.length)).slice(1))
    }
  }
  return { lone: [...lone, ...stack].sort((a, b) => a.at - b.at), pairs }
}

/** True for the bracket of «1）» right behind a computed label, which is reported as a label too many (outline/label-twice). */
function isBehindLabel(text: string, pieces: TextParagraph['pieces'], at: number): boolean {
  return pieces.some(
    ({ origin, start }, index) =>
      origin && index > 0 && !pieces[index - 1]!.origin && start < at && numeral.test(text.slice(start, at)),
  )
}

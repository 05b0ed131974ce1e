import { plainText } from '../../document/plain-text.ts'
import type { Inline } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { balanceTitle } from './balance.ts'

/** How many 字 of a title a line holds. */
export function perTitleLine({ text, styles }: Layout): number {
  return Math.floor(text.width / (styles.title.size * 20))
}

/** What was broken last of a text: the same one is asked for by who checks it, who counts pages and who prints. */
const broken = new WeakMap<readonly Inline[], { most: number; ownWords: readonly string[]; lines: Inline[][] }>()

/**
 * The lines of a title: first where somebody asked for a break (`|`), then, where that still is too long for a line of
 * `most` 字, where the words and the shape allow it.
 */
export function titleLines(children: readonly Inline[], most: number, ownWords: readonly string[]): Inline[][] {
  const before = broken.get(children)
  if (before?.most === most && before.ownWords === ownWords) return before.lines
  const lines = splitAtBreaks(children).flatMap((line) => cut(line, balanceTitle(plainText(line), most, ownWords)))
  broken.set(children, { most, ownWords, lines })
  return lines
}

/** The stretches between the breaks of a text. */
export function splitAtBreaks(children: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of children) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)!.push(inline)
  }
  return lines
}

/** Cuts inline nodes at offsets of their plain text; spaces at a cut are dropped, for the lines are centred. */
function cut(inlines: readonly Inline[], offsets: readonly number[]): Inline[][] {
  if (offsets.length === 0) return [[...inlines]]
  const edges = [0, ...offsets, Infinity]
  return edges.slice(1).map((end, index) => trimmed(slice(inlines, edges[index]!, end)))
}

function slice(inlines: readonly Inline[], start: number, end: number): Inline[] {
  let at = 0
  return inlines.flatMap((inline): Inline[] => {
    const length = plainText([inline]).length
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    at += length
    if (from >= to) return []
    if (from === 0 && to === length) return [inline]
    if (inline.type === 'text' || inline.type === 'figure-text')
      return [{ ...inline, value: inline.value.slice(from, to) }]
    if (inline.type === 'strong') return [{ ...inline, children: slice(inline.children, from, to) }]
    return [inline]
  })
}

function trimmed(line: Inline[]): Inline[] {
  return line.map((inline, index) => {
    if (inline.type !== 'text') return inline
    let { value } = inline
    if (index === 0) value = value.replace(/^[ \u3000]+/, '')
    if (index === line.length - 1) value = value.replace(/[ \u3000]+$/, '')
    return { ...inline, value }
  })
}

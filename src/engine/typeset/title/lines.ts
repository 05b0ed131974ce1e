import { plainText } from '../../document/plain-text.ts'
import type { Inline, Meta } from '../../document/types.ts'
import type { Layout, SubtitleForm } from '../../model/layout.ts'
import { flatMapped } from '../../text/flat-mapped.ts'
import { balanced } from './balance.ts'
import { breakCosts, cost } from './break-costs.ts'
import { lineWidth, lineWidths } from './line-widths.ts'

/** How many 字 of a title a line holds. */
export function perTitleLine({ text, styles }: Layout): number {
  return Math.floor(text.width / (styles.title.size * 20))
}

/** What was broken last of a text: the same one is asked for by who checks it, who counts pages and who prints. */
const broken = new WeakMap<readonly Inline[], Broken>()

interface Broken {
  most: number
  ownWords: readonly string[]
  lines: Inline[][]
  /** False when certainly no name is broken. */
  mayCut: boolean
}

/**
 * The lines of a title: first where somebody asked for a break (`|`), then, where that still is too long for a line of
 * `most` 字, where the words and the shape allow it.
 */
export function titleLines(children: readonly Inline[], most: number, ownWords: readonly string[]): Inline[][] {
  return brokenTitle(children, most, ownWords).lines
}

/** The lines of a title; `mayCut`: a break that somebody asked for, or one of ours, may stand inside a name. */
export function brokenTitle(children: readonly Inline[], most: number, ownWords: readonly string[]): Broken {
  const before = broken.get(children)
  if (before?.most === most && before.ownWords === ownWords) return before
  const asked = splitAtBreaks(children)
  let mayCut = asked.length > 1
  const lines = flatMapped(asked, (line) => {
    const text = plainText(line)
    const found = balanced(text, most, ownWords)
    // Lines lose their blanks at the ends: what stands on both sides of one may be a name.
    mayCut ||= found.mayCut || blank.test(text)
    return cut(line, found.breaks)
  })
  const made = { most, ownWords, lines, mayCut }
  broken.set(children, made)
  return made
}

const blank = /[ \u3000]/

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
  return flatMapped(inlines, (inline): Inline[] => {
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

/**
 * A text of a few lines (a subtitle, the heading of a column, a name) in lines of `most` 字: with breaks of ours where a
 * word processor, which breaks Chinese text anywhere, would tear a word; else as it is.
 */
export function wholeWords(inlines: readonly Inline[], most: number, ownWords: readonly string[]): readonly Inline[] {
  const text = plainText(inlines)
  if (most < 2 || lineWidth(text) <= most || inlines.some(({ type }) => type === 'break')) return inlines
  const costs = breakCosts(text, most, ownWords)
  if (filledLines(text, most).every((at) => costs[at]! < cost.word)) return inlines
  return withBreaks(titleLines(inlines, most, ownWords))
}

/** Lines as inline nodes with a break between each two. */
export function withBreaks(lines: readonly Inline[][]): Inline[] {
  return flatMapped(lines, (line, index): readonly Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]))
}

/** The text of inline nodes, with its line breaks. */
export function brokenText(inlines: readonly Inline[]): string {
  return inlines.map((one) => (one.type === 'break' ? '\n' : plainText([one]))).join('')
}

/** Where the lines start when each takes what it can hold: the offsets of all but the first. */
function filledLines(text: string, most: number): number[] {
  const widthOf = lineWidths(text)
  const offsets: number[] = []
  for (let at = 1; at < text.length; at++) if (widthOf(offsets.at(-1) ?? 0, at + 1) > most) offsets.push(at)
  return offsets
}

/** How many 字 of a subtitle a line holds. */
export const perSubtitleLine = ({ text, styles }: Layout): number =>
  Math.floor(text.width / (styles.subtitle.size * 20))

/** A line of the subtitle, in even lines where it is longer than one; the first has the form that the layout asks for. */
export function subtitleLines(
  children: readonly Inline[],
  { layout, meta }: { layout: Layout; meta: Meta },
  { below }: { below?: boolean },
): readonly Inline[] {
  const whole = below ? children : formed(children, layout.subtitleForm)
  return withBreaks(titleLines(whole, perSubtitleLine(layout), meta.words))
}

/** A subtitle in the form that the layout asks for; one that has it already stays as it is. */
export function formed(children: readonly Inline[], form: SubtitleForm): readonly Inline[] {
  const written = plainText(children)
  const mark = (value: string): Inline => ({ type: 'text', value })
  if (form === 'parentheses' && !/^[（(].*[）)]$/s.test(written)) return [mark('（'), ...children, mark('）')]
  if (form === 'dash' && !/^[—–-]/.test(written)) return [mark('——'), ...children]
  return children
}

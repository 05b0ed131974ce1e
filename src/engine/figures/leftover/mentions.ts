import type { TextParagraph } from '../../document/running-text.ts'
import type { Span } from '../../text/source.ts'
import type { StatedForm } from '../stated.ts'

/** What a cell of a table is said to be by its row and its column: of which figure, in which forms. */
export interface CellMeaning {
  figure: string
  /** Empty: of another year or period, so that it is no copy; absent: the table does not say. */
  forms?: readonly StatedForm[]
}

/** A paragraph with what it says of the ledger: references, names, and the earlier values found in it so far. */
export interface MentionContext {
  paragraph: TextParagraph
  /** The cells of the table it is in; of other paragraphs its own text. */
  around: string
  mentions: Mention[]
  /** The paragraph before it, when both are of running text: what a first sentence without a subject goes on from. */
  before?: MentionContext | undefined
  names: readonly string[]
  /** What readers call a figure beside its name, under it. */
  labels: ReadonlyMap<string, string>
  /** Of the report. */
  year: number
  /** What is planned: its numbers are goals of another year. */
  planned: boolean
  /** What the table says of the cell, where it says it. */
  meaning?: CellMeaning | undefined
}

export interface Mention {
  figure: string
  end: number
}

/** The figures that a paragraph prints, by the places of their references. */
export function referencesIn({ pieces }: TextParagraph, printed: ReadonlyMap<Span, string>): Mention[] {
  return pieces.flatMap(({ origin, start, text }) => {
    const figure = origin && printed.get(origin)
    return figure === undefined ? [] : [{ figure, end: start + text.length }]
  })
}

/** A name without what it counts: 签约人数 is spoken of as 签约. */
export function stemOf(name: string): string {
  const stem = name.replace(
    /(?:人数|人次|场次|户次|件次|批次|数量|总数|总量|总额|金额|资金|次数|个数|家数|户数|件数|面积|数|量|率|额)$/,
    '',
  )
  return stem.length >= 2 ? stem : name
}

/** How near a figure is spoken of: in the sentence, in the paragraph or table, or not at all. */
export function nearness(
  context: MentionContext,
  figure: string,
  start: number,
  end: number,
): 'sentence' | 'around' | 'far' {
  const { paragraph, mentions, around, labels } = context
  if (context.meaning?.figure === figure || paragraph.cell?.row?.includes(figure)) return 'sentence'
  const [from, to] = sentenceAt(paragraph.text, start, end)
  if (says(paragraph.text.slice(from, to), figure, labels)) return 'sentence'
  if (mentions.some((one) => one.figure === figure && one.end > from && one.end <= to)) return 'sentence'
  return says(around, figure, labels) || mentions.some((one) => one.figure === figure) ? 'around' : 'far'
}

/** Whether the sentence names a figure in full, or prints it. */
export function isSpokenOf(context: MentionContext, figure: string, start: number, end: number): boolean {
  const { paragraph, mentions, meaning, labels } = context
  if (meaning) return meaning.figure === figure
  if (paragraph.cell?.row?.includes(figure)) return true
  const [from, to] = sentenceAt(paragraph.text, start, end)
  const words = paragraph.text.slice(from, to)
  const label = labels.get(figure)
  if (words.includes(figure) || (label !== undefined && words.includes(label))) return true
  return mentions.some((one) => one.figure === figure && one.end > from && one.end <= to)
}

/** The beginning of a paragraph that says how much, and not of what: 同比增长8.0%. */
const withoutSubject =
  /^(?:与?(?:同比|比上年|较上年|上年相比|比去年|较去年)(?:同期)?[，、]?)?(?:增长|下降|增加|减少|提高|上升|降低)?了?$/

/** Whether the last figure that was spoken of before a number is this one: what a rate is of. */
export function isSubject(context: MentionContext, figure: string, start: number, end: number): boolean {
  if (context.meaning) return context.meaning.figure === figure
  const { text } = context.paragraph
  const [from, to] = sentenceAt(text, start, end)
  const before = lastMention(context, figure, from, start)
  if (before !== undefined) return before === figure
  const previous = from > 0 ? sentenceAt(text, from - 1, from - 1)[0] : 0
  const earlier = from > 0 ? lastMention(context, figure, previous, from) : undefined
  if (earlier !== undefined) return earlier === figure
  if (context.before && withoutSubject.test(text.slice(0, start))) {
    const last = context.before.paragraph.text.length
    const [begin] = sentenceAt(context.before.paragraph.text, Math.max(0, last - 1), Math.max(0, last - 1))
    const goesOn = lastMention(context.before, figure, begin, last)
    if (goesOn !== undefined) return goesOn === figure
  }
  const after = text.slice(end, to)
  return (
    says(after, figure, context.labels) && !context.names.some((one) => !figure.includes(one) && after.includes(one))
  )
}

/** The figure that is spoken of last in a stretch; of others than `figure` only whole names count. */
function lastMention({ paragraph, mentions, names, labels }: MentionContext, figure: string, from: number, to: number) {
  const text = paragraph.text.slice(from, to)
  let last: { figure: string; end: number; length: number } | undefined
  const offer = (one: string, end: number, length: number): void => {
    if (!last || end > last.end || (end === last.end && length > last.length)) last = { figure: one, end, length }
  }
  for (const word of new Set([figure, stemOf(figure)])) {
    const at = text.lastIndexOf(word)
    if (at >= 0) offer(figure, from + at + word.length, word.length)
  }
  for (const name of names) {
    const at = name === figure ? -1 : text.lastIndexOf(name)
    if (at >= 0) offer(name, from + at + name.length, name.length)
  }
  for (const [one, label] of labels) {
    const at = text.lastIndexOf(label)
    if (at >= 0) offer(one, from + at + label.length, label.length)
  }
  for (const { figure: one, end } of mentions) if (end > from && end <= to) offer(one, end, Number.MAX_SAFE_INTEGER)
  return last?.figure
}

function says(text: string, figure: string, labels: ReadonlyMap<string, string>): boolean {
  const label = labels.get(figure)
  return text.includes(figure) || text.includes(stemOf(figure)) || (label !== undefined && text.includes(label))
}

/** From the stop before a stretch to the stop behind it. */
export function sentenceAt(text: string, start: number, end: number): [number, number] {
  let from = start
  while (from > 0 && !isStop(text[from - 1])) from--
  let to = end
  while (to < text.length && !isStop(text[to])) to++
  return [from, to]
}

const isStop = (character: string | undefined): boolean => character !== undefined && '。；！？'.includes(character)

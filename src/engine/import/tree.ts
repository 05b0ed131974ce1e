import { inlineList } from './inline-list.ts'
import { isPlan, isProblem } from './kinds.ts'
import { expectedLabel, readLabel } from './label.ts'
import { isHeading, isToAll, sentenceEnd, splitRunIn, stopped } from './sentences.ts'
import { type Content, type Entry, type ImportLine, isExhibit, type List, type ReadLabel, ranks } from './types.ts'

interface Frame {
  entry: Entry
  list?: List
}

/**
 * The lines of a text as a tree of headings, items and paragraphs: the root's body. `raw`: lines that are kept as they stand,
 * without any reading of their beginning.
 */
export const readTree = (lines: readonly ImportLine[], raw: ReadonlySet<number>): Content[] =>
  new Builder(lines, raw).build()

class Builder {
  private readonly root: Entry
  private stack: Frame[]
  private readonly hasFirst: boolean

  constructor(
    private readonly lines: readonly ImportLine[],
    private readonly raw: ReadonlySet<number>,
  ) {
    this.root = { label: '', number: 0, ownLine: true, body: [], line: lines[0]! }
    this.stack = [{ entry: this.root }]
    this.hasFirst = lines.some(({ text }) => readLabel(text)?.rank === ranks.first)
  }

  build(): Content[] {
    for (const [index, line] of this.lines.entries()) this.add(line, index)
    return this.root.body
  }

  private get top(): Frame {
    return this.stack.at(-1)!
  }

  private add(line: ImportLine, index: number): void {
    const { table, picture } = line
    const isRaw = this.raw.has(index)
    const label = isRaw || isExhibit(line) ? undefined : this.labelOf(line)
    if (table) this.top.entry.body.push({ type: 'table', table })
    else if (picture) this.top.entry.body.push({ type: 'picture', picture })
    else if (label) this.addLabelled(line, label, index)
    else if (!isRaw && this.isUnlabelledHeading(line, index)) this.addHeading(line)
    else this.addParagraph(line)
  }

  private labelOf(line: ImportLine): ReadLabel | undefined {
    const found = readLabel(line.text)
    if (found) return this.isListOfItsOwn(line, found) ? undefined : found
    for (const { list } of [...this.stack].reverse()) {
      const next = list && expectedLabel(line.text, list.style, list.entries.at(-1)!.number + 1)
      if (next) return next
    }
    return undefined
  }

  /** A paragraph that is a list by itself: 一是……；二是…… with no 二是 on a line to follow. */
  private isListOfItsOwn({ text }: ImportLine, { number, rank, style }: ReadLabel): boolean {
    if (number !== 1 || rank === ranks.dash) return false
    const inside = inlineList(text)
    return inside?.lead === '' && inside.list.style === style
  }

  /** What is said to all, or turns to shortcomings or plans, ends a list of what was done. */
  private addParagraph(line: ImportLine): void {
    if (isToAll(line.text) || isProblem(line.text) || isPlan(line.text)) this.closeTo(this.sectionRank)
    this.top.entry.body.push({ type: 'para', text: line.text, line })
  }

  /** The rank of the lists whose entries are the sections that are open: parts, or else 一、. */
  private get sectionRank(): number {
    return this.stack.some(({ list }) => list?.rank === ranks.part) ? ranks.part : ranks.first
  }

  /** Closes what stands below the sections. */
  private closeTo(rank: number): void {
    while (this.stack.length > 1 && this.top.list!.rank > rank) this.stack.pop()
  }

  private addLabelled(line: ImportLine, label: ReadLabel, index: number): void {
    const at = this.placeOf(label)
    if (at < 0) this.closeTo(label.rank)
    else this.stack.length = at
    const entry = this.entryOf(line, label, index)
    const list = at < 0 ? this.takenUp(label) : this.goingOn(label)
    this.open(entry, list ?? { type: 'list', style: label.style, rank: label.rank, entries: [] })
  }

  /** How deep the stack is below the open list that the label goes on with; -1 when it begins a list of its own. */
  private placeOf({ rank, number, style }: ReadLabel): number {
    const same = (frame: Frame) => frame.list?.rank === rank
    const next = this.stack.findLastIndex((frame) => same(frame) && frame.list!.entries.at(-1)!.number + 1 === number)
    if (next >= 0) return next
    return this.stack.findLastIndex((frame) => same(frame) && (rank !== ranks.dash || frame.list!.style === style))
  }

  /** The list that stays open where the stack was cut: the last one of the entry now on top. */
  private goingOn(label: ReadLabel): List | undefined {
    const body = this.top.entry.body
    const last = body.findLast((one): one is List => one.type === 'list' && one.rank === label.rank)
    if (!last) return undefined
    // 一、 begins again below a paragraph that leads it; what stands on the highest level is one series.
    const begins = label.number === 1 && last.entries.at(-1)!.number >= 1
    if (!begins || (this.stack.length === 1 && label.rank <= ranks.first)) {
      // What stands behind the list belongs to its last item after all.
      const from = body.indexOf(last) + 1
      if (from < body.length && label.rank !== ranks.part) last.entries.at(-1)!.body.push(...body.splice(from))
      return last
    }
    this.liftLead(last)
    return undefined
  }

  /** A list that something said to all stood behind, and that goes on. */
  private takenUp({ rank, number }: ReadLabel): List | undefined {
    const { body } = this.top.entry
    const last = body.findLast((one): one is List => one.type === 'list' && one.rank === rank)
    if (!last || rank >= ranks.word || last.entries.at(-1)!.number + 1 !== number) return undefined
    last.entries.at(-1)!.body.push(...body.splice(body.indexOf(last) + 1))
    return last
  }

  /** Paragraphs behind the last item that lead a new list stand beside the list before it. */
  private liftLead(list: List): void {
    const { body } = list.entries.at(-1)!
    const own = list.entries.at(-1)!.ownLine || body[0]?.type !== 'para' ? 0 : 1
    let from = body.length
    while (from > own && body[from - 1]!.type === 'para') from--
    this.top.entry.body.push(...body.splice(from))
  }

  private open(entry: Entry, list: List): void {
    const { body } = this.top.entry
    if (!body.includes(list)) body.push(list)
    list.entries.push(entry)
    this.stack.push({ entry, list })
  }

  private entryOf(line: ImportLine, label: ReadLabel, index: number): Entry {
    const text = line.text.slice(label.written.length).trim()
    const entry: Entry = { label: label.written, number: label.number, ownLine: false, body: [], line }
    if (this.standsAlone(line, text, index)) return { ...entry, heading: text, ownLine: true }
    const split = splitRunIn(text, label.rank >= ranks.word ? 30 : 60)
    if (split) return { ...entry, heading: split.heading, body: [{ type: 'para', text: split.text, line }] }
    return { ...entry, body: [{ type: 'para', text, line }] }
  }

  /** A heading on a line of its own: without a stop, or with one where its text follows. */
  private standsAlone(line: ImportLine, text: string, index: number): boolean {
    if (line.said === 'heading' && !sentenceEnd.test(text) && text.length <= 80) return true
    const next = this.lines[index + 1]
    const follows = next !== undefined && !isExhibit(next) && this.isBelow(line, next)
    const isOne = !/[。！？；]./.test(text)
    if (!stopped.test(text)) return isOne && isHeading(text, follows ? 80 : 50)
    return text.endsWith('。') && isOne && follows && isHeading(text, 50)
  }

  /** Whether the next line stands below this one: text without a label, or a label of a lower kind. */
  private isBelow(line: ImportLine, next: ImportLine): boolean {
    const [own, below] = [readLabel(line.text), readLabel(next.text)]
    return below ? below.rank > (own?.rank ?? ranks.heading) : !isToAll(next.text)
  }

  private isUnlabelledHeading({ text, said }: ImportLine, index: number): boolean {
    if (said === 'heading') return !sentenceEnd.test(text) && text.length <= 80
    const before = this.lines.slice(Math.max(0, index - 3), index).findLast((one) => !/^\d{1,3}$/.test(one.text))
    const next = this.lines[index + 1]
    if (!next || isExhibit(next) || stopped.test(text) || !isHeading(text, 32) || text.length < 3) return false
    if (captionLike.test(text)) return false
    if (/^\p{Script=Han}{2,4}[\s\u3000]+\p{Script=Han}{2,4}$/u.test(text) || isToAll(text)) return false
    if (before && !isExhibit(before) && !stopped.test(before.text) && !isHeading(before.text, 60)) return false
    const below = readLabel(next.text)
    return below ? true : next.text.length > text.length && stopped.test(next.text)
  }

  private addHeading(line: ImportLine): void {
    const { text, level } = line
    const isPart = level === 1 || !this.hasFirst || looksLikePart(text)
    const rank = isPart ? ranks.part : ranks.heading
    const list = this.stack.find((frame) => frame.list?.rank === rank)?.list
    this.closeTo(list ? rank - 0.1 : rank)
    const body = this.top.entry.body
    const last = body.findLast((one): one is List => one.type === 'list' && one.rank === rank)
    this.open(
      { label: '', number: 0, heading: text, ownLine: true, body: [], line },
      last ?? { type: 'list', style: '', rank, entries: [] },
    )
  }
}

/** The caption of a chart or a picture that is left out, or of a table set by hand. */
const captionLike = /^[（(]?[图表]\s*\d+(?:[-－.]\d+)?[\s\u3000：:]/

/** A heading of a part: it names a year or a time, or says what the part is. */
const looksLikePart = (text: string): boolean =>
  /(?:19|20)\d\d年|[一二三四五六七八九十]五”|时期|^(?:附注|结束语|结语|名词解释|说明)$|工作回顾|工作安排/.test(text)

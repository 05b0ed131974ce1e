import { applyEdits, type Edit } from '../text/edits.ts'
import type { PartMarks, Run, TextElement } from './part-marks.ts'

/** A comment's range in a part: from a character of a text to behind a character of another, or around a run. */
export type Range = { id: number } & ({ from: TextPoint; to: TextPoint } | { around: Run })

/** An offset in a text of a part, in characters as they are read. */
export interface TextPoint {
  text: TextElement
  offset: number
}

/** At one place what ends comes before what begins, and both before what the text there begins with. */
type RankedEdit = Edit & { rank: 0 | 1 | 2 }

/** The XML of a part with the marks of comments in it; nothing else is changed. `freeId` gives numbers not yet used. */
export function annotatePart(xml: string, marks: PartMarks, ranges: readonly Range[], freeId: () => number): string {
  const writing = new Writing(xml, marks.prefix, freeId)
  for (const range of ranges) {
    const [start, end] = 'around' in range ? [range.around, range.around] : [range.from, range.to]
    writing.mark(start, writing.startMark(range.id), 1)
    writing.mark(end, writing.endMark(range.id), 0)
  }
  return writing.written()
}

class Writing {
  private readonly edits: RankedEdit[] = []
  private readonly kept = new Set<TextElement>()

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
    private readonly freeId: () => number,
  ) {}

  startMark = (id: number): string => `<${this.prefix}commentRangeStart ${this.prefix}id="${id}"/>`

  /** The end of the range, and the run that refers to the comment. */
  endMark(id: number): string {
    const p = this.prefix
    return `<${p}commentRangeEnd ${p}id="${id}"/><${p}r><${p}commentReference ${p}id="${id}"/></${p}r>`
  }

  mark(place: TextPoint | Run, mark: string, rank: 0 | 1): void {
    if ('text' in place) this.markText(place, mark, rank)
    else this.beside(place, mark, rank)
  }

  private markText({ text, offset }: TextPoint, mark: string, rank: 0 | 1): void {
    const { run } = text
    const at = text.cuttable ? rawOffset(this.xml.slice(text.from, text.to), offset) : undefined
    if (at === undefined) {
      this.beside(run, mark, rank)
      return
    }
    const inside = at > 0 && at < text.to - text.from
    if (inside) this.cutText(text, text.from + at, mark, rank)
    else if (at === 0 && text.start > run.content.start) this.cutRun(run, text.start, mark, rank)
    else if (at > 0 && text.end < run.content.end) this.cutRun(run, text.end, mark, rank)
    else this.put(at === 0 ? run.start : run.end, mark, rank)
  }

  private beside(run: Run, mark: string, rank: 0 | 1): void {
    this.put(rank === 1 ? run.start : run.end, mark, rank)
  }

  private cutRun(run: Run, at: number, mark: string, rank: 0 | 1): void {
    this.put(at, `</${this.prefix}r>${mark}${this.again(run)}`, rank)
  }

  private cutText(text: TextElement, at: number, mark: string, rank: 0 | 1): void {
    const t = `${this.prefix}t`
    const words = `</${t}></${this.prefix}r>${mark}${this.again(text.run)}<${t} xml:space="preserve">`
    this.put(at, words, rank)
    if (this.kept.has(text)) return
    this.kept.add(text)
    // A blank at the end of what is now the first part would be dropped.
    const tag = this.xml.slice(text.start, text.from)
    if (!/xml:space/.test(tag))
      this.edits.push({ start: text.start, end: text.from, text: `<${t} xml:space="preserve">`, rank: 2 })
  }

  private put(at: number, text: string, rank: 0 | 1): void {
    this.edits.push({ start: at, end: at, text, rank })
  }

  /** The start of a run like this one. What is numbered in its properties is numbered anew. */
  private again({ tag, properties }: Run): string {
    const numbered = properties.replace(/([:\s]id=")\d+"/g, (_, before: string) => `${before}${this.freeId()}"`)
    return tag + numbered
  }

  written(): string {
    return applyEdits(
      this.xml,
      this.edits.toSorted((a, b) => a.rank - b.rank),
    ).text
  }
}

/** Where in the XML of a text a character stands; `undefined` where it is no plain text (CDATA, a comment). */
function rawOffset(raw: string, offset: number): number | undefined {
  if (raw.includes('<')) return undefined
  let at = 0
  for (let read = 0; read < offset && at < raw.length; ) {
    if (raw[at] === '&') {
      const end = raw.indexOf(';', at) + 1
      read += charactersOf(raw.slice(at, end))
      at = end
    } else {
      at += raw.startsWith('\r\n', at) ? 2 : 1
      read++
    }
  }
  return at
}

/** How many UTF-16 units a reference stands for. */
function charactersOf(reference: string): number {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? []
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0)
  return code > 0xffff ? 2 : 1
}

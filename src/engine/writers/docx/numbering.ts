import type { OutlineLevel } from '../../document/types.ts'
import { formatLabel, type LabelPattern, parseLabel } from '../../outline/label.ts'
import { numeralKinds } from '../../text/numeral-kinds.ts'
import { escapeAttribute } from '../../text/xml.ts'

/**
 * Native numbering: Word counts, and the labels come out as the numbering transform wrote them. Word's way of counting
 * is followed along; where it would come to another label (an attachment that starts again, a count that jumps over a
 * typed label), a list of its own with the right first number takes over, and what no list can say stays typed.
 */
export interface NumberingPlan {
  /** The list and level (from 0) that make Word write this label; `undefined` when it has to be typed. */
  place: (depth: number, label: string) => NumberedPlace | undefined
  /** The lists that `place` has handed out. */
  lists: () => readonly List[]
  outline: readonly OutlineLevel[]
}

export interface NumberedPlace {
  id: number
  level: number
}

/** One w:abstractNum with its w:num; both have the same number. */
export interface List {
  id: number
  /** The levels it counts, from 0, `to` inclusive. */
  from: number
  to: number
  /** The first number of each level. */
  starts: number[]
  /** The last number given on each level; `undefined` before the first. */
  counts: (number | undefined)[]
}

/** More lists than a person would number by hand: the labels after them are typed. */
const mostLists = 500

export function createNumbering(outline: readonly OutlineLevel[]): NumberingPlan {
  const patterns = outline.map((level) => parseLabel(level.label))
  const lists: List[] = []
  let current: List | undefined

  function place(depth: number, label: string): NumberedPlace | undefined {
    const level = depth - 1
    const pattern = patterns[level]
    const wanted = pattern && numberIn(label, pattern)
    if (wanted === undefined) return undefined
    const [from, to] = reach(outline, level)
    const list = [current, ...lists].find((one) => one?.from === from && nextNumber(one, level) === wanted)
    const chosen = list ?? startList(from, to, level, wanted)
    if (!chosen) return undefined
    chosen.counts[level] = wanted
    // A list that is entered below its first level has given the levels above their first number.
    for (let above = chosen.from; above < level; above++) chosen.counts[above] ??= chosen.starts[above]!
    chosen.counts.fill(undefined, level + 1)
    current = chosen
    return { id: chosen.id, level }
  }

  function startList(from: number, to: number, level: number, start: number): List | undefined {
    if (lists.length >= mostLists) return undefined
    const starts = outline.map((_, index) => (index === level ? start : 1))
    const list: List = { id: lists.length + 1, from, to, starts, counts: outline.map(() => undefined) }
    lists.push(list)
    return list
  }

  return { place, lists: () => lists, outline }
}

function nextNumber(list: List, level: number): number {
  const last = list.counts[level]
  return last === undefined ? list.starts[level]! : last + 1
}

/**
 * The levels that one list counts together. A level that runs on through the report starts a list of its own: there
 * nothing above it can restart it, not even in LibreOffice, which ignores w:lvlRestart.
 */
function reach(outline: readonly OutlineLevel[], level: number): [from: number, to: number] {
  let from = level
  while (from > 0 && outline[from]!.restart) from -= 1
  let to = level
  while (to + 1 < outline.length && outline[to + 1]!.restart) to += 1
  return [from, to]
}

/** How Word counts in a pattern; `undefined`: its labels are typed. */
const wordOf = ({ numeral }: LabelPattern) => (numeral === 'none' ? undefined : numeralKinds[numeral].word)

/** The number that a label of a pattern shows; `undefined` when Word would not write it so. */
function numberIn(label: string, pattern: LabelPattern): number | undefined {
  const limit = wordOf(pattern)?.most ?? 0
  if (pattern.numeral === 'arabic') {
    const number = Number(label.slice(pattern.prefix.length, label.length - pattern.suffix.length))
    return number >= 1 && number <= limit && formatLabel(pattern, number, number) === label ? number : undefined
  }
  for (let number = 1; number <= limit; number++) if (formatLabel(pattern, number, number) === label) return number
  return undefined
}

/** word/numbering.xml's content: the lists in use. `indent`: the paragraph properties of a numbered line. */
export function numberingLists(numbering: NumberingPlan, indent: string): string {
  const lists = numbering.lists()
  const abstracts = lists.map((list) => {
    const levels = numbering.outline.map((level, index) => levelXml(level, index, list, indent)).join('')
    return `<w:abstractNum w:abstractNumId="${list.id}"><w:nsid w:val="${nsidOf(list.id)}"/><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`
  })
  const nums = lists.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
  return abstracts.join('') + nums.join('')
}

/** A number of its own for each list: lists of one number are taken for one where documents are put together. */
function nsidOf(id: number): string {
  return (0x5a4f0000 + id).toString(16).toUpperCase()
}

function levelXml(level: OutlineLevel, index: number, list: List, indent: string): string {
  const pattern = parseLabel(level.label) ?? { prefix: '', numeral: 'none', suffix: '' }
  const text = pattern.numeral === 'none' ? '' : `${pattern.prefix}%${index + 1}${pattern.suffix}`
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="${list.starts[index]}"/><w:numFmt w:val="${wordOf(pattern)?.format ?? 'none'}"/>` +
    (level.restart ? '' : '<w:lvlRestart w:val="0"/>') +
    `<w:suff w:val="nothing"/><w:lvlText w:val="${escapeAttribute(text)}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr>${indent}</w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl>`
  )
}
